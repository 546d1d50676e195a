import type { ProcessingReport } from '@shared/domain/exports/processing-report'
import type { FileError, RowIssue } from '@shared/domain/files/issue'
import { decode, type EncodingHints } from '../read/encoding'
import { cellsOf, lineAt, withLineFeeds } from '../read/lines'
import { sniff } from '../read/sniff'
import { rowsOnOneLine } from '../read/tab-text'

interface RefusedLine {
  line: number
  issues: RowIssue[]
  cells: string[]
}
export type ReadProcessingReport =
  { ok: true; report: ProcessingReport; encoding: string; issues: RefusedLine[] } | { ok: false; error: FileError }

const COLUMNS = {
  recordNumber: ['original-record-number', 'record-number'],
  orderId: ['order-id', 'amazon-order-id', 'amazonorderid'],
  code: ['error-code', 'result-code'],
  type: ['error-type', 'result-type'],
  message: ['error-message', 'result-description'],
} as const satisfies Readonly<Record<string, readonly string[]>>
type Column = keyof typeof COLUMNS

/** The summary stands at the top: `Number of records processed` and `… successful`, tabs or a colon before the figure. */
const SUMMARY = /number of records (processed|successful)[\s:]*([\d,.]+)/i
/** More digits than any file has rows. */
const LONGEST_FIGURE = 9
const LOOKED_AT = 30
const LONGEST_TOP = 16_384

/**
 * Reads Amazon's answer to an upload (formats.md §2, help G200194300 and 201576740): a summary, then a line for each remark.
 * Undefined: the file is none. A remark that cannot be read is set aside with its reason; the others count.
 */
export function readProcessingReport(bytes: Uint8Array, hints: EncodingHints): ReadProcessingReport | undefined {
  const sniffed = sniff(bytes)
  if ('refused' in sniffed || sniffed.kind !== 'text') return undefined
  const letters = lettersAtTop(bytes)
  const form = formOfInterface(letters)
  if (form) return { ok: false, error: { code: 'answerOfInterface', found: form } }
  if (!mayBe(letters)) return undefined
  const decoded = decode(bytes, hints, (text) => SUMMARY.test(text.slice(0, 4096)))
  if (!decoded) return undefined
  const text = rowsOnOneLine(withLineFeeds(decoded.text))
  const top = readTop(text)
  if (top.isWithoutTabs) return { ok: false, error: { code: 'answerWithoutTabs' } }
  if (top.header === undefined && !top.hasSummary) return undefined
  const { processed, successful, issues } = top
  const remarks = top.header ? readRemarks(text, top.header) : { rows: [], issues: [] }
  const report: ProcessingReport = { processed, successful, rows: remarks.rows }
  return { ok: true, encoding: decoded.encoding, report, issues: [...issues, ...remarks.issues] }
}

/** Most files are none: told by the plain letters at their top, before a large report is decoded for nothing. */
function lettersAtTop(bytes: Uint8Array): string {
  const top = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_TOP))
  return top.toString('latin1').replaceAll('\0', '')
}
const mayBe = (letters: string): boolean => SUMMARY.test(letters) || /error-message|result-description/i.test(letters)

/** Amazon's answer as its interface gives it to programs: XML, JSON, or the state of the feed alone. */
const OF_INTERFACE: readonly (readonly [form: string, start: RegExp, mark: RegExp])[] = [
  ['XML', /^[^<]{0,4}</, /<MessageType>\s*ProcessingReport|<ProcessingReport>/i],
  ['JSON', /^[^[{]{0,4}[[{]/, /"(messagesProcessed|processingStatus|resultFeedDocumentId|feedDocumentId)"\s*:/],
]
const formOfInterface = (letters: string) =>
  OF_INTERFACE.find(([, start, mark]) => start.test(letters.trimStart()) && mark.test(letters))?.[0]

interface Header {
  at: Partial<Record<Column, number>>
  line: number
  next: number
}

interface Top {
  processed: number | null
  successful: number | null
  hasSummary: boolean
  header: Header | undefined
  isWithoutTabs: boolean
  issues: RefusedLine[]
}

function readTop(text: string): Top {
  const top: Top = { processed: null, successful: null, hasSummary: false, header: undefined, isWithoutTabs: false, issues: [] } // prettier-ignore
  for (let at = 0, line = 1; line <= LOOKED_AT && at <= text.length; line++) {
    const { content, next } = lineAt(text, at)
    at = next
    const [, which, figure] = SUMMARY.exec(content) ?? []
    if (which && figure) readFigure(top, which.toLowerCase() as 'processed' | 'successful', figure, line, content)
    const header = headerOf(cellsOf(content))
    if (header) return { ...top, header: { at: header, line, next } }
    if (!content.includes('\t') && headerOf(content.slice(0, LONGEST_TOP).split(/ +/)))
      return { ...top, isWithoutTabs: true }
  }
  return top
}

/** A figure with more digits than any file has rows says nothing; it is set aside with its reason. */
function readFigure(top: Top, which: 'processed' | 'successful', figure: string, line: number, content: string): void {
  const digits = figure.replace(/[,.]/g, '')
  top.hasSummary = true
  if (digits.length <= LONGEST_FIGURE) top[which] = Number(digits)
  else
    top.issues.push({
      line,
      cells: cellsOf(content),
      issues: [{ code: 'notANumber', severity: 'refuse', column: `Number of records ${which}`, value: figure.slice(0, 120) }],
    })
} // prettier-ignore

/** The columns of a header line; undefined where it is none: without a message there is nothing to report. */
function headerOf(cells: readonly string[]): Header['at'] | undefined {
  const names = cells.map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase())
  const at: Header['at'] = {}
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const found = names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name))
    if (found >= 0) at[column] = found
  }
  const isHeader = at.message !== undefined && (at.recordNumber !== undefined || at.orderId !== undefined)
  return isHeader ? at : undefined
}

function readRemarks(text: string, { at, line: headerLine, next: start }: Header) {
  const rows: ProcessingReport['rows'][number][] = []
  const issues: RefusedLine[] = []
  for (let from = start, line = headerLine + 1; from <= text.length; line++) {
    const { content, next } = lineAt(text, from)
    from = next
    if (content.trim() === '') continue
    const cells = cellsOf(content)
    const cell = (column: Column) => cells[at[column] ?? -1]?.trim() ?? ''
    const number = cell('recordNumber')
    const orderId = cell('orderId')
    if (number !== '' && !/^\d{1,9}$/.test(number))
      issues.push({
        line,
        cells,
        issues: [{ code: 'notANumber', severity: 'refuse', column: 'original-record-number', value: number.slice(0, 120) }],
      })
    else
      rows.push({
        line,
        recordNumber: number === '' ? null : Number(number),
        orderId,
        code: cell('code'),
        type: cell('type'),
        message: cell('message'),
      })
  } // prettier-ignore
  return { rows, issues }
}
