import { grouped } from '../grouped'
import type { ProcessingReportRow, LineResult, ProcessingReport, Remark, WrittenLine } from './processing-report'

/** What Amazon calls a remark that refuses nothing, in the languages its reports were seen in or are made for. */
const WARNINGS =
  /^(warning|warnung|avertissement|avviso|advertencia|aviso|waarschuwing|varning|ostrzeżenie|uyarı|警告)/i
/** Informs only. No warning is known to be harmless: one can mean that the order was not confirmed. */
const HARMLESS = /^info/i

const isRemark = ({ type }: ProcessingReportRow) => WARNINGS.test(type.trim()) || HARMLESS.test(type.trim())
const isHarmless = ({ type }: ProcessingReportRow) => HARMLESS.test(type.trim())
/** Record 0 is the file itself; so is what names neither a record nor an order (help 200828080). */
const isOfFile = ({ recordNumber, orderId }: ProcessingReportRow) => orderId === '' && (recordNumber ?? 0) === 0

/**
 * The lines a row speaks of: that of its record number (data rows are counted, header rows are not: help 201576740), unless
 * the row names another order; then, and without a number, all lines of the order. Empty: it names no line of ours.
 */
function linesOf(
  row: ProcessingReportRow,
  byLine: ReadonlyMap<number, WrittenLine>,
  byOrder: ReadonlyMap<string, WrittenLine[]>,
) {
  const numbered = row.recordNumber === null ? undefined : byLine.get(row.recordNumber)
  if (numbered && (row.orderId === '' || row.orderId === numbered.orderId)) return [numbered]
  return byOrder.get(row.orderId) ?? []
}

const indexed = (lines: readonly WrittenLine[]) => ({
  byLine: new Map(lines.map((line) => [line.line, line])),
  byOrder: grouped(lines, ({ orderId }) => orderId),
})

/** Whether Amazon refused the file as a whole: a Fatal does so (help 200828080), or an error of the file where nothing was taken. */
function isFileRefused({ successful, rows }: ProcessingReport): boolean {
  const ofFile = rows.filter((row) => isOfFile(row) && !isRemark(row))
  if (successful === null) return ofFile.some(({ type }) => /^fatal/i.test(type.trim()))
  return successful === 0 && ofFile.length > 0
}

const isNothingTaken = (report: ProcessingReport, lines: number): boolean =>
  report.processed === lines && report.successful === 0 ? lines > 0 : isFileRefused(report)

/**
 * What became of each line of a file, as far as the report says it. Where the file was refused, or none of its records was
 * successful, all lines failed. Else named lines failed; the others were accepted only where the summary's numbers prove it,
 * and are unknown otherwise: never all accepted by guess. A line with a warning is not plainly accepted, nor is one of
 * several of an order that a row names. What is said of the file as a whole is kept with every line.
 */
export function settle(lines: readonly WrittenLine[], report: ProcessingReport): LineResult[] {
  const { byLine, byOrder } = indexed(lines)
  const remarks = new Map<number, Remark[]>()
  const failed = new Set<number>()
  const open = new Set<number>()
  const warned = new Set<number>()
  let unnamed = 0
  for (const row of report.rows) {
    const ofFile = isOfFile(row)
    const named = ofFile ? lines : linesOf(row, byLine, byOrder)
    const { code, type, message } = row
    const remark: Remark = ofFile ? { code, type, message, ofFile } : { code, type, message }
    for (const { line } of named) remarks.set(line, [...(remarks.get(line) ?? []), remark])
    if (isRemark(row)) {
      if (!isHarmless(row)) for (const { line } of named) warned.add(line)
      continue
    }
    const [only, ...more] = named
    if (ofFile || !only) unnamed += 1
    else if (more.length === 0) failed.add(only.line)
    else for (const { line } of named) open.add(line)
  }
  const { processed, successful } = report
  const addsUp =
    processed === lines.length && successful !== null && processed - successful === failed.size && unnamed === 0
  const restAccepted = addsUp && [...open].every((line) => failed.has(line))
  const nothingTaken = isNothingTaken(report, lines.length)
  return lines.map(({ line }) => ({
    line,
    answer: nothingTaken || failed.has(line) ? 'failed' : restAccepted && !warned.has(line) ? 'accepted' : 'unknown',
    errors: remarks.get(line) ?? [],
  }))
}

/** Whether a report can be the answer to a file of these lines: as many records, and no order or record that is not in it. */
export function fits(lines: readonly WrittenLine[], report: ProcessingReport): boolean {
  const isUncounted = report.processed === 0 && isFileRefused(report)
  if (report.processed !== null && report.processed !== lines.length && !isUncounted) return false
  const { byLine, byOrder } = indexed(lines)
  return report.rows.every((row) =>
    row.orderId === ''
      ? row.recordNumber === null || row.recordNumber === 0 || byLine.has(row.recordNumber)
      : byOrder.has(row.orderId),
  )
}

/** What a report says of the file as a whole. */
export const remarksOn = ({ rows }: ProcessingReport): Remark[] =>
  rows.filter(isOfFile).map(({ code, type, message }) => ({ code, type, message }))

/** Whether nothing in a report ties it to one file rather than another: only files that wait for their answer come into question. */
export const tellsNoFile = ({ processed, rows }: ProcessingReport): boolean =>
  (processed === null || processed === 0) && rows.every(({ orderId }) => orderId === '')
