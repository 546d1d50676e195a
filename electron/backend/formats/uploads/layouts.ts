import type { RowFileKind } from '@shared/contract/ways-out'
import type { UploadRow } from '@shared/domain/exports/upload-row'
import { type CellOf, type Rendered, renderUpload, type UploadLayout } from './render'
import type { TemplateSheet } from './template'

const MCF_23 = [
  'MerchantFulfillmentOrderID', 'DisplayableOrderID', 'DisplayableOrderDate', 'MerchantSKU', 'Quantity',
  'MerchantFulfillmentOrderItemID', 'GiftMessage', 'DisplayableComment', 'PerUnitDeclaredValue', 'DisplayableOrderComment',
  'DeliverySLA', 'AddressName', 'AddressFieldOne', 'AddressFieldTwo', 'AddressFieldThree', 'AddressCity', 'AddressCountryCode',
  'AddressStateOrRegion', 'AddressPostalCode', 'AddressPhoneNumber', 'NotificationEmail', 'FulfillmentAction', 'MarketplaceID',
] as const // prettier-ignore

/**
 * Files whose rows are planned cell by cell, by their columns' names. The shipping confirmation has a table of its own.
 * Sources: cancellation formats.md §4 (two blanks behind "only."), refund §5 (no row above the names; the promotion columns are
 * left out where they are not used); multi-channel orders §3 (no row above the names; Japan in Shift_JIS).
 */
export const UPLOAD_LAYOUTS = {
  cancellation: {
    encoding: 'utf-8',
    above: [
      'TemplateType=OrderCancellation\tVersion=1.0/1.0.3\tThis row for Amazon.com use only.  Do not modify or delete.',
    ],
    columns: ['order-id', 'cancellation-reason-code', 'amazon-order-item-code'],
  },
  refund: {
    encoding: 'utf-8',
    above: [],
    columns: [
      'order-id', 'order-item-id', 'adjustment-reason-code', 'currency', 'item-price-adj', 'item-tax-adj', 'shipping-price-adj',
      'shipping-tax-adj', 'gift-wrap-price-adj', 'gift-wrap-tax-adj', 'item-promotion-adj', 'item-promotion-id',
      'ship-promotion-adj', 'ship-promotion-id', 'quantity-cancelled',
    ],
    leftOut: [['item-promotion-adj', 'item-promotion-id'], ['ship-promotion-adj', 'ship-promotion-id']],
  },
  mcf26: {
    encoding: 'utf-8',
    above: [],
    columns: [...MCF_23, 'CarrierPreferences', 'IsOverboxRequired', 'IsPackingSlipRequired'],
  },
  mcf23: { encoding: 'utf-8', above: [], columns: MCF_23 },
  mcfJapan25: {
    encoding: 'cp932',
    above: [],
    columns: [
      'MerchantFulfillmentOrderID', 'DisplayableOrderID', 'DisplayableOrderDate', 'MerchantSKU', 'Quantity',
      'MerchantFulfillmentOrderItemID', 'GiftMessage', 'DisplayableComment', 'DisplayableOrderComment', 'DeliverySLA',
      'AddressName', 'AddressFieldOne', 'AddressFieldTwo', 'AddressCountryCode', 'AddressStateOrRegion', 'AddressPostalCode',
      'AddressPhoneNumber', 'NotificationEmail', 'IsCod', 'OrderCodCharge', 'OrderCodChargeTax', 'OrderShipCharge',
      'OrderShipChargeTax', 'PerUnitPrice', 'PerUnitTax',
    ],
  },
  mcfCancellation: { encoding: 'utf-8', above: [], columns: ['MerchantFulfillmentOrderID'] },
} as const satisfies Readonly<Record<string, UploadLayout>> // prettier-ignore
export type UploadLayoutId = keyof typeof UPLOAD_LAYOUTS

/**
 * Which sheet of a downloaded template is the one to fill. A refund needs all its columns but the promotions' (help 661): an
 * amount without a column would not be paid. The request of a multi-channel order has the column of its cancellation too.
 */
export const TEMPLATE_SHEETS: Readonly<Record<RowFileKind, TemplateSheet>> = {
  cancellation: { needed: UPLOAD_LAYOUTS.cancellation.columns },
  refund: { needed: UPLOAD_LAYOUTS.refund.columns.filter((name) => !name.includes('promotion')) },
  mcfOrder: { needed: ['merchantfulfillmentorderid', 'merchantsku', 'quantity', 'addressname'] },
  mcfCancellation: { needed: ['merchantfulfillmentorderid'], foreign: ['merchantsku'] },
}

/** The layout an old workbook's columns, in lower case, are of: the widest one that it has all columns of, else the given one. */
export function layoutOfColumns(columns: readonly string[], given: UploadLayoutId): UploadLayoutId {
  const has = new Set(columns)
  const [found] = Object.entries(UPLOAD_LAYOUTS)
    .filter(([, layout]) => layout.columns.every((name) => has.has(name.toLowerCase())))
    .sort(([, a], [, b]) => b.columns.length - a.columns.length)
  return found ? (found[0] as UploadLayoutId) : given
}

/** The cells of planned rows under the given column names, whatever case a template spells them in. */
export function rowCells(columns: readonly string[]): CellOf<UploadRow>[] {
  return columns.map((name) => {
    const folded = name.toLowerCase()
    return ({ cells }) => cells[name] ?? Object.entries(cells).find(([key]) => key.toLowerCase() === folded)?.[1] ?? ''
  })
}

/** The rows as the file the marketplace takes, byte for byte. */
export function renderRows(rows: readonly UploadRow[], layoutId: UploadLayoutId): Rendered {
  const layout: UploadLayout = UPLOAD_LAYOUTS[layoutId]
  const unused = (layout.leftOut ?? []).filter((group) =>
    rows.every(({ cells }) => group.every((name) => !cells[name])),
  )
  const columns = layout.columns.filter((name) => !unused.some((group) => group.includes(name)))
  return renderUpload(rows, { ...layout, columns }, rowCells(columns))
}
