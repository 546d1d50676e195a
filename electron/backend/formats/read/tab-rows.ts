import { brokenCell } from './broken-cell'
import { cellsOf, lineAt } from './lines'

const TAB = 9

export interface TabRow {
  /** One-based, of its first line. */
  line: number
  /** Line ends within its cells. */
  breaks: number
  /** Where the next row starts; behind the text when there is none. */
  next: number
  /** A plain line, not divided yet; or cells, at least one of which goes over a line end. */
  is: string | string[]
}

/** Rows as lines and tabs divide them, where a quote is a letter like others but for cells that go over line ends. */
export function* tabRows(text: string): Generator<TabRow, void> {
  let line = 1
  for (let at = 0; at <= text.length;) {
    const row = rowAt(text, at)
    yield { line, ...row }
    line += row.breaks + 1
    at = row.next
  }
}

function rowAt(text: string, start: number): Omit<TabRow, 'line'> {
  let { content, next } = lineAt(text, start)
  let cell = brokenWithin(text, start, content)
  if (!cell) return { is: content, breaks: 0, next }
  const cells: string[] = []
  let breaks = 0
  for (let at = start; ;) {
    if (cell.from > at) cells.push(...cellsOf(text.slice(at, cell.from - 1)))
    cells.push(cell.content)
    breaks += cell.content.split('\n').length - 1
    const isLast = text.charCodeAt(cell.end) !== TAB
    at = isLast ? cell.end : cell.end + 1
    ;({ content, next } = lineAt(text, at))
    if (isLast) break
    cell = brokenWithin(text, at, content)
    if (cell) continue
    cells.push(...cellsOf(content))
    break
  }
  return { is: cells, breaks, next }
}

/** Most lines hold no quote: these are not looked at any further. */
const brokenWithin = (text: string, at: number, content: string) =>
  content.includes('"') ? brokenCell(text, at, at + content.length) : undefined
