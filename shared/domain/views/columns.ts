/** A column that a list shows; `width` in CSS pixels, absent: as wide as the list makes it by itself. */
export interface ShownColumn {
  id: string
  width?: number
}

/** What an operator does with the columns of a list. Said as a change, so that two quick ones are two changes. */
export type ColumnChange =
  /** Before another; null, or where the other is not shown: last. */
  | { do: 'show'; column: string; before: string | null }
  | { do: 'hide'; column: string }
  /** By so many places to the right; negative: to the left. It stops at the edge, and steps over what is not drawn (`unseen`). */
  | { do: 'move'; column: string; by: number; unseen?: readonly string[] | undefined }
  /** Dragged: to stand before another; null: last. */
  | { do: 'put'; column: string; before: string | null }
  /** Null: as wide as by itself. */
  | { do: 'width'; column: string; width: number | null }

type Changes = { [D in ColumnChange['do']]: (columns: readonly ShownColumn[], change: Extract<ColumnChange, { do: D }>) => ShownColumn[] } // prettier-ignore

const without = (columns: readonly ShownColumn[], id: string) => columns.filter((column) => column.id !== id)

/** The place of a column, or the end. */
const placeOf = (columns: readonly ShownColumn[], id: string | null) => {
  const at = columns.findIndex((column) => column.id === id)
  return at === -1 ? columns.length : at
}

/** Takes a shown column to a place among the others; one that is not shown stays away. */
function taken(columns: readonly ShownColumn[], id: string, place: (others: readonly ShownColumn[]) => number) {
  const column = columns.find((one) => one.id === id)
  const others = without(columns, id)
  return column ? others.toSpliced(place(others), 0, column) : others
}

const CHANGES: Changes = {
  show: (columns, { column, before }) =>
    columns.some(({ id }) => id === column)
      ? [...columns]
      : columns.toSpliced(placeOf(columns, before), 0, { id: column }),
  hide: (columns, { column }) => without(columns, column),
  move: (columns, { column, by, unseen = [] }) => {
    const from = placeOf(columns, column)
    return taken(columns, column, (others) => {
      const seen = others.flatMap(({ id }, at) => (unseen.includes(id) ? [] : [at]))
      const to = seen.filter((at) => at < from).length + by
      return by < 0 ? (seen[Math.max(0, to)] ?? from) : (seen[Math.min(to, seen.length) - 1] ?? from - 1) + 1
    })
  },
  put: (columns, { column, before }) =>
    column === before ? [...columns] : taken(columns, column, (others) => placeOf(others, before)),
  width: (columns, { column, width }) =>
    columns.map(({ id, ...kept }) => (id !== column ? { id, ...kept } : width === null ? { id } : { id, width })),
}

/** The columns after a change. A change of a column that is not shown any more does nothing. */
export function columnsAfter(columns: readonly ShownColumn[], change: ColumnChange): ShownColumn[] {
  const apply = CHANGES[change.do] as (columns: readonly ShownColumn[], change: ColumnChange) => ShownColumn[]
  return apply(columns, change)
}
