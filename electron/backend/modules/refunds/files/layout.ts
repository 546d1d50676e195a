import type { RowUpload } from '../../../formats/uploads/row-upload'

const COLUMNS = [
  'order-id', 'order-item-id', 'adjustment-reason-code', 'currency', 'item-price-adj', 'item-tax-adj', 'shipping-price-adj',
  'shipping-tax-adj', 'gift-wrap-price-adj', 'gift-wrap-tax-adj', 'item-promotion-adj', 'item-promotion-id',
  'ship-promotion-adj', 'ship-promotion-id', 'quantity-cancelled',
] as const // prettier-ignore

/** Source: formats.md §5 (no row above the names; the promotion columns are left out where they are not used). */
export const ADJUSTMENTS_FILE: RowUpload = {
  layouts: [
    {
      id: 'refund',
      encoding: 'utf-8',
      above: [],
      columns: COLUMNS,
      leftOut: [
        ['item-promotion-adj', 'item-promotion-id'],
        ['ship-promotion-adj', 'ship-promotion-id'],
      ],
    },
  ],
  /** All columns but the promotions' (help 661): an amount without a column would not be paid. */
  sheet: { needed: COLUMNS.filter((name) => !name.includes('promotion')) },
}
