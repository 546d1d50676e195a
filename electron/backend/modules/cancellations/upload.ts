import type { InferResult } from 'kysely'
import type { CancellationCode } from '@shared/domain/cancellations/codes'
import { cancellationRows } from '@shared/domain/cancellations/cancellation-file'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { reportedToShip } from '@shared/domain/orders/order-state'
import type { Reader } from '../../db/access'
import { type Given, prepared } from '../../db/prepared'
import type { RowFile, RowPlan, WayOut } from '../../outgoing'
import { CANCELLATION_FILE } from './files/layout'
import { isToldCancelled } from './told'

/** Decisions that were made or changed since they were last written, what must leave first ahead. */
const toWrite = ({ build }: Reader) =>
  build
    .selectFrom('cancellations as c')
    .innerJoin('orders as o', 'o.id', 'c.orderRow')
    .select(['c.id', 'c.orderRow', 'c.reasonCode', 'c.items', 'c.revision', 'c.writtenRevision'])
    .select(['o.orderId', 'o.marketplaceId', 'o.state', 'o.reportedState'])
    .where('c.reasonCode', '<>', '')
    .whereRef('c.revision', '>', 'c.writtenRevision')
    .orderBy('o.shipBy')
    .orderBy('c.id')
    .$narrowType<{ reasonCode: CancellationCode }>()

type ToWrite = InferResult<ReturnType<typeof toWrite>>[number]

const itemsOfOrder = prepared((build, given: Given<{ orderRow: number }>) =>
  build
    .selectFrom('orderItems as i')
    .select(['i.id', 'i.orderItemId', 'i.quantity', 'i.quantityShipped', 'i.quantityToShip', 'i.itemStatus'])
    .select(isToldCancelled(build).as('isTold'))
    .where('i.orderRow', '=', given('orderRow'))
    .orderBy('i.id'),
)

/** The items that are to be cancelled and can still be; `isWhole`: nothing of the order was shipped or stays. */
function itemsOf(db: Reader, { orderRow, items, reportedState }: ToWrite) {
  const chosen = JSON.parse(items) as number[]
  const all = db.all(itemsOfOrder({ orderRow }))
  const open = all.filter((item) => !item.isTold && reportedToShip(item, reportedState) > 0)
  const wanted = open.filter(({ id }) => chosen.length === 0 || chosen.includes(id))
  return { items: wanted, isWhole: wanted.length === all.length }
}

/** The cancellation file: decisions that were made or changed since they were last written. */
const file: RowFile = {
  baseName: 'OrderCancellation',
  ...CANCELLATION_FILE,
  plan({ db }, refused) {
    const plans = new Map<MarketplaceId, RowPlan>()
    const rows = db.all(toWrite(db))
    for (const decision of rows) {
      const { id, orderRow, orderId, marketplaceId, reasonCode, revision, state } = decision
      const plan = plans.get(marketplaceId) ?? { rows: [], holds: [] }
      plans.set(marketplaceId, plan)
      const hold = (reason: string, params: Record<string, string> = {}) =>
        plan.holds.push({ orderId, entityRow: id, reason, params })
      const refusal = refused.get(id)
      const { items, isWhole } = itemsOf(db, decision)
      const written = cancellationRows({ orderId, reasonCode, items, isWhole })
      if (refusal) hold(refusal.reason, refusal.params)
      else if (state === 'cancelled') hold('orderCancelled')
      else if (state === 'shipped' || items.length === 0) hold('alreadyConfirmed')
      else if (!written) hold('noOrderItemId')
      else
        for (const row of written)
          plan.rows.push({ ...row, orderRow, entityRow: id, revision, rewritten: decision.writtenRevision > 0 })
    }
    return plans
  },
}

export const cancellationWay: WayOut = {
  kind: 'cancellation',
  table: 'cancellations',
  entity: 'cancellation',
  refusals: 'cancellations',
  file,
}
