import type { Output } from '@shared/contract'
import { estimateFee } from '@shared/domain/mcf/fees'
import type { McfOrder } from '@shared/domain/mcf/mcf-order'
import { mcfState } from '@shared/domain/mcf/state'
import { type KnownStock, type McfSurroundings, validateMcf } from '@shared/domain/mcf/validate'
import { stockPlace } from '@shared/domain/stock/place'
import type { ReadContext } from '../../context'
import type { ReadConnection, Reader } from '../../db/access'
import { firstUnencodable } from '../../formats/uploads/render'
import { stockReader } from '../stock'
import { mcfLayouts } from './files/layouts'
import { itemsOf, MCF_SQL, type McfRow } from './mcf-row'

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
function promisedUnits(db: ReadConnection) {
  const bySku = new Map<string, Promise[]>()
  for (const row of db.prepare<[], McfRow>(`${MCF_SQL} WHERE m.shippedAt IS NULL`).all()) {
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

type Knowing = Pick<ReadContext, 'db' | 'policy' | 'now'>

/**
 * What the shop knows around its multi-channel orders: their stock, SKUs of another case, whether a number is taken. Read
 * once for as many orders as are looked at.
 */
export function mcfSurroundings({ db: { raw: db }, policy, now }: Knowing) {
  const reader = stockReader(db)
  const promised = promisedUnits(db)
  const sameNumber = db.prepare<[string, number], { n: number }>(
    'SELECT count(*) n FROM mcfOrders WHERE fulfillmentOrderId = ? AND id <> ?',
  )
  return (order: McfOrder, mcfOrderId: number): McfSurroundings => {
    const stock = new Map<string, KnownStock>()
    const suggestions = new Map<string, string>()
    for (const { sku } of order.items) {
      const { found, suggestion } = reader.ofSku(sku, order.marketplaceId)
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
      isNumberTaken: (sameNumber.get(order.fulfillmentOrderId, mcfOrderId)?.n ?? 0) > 0,
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
