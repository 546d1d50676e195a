import type { RowIssue } from '@shared/domain/files/issue'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import { COLUMNS, KNOWN_EXTRAS, type Column } from '../reports/columns'
import type { ReportFormat } from '../reports/formats'

interface PlannedColumn {
  index: number
  header: string
  name: string
  column: Column | undefined
}

export interface ReadingPlan {
  columns: readonly PlannedColumn[]
  width: number
  unknownColumns: string[]
  absentColumns: string[]
}

const trimmed = (text: string) => text.trim()

/** Header names for matching: trimmed, without a byte-order mark, in lower case. */
export function headerNames(cells: readonly string[]): string[] {
  return cells.map((cell) =>
    cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  )
}

/** Which column goes where, worked out once for a file. A name that stands twice is read at its first place only. */
export function planReading(header: readonly string[], format: ReportFormat): ReadingPlan {
  const names = headerNames(header)
  const seen = new Set<string>()
  const columns: PlannedColumn[] = []
  const unknownColumns: string[] = []
  names.forEach((name, index) => {
    if (name === '' || seen.has(name)) return
    seen.add(name)
    const column = Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined
    if (!column && !KNOWN_EXTRAS.has(name)) unknownColumns.push(trimmed(header[index] ?? ''))
    columns.push({ index, header: trimmed(header[index] ?? ''), name, column })
  })
  // Amounts need the currency of their row, wherever it stands.
  columns.sort((a, b) => Number(b.name === 'currency') - Number(a.name === 'currency'))
  return {
    columns,
    width: header.length,
    unknownColumns,
    absentColumns: format.required.filter((name) => !seen.has(name)),
  }
}

const REQUIRED: readonly (readonly [keyof OrderRecord, string])[] = [
  ['orderId', 'order-id'],
  ['sku', 'sku'],
  ['purchasedAt', 'purchase-date'],
]
const LONGEST_SHOWN = 120

/** Reads the cells of one row. A record comes out only where no cell was refused. */
export function readRow(
  cells: readonly string[],
  plan: ReadingPlan,
): { record: OrderRecord; warnings: RowIssue[] } | { issues: RowIssue[] } {
  const record: Record<string, unknown> = {}
  const issues: RowIssue[] = []
  let refused = false
  let extra: Record<string, string> | undefined
  let currency = ''
  for (const { index, header, column } of plan.columns) {
    const raw = cells[index]
    if (raw === undefined || raw === '') continue
    const text = raw.trim()
    if (text === '') continue
    if (!column) {
      ;(extra ??= {})[header.toLowerCase()] = text
      continue
    }
    const parsed = column.parse(text, currency)
    if ('value' in parsed) {
      record[column.field] = parsed.value
      if (column.field === 'currency') currency = String(parsed.value)
      continue
    }
    refused ||= parsed.severity === 'refuse'
    if (parsed.issue === 'replacementCharacter') record[column.field] = text
    issues.push({ code: parsed.issue, severity: parsed.severity, column: header, value: text.slice(0, LONGEST_SHOWN) })
  }
  for (let i = plan.width; i < cells.length; i++)
    if ((cells[i] ?? '').trim() !== '') {
      issues.push({ code: 'tooManyCells', severity: 'refuse', value: (cells[i] ?? '').slice(0, LONGEST_SHOWN) })
      refused = true
      break
    }
  for (const [field, header] of REQUIRED)
    if (
      record[field] === undefined &&
      !issues.some((issue) => COLUMNS[issue.column?.toLowerCase() ?? '']?.field === field)
    ) {
      const named = plan.columns.find((c) => c.column?.field === field)?.header ?? header
      issues.push({ code: 'missingValue', severity: 'refuse', column: named })
      refused = true
    }
  if (record.quantity === undefined && !refused) {
    const quantityColumn = plan.columns.find((c) => c.column?.field === 'quantity')
    issues.push({ code: 'missingValue', severity: 'refuse', column: quantityColumn?.header ?? 'quantity' })
    refused = true
  }
  if (refused) return { issues }
  if (extra) record.extra = extra
  return { record: record as unknown as OrderRecord, warnings: issues }
}
