import { TAKES_ITEMS_OFF } from '@shared/domain/cancellations/cancellation-file'
import { isTold } from '../../outgoing'

const isToldLine = isTold(TAKES_ITEMS_OFF.kind, `$.cells."${TAKES_ITEMS_OFF.itemColumn}"`)

/** SQL: a file told Amazon to cancel the order item that `item`, a name of orderItems, stands for, or its whole order. */
export const isToldCancelled = (item: string) => isToldLine(`${item}.orderRow`, `${item}.orderItemId`)
