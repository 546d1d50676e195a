import { expressionBuilder } from 'kysely'
import type { Schema } from '../../db/schema'

const { ref } = expressionBuilder<{ i: Schema['orderItems'] }, 'i'>()

/** The order item `i` of the query that a condition of it stands in. */
export const ORDER_ITEM = { id: ref('i.id'), orderRow: ref('i.orderRow'), orderItemId: ref('i.orderItemId') }
