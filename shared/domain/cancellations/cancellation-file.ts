import type { UploadRow } from '../exports/upload-row'
import type { CancellationCode } from './codes'

export interface CancellationToWrite {
  orderId: string
  reasonCode: CancellationCode
  /** The items to cancel; `isWhole`: all of the order. */
  items: readonly { orderItemId: string }[]
  isWhole: boolean
}

/** The file that takes items off an order, and its column that names the item: a row without it takes off the whole order. */
export const TAKES_ITEMS_OFF = { kind: 'cancellation', itemColumn: 'amazon-order-item-code' } as const

/**
 * The rows of the cancellation file (formats.md §4). A reason stands only beside an order item: one without the other is an
 * error there. So a whole order is one row for each of its items, with the reason; where the items' numbers are not
 * known, it is the order id alone, which gives no reason. Undefined: single items whose numbers are not known.
 */
export function cancellationRows({
  orderId,
  reasonCode,
  items,
  isWhole,
}: CancellationToWrite): UploadRow[] | undefined {
  const isKnown = items.length > 0 && items.every(({ orderItemId }) => orderItemId !== '')
  if (isKnown)
    return items.map(({ orderItemId }) => ({
      orderId,
      cells: {
        'order-id': orderId,
        'cancellation-reason-code': reasonCode,
        [TAKES_ITEMS_OFF.itemColumn]: orderItemId,
      },
    }))
  return isWhole ? [{ orderId, cells: { 'order-id': orderId } }] : undefined
}
