import type { RowIssue } from '../files/issue'

/** One row of a sheet, read by its mapping. Texts are '' and numbers null where the row names none. */
export interface SheetRecord {
  /** Amazon order id. */
  orderId: string
  reference: string
  trackingNumber: string
  /** As in the file: to be matched with the marketplace's list. */
  carrier: string
  carrierName: string
  shipMethod: string
  /** yyyy-mm-dd, as `ShipDate`. */
  shippedOn: string
  /** Ms UTC, where the file has a time. */
  shippedAt: number | null
  recipient: string
  postalCode: string
  sku: string
  quantity: number | null
  weightGrams: number | null
  /** Minor units of `costCurrency`. */
  cost: number | null
  costCurrency: string
}

/** `cells`: as in the file, for the file of refused rows. `line`: as the operator sees it in Excel. */
export type SheetRow =
  | { line: number; cells: string[]; ok: true; record: SheetRecord; warnings: RowIssue[] }
  | { line: number; cells: string[]; ok: false; issues: RowIssue[] }
