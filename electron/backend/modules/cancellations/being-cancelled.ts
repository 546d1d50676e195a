import { isToldCancelled } from './told'

/**
 * SQL: whether the operator decided to cancel the order item that `item`, a name of orderItems, stands for; alone or with
 * its whole order; or Amazon was told so. It is so from the decision on, in a file or not: what is to be cancelled is neither packed nor confirmed.
 */
export const isBeingCancelled = (item: string) =>
  `(EXISTS (SELECT 1 FROM cancellations c WHERE c.orderRow = ${item}.orderRow AND c.reasonCode <> ''
     AND (c.items = '[]' OR ${item}.id IN (SELECT value FROM json_each(c.items)))) OR ${isToldCancelled(item)})`
