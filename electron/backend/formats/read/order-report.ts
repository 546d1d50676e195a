import type { FileError, FileNote, RowIssue } from '@shared/domain/files/issue'
import { isOrderId } from '@shared/domain/orders/order-id'
import type { OrderRecord, OrderReportId } from '@shared/domain/orders/order-record'
import { detectReport, looksLikeHeader } from '../reports/detect'
import { NotReadable } from '../sheets/limits'
import type { EncodingHints, EncodingName } from './encoding'
import { findHeader, findHeaders, type Headers } from './headers'
import { cellsOf, headerNames, lineAt, withLineFeeds } from './lines'
import { placeCells, planReading, readRow, type ReadingPlan, surplusCell } from './plan'
import { addPromotion } from './promotion'
import { lineTooLong, rowCounter } from './row-limits'
import { asTabText, type TabText } from './tab-text'

export type { EncodingHints, EncodingName }

export interface ReportHead {
  reportId: OrderReportId
  encoding: EncodingName
  /** As in the file; behind it the columns that only headers further down have. */
  header: string[]
  /** One-based. */
  headerLine: number
  unknownColumns: string[]
  absentColumns: string[]
}

/** `cells` lie as in `ReportHead.header`. */
export type ReportRow =
  | { line: number; cells: string[]; ok: true; record: OrderRecord; warnings: RowIssue[] }
  | { line: number; cells: string[]; ok: false; issues: RowIssue[] }

export interface OpenedReport {
  head: ReportHead
  /** To be gone through once. Throws NotReadable where there are more rows than a report has, or too many that are none. */
  rows(): Generator<ReportRow, void>
  /** Complete once `rows` ran out. */
  notes(): FileNote[]
  /** How far `rows` is, as a part of 1. */
  progress(): number
}

export type OpenResult = { ok: true; report: OpenedReport } | { ok: false; error: FileError }

const FEED = 10
const LONGEST_FOUND = 120
/** Lines looked at for a reason why there is no header. */
const LOOKED_AT = 20
/** No more of a line is looked at for that. */
const LONGEST_LOOKED_AT = 65_536

function refuse(error: FileError): OpenResult {
  return { ok: false, error }
}

/** Recognises a report by its header, whatever the file is called, and reads its rows one by one. Never throws. */
export function openReportText(given: string, encoding: EncodingName): OpenResult {
  if (given.trim() === '') return refuse({ code: 'emptyFile' })
  try {
    const found = asTabText(given, looksLikeHeader)
    return found ? openTabText(found, encoding) : refuse(whyNoHeader(withLineFeeds(given)))
  } catch (error) {
    if (error instanceof NotReadable) return refuse(error.reason)
    throw error
  }
}

function openTabText({ text, dialect }: TabText, encoding: EncodingName): OpenResult {
  const found = findHeader(text)
  if (!found) return refuse(whyNoHeader(text))
  const detection = detectReport(headerNames(found.cells))
  const line = found.line
  const shown = found.cells.join(' ').slice(0, LONGEST_FOUND)
  // A copy saved by a spreadsheet, which destroys order item ids and tracking numbers (policy.md §4).
  const isCopy = dialect === 'commas' || dialect === 'semicolons'
  if (isCopy && detection.kind !== 'found') return refuse({ code: 'spreadsheet', line, found: shown })
  if (detection.kind === 'none') return refuse({ code: 'unknownReport', line, found: shown })
  if (detection.kind === 'ambiguous') return refuse({ code: 'ambiguousReport', line, columns: detection.ids })
  if (detection.kind === 'missing') return refuse({ code: 'missingColumns', line, columns: detection.columns })
  const all = findHeaders(text, found, detection.format)
  if ('error' in all) return refuse(all.error)
  const plan = planReading(all.headers.common, detection.format, text)
  const reading = readRows(text, found, all.headers, plan)
  const head = {
    reportId: detection.format.id,
    encoding,
    header: all.headers.common,
    headerLine: line,
    unknownColumns: plan.unknownColumns,
    absentColumns: plan.absentColumns,
  }
  const copy: FileNote[] = isCopy ? [{ code: 'savedAsCopy', count: 1, line }] : []
  return { ok: true, report: { head, ...reading, notes: () => [...copy, ...reading.notes()] } }
}

/** What a text without a header is, as far as it can be told. */
function whyNoHeader(text: string): FileError {
  let shown: { line: number; found: string } | undefined
  for (let at = 0, line = 1; line <= LOOKED_AT && at <= text.length; line++) {
    const { content: whole, next } = lineAt(text, at)
    const content = whole.slice(0, LONGEST_LOOKED_AT)
    at = next
    if (content.trim() === '') continue
    const here = { line, found: content.slice(0, LONGEST_FOUND) }
    shown ??= here
    const names = headerNames(content.replaceAll('"', '').split(/[,;]/))
    if (looksLikeHeader(names)) return { code: 'spreadsheet', ...here }
    if (content.split('\t').some((cell) => isOrderId(cell.trim()))) return { code: 'noHeader', ...here }
  }
  if (text.slice(0, 4096).includes('\0')) return { code: 'binaryFile' }
  return { code: shown?.found.includes('\t') ? 'unknownReport' : 'noHeader', ...shown }
}

function readRows(
  text: string,
  first: { line: number; next: number },
  headers: Headers,
  plan: ReadingPlan,
): Omit<OpenedReport, 'head'> {
  const counter = noteCounter()
  const count = rowCounter()
  let at = first.next

  function* rows(): Generator<ReportRow, void> {
    let number = first.line
    let layout = headers.first
    let laterIndex = 0
    // Held back until the next row is known: it may hold promotions of this one.
    let item: ReportRow | undefined
    while (at <= text.length) {
      // A line end each: 90 million of them are passed over in a second.
      while (text.charCodeAt(at) === FEED) {
        at += 1
        number += 1
      }
      if (at > text.length) break
      const later = headers.later[laterIndex]?.at === at ? headers.later[laterIndex++] : undefined
      const { content, next } = lineAt(text, at)
      at = next
      number += 1
      if (later) counter.add(later.row ? 'gluedHeader' : 'repeatedHeader', number)
      const tooLong = later ? undefined : lineTooLong(content)
      if (tooLong) {
        count(true)
        if (item) yield item
        item = { line: number, cells: [], ok: false, issues: [tooLong] }
        continue
      }
      const own = later ? (later.row ?? []) : cellsOf(content)
      const below = layout
      if (later) layout = later.layout
      if (later ? own.every((cell) => cell.trim() === '') : content.trim() === '') continue
      if (own.length < below.width) counter.add('shortRows', number)
      const surplus = surplusCell(own, below.width)
      const cells = surplus ? own : placeCells(own, below)
      if (item?.ok && !surplus && addPromotion(item.record, cells, plan)) {
        counter.add('promotionRows', number)
        continue
      }
      if (item) yield item
      const found = surplus ? { issues: [surplus] } : readRow(cells, plan)
      count('issues' in found)
      item =
        'record' in found ? { line: number, cells, ok: true, ...found } : { line: number, cells, ok: false, ...found }
    }
    if (item) yield item
  }

  return { rows, notes: counter.notes, progress: () => Math.min(1, at / Math.max(1, text.length)) }
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
