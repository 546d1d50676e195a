import type { Output } from '@shared/contract'
import { estimateFee } from '@shared/domain/mcf/fees'
import type { McfOrder } from '@shared/domain/mcf/mcf-order'
import { mcfState } from '@shared/domain/mcf/state'
import { type KnownStock, type McfSurroundings, validateMcf } from '@shared/domain/mcf/validate'
import { stockPlace } from '@shared/domain/stock/place'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { type Given, prepared } from '../../db/prepared'
import { firstUnencodable } from '../../formats/uploads/render'
import { stockOf } from '../stock'
import { mcfLayouts } from './files/layouts'
import { itemsOf, mcfOrders } from './mcf-row'

interface Promise {
  mcfOrderId: number
  place: string
  /** When Amazon had it, ms UTC; Infinity: not yet. */
  at: number
  quantity: number
}

/**
 * Units of a SKU in other orders on the same stock that a report of `asOf` (ms UTC) cannot know of: not at Amazon yet, or since
 * then.
 */
function promisedUnits({ all, build }: Reader) {
  const bySku = new Map<string, Promise[]>()
  for (const row of all(mcfOrders(build).where('m.shippedAt', 'is', null))) {
    if (mcfState(row) === 'cancelled') continue
    const open = {
      mcfOrderId: row.id,
      place: stockPlace(row.marketplaceId),
      at: row.placedAt ?? row.uploadedAt ?? Infinity,
    }
    for (const { sku, quantity } of itemsOf(row)) {
      const promises = bySku.get(sku)
      if (promises) promises.push({ ...open, quantity })
      else bySku.set(sku, [{ ...open, quantity }])
    }
  }
  return (sku: string, asOf: number, { marketplaceId }: McfOrder, mcfOrderId: number): number => {
    const place = stockPlace(marketplaceId)
    return (bySku.get(sku) ?? []).reduce((sum, other) => {
      const isOther = other.mcfOrderId !== mcfOrderId && other.place === place && other.at > asOf
      return isOther ? sum + other.quantity : sum
    }, 0)
  }
}

const ofSameNumber = prepared((build, given: Given<{ number: string; mcfOrderId: number }>) =>
  build
    .selectFrom('mcfOrders')
    .select('id')
    .where('fulfillmentOrderId', '=', given('number'))
    .where('id', '<>', given('mcfOrderId'))
    .limit(1),
)

type Knowing = Pick<ReadContext, 'db' | 'policy' | 'now'>

/**
 * What the shop knows around its multi-channel orders: their stock, SKUs of another case, whether a number is taken. Read
 * once for as many orders as are looked at.
 */
export function mcfSurroundings({ db, policy, now }: Knowing) {
  const promised = promisedUnits(db)
  return (order: McfOrder, mcfOrderId: number): McfSurroundings => {
    const stock = new Map<string, KnownStock>()
    const suggestions = new Map<string, string>()
    for (const { sku } of order.items) {
      const { found, suggestion } = stockOf(db, sku, order.marketplaceId)
      if (!found && suggestion !== '') suggestions.set(sku, suggestion)
      if (!found || found.fulfillable === null) continue
      const { fulfillable, asOf } = found
      stock.set(sku, { fulfillable, promised: promised(sku, asOf, order, mcfOrderId), asOf })
    }
    const { encoding } = mcfLayouts(order.marketplaceId)[0]
    return {
      policy,
      now: now(),
      stock,
      suggestions,
      isNumberTaken: db.get(ofSameNumber({ number: order.fulfillmentOrderId, mcfOrderId })) !== undefined,
      unencodable: (text) => firstUnencodable(text, encoding),
    }
  }
}

export function feesOf(db: Reader) {
  return db.all(
    db.build
      .selectFrom('mcfFees')
      .select(['marketplaceId', 'sizeTier', 'speed', 'fromUnits', 'fee', 'currency', 'checkedOn'])
      .orderBy('marketplaceId')
      .orderBy('sizeTier')
      .orderBy('speed')
      .orderBy('fromUnits'),
  )
}

/** What stands against an order, what it costs by the operator's table, and what is known of its stock. */
export function examineMcf(context: Knowing, order: McfOrder, mcfOrderId = 0): Output<'mcf.examine'> {
  const { db } = context
  const around = mcfSurroundings(context)(order, mcfOrderId)
  const sizes = db.all(db.build.selectFrom('skuSizes').select(['sku', 'sizeTier']))
  return {
    findings: validateMcf(order, around),
    estimate: estimateFee(order, new Map(sizes.map(({ sku, sizeTier }) => [sku, sizeTier])), feesOf(db)),
    stock: order.items.map(({ sku }) => ({
      sku,
      known: around.stock.get(sku) ?? null,
      suggestion: around.suggestions.get(sku) ?? '',
    })),
  }
}
