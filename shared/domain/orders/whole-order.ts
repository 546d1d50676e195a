/** Stands in an order's history where no items are named, which is all of them; in the operator's words by `fields`. */
export const WHOLE_ORDER = 'wholeOrder'
