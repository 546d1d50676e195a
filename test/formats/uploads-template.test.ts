import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { OUTGOING } from '@backend/engine/chapters'
import { rowCells } from '@backend/formats/uploads/row-upload'
import { fillTemplate } from '@backend/formats/uploads/template'
import type { RowFileKind } from '@shared/contract/ways-out'
import type { UploadRow } from '@shared/domain/exports/upload-row'
import { differingParts, handTemplate, TEMPLATE_PART, textRow } from '../support/template-builder'
import { refusal } from '../support/template-filling'

const ABOVE = ['TemplateType=OrderCancellation', 'Version=1.0/1.0.3', 'This row for Amazon.com use only.  Do not modify or delete.'] // prettier-ignore
const CANCELLATION = ['order-id', 'cancellation-reason-code', 'amazon-order-item-code']
/** The fifteen columns of formats.md §5. */
const REFUND = [
  'order-id', 'order-item-id', 'adjustment-reason-code', 'currency', 'item-price-adj', 'item-tax-adj', 'shipping-price-adj',
  'shipping-tax-adj', 'gift-wrap-price-adj', 'gift-wrap-tax-adj', 'item-promotion-adj', 'item-promotion-id', 'ship-promotion-adj',
  'ship-promotion-id', 'quantity-cancelled',
] // prettier-ignore
const MCF_REQUEST = ['MerchantFulfillmentOrderID', 'DisplayableOrderID', 'MerchantSKU', 'Quantity', 'AddressName']

const template = (...rows: string[][]) =>
  handTemplate({
    sheetData: rows.map((names, i) => textRow(i + 1, names)).join(''),
    dimension: `A1:${String.fromCharCode(64 + rows.at(-1)!.length)}${rows.length}`,
    tail: '',
  })
const fill = (kind: RowFileKind, bytes: Uint8Array, lines: UploadRow[]) =>
  fillTemplate(bytes, 't.xlsx', {
    lines,
    sheet: OUTGOING.rowWay(kind).file.sheet,
    cells: rowCells,
    encoding: () => 'utf-8',
  })
function rowsOf(kind: RowFileKind, bytes: Uint8Array, lines: UploadRow[]): string[][] {
  const filled = fill(kind, bytes, lines)
  if (filled.kind !== 'filled') throw new Error(filled.kind)
  expect(differingParts(bytes, filled.bytes)).toEqual([TEMPLATE_PART])
  return utils.sheet_to_json<string[]>(read(filled.bytes).Sheets[filled.sheet]!, { header: 1, defval: '' })
}
const row = (cells: Record<string, string>): UploadRow => ({ orderId: Object.values(cells)[0]!, cells })

describe('a template of Amazon’s is filled', () => {
  it('with cancellations, below its two rows', () => {
    const lines = [
      row({ 'order-id': '111-0000002-0000000', 'cancellation-reason-code': 'NoInventory', 'amazon-order-item-code': '10000000000002' }),
    ] // prettier-ignore
    expect(rowsOf('cancellation', template(ABOVE, CANCELLATION), lines)).toEqual([
      ABOVE,
      CANCELLATION,
      ['111-0000002-0000000', 'NoInventory', '10000000000002'],
    ])
  })

  it('with refunds, each amount under its name, whatever the order of the columns', () => {
    const lines = [
      row({
        'order-id': '111-0000001-0000000', 'order-item-id': '10000000000001', 'adjustment-reason-code': 'CustomerReturn',
        currency: 'USD', 'item-price-adj': '23.52', 'item-tax-adj': '1.88', 'shipping-price-adj': '0.00', 'shipping-tax-adj': '0.00',
        'gift-wrap-price-adj': '0.00', 'gift-wrap-tax-adj': '0.00', 'quantity-cancelled': '0',
      }),
    ] // prettier-ignore
    const [names, cells] = rowsOf('refund', template([...REFUND].reverse()), lines)
    expect(names).toEqual([...REFUND].reverse())
    expect(cells).toEqual(['0', '', '', '', '', '0.00', '0.00', '0.00', '0.00', '1.88', '23.52', 'USD', 'CustomerReturn', '10000000000001', '111-0000001-0000000']) // prettier-ignore
  })

  it('with multi-channel orders to cancel', () => {
    const lines = [row({ MerchantFulfillmentOrderID: 'SHOP-1001' })]
    expect(rowsOf('mcfCancellation', template(['MerchantFulfillmentOrderID']), lines)).toEqual([
      ['MerchantFulfillmentOrderID'],
      ['SHOP-1001'],
    ])
  })
})

describe('a template of something else is refused, with the columns it should have', () => {
  const refused = (kind: RowFileKind, names: string[]) => refusal(() => fill(kind, template(names), [])) // prettier-ignore

  it('the request of multi-channel orders for their cancellation', () =>
    expect(refused('mcfCancellation', MCF_REQUEST)).toMatchObject({
      code: 'templateNotRecognised',
      params: { needed: 'merchantfulfillmentorderid' },
    }))
  it('refunds where an amount has no column', () =>
    expect(refused('refund', REFUND.filter((name) => name !== 'shipping-price-adj'))).toMatchObject({
      code: 'templateNotRecognised',
      params: { needed: expect.stringContaining('shipping-price-adj') as unknown },
    })) // prettier-ignore
  it('refunds for cancellations', () =>
    expect(refused('cancellation', REFUND)).toMatchObject({ code: 'templateNotRecognised' }))
})
