import type { RowIssue } from '@shared/domain/files/issue'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import { COLUMNS, type Column, KNOWN_EXTRAS, OWN_COLUMNS } from '../reports/columns'
import type { ReportFormat } from '../reports/formats'
import type { Layout } from './headers'
import { headerNames } from './lines'
import { mayBeDamaged, textDamage } from './lost-letters'

interface PlannedColumn {
  index: number
  /** As in the file. */
  header: string
  /** Under which a cell is kept that has no field. */
  extraKey: string
  column: Column | undefined
  /** Another column before it has the same field: the first that is filled is read, another value kept aside. */
  isSecond: boolean
}

export interface ReadingPlan {
  columns: readonly PlannedColumn[]
  /** Fields no row may leave blank, each with the header it stands under. */
  filled: readonly (readonly [field: keyof OrderRecord, header: string])[]
  unknownColumns: string[]
  absentColumns: string[]
  /** The file holds characters that no report has: each cell is looked at. */
  odd: boolean
  /** It may hold texts damaged before they reached us: names and streets are looked at. */
  mayBeDamaged: boolean
}

const LONGEST_SHOWN = 120
/** What stands on a parcel: letters lost here must be looked up. */
const OF_PEOPLE: ReadonlySet<keyof OrderRecord> = new Set([
  'buyerName',
  'recipientName',
  'addressLine1',
  'addressLine2',
  'addressLine3',
  'city',
  'stateOrRegion',
])
// Line ends inside a cell count too: only a lone CR can get there.
const ODD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]|\r(?!\n)/
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/

/** Which column goes where, worked out once for a file. */
export function planReading(header: readonly string[], format: ReportFormat, text: string): ReadingPlan {
  const times = new Map<string, number>()
  const columns: PlannedColumn[] = []
  const unknownColumns: string[] = []
  headerNames(header).forEach((name, index) => {
    if (OWN_COLUMNS.has(name)) return
    const n = (times.get(name) ?? 0) + 1
    times.set(name, n)
    const shown = (header[index] ?? '').trim() || `#${index + 1}`
    const column = Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined
    if (!column && name !== '' && n === 1 && !KNOWN_EXTRAS.has(name)) unknownColumns.push(shown)
    const key = name === '' ? shown : name
    columns.push({
      index,
      header: shown,
      extraKey: n === 1 || name === '' ? key : `${key} (${n})`,
      column,
      isSecond: false,
    })
  })
  // Amounts need the currency of their row, wherever it stands.
  columns.sort((a, b) => Number(b.column?.field === 'currency') - Number(a.column?.field === 'currency'))
  const fields = new Set<string>()
  for (const planned of columns) {
    if (!planned.column) continue
    planned.isSecond = fields.has(planned.column.field)
    fields.add(planned.column.field)
  }
  return {
    columns,
    filled: format.filled.map((field) => [field, columns.find((c) => c.column?.field === field)?.header ?? field]),
    unknownColumns,
    absentColumns: format.wanted.filter((name) => !times.has(name)),
    odd: ODD.test(text),
    mayBeDamaged: mayBeDamaged(text),
  }
}

/** Lays the cells of a row out by the common header. */
export function placeCells(cells: string[], { places }: Layout): string[] {
  if (!places) return cells
  const placed: string[] = []
  places.forEach((place, i) => (placed[place] = cells[i] ?? ''))
  return Array.from(placed, (cell) => cell ?? '')
}

/** A row with more in it than its header has columns for: a tab or line break stood in a cell. */
export function surplusCell(cells: readonly string[], width: number): RowIssue | undefined {
  for (let i = width; i < cells.length; i++) {
    const value = (cells[i] ?? '').trim()
    if (value !== '')
      return { code: 'tooManyCells', severity: 'refuse', column: `#${i + 1}`, value: value.slice(0, LONGEST_SHOWN) }
  }
  return undefined
}

/** Reads the cells of one row, laid out by the plan's header. A record comes out only where no cell was refused. */
export function readRow(
  cells: readonly string[],
  plan: ReadingPlan,
): { record: OrderRecord; warnings: RowIssue[] } | { issues: RowIssue[] } {
  const record: Record<string, unknown> = {}
  const issues: RowIssue[] = []
  let refused = false
  let extra: Record<string, string> | undefined
  let currency = ''
  for (const { index, header, extraKey, column, isSecond } of plan.columns) {
    const raw = cells[index]
    if (raw === undefined || raw === '') continue
    const text = raw.trim()
    if (text === '') continue
    if (plan.odd) {
      const code = CONTROL.test(text)
        ? 'controlCharacter'
        : text.includes('\uFFFD')
          ? 'replacementCharacter'
          : undefined
      if (code) issues.push({ code, severity: 'warn', column: header, value: text.slice(0, LONGEST_SHOWN) })
    }
    if (plan.mayBeDamaged && column && OF_PEOPLE.has(column.field)) {
      const code = textDamage(text)
      if (code) issues.push({ code, severity: 'warn', column: header, value: text.slice(0, LONGEST_SHOWN) })
    }
    if (!column) {
      ;(extra ??= {})[extraKey] = text
      continue
    }
    const parsed = column.parse(text, currency)
    if (typeof parsed !== 'object') {
      if (!isSecond || record[column.field] === undefined) record[column.field] = parsed
      else if (record[column.field] !== parsed) (extra ??= {})[extraKey] = text
      if (column.field === 'currency') currency = String(record.currency)
      continue
    }
    const { code, severity, at = header } = parsed
    if (at === header || !issues.some((issue) => issue.column === at))
      issues.push({ code, severity, column: at, value: text.slice(0, LONGEST_SHOWN) })
    if (severity === 'refuse') refused = true
    else if (parsed.keep && record[column.field] === undefined) record[column.field] = text
    else (extra ??= {})[extraKey] = text
  }
  for (const [field, header] of plan.filled) {
    if (record[field] !== undefined) continue
    if (issues.some((issue) => issue.column === header && issue.severity === 'refuse')) continue
    issues.push({ code: 'missingValue', severity: 'refuse', column: header })
    refused = true
  }
  if (refused) return { issues }
  if (extra) record.extra = extra
  return { record: record as unknown as OrderRecord, warnings: issues }
}
