import { leftToRefund, REFUND_COMPONENT_IDS, type RefundAmounts, type RefundLine } from '../refunds/refund'

/** The units of an order's line that a problem is about. */
export interface AffectedItem {
  itemRow: number
  sku: string
  quantity: number
  /** Units of the whole line: amounts of reports are for all of them. */
  ordered: number
  paid: RefundAmounts
  refunded: RefundAmounts
}

/** What the buyer got as goods: what a part of the price can be given back of. */
const OF_GOODS = new Set<string>(['itemPrice', 'itemTax'])

function share(item: AffectedItem, percent: number): RefundAmounts {
  const left = leftToRefund(item)
  const amounts: RefundAmounts = {}
  for (const id of REFUND_COMPONENT_IDS) {
    const paid = item.paid[id]
    const most = left[id]
    if (paid === undefined || most === undefined || (percent < 100 && !OF_GOODS.has(id))) continue
    // Rounded down, in one step: never above what was paid for these units.
    const part = Math.floor((paid * item.quantity * percent) / (item.ordered * 100))
    amounts[id] = Math.min(part, most)
  }
  return amounts
}

/**
 * What a refund of these units gives back, in minor units: their share of everything paid for the line, or of price and tax of
 * the goods where only a part in percent is given. Undefined where no report said what was paid: that is never guessed.
 */
export function refundShare(items: readonly AffectedItem[], percent = 100): RefundLine[] | undefined {
  if (items.some(({ paid }) => paid.itemPrice === undefined)) return undefined
  return items.map((item) => ({ itemRow: item.itemRow, quantityCancelled: 0, amounts: share(item, percent) }))
}
