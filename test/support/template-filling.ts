import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import { CONFIRMATION_LAYOUTS, confirmationFilling } from '@backend/formats/uploads/shipping-confirmation'
import { fillTemplate } from '@backend/formats/uploads/template'
import type { ConfirmationLine } from '@shared/domain/shipments/confirmation'
import { differingParts, outsideOfRows, TEMPLATE_PART, TEMPLATE_SHEET, textRow } from './template-builder'

export const NAMES = CONFIRMATION_LAYOUTS.standard18.columns
export const HEADER = textRow(1, NAMES)
export const line = (n: number, more: Partial<ConfirmationLine> = {}): ConfirmationLine => ({
  orderId: `111-000000${n}-0000001`,
  orderItemId: '05835637773450',
  quantity: '1',
  shipDate: '2026-03-04',
  carrierCode: 'USPS',
  carrierName: '',
  trackingNumber: '9400111899223197428490',
  shipMethod: '',
  ...more,
})
export const LINES = [
  line(1),
  line(2, { carrierCode: 'Other', carrierName: 'A & B <"C"> ', shipMethod: ' =1+1' }),
  line(3),
]
export const rowOf = (l: ConfirmationLine) => [
  l.orderId,
  l.orderItemId,
  l.quantity,
  l.shipDate,
  l.carrierCode,
  l.carrierName,
  l.trackingNumber,
  l.shipMethod,
]

export const fill = (template: Uint8Array, lines: readonly ConfirmationLine[] = LINES) =>
  fillTemplate(template, 'template.xlsx', confirmationFilling(lines))
export function filled(template: Uint8Array, lines: readonly ConfirmationLine[] = LINES) {
  const result = fill(template, lines)
  if (result.kind !== 'filled') throw new Error(result.kind)
  return result
}
export const sheetOf = (bytes: Uint8Array, part = TEMPLATE_PART) => strFromU8(unzipSync(bytes)[part]!)
/** Read by SheetJS: the texts of a sheet, row by row, empty ones as ''. */
export const texts = (bytes: Uint8Array, sheet = TEMPLATE_SHEET) =>
  utils.sheet_to_json<string[]>(read(bytes).Sheets[sheet]!, { header: 1, defval: '', blankrows: true })
export const refusal = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error
  }
  return 'not refused'
}

/** Everything that must hold of any filled template: one part differs, in it only rows below the header, and the rows are read back. */
export function expectOnlyRows(template: Uint8Array, after: Uint8Array, part: string, headerRow: number) {
  expect(differingParts(template, after)).toEqual([part])
  expect(Object.keys(unzipSync(after))).toEqual(Object.keys(unzipSync(template)))
  expect(outsideOfRows(sheetOf(after, part), headerRow)).toBe(outsideOfRows(sheetOf(template, part), headerRow))
}
