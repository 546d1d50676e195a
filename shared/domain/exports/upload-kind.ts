/** The files Seller Central takes that the desk writes, by what they say. */
export const UPLOAD_KINDS = ['confirmation', 'cancellation', 'refund', 'mcfOrder', 'mcfCancellation'] as const
export type UploadKind = (typeof UPLOAD_KINDS)[number]

/** The file that takes items off an order, and its column that names the item: a row without it takes off the whole order. */
export const TAKES_ITEMS_OFF = {
  kind: 'cancellation',
  itemColumn: 'amazon-order-item-code',
} as const satisfies { kind: UploadKind; itemColumn: string }
