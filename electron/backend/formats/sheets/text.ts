import { knowsHeader } from '@shared/domain/sheets/header-words'
import { cellsOfLine } from '@shared/domain/sheets/lines'
import { lineAt, withLineFeeds } from '../read/lines'
import type { Sheet } from '@shared/domain/sheets/sheet'
import { isAmazonOrderIdIn } from '@shared/domain/orders/order-id'
import { type Delimiter, DELIMITERS, sheetRows, splitDelimited } from './delimited'

/** Rows that tell how a file is divided. */
const SAMPLE = 60
/** Excel's own hint in the first line. */
const HINT = /^sep=(.)\r?\n?/i
const USUAL: Readonly<Record<string, Delimiter>> = { tsv: '\t', txt: '\t', csv: ',' }

/** Text as one sheet: divided by tabs, commas or semicolons, or lines such as `304-6502205-3216347: ZCBI2OXF`. */
export function readTextSheet(text: string, fileName = ''): Sheet {
  const hint = HINT.exec(text)
  const hinted = DELIMITERS.find((delimiter) => delimiter === hint?.[1])
  // The line of the hint stays a line, so that numbers of lines are those of the file.
  const body = hinted && hint ? `\n${text.slice(hint[0].length)}` : text
  const delimiter = hinted ?? findDelimiter(body, fileName)
  const records = delimiter ? splitDelimited(body, delimiter) : lines(body)
  return { name: '', hidden: false, rows: sheetRows(records) }
}

function* lines(text: string): Generator<string[], void> {
  const lined = withLineFeeds(text)
  for (let at = 0; at <= lined.length;) {
    const { content, next } = lineAt(lined, at)
    yield cellsOfLine(content)
    at = next
  }
}

/**
 * The delimiter that gives the most cells we know, header words and order ids; then the one that divides most rows alike; then
 * the one that gives more columns; then the usual one for the file's name. Undefined where none divides anything.
 */
export function findDelimiter(text: string, fileName: string): Delimiter | undefined {
  const usual = USUAL[/\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '']
  const judged = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: [...judge(text, delimiter), Number(delimiter === usual)],
  }))
  const [best] = judged
    .filter(({ score: [, , columns] }) => (columns ?? 0) > 1)
    .sort((a, b) => compare(b.score, a.score))
  return best?.delimiter
}

const compare = (a: readonly number[], b: readonly number[]) =>
  a.reduce((found, value, i) => found || value - (b[i] ?? 0), 0)

function judge(text: string, delimiter: Delimiter): [known: number, alike: number, columns: number] {
  const widths = new Map<number, number>()
  let known = 0
  let rows = 0
  for (const record of splitDelimited(text, delimiter)) {
    if (record.every((cell) => cell.trim() === '')) continue
    if (record.length > 1) for (const cell of record) if (isAmazonOrderIdIn(cell) || knowsHeader(cell)) known += 1
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1)
    rows += 1
    if (rows === SAMPLE) break
  }
  const [columns, times] = [...widths].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [0, 0]
  return [known, rows === 0 ? 0 : times / rows, columns]
}
