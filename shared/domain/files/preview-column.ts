/**
 * How a column of a preview shows what a row of the file says. `subject`: what the row is about; `whole`: the same, never cut;
 * `item`: how many of what, out of `quantity`, `sku` and `title`; `number`: a count, at the end of its cell; `code`: a number
 * people compare sign by sign; `words`: what the keys of texts there stand for; `moment`: ms UTC. Others show the part of the row's summary that has the column's name.
 */
export const PREVIEW_SHOWS = ['subject', 'item', 'text', 'whole', 'code', 'number', 'words', 'moment'] as const

export interface PreviewColumn {
  id: string
  /** Key of a text. */
  header: string
  shows: (typeof PREVIEW_SHOWS)[number]
  /** As CSS has it for a column of a grid. */
  width: string
}

/** What a row says in short, by name; what its columns show. */
export type Summary = Readonly<Record<string, string | number | null>>

export const ORDER_COLUMN: PreviewColumn = {
  id: 'order',
  header: 'orders.column.order',
  shows: 'subject',
  width: '170px',
}
export const ITEM_COLUMN: PreviewColumn = {
  id: 'items',
  header: 'orders.column.items',
  shows: 'item',
  width: 'minmax(160px, 1fr)',
}
