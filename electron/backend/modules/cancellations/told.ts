import { isTold } from '../../outgoing'

const isToldLine = isTold('cancellation', '$.cells."amazon-order-item-code"')

/** SQL: a file told Amazon to cancel the order item that `item`, a name of orderItems, stands for, or its whole order. */
export const isToldCancelled = (item: string) => isToldLine(`${item}.orderRow`, `${item}.orderItemId`)
