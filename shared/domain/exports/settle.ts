import type { AnswerRow, LineAnswer, ProcessingReport, WrittenLine } from './processing-report'

/** What Amazon calls a remark that refuses nothing, in the languages its reports were seen in or are made for. */
const REMARKS =
  /^(warning|warnung|avertissement|avviso|advertencia|aviso|waarschuwing|varning|ostrzeżenie|uyarı|警告|info)/i

const isFailure = (row: AnswerRow) => !REMARKS.test(row.type.trim())

/**
 * The lines a row speaks of: that of its record number (data rows are counted, header rows are not: help 201576740), unless
 * the row names another order; then, and without a number, all lines of the order. Empty: it names no line of ours.
 */
function linesOf(
  row: AnswerRow,
  byLine: ReadonlyMap<number, WrittenLine>,
  byOrder: ReadonlyMap<string, WrittenLine[]>,
) {
  const numbered = row.recordNumber === null ? undefined : byLine.get(row.recordNumber)
  if (numbered && (row.orderId === '' || row.orderId === numbered.orderId)) return [numbered]
  return byOrder.get(row.orderId) ?? []
}

function indexed(lines: readonly WrittenLine[]) {
  const byOrder = new Map<string, WrittenLine[]>()
  for (const line of lines) byOrder.set(line.orderId, [...(byOrder.get(line.orderId) ?? []), line])
  return { byLine: new Map(lines.map((line) => [line.line, line])), byOrder }
}

/**
 * What became of each line of a file, as far as the report says it. Named lines failed; the others were accepted only where
 * the summary's numbers prove it, and are unknown otherwise: never all of them failed, never all accepted by guess. Where
 * a row names an order that stands on several lines, those are unknown.
 */
export function settle(lines: readonly WrittenLine[], report: ProcessingReport): LineAnswer[] {
  const { byLine, byOrder } = indexed(lines)
  const errors = new Map<number, LineAnswer['errors'][number][]>()
  const failed = new Set<number>()
  const open = new Set<number>()
  let unnamed = 0
  for (const row of report.rows) {
    const named = linesOf(row, byLine, byOrder)
    for (const { line } of named) {
      const { code, type, message } = row
      errors.set(line, [...(errors.get(line) ?? []), { code, type, message }])
    }
    if (!isFailure(row)) continue
    const [only, ...more] = named
    if (!only) unnamed += 1
    else if (more.length === 0) failed.add(only.line)
    else for (const { line } of named) open.add(line)
  }
  const { processed, successful } = report
  const addsUp =
    processed === lines.length && successful !== null && processed - successful === failed.size && unnamed === 0
  const restAccepted = addsUp && [...open].every((line) => failed.has(line))
  return lines.map(({ line }) => ({
    line,
    answer: failed.has(line) ? 'failed' : restAccepted ? 'accepted' : 'unknown',
    errors: errors.get(line) ?? [],
  }))
}

/** Whether a report can be the answer to a file of these lines: as many records, and no order or record that is not in it. */
export function fits(lines: readonly WrittenLine[], report: ProcessingReport): boolean {
  if (report.processed !== null && report.processed !== lines.length) return false
  const { byLine, byOrder } = indexed(lines)
  return report.rows.every((row) =>
    row.orderId === ''
      ? row.recordNumber === null || row.recordNumber === 0 || byLine.has(row.recordNumber)
      : byOrder.has(row.orderId),
  )
}
