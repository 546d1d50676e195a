import { quotedCellAt } from '../sheets/delimited'

const TAB = 9
const FEED = 10
const RETURN = 13

interface BrokenCell {
  content: string
  from: number
  /** Where the tab or line end behind it stands. */
  end: number
}

/**
 * The first cell that begins within these places and goes over a line end. Spreadsheet programs save such a cell in quotes, and
 * quotes in it twice (*Text (Tab delimited)*: support.microsoft.com, "Excel formatting and features that are not transferred to
 * other file formats"). Amazon's own reports quote nothing (formats.md §0), and what begins with a quote there, such as
 * `"Best" lamp, 12"`, ends at its tab or line end: so nothing with a tab in it is taken for one cell.
 */
export function brokenCell(text: string, from = 0, to = text.length): BrokenCell | undefined {
  let quote = text.indexOf('"', from)
  while (quote !== -1 && quote < to) {
    const before = quote === 0 ? FEED : text.charCodeAt(quote - 1)
    const isStart = before === TAB || before === FEED || before === RETURN
    const cell = isStart ? quotedCellAt(text, quote, TAB) : undefined
    const isOne = cell !== undefined && !cell.content.includes('\t')
    if (isOne && cell.content.includes('\n')) return { ...cell, from: quote }
    quote = text.indexOf('"', isOne ? cell.end : quote + 1)
  }
  return undefined
}
