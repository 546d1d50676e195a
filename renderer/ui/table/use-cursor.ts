import { useLayoutEffect, useState } from 'react'
import type { CursorPlace } from './places'

/** As far from its last place a row is looked for among those that are loaded. */
const NEAR = 250

const AT_TOP: CursorPlace = { key: undefined, index: 0, columnId: undefined, isMoved: false }

interface List {
  total: number
  columnIds: readonly string[]
  keyAt: (index: number) => string | undefined
  /** Where it was left. */
  first: CursorPlace | undefined
}

/** Where a row stands among the loaded ones, looked for around where it was. */
export function placeNear(keyAt: List['keyAt'], key: string, around: number): number | undefined {
  for (let away = 0; away <= NEAR; away++)
    for (const index of [around - away, around + away]) if (keyAt(index) === key) return index
  return undefined
}

/**
 * The cell the keyboard is on, known by its row's key and its column's id: rows that come and go above it do not move it. Where
 * its row is gone, it is on the one that stands in its place.
 */
export function useCursor({ total, columnIds, keyAt, first }: List) {
  // Its key is undefined before it was moved, and on a row that is still to be loaded; its index is only a hint.
  const [cursor, setCursor] = useState<CursorPlace>(first ?? AT_TOP)
  const found = cursor.key === undefined ? undefined : placeNear(keyAt, cursor.key, cursor.index)
  const index = Math.min(found ?? cursor.index, Math.max(0, total - 1))
  const key = keyAt(index) ?? (found === undefined ? cursor.key : undefined)
  const column = Math.max(0, columnIds.indexOf(cursor.columnId ?? ''))

  // With each drawing, since rows come with any of them; it ends as soon as the row is named and found.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const isNamed = cursor.key !== undefined || !cursor.isMoved || keyAt(cursor.index) === undefined
    if (isNamed && (found === undefined || found === cursor.index)) return
    setCursor((known) => ({ ...known, index: found ?? known.index, key: known.key ?? keyAt(known.index) }))
  })

  return {
    index,
    /** Key of the row it is on; undefined where that row is not loaded. */
    key,
    column,
    columnId: columnIds[column] ?? '',
    go(to: { index?: number; key?: string | undefined; column?: number }): number {
      const wanted = Math.min(Math.max(0, to.index ?? index), Math.max(0, total - 1))
      setCursor({
        key: to.key ?? keyAt(wanted),
        index: wanted,
        columnId: columnIds[to.column ?? column],
        isMoved: true,
      })
      return wanted
    },
    /** To where it was left, or to the top; the column stays. */
    to(place: CursorPlace | undefined): void {
      setCursor((known) => place ?? { ...AT_TOP, columnId: known.columnId })
    },
    place: cursor,
  }
}
export type CursorControl = ReturnType<typeof useCursor>
