/** What is known of the orders of the window. */
export interface CancelRateFacts {
  /** Seller-fulfilled orders of the window. */
  orders: number
  /** Cancelled for the seller's own reasons, as far as the desk wrote them. */
  counted: number
  /** Cancelled, and the reports do not say by whom. */
  unknown: number
}

/** A rate in basis points (1 % is 100); from `least` to `most` where reports leave open who cancelled. */
export interface RateRange {
  least: number
  most: number
}

const rate = (cancelled: number, orders: number) => (orders === 0 ? 0 : (cancelled * 10_000) / orders)

/** The pre-fulfilment cancel rate with `more` further cancellations of the seller's own (help 200285210). */
export function cancelRate({ orders, counted, unknown }: CancelRateFacts, more = 0): RateRange {
  const of = Math.max(orders, counted + unknown + more)
  return { least: rate(counted + more, of), most: rate(counted + unknown + more, of) }
}

/** How many further cancellations stay strictly below the limit (in basis points), taking the unknown ones as the seller's. */
export function headroom({ orders, counted, unknown }: CancelRateFacts, limit: number): number {
  const most = Math.ceil((limit * orders) / 10_000) - 1
  return Math.max(0, most - counted - unknown)
}
