import { useState } from 'react'
import { isEditable } from './Row'
import type { Column, MenuEntry, TableAct } from './types'

export interface OpenMenu<T> {
  /** Where it opens, in pixels of the window. */
  left: number
  top: number
  row: T
  entries: readonly MenuEntry<T>[]
}

type Acts<T> = Record<TableAct, ((row: T) => unknown) | undefined> & {
  /** Columns that are shown. */
  columns: readonly Column<T>[]
  editColumn: (id: string, row: T) => void
  done: () => void
}

/** The menu of one row: what of the table's acts and of the list's own its row and cell allow. */
export function useMenu<T>(menu: readonly MenuEntry<T>[] | undefined, { columns, done, editColumn, ...acts }: Acts<T>) {
  const [opened, setOpened] = useState<OpenMenu<T>>()
  /** The keyboard goes back to the list. */
  const close = () => {
    setOpened(undefined)
    done()
  }
  return {
    opened,
    /** False where there is nothing to offer. */
    open(row: T, column: Column<T> | undefined, place: { left: number; top: number }): boolean {
      const canEdit = isEditable(column, row)
      const can: Record<TableAct, boolean> = {
        open: acts.open !== undefined,
        edit: canEdit,
        copy: column !== undefined,
        clear: canEdit && column?.clear !== undefined,
      }
      const isOffered = ({ act, editColumn: id, isFor }: MenuEntry<T>) =>
        (act === undefined || can[act]) &&
        (id === undefined || columns.some((one) => one.id === id)) &&
        (isFor?.(row) ?? true)
      const entries = (menu ?? []).filter(isOffered)
      if (entries.length > 0) setOpened({ ...place, row, entries })
      return entries.length > 0
    },
    onChoose({ act, editColumn: column, run }: MenuEntry<T>, row: T): void {
      close()
      if (column !== undefined) return editColumn(column, row)
      const work = act === undefined ? run : acts[act]
      work?.(row)
    },
    onClose: close,
  }
}
export type MenuControl<T> = ReturnType<typeof useMenu<T>>
