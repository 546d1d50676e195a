import type { CancellationCode } from '@shared/domain/cancellations/codes'
import { cancellationRows } from '@shared/domain/cancellations/rows'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { type ItemProgress, type OrderState, reportedToShip } from '@shared/domain/orders/order-state'
import type { ReadConnection } from '../../db/access'
import type { RowFile, RowPlan, WayOut } from '../../outgoing'
import { isToldCancelled } from './told'

interface ToWrite {
  id: number
  orderRow: number
  reasonCode: CancellationCode
  items: string
  revision: number
  writtenRevision: number
  orderId: string
  marketplaceId: MarketplaceId
  state: OrderState
  reportedState: OrderState
}

/** The items that are to be cancelled and can still be; `isWhole`: nothing of the order was shipped or stays. */
function itemsOf(db: ReadConnection, { orderRow, items, reportedState }: ToWrite) {
  const chosen = JSON.parse(items) as number[]
  const all = db
    .prepare<[number], ItemProgress & { id: number; orderItemId: string; isTold: number }>(
      `SELECT id, orderItemId, quantity, quantityShipped, quantityToShip, itemStatus, ${isToldCancelled('i')} isTold
       FROM orderItems i WHERE orderRow = ? ORDER BY id`,
    )
    .all(orderRow)
  const open = all.filter((item) => item.isTold === 0 && reportedToShip(item, reportedState) > 0)
  const wanted = open.filter(({ id }) => chosen.length === 0 || chosen.includes(id))
  return { items: wanted, isWhole: wanted.length === all.length }
}

/** The cancellation file: decisions that were made or changed since they were last written. */
const file: RowFile = {
  baseName: 'OrderCancellation',
  layouts: () => ['cancellation'],
  plan({ db }, refused) {
    const plans = new Map<MarketplaceId, RowPlan>()
    const rows = db.raw
      .prepare<[], ToWrite>(
        `SELECT c.id, c.orderRow, c.reasonCode, c.items, c.revision, c.writtenRevision, o.orderId, o.marketplaceId, o.state, o.reportedState
         FROM cancellations c JOIN orders o ON o.id = c.orderRow
         WHERE c.reasonCode <> '' AND c.revision > c.writtenRevision ORDER BY o.shipBy, c.id`,
      )
      .all()
    for (const decision of rows) {
      const { id, orderRow, orderId, marketplaceId, reasonCode, revision, state } = decision
      const plan = plans.get(marketplaceId) ?? { rows: [], holds: [] }
      plans.set(marketplaceId, plan)
      const hold = (reason: string, params: Record<string, string> = {}) =>
        plan.holds.push({ orderId, entityRow: id, reason, params })
      const answer = refused.get(id)
      const { items, isWhole } = itemsOf(db.raw, decision)
      const written = cancellationRows({ orderId, reasonCode, items, isWhole })
      if (answer) hold('refusedByAmazon', answer)
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
