import type { InferResult } from 'kysely'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { mcfCancellationRow, mcfRows } from '@shared/domain/mcf/request-file'
import { mcfState } from '@shared/domain/mcf/state'
import { validateMcf } from '@shared/domain/mcf/validate'
import type { ReadBuilder } from '../../db/access'
import type { RowFile, RowPlan, WayOut } from '../../outgoing'
import { isBeingCancelled } from '../cancellations'
import { cancelByHand } from './cancel-by-hand'
import { mcfSurroundings } from './examine'
import { MCF_CANCELLATION, MCF_REQUEST, mcfLayouts } from './files/layouts'
import { itemsOf, mcfOrders, orderOf } from './mcf-row'

/** Orders that were made or changed since they were last written. */
const toWrite = (build: ReadBuilder) =>
  mcfOrders(build)
    // Of the order that the request is for; null where it is for none.
    .select('o.state as orderState')
    .select(({ exists, selectFrom }) => [
      exists(selectFrom('mcfCancellations as c').select('c.id').whereRef('c.mcfOrderRow', '=', 'm.id')).as(
        'isAskedBack',
      ),
      // JSON: the SKUs of that order that are being cancelled.
      selectFrom('orderItems as i')
        .select(({ fn }) => fn<string>('json_group_array', ['i.sku']).as('skus'))
        .whereRef('i.orderRow', '=', 'm.orderRow')
        .where(isBeingCancelled(build))
        .$asScalar()
        .$notNull()
        .as('cancelledSkus'),
    ])
    .whereRef('m.revision', '>', 'm.writtenRevision')
    .orderBy('m.id')

type ToWrite = InferResult<ReturnType<typeof toWrite>>[number]

/** Requests for multi-channel orders that were made or changed since they were last written. */
const requestFile: RowFile = {
  baseName: 'FulfillmentOrderRequest',
  ...MCF_REQUEST,
  layoutsOf: mcfLayouts,
  plan(context, refused) {
    const plans = new Map<MarketplaceId, RowPlan>()
    const surroundings = mcfSurroundings(context)
    /** A replacement goes out whatever became of its order; what serves the order itself does not when that is cancelled. */
    const isCancelled = ({ problemId, orderState, items, cancelledSkus }: ToWrite) => {
      if (problemId !== null || orderState === null) return false
      const skus = new Set(JSON.parse(cancelledSkus) as string[])
      return orderState === 'cancelled' || itemsOf({ items }).some(({ sku }) => skus.has(sku))
    }
    const { all, build } = context.db
    const rows = all(toWrite(build)).filter((row) => mcfState(row) === 'draft')
    for (const row of rows) {
      const { id, orderRow, fulfillmentOrderId, marketplaceId, revision } = row
      const plan = plans.get(marketplaceId) ?? { rows: [], holds: [] }
      plans.set(marketplaceId, plan)
      const order = orderOf(row)
      const refusal = refused.get(id)
      const error = validateMcf(order, surroundings(order, id)).find(({ severity }) => severity === 'error')
      const reason = row.isAskedBack ? 'mcfAskedBack' : isCancelled(row) ? 'orderCancelled' : ''
      if (reason !== '')
        plan.holds.push({ orderId: fulfillmentOrderId, entityRow: id, subjectRow: id, reason, params: {} })
      else if (refusal) plan.holds.push({ orderId: fulfillmentOrderId, entityRow: id, subjectRow: id, ...refusal })
      else if (error)
        plan.holds.push({
          orderId: fulfillmentOrderId,
          entityRow: id,
          subjectRow: id,
          reason: error.rule,
          params: { field: error.field, ...error.params },
        })
      else
        for (const written of mcfRows(order))
          plan.rows.push({
            ...written,
            orderRow,
            entityRow: id,
            subjectRow: id,
            revision,
            rewritten: row.writtenRevision > 0,
          })
    }
    return plans
  },
}

/** Cancellations of orders that Amazon has. */
const cancellationFile: RowFile = {
  baseName: 'FulfillmentOrderCancellation',
  ...MCF_CANCELLATION,
  plan({ db }, refused) {
    const plans = new Map<MarketplaceId, RowPlan>()
    const rows = db.all(
      db.build
        .selectFrom('mcfCancellations as c')
        .innerJoin('mcfOrders as m', 'm.id', 'c.mcfOrderRow')
        .select(['c.id', 'c.orderRow', 'c.mcfOrderRow as subjectRow', 'c.revision', 'c.writtenRevision'])
        .select(['m.fulfillmentOrderId', 'm.marketplaceId', 'm.shippedAt'])
        .whereRef('c.revision', '>', 'c.writtenRevision')
        .orderBy('c.id'),
    )
    for (const { id, orderRow, subjectRow, fulfillmentOrderId, marketplaceId, revision, ...row } of rows) {
      const plan = plans.get(marketplaceId) ?? { rows: [], holds: [] }
      plans.set(marketplaceId, plan)
      const hold = (reason: string, params = {}) =>
        plan.holds.push({ orderId: fulfillmentOrderId, entityRow: id, subjectRow, reason, params })
      const refusal = refused.get(id)
      if (refusal) hold(refusal.reason, refusal.params)
      else if (row.shippedAt !== null) hold('shipped')
      else
        plan.rows.push({
          ...mcfCancellationRow(fulfillmentOrderId),
          orderRow,
          entityRow: id,
          subjectRow,
          revision,
          rewritten: row.writtenRevision > 0,
        })
    }
    return plans
  },
}

export const mcfOrderWay: WayOut = {
  kind: 'mcfOrder',
  table: 'mcfOrders',
  entity: 'mcfOrder',
  refusals: 'mcfOrders',
  file: requestFile,
}

export const mcfCancellationWay: WayOut = {
  kind: 'mcfCancellation',
  table: 'mcfCancellations',
  entity: 'mcfCancellation',
  refusals: 'mcfCancellations',
  file: cancellationFile,
  byHand: cancelByHand,
}
