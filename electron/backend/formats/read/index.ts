import type { FileError, FileNote, RowIssue } from '@shared/domain/files/issue'
import type { OrderRecord, OrderReportId } from '@shared/domain/orders/order-record'
import { detectReport, looksLikeHeader } from '../reports/detect'
import { decode, type EncodingHints, type EncodingName } from './encoding'
import { headerNames, planReading, readRow } from './plan'
import { sniffBinary } from './sniff'

export type { EncodingHints, EncodingName }

export interface ReportHead {
  reportId: OrderReportId
  encoding: EncodingName
  /** As in the file. */
  header: string[]
  /** One-based. */
  headerLine: number
  unknownColumns: string[]
  absentColumns: string[]
}

export type ReportRow =
  | { line: number; cells: string[]; ok: true; record: OrderRecord; warnings: RowIssue[] }
  | { line: number; cells: string[]; ok: false; issues: RowIssue[] }

export interface OpenedReport {
  head: ReportHead
  rows(): Generator<ReportRow, void>
  /** Complete once `rows` ran out. */
  notes(): FileNote[]
  /** How far `rows` is, as a part of 1. */
  progress(): number
}

export type OpenResult = { ok: true; report: OpenedReport } | { ok: false; error: FileError }

/** A header may stand below a title or blank lines, but not further down than this. */
const HEADER_WITHIN = 20
const LONGEST_FOUND = 120

/** Recognises a report by its header, whatever the file is called, and reads its rows one by one. Never throws. */
export function openReport(bytes: Uint8Array, hints: EncodingHints): OpenResult {
  if (bytes.length === 0) return refuse({ code: 'emptyFile' })
  const binary = sniffBinary(bytes)
  if (binary) return refuse({ code: binary })
  const decoded = decode(bytes, hints, (text) => findHeader(text) !== undefined)
  if (!decoded) return refuse({ code: 'undecodable' })
  return openText(decoded.text, decoded.encoding)
}

/** Rows copied from Seller Central or a spreadsheet. */
export function openPastedReport(text: string): OpenResult {
  return openText(text, 'utf-8')
}

function refuse(error: FileError): OpenResult {
  return { ok: false, error }
}

interface FoundHeader {
  line: number
  cells: string[]
  /** Where the next line starts. */
  next: number
}

/** Lines end with LF or CRLF; a lone CR is part of its cell. */
function lineAt(text: string, from: number): { content: string; next: number } {
  const end = text.indexOf('\n', from)
  const stop = end === -1 ? text.length : end
  return {
    content: text.slice(from, stop > from && text[stop - 1] === '\r' ? stop - 1 : stop),
    next: end === -1 ? text.length + 1 : end + 1,
  }
}

function findHeader(text: string): FoundHeader | undefined {
  let at = 0
  for (let line = 1; line <= HEADER_WITHIN && at <= text.length; line++) {
    const { content, next } = lineAt(text, at)
    const cells = content.split('\t')
    if (looksLikeHeader(headerNames(cells))) return { line, cells, next }
    at = next
  }
  return undefined
}

function openText(text: string, encoding: EncodingName): OpenResult {
  if (text.trim() === '') return refuse({ code: 'emptyFile' })
  const found = findHeader(text)
  if (!found) {
    const { content } = lineAt(text, 0)
    const shown = { found: content.slice(0, LONGEST_FOUND), line: 1 }
    return refuse({ code: content.includes('\t') ? 'unknownReport' : 'noHeader', ...shown })
  }
  const names = headerNames(found.cells)
  const detection = detectReport(names)
  const line = found.line
  if (detection.kind === 'none')
    return refuse({ code: 'unknownReport', line, found: found.cells.join(' ').slice(0, LONGEST_FOUND) })
  if (detection.kind === 'ambiguous') return refuse({ code: 'ambiguousReport', line, columns: detection.ids })
  if (detection.kind === 'missing') return refuse({ code: 'missingColumns', line, columns: detection.columns })

  while (found.cells.at(-1)?.trim() === '') found.cells.pop()
  const plan = planReading(found.cells, detection.format)
  const counter = noteCounter()
  let at = found.next

  function* rows(): Generator<ReportRow, void> {
    let number = found?.line ?? 1
    const headerText = names.filter(Boolean).join('\t')
    const firstName = names[0] ?? ''
    while (at <= text.length) {
      const { content, next } = lineAt(text, at)
      at = next
      number += 1
      if (content.trim() === '') continue
      const cells = content.split('\t')
      if (
        cells[0]
          ?.replace(/^\uFEFF/, '')
          .trim()
          .toLowerCase() === firstName &&
        headerNames(cells).filter(Boolean).join('\t') === headerText
      ) {
        counter.add('repeatedHeader', number)
        continue
      }
      const glued = gluedAt(cells, names)
      if (glued !== undefined) {
        counter.add('gluedHeader', number)
        cells.length = glued.keep
        cells.push(glued.rest)
      }
      if (cells.length < plan.width) counter.add('shortRows', number)
      const read = readRow(cells, plan)
      yield 'record' in read ? { line: number, cells, ok: true, ...read } : { line: number, cells, ok: false, ...read }
    }
  }

  return {
    ok: true,
    report: {
      head: {
        reportId: detection.format.id,
        encoding,
        header: found.cells,
        headerLine: found.line,
        unknownColumns: plan.unknownColumns,
        absentColumns: plan.absentColumns,
      },
      rows,
      notes: counter.notes,
      progress: () => Math.min(1, at / Math.max(1, text.length)),
    },
  }
}

/**
 * Downloads stuck together without a line break leave a header glued to the last cell of a row: `…falseorder-id⇥order-item-id…`
 * (formats.md §0). Undefined where there is none.
 */
function gluedAt(cells: readonly string[], names: readonly string[]): { keep: number; rest: string } | undefined {
  if (cells.length < names.length + 1) return undefined
  const [first = '', second = ''] = names
  for (let i = 0; i < cells.length - 1; i++) {
    const cell = (cells[i] ?? '').trim().toLowerCase()
    if (cell.endsWith(first) && (cells[i + 1] ?? '').trim().toLowerCase() === second)
      return { keep: i, rest: (cells[i] ?? '').trim().slice(0, -first.length) }
  }
  return undefined
}

function noteCounter() {
  const found = new Map<FileNote['code'], FileNote>()
  return {
    add(code: FileNote['code'], line: number): void {
      const note = found.get(code)
      if (note) note.count += 1
      else found.set(code, { code, count: 1, line })
    },
    notes: () => [...found.values()],
  }
}
