/**
 * What a column holds. `id` is text that no program may take for a number: order ids, SKUs, tracking numbers. `instant` is ms
 * UTC, shown in the book's zone; `day` is `yyyy-mm-dd`; `money` is minor units with their currency.
 */
export const CELL_KINDS = ['text', 'id', 'number', 'money', 'instant', 'day'] as const
export type CellKind = (typeof CELL_KINDS)[number]

/** Money: minor units and currency. Null: an empty cell. */
export type BookCell = string | number | readonly [minor: number, currency: string] | null

export interface BookColumn {
  header: string
  kind: CellKind
  /** In characters. */
  width: number
}

/** A line of the sheet that says what the workbook is. */
export interface BookFact {
  label: string
  value: BookCell
  kind: CellKind
}

export interface BookOrder {
  /** What the sheet of rows is called. */
  sheet: string
  title: string
  /** IANA zone of every instant. */
  timeZone: string
  /** Milliseconds UTC. */
  writtenAt: number
  columns: readonly BookColumn[]
  about: { sheet: string; facts: readonly BookFact[] }
}
