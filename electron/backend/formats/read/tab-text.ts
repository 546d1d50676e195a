import { headerWord } from '@shared/domain/sheets/header-words'
import { type Delimiter, splitDelimited } from '../sheets/delimited'
import { brokenCell } from './broken-cell'
import { headerNames, lineAt, withLineFeeds } from './lines'
import { type TabRow, tabRows } from './tab-rows'

/** The header stands within the first lines; a title may stand above it. */
export const HEADER_WITHIN = 20

/** How a text divides its rows, as it came. */
export type Dialect = 'tabs' | 'quoted tabs' | 'commas' | 'semicolons'
/** Ways to divide a text in which a cell may stand in quotes. */
export const QUOTING: readonly (readonly [Dialect, Delimiter])[] = [
  ['quoted tabs', '\t'],
  ['commas', ','],
  ['semicolons', ';'],
]

export interface TabText {
  text: string
  dialect: Dialect
}

/**
 * A report as the tab-delimited text it is downloaded as, where it came with every cell quoted, or divided by commas or
 * semicolons: Amazon offers some reports so, and programs save them so. Lines keep their numbers: what had line breaks in a
 * cell is followed by as many blank lines. Undefined where no line has the names of a header. Throws NotReadable.
 */
export function asTabText(given: string, isHeader: (names: string[]) => boolean): TabText | undefined {
  const text = withLineFeeds(given)
  if (hasHeader(text, isHeader)) return { text: rowsOnOneLine(text), dialect: 'tabs' }
  for (const [dialect, delimiter] of QUOTING) {
    const header = headerOf(text, delimiter, isHeader)
    if (!header) continue
    // With numbers of parcels beside its own columns it is somebody's list of parcels, made from a report.
    if (dialect !== 'quoted tabs' && header.some((cell) => headerWord(cell)?.field === 'trackingNumber')) continue
    return { text: joined(splitDelimited(text, delimiter)), dialect }
  }
  return undefined
}

/** A text divided by tabs, each row on one line: cells that go over line ends have blanks for them, lines keep their numbers. */
export function rowsOnOneLine(text: string): string {
  return brokenCell(text) ? joined(rowsOf(text)) : text
}

function hasHeader(text: string, isHeader: (names: string[]) => boolean): boolean {
  for (let at = 0, line = 1; line <= HEADER_WITHIN && at <= text.length; line++) {
    const { content, next } = lineAt(text, at)
    if (isHeader(namesIn(content))) return true
    at = next
  }
  return false
}

/** A header has no more columns than this, and no more characters. */
const LONGEST_HEADER = 65_536
const namesIn = (content: string) => headerNames(content.slice(0, LONGEST_HEADER).split('\t'))

function headerOf(text: string, delimiter: Delimiter, isHeader: (names: string[]) => boolean): string[] | undefined {
  let line = 0
  for (const cells of splitDelimited(text.slice(0, LONGEST_HEADER), delimiter)) {
    if (isHeader(headerNames(cells))) return cells
    if (++line === HEADER_WITHIN) break
  }
  return undefined
}

/** A row as its line, or its cells. */
type Row = TabRow['is']

function* rowsOf(text: string): Generator<Row, void> {
  for (const { is } of tabRows(text)) yield is
}

const oneLine = (cells: readonly string[]) =>
  cells.map((cell) => (/[\t\r\n]/.test(cell) ? cell.replace(/[\t\r\n]+/g, ' ') : cell)).join('\t')
const breaksIn = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)

/** Rows are joined in pieces: a list of a million strings would take more memory than the text. */
const ROWS_AT_ONCE = 10_000

function joined(rows: Iterable<Row>): string {
  const pieces: string[] = []
  let lines: string[] = []
  for (const row of rows) {
    lines.push(typeof row === 'string' ? row : oneLine(row))
    for (let n = typeof row === 'string' ? 0 : breaksIn(row); n > 0; n--) lines.push('')
    if (lines.length < ROWS_AT_ONCE) continue
    pieces.push(lines.join('\n'))
    lines = []
  }
  if (lines.length > 0) pieces.push(lines.join('\n'))
  return pieces.join('\n')
}
