import { useEffect, useRef, useState } from 'react'
import type { Unkept } from './types'

export interface OpenCell<T> {
  key: string
  columnId: string
  row: T
  typed: string | undefined
  reason?: string
}

/** The one cell that is open. Whatever takes it away keeps what stands in it first, or it stays open with the reason. */
export function useEditing<T>(onUnkept: ((entry: Unkept & { row: T; columnId: string }) => void) | undefined) {
  const [cell, setCell] = useState<OpenCell<T>>()
  // What is open now, also between two drawings: a blur may follow a key press at once.
  const open = useRef<OpenCell<T>>(undefined)
  const leaver = useRef<() => Unkept | undefined>(undefined)
  const put = (next: OpenCell<T> | undefined) => {
    open.current = next
    setCell(next)
  }

  /** Keeps and closes; false where it could not be kept and stays open. */
  function leave(): boolean {
    const known = open.current
    if (!known) return true
    const unkept = leaver.current?.()
    put(unkept && { ...known, reason: unkept.reason })
    return unkept === undefined
  }
  /** The cell goes, whether its entry can be kept or not: what cannot be is handed on. */
  function handOver(): void {
    const known = open.current
    const unkept = known && leaver.current?.()
    put(undefined)
    if (known && unkept) onUnkept?.({ row: known.row, columnId: known.columnId, ...unkept })
  }
  const last = useRef(handOver)
  last.current = handOver
  useEffect(() => () => last.current(), [])

  return {
    cell,
    isOpen: () => open.current !== undefined,
    begin(next: OpenCell<T>): void {
      if (!leave()) return
      leaver.current = undefined
      put(next)
    },
    onLeave(next: () => Unkept | undefined): void {
      leaver.current = next
    },
    leave,
    handOver,
    discard: () => put(undefined),
  }
}
export type EditingControl<T> = ReturnType<typeof useEditing<T>>
