import type { SavedListInput } from '@shared/contract/lists'
import type { Same } from '@shared/i18n/same'
import type { texts } from '@shared/i18n/en'
import type { ReadContext } from './handler-context'
import type { BookCell, BookColumn, CellKind } from '../formats/spreadsheets/cells'

export type Texts = Same<typeof texts>

/** What a value needs to be said in the operator's language. */
export interface Words {
  texts: Texts
  language: 'zh-CN' | 'en'
}

/** One column of the file. */
export interface ListColumn<Row> {
  id: string
  /** Columns of the screen with which it is saved; left out: the one of its own id. One of the screen may show several facts. */
  shownWith?: readonly string[]
  /** As the screen calls it. */
  header: (texts: Texts) => string
  kind: CellKind
  /** In characters. */
  width: number
  value: (row: Row, words: Words) => BookCell
}

/** What a chapter declares of a list, beside its query, so that it can be saved as a workbook. */
export interface ListDeclaration<Input, Row> {
  name: (texts: Texts) => string
  columns: readonly ListColumn<Row>[]
  /** What narrows the list, in the words of the screen; left out: a list that nothing narrows. */
  narrowed?: (input: Input, words: Words) => readonly string[]
  /** All rows in the list's order, in pieces; read under one snapshot, on a connection of its own. */
  read: (context: ReadContext, input: Input, words: Words) => { total: number; pieces: Iterable<readonly Row[]> }
}

/** A list whose rows only itself knows. */
export interface SavedList<Input> {
  name: (texts: Texts) => string
  narrowed: (input: Input, words: Words) => readonly string[]
  /** `shown`: the screen's columns in the screen's order; null: all there are. */
  open: (
    context: ReadContext,
    input: Input,
    words: Words,
    shown: readonly string[] | null,
  ) => { columns: BookColumn[]; total: number; pieces: Iterable<BookCell[][]> }
}

/** Every list that can be saved, by the name the contract knows it by. */
export type SavedLists = { readonly [K in SavedListInput['of']]: SavedList<Extract<SavedListInput, { of: K }>> }

const byNothing = () => []

export function savedList<Input, Row>(declared: ListDeclaration<Input, Row>): SavedList<Input> {
  const { name, columns, read, narrowed = byNothing } = declared
  return {
    name,
    narrowed,
    open(context, input, words, shown) {
      const chosen = shown === null ? columns : chosenColumns(columns, shown)
      const { total, pieces } = read(context, input, words)
      return {
        columns: chosen.map(({ header, kind, width }) => ({ header: header(words.texts), kind, width })),
        total,
        pieces: cellsOf(pieces, chosen, words),
      }
    },
  }
}

/** In the screen's order, each once. */
function chosenColumns<Row>(columns: readonly ListColumn<Row>[], shown: readonly string[]): ListColumn<Row>[] {
  const found = shown.flatMap((id) => columns.filter((column) => (column.shownWith ?? [column.id]).includes(id)))
  return [...new Set(found)]
}

function* cellsOf<Row>(
  pieces: Iterable<readonly Row[]>,
  columns: readonly ListColumn<Row>[],
  words: Words,
): Generator<BookCell[][], void> {
  for (const rows of pieces) yield rows.map((row) => columns.map(({ value }) => value(row, words)))
}

/** Rows of a piece: enough that crossing to the files thread costs little, few enough that a cancel is soon seen. */
const PIECE = 500

/** Keys of all rows, read piece by piece. */
export function* inPieces<Key, Row>(keys: readonly Key[], load: (keys: readonly Key[]) => readonly Row[]): Generator<readonly Row[], void> {
  for (let at = 0; at < keys.length; at += PIECE) yield load(keys.slice(at, at + PIECE))
} // prettier-ignore

/** The whole of a list that is asked for page by page; for lists that are short beside the orders. */
export function wholeList<Row>(read: (page: { limit: number; offset: number }) => readonly Row[]) {
  const rows = read({ limit: Number.MAX_SAFE_INTEGER, offset: 0 })
  return { total: rows.length, pieces: inPieces(rows, (piece) => piece) }
}

/** One tab of such a list, or all tabs one after another. */
export function inTabs<Tab extends string, Row>(
  tabs: readonly Tab[],
  namesOf: (texts: Texts) => Readonly<Record<Tab, string>>,
  read: (context: ReadContext, tab: Tab, page: { limit: number; offset: number }) => readonly Row[],
): Pick<ListDeclaration<{ tab?: Tab | undefined }, Row>, 'read' | 'narrowed'> {
  return {
    narrowed: ({ tab }, { texts }) => (tab === undefined ? [] : [namesOf(texts)[tab]]),
    read: (context, { tab }) =>
      wholeList((page) => (tab === undefined ? tabs : [tab]).flatMap((one) => read(context, one, page))),
  }
}

/** Words that were searched for, as the screen has them. */
export const searchedFor = ({ search }: { search: string }, { texts }: Words): string[] =>
  search.trim() === '' ? [] : [`${texts.lists.search}: ${search.trim()}`]

/** A list whose columns are known once it is read. */
export function savedListOf<Input>(
  name: (texts: Texts) => string,
  listOf: (context: ReadContext, input: Input) => SavedList<object>,
): SavedList<Input> {
  return {
    name,
    narrowed: byNothing,
    open: (context, input, words, shown) => listOf(context, input).open(context, {}, words, shown),
  }
}
