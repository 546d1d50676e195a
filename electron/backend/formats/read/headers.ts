import type { FileError } from '@shared/domain/files/issue'
import { detectReport, isColumnName, looksLikeHeader } from '../reports/detect'
import type { ReportFormat } from '../reports/formats'
import { cellsOf, headerNames, lineAt, lineNumberAt } from './lines'

/** A header may stand below a title or blank lines, but not further down than this. */
const HEADER_WITHIN = 20

export interface FoundHeader {
  /** One-based. */
  line: number
  /** As in the file, without blank cells at the end. */
  cells: string[]
  /** Where the next line starts. */
  next: number
}

export function findHeader(text: string): FoundHeader | undefined {
  let at = 0
  for (let line = 1; line <= HEADER_WITHIN && at <= text.length; line++) {
    const { content, next } = lineAt(text, at)
    const cells = cellsOf(content)
    if (looksLikeHeader(headerNames(cells))) return { line, cells: withoutBlankEnd(cells), next }
    at = next
  }
  return undefined
}

function withoutBlankEnd(cells: readonly string[]): string[] {
  let end = cells.length
  while (end > 0 && cells[end - 1]?.trim() === '') end -= 1
  return cells.slice(0, end)
}

/** How the rows below one header lie. */
export interface Layout {
  /** Cells a row has. */
  width: number
  /** Place of each cell in the common header; undefined where they are the same. */
  places: readonly number[] | undefined
}

/** A header further down: downloads that were put together (formats.md §0). */
export interface LaterHeader {
  /** Where its line starts. */
  at: number
  /** What stands before a header glued to the row before it; undefined where the line is the header alone. */
  row: string[] | undefined
  layout: Layout
}

export interface Headers {
  /** The first header's columns and, behind them, those that only later ones have. */
  common: string[]
  first: Layout
  later: LaterHeader[]
}

/**
 * Finds every header of the file. Later ones of the same report may have other columns: their rows are laid out by a common
 * header. Another report in the same file is refused as a whole, since its rows cannot be told apart from broken ones.
 */
export function findHeaders(
  text: string,
  first: FoundHeader,
  format: ReportFormat,
): { headers: Headers } | { error: FileError } {
  const common = [...first.cells]
  const places = new Map(keysOf(first.cells).map((key, i) => [key, i]))
  const later: LaterHeader[] = []
  const mention = /order-id/gi
  mention.lastIndex = first.next
  for (let found = mention.exec(text); found; found = mention.exec(text)) {
    const at = text.lastIndexOf('\n', found.index) + 1
    const { content, next } = lineAt(text, at)
    mention.lastIndex = next
    const split = splitHeader(cellsOf(content), first.cells[0] ?? '')
    if (!split) continue
    const detection = detectReport(headerNames(split.header))
    // Counted only where it is told: a file may hold thousands of headers.
    const line = () => lineNumberAt(text, at)
    if (detection.kind === 'none')
      return { error: { code: 'unknownReport', line: line(), found: split.header.join(' ').slice(0, 120) } }
    if (detection.kind === 'ambiguous')
      return { error: { code: 'ambiguousReport', line: line(), columns: detection.ids } }
    if (detection.format.id !== format.id)
      return { error: { code: 'ambiguousReport', line: line(), columns: [format.id, detection.format.id] } }
    if (detection.kind === 'missing')
      return { error: { code: 'missingColumns', line: line(), columns: detection.columns } }
    later.push({ at, row: split.row, layout: layOut(split.header, common, places) })
  }
  return { headers: { common, first: { width: first.cells.length, places: undefined }, later } }
}

/** Names in lower case, numbered where one stands several times: the second of the same name is another column. */
function keysOf(header: readonly string[]): string[] {
  const times = new Map<string, number>()
  return headerNames(header).map((name) => {
    const n = (times.get(name) ?? 0) + 1
    times.set(name, n)
    return `${name}\t${n}`
  })
}

function layOut(header: readonly string[], common: string[], places: Map<string, number>): Layout {
  const own = keysOf(header).map((key, i) => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, common.length)
    return common.push(header[i] ?? '') - 1
  })
  return { width: header.length, places: own.every((place, i) => place === i) ? undefined : own }
}

/**
 * The header in a line, and the row it is glued to, if any: `…falseorder-id⇥order-item-id…` is what is left where downloads
 * without a line break at their end were put together. Undefined where the line holds none.
 */
function splitHeader(
  cells: readonly string[],
  usualFirst: string,
): { row: string[] | undefined; header: string[] } | undefined {
  const names = headerNames(cells)
  const firsts = [usualFirst.trim().toLowerCase(), 'amazon-order-id', 'order-id'].sort((a, b) => b.length - a.length)
  for (const [i, name] of names.entries()) {
    const first = firsts.find((candidate) => candidate !== '' && name.endsWith(candidate))
    if (first === undefined || !looksLikeHeader([first, ...names.slice(i + 1)])) continue
    const rest = (cells[i] ?? '').trim().slice(0, -first.length).trim()
    const before = [...names.slice(0, i), rest.toLowerCase()]
    if (before.every((cell) => cell === '' || isColumnName(cell))) break
    return { row: [...cells.slice(0, i), rest], header: withoutBlankEnd([first, ...cells.slice(i + 1)]) }
  }
  return looksLikeHeader(names) ? { row: undefined, header: withoutBlankEnd(cells) } : undefined
}
