import type { ProcessingReport } from '@shared/domain/exports/processing-report'
import type { FileError, RowIssue } from '@shared/domain/files/issue'
import { decode, type EncodingHints } from '../read/encoding'
import { lineAt, withLineFeeds } from '../read/lines'
import { sniffBinary } from '../read/sniff'

interface RefusedLine {
  line: number
  issues: RowIssue[]
  cells: string[]
}
export type ReadAnswer =
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
const LOOKED_AT = 30
const LONGEST_TOP = 16_384

/**
 * Reads Amazon's answer to an upload (formats.md §2, help G200194300 and 201576740): a summary, then a line for each remark.
 * Undefined: the file is none. A remark that cannot be read is set aside with its reason; the others count.
 */
export function readProcessingReport(bytes: Uint8Array, hints: EncodingHints): ReadAnswer | undefined {
  if (sniffBinary(bytes) || !mayBe(bytes)) return undefined
  const decoded = decode(bytes, hints, (text) => SUMMARY.test(text.slice(0, 4096)))
  if (!decoded) return undefined
  const text = withLineFeeds(decoded.text)
  const top = readTop(text)
  if (top.header === undefined && top.processed === null) return undefined
  const report: ProcessingReport = { processed: top.processed, successful: top.successful, rows: [] }
  if (!top.header) return { ok: true, encoding: decoded.encoding, report, issues: [] }
  const { rows, issues } = readRemarks(text, top.header)
  return { ok: true, encoding: decoded.encoding, report: { ...report, rows }, issues }
}

/** Most files are none: told by the plain letters at their top, before a large report is decoded for nothing. */
function mayBe(bytes: Uint8Array): boolean {
  const top = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_TOP))
  const letters = top.toString('latin1').replaceAll('\0', '')
  return SUMMARY.test(letters) || /error-message|result-description/i.test(letters)
}

interface Header {
  at: Partial<Record<Column, number>>
  line: number
  next: number
}

function readTop(text: string): { processed: number | null; successful: number | null; header: Header | undefined } {
  const summary: Record<string, number | null> = { processed: null, successful: null }
  for (let at = 0, line = 1; line <= LOOKED_AT && at <= text.length; line++) {
    const { content, next } = lineAt(text, at)
    at = next
    const [, which, figure] = SUMMARY.exec(content) ?? []
    if (which && figure) summary[which.toLowerCase()] = Number(figure.replace(/[,.]/g, ''))
    const header = headerOf(content)
    if (header) return { ...both(summary), header: { at: header, line, next } }
  }
  return { ...both(summary), header: undefined }
}

const both = ({ processed = null, successful = null }: Record<string, number | null>) => ({ processed, successful })

/** The columns of a header line; undefined where it is none: without a message there is nothing to report. */
function headerOf(content: string): Header['at'] | undefined {
  const names = content.split('\t').map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase())
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
    const cells = content.split('\t')
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
