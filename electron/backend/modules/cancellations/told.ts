import { TAKES_ITEMS_OFF } from '@shared/domain/cancellations/cancellation-file'
import type { ReadBuilder } from '../../db/access'
import { isTold } from '../../outgoing'
import { ORDER_ITEM } from '../orders'

const isToldLine = isTold(TAKES_ITEMS_OFF.kind, `cells."${TAKES_ITEMS_OFF.itemColumn}"`)

/** Whether a file told Amazon to cancel the order item `i` of the query that asks, or its whole order. */
export const isToldCancelled = (build: ReadBuilder) => isToldLine(build, ORDER_ITEM)
