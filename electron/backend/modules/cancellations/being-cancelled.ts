import { type AliasableExpression, expressionBuilder, type SqlBool } from 'kysely'
import type { ReadBuilder } from '../../db/access'
import { amongListed } from '../../db/list'
import { ORDER_ITEM } from '../orders'
import { isToldCancelled } from './told'

/**
 * Whether the operator decided to cancel the order item `i` of the query that asks, alone or with its whole order; or Amazon was
 * told so. It is so from the decision on, in a file or not: what is to be cancelled is neither packed nor confirmed.
 */
export function isBeingCancelled(build: ReadBuilder): AliasableExpression<SqlBool> {
  const { or, exists } = expressionBuilder()
  const decided = build
    .selectFrom('cancellations as c')
    .select('c.id')
    .where('c.orderRow', '=', ORDER_ITEM.orderRow)
    .where('c.reasonCode', '<>', '')
    .where((is) => is.or([is('c.items', '=', '[]'), is(ORDER_ITEM.id, 'in', amongListed<number>(is.ref('c.items')))]))
  return or([exists(decided), isToldCancelled(build)])
}
