import type { Cell } from '@shared/domain/sheets/sheet'
import { type Budget, cellBudget, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, NotReadable } from './limits'

export const DELIMITERS = ['\t', ',', ';'] as const
export type Delimiter = (typeof DELIMITERS)[number]

const QUOTE = 34
const FEED = 10
const RETURN = 13

/**
 * Splits text as RFC 4180 has it, with any delimiter; lines may end in any way. A quote that is not closed properly, such as
 * the one of `12" lamp` at the start of a cell, is a character like others, so that it never swallows the rows behind it. Throws
 * NotReadable where a row has more columns than any sheet.
 */
export function* splitDelimited(text: string, delimiter: Delimiter): Generator<string[], void> {
  const mark = delimiter.charCodeAt(0)
  let at = 0
  let row: string[] = []
  while (at < text.length) {
    const quoted = text.charCodeAt(at) === QUOTE ? quotedCellAt(text, at, mark) : undefined
    let end: number
    if (quoted) {
      row.push(quoted.content)
      end = quoted.end
    } else {
      end = cellEnd(text, at, mark)
      row.push(text.slice(at, end))
    }
    if (row.length > MOST_COLUMNS) throw new NotReadable('sheetTooLarge')
    const code = text.charCodeAt(end)
    if (code === mark) {
      at = end + 1
      if (at === text.length) row.push('')
    } else {
      at = code === RETURN && text.charCodeAt(end + 1) === FEED ? end + 2 : end + 1
      yield row
      row = []
    }
  }
  if (row.length > 0) yield row
}

function cellEnd(text: string, from: number, mark: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === mark || code === FEED || code === RETURN) return i
  }
  return text.length
}

/**
 * The cell whose quote stands at `from`: what it holds, and where the delimiter `mark`, a line end or the end of the text stands
 * behind it. Undefined where the quote is not closed right before one of them.
 */
export function quotedCellAt(text: string, from: number, mark: number): { content: string; end: number } | undefined {
  let at = from + 1
  let content = ''
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1 || quote - from > LONGEST_CELL) return undefined
    content += text.slice(at, quote)
    if (text.charCodeAt(quote + 1) === QUOTE) {
      content += '"'
      at = quote + 2
      continue
    }
    let end = quote + 1
    while (text.charCodeAt(end) === 32) end += 1
    const code = text.charCodeAt(end)
    const isEnd = end === text.length || code === mark || code === FEED || code === RETURN
    return isEnd ? { content: content.replaceAll('\r\n', '\n'), end } : undefined
  }
}

/** `="00123"`: how programs keep Excel from taking an identifier for a number. */
const KEPT_TEXT = /^="([^"]*)"$/

/** Rows of text as rows of a sheet: without blank cells at the end. */
export function sheetRows(records: Iterable<string[]>, budget: Budget = cellBudget()): Cell[][] {
  const rows: Cell[][] = []
  for (const record of records) {
    if (rows.length === MOST_ROWS) throw new NotReadable('sheetTooLarge')
    const cells = record.map((cell) => (cell.startsWith('="') ? cell.replace(KEPT_TEXT, '$1') : cell))
    while (cells.at(-1) === '') cells.pop()
    for (const cell of cells) budget.cell(cell.length)
    rows.push(cells)
  }
  return rows
}
