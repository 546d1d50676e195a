import type { RowIssue } from '../files/issue'

/** One cell as the seller sees it meant. */
export interface Cell {
  /** Exact text; dates as `yyyy-mm-dd` or `yyyy-mm-ddTHH:mm`; empty where the cell is blank. */
  text: string
  kind: 'text' | 'number' | 'date' | 'error'
  /** Excel changed it before it reached us: more than 15 digits kept as a number, or E-notation. */
  damaged?: true
}

export interface Sheet {
  name: string
  hidden: boolean
  /** Row 1 of the sheet is `rows[0]`; blank rows and cells are kept in place, a blank cell as null. */
  rows: readonly (readonly (Cell | null)[])[]
}

/** What a column of a forwarder's sheet can be. */
export const SHEET_FIELDS = [
  'orderId',
  'reference',
  'orderItemId',
  'trackingNumber',
  'carrier',
  'carrierName',
  'shipDate',
  'recipient',
  'postalCode',
  'sku',
  'quantity',
  'weight',
  'cost',
  'currency',
  'shipMethod',
] as const
export type SheetField = (typeof SHEET_FIELDS)[number]

/** How a sheet is read; what is remembered for the next sheet of the same shape. */
export interface SheetMapping {
  /** Name of the sheet. */
  sheet: string
  /** Row of the header as Excel numbers it (the last one of a header of two rows); 0 where there is none. */
  headerRow: number
  /** Zero-based column of each field. */
  columns: Partial<Record<SheetField, number>>
  /** Where neither header nor cell says it, the unit of the weight. */
  weightUnit?: 'g' | 'kg' | 'lb' | 'oz'
}

/** Several columns could be the field, and only the operator can tell. */
export interface MappingQuestion {
  field: SheetField
  columns: readonly number[]
}

export interface Proposal {
  mapping: SheetMapping
  questions: readonly MappingQuestion[]
  /** Why a column was taken: its header's words, what stands in it, or both. */
  because: Partial<Record<SheetField, 'header' | 'values' | 'both'>>
  /** What makes two sheets alike: the fingerprint of the header words. */
  shape: string
}

/** One row of a sheet as its mapping reads it; empty text and null where nothing was said. */
export interface SheetRow {
  /** Row as Excel numbers it. */
  line: number
  /** The row's cells as text, for the file of refused rows. */
  cells: readonly string[]
  orderId: string
  reference: string
  orderItemId: string
  trackingNumber: string
  carrier: string
  carrierName: string
  shippedOn: string
  /** Milliseconds UTC where the sheet gives a time. */
  shippedAt: number | null
  recipient: string
  postalCode: string
  sku: string
  quantity: number | null
  weightGrams: number | null
  /** Minor units of `currency`. */
  cost: number | null
  currency: string
  shipMethod: string
  issues: readonly RowIssue[]
}
