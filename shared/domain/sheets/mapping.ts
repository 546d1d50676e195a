import type { DateOrder } from './date-order'

/** What a column of a forwarder's or ERP's sheet can hold for us. */
export const SHEET_FIELDS = [
  'orderId', // Amazon's order id
  'reference', // the seller's own number for the order (merchant-order-id)
  'trackingNumber',
  'carrier',
  'carrierName',
  'shipMethod',
  'shipDate',
  'recipient',
  'postalCode',
  'sku',
  'quantity',
  'weight',
  'cost',
  'currency',
] as const
export type SheetField = (typeof SHEET_FIELDS)[number]

export const WEIGHT_UNITS = ['g', 'kg', 'lb', 'oz'] as const
export type WeightUnit = (typeof WEIGHT_UNITS)[number]

/** How a sheet is read; plain JSON, kept under the sheet's shape once the operator took it in. */
export interface SheetMapping {
  /** Place in the list of sheets, from 0. */
  sheet: number
  /** Line of the (last) header row, from 1; 0 where there is none. Rows are read from the line behind it. */
  headerLine: number
  /** How many lines the header has. */
  headerLines: 0 | 1 | 2
  /** Column, from 0, of each field. */
  columns: Partial<Record<SheetField, number>>
  /** Unit of weights whose cell names none; blank: not known, such weights are left out with a warning. */
  weightUnit: WeightUnit | ''
  /** ISO 4217 of costs whose row names none; blank: not known, such costs are left out with a warning. */
  currency: string
  /** Of dates whose year stands last; absent: none needs it, or it is not known and such dates are left out with a warning. */
  dateOrder?: DateOrder
}

/** Whether what a sheet or a row has says which order is meant. */
export const isOrderNamed = (has: (field: SheetField) => boolean): boolean =>
  has('orderId') || has('reference') || (has('recipient') && has('postalCode') && has('sku'))

/** Why a column was proposed: its header's words, what its cells look like, or both. */
export type Because = 'header' | 'values' | 'both'

export interface ColumnProposal {
  column: number
  /** 0 to 1. */
  confidence: number
  because: Because
}

/** What only the operator can say. The mapping holds the likeliest answer of a `whichColumn`, and none for the others. */
export type MappingQuestion =
  /** Several columns could be this field; the likeliest first. */
  | { code: 'whichColumn'; field: SheetField; columns: number[] }
  /** Several visible sheets hold rows to read; the likeliest first. */
  | { code: 'whichSheet'; sheets: number[] }
  /** No column is known to hold tracking numbers. */
  | { code: 'noTracking' }
  /** Nothing says which order a row is of: neither order id, nor reference, nor recipient with postal code and SKU. */
  | { code: 'noKey' }
  /** Each date could be day or month first; `example` is one of them. */
  | { code: 'dateOrder'; example: string }
  | { code: 'weightUnit' }
  | { code: 'currency' }

export interface MappingProposal {
  mapping: SheetMapping
  /** Header texts by column, as in the file; of two lines joined by a blank. Columns without a header: ''. */
  headers: string[]
  why: Partial<Record<SheetField, ColumnProposal>>
  questions: MappingQuestion[]
  /** Header words by which the next file of this shape is known. Keep it with the mapping that was taken in. */
  shape: string
  /** The mapping is one that was kept. */
  remembered: boolean
}
