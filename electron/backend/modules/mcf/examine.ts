import type { Output } from '@shared/contract'
import { estimateFee, type McfFee } from '@shared/domain/mcf/fees'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { McfOrder } from '@shared/domain/mcf/mcf-order'
import { mcfState } from '@shared/domain/mcf/state'
import { type KnownStock, type McfFinding, type McfSurroundings, validateMcf } from '@shared/domain/mcf/validate'
import { stockPlace } from '@shared/domain/stock/place'
import type { ReadContext } from '../../context'
import type { SqliteDatabase } from '../../db/open'
import { UPLOAD_LAYOUTS, type UploadLayoutId } from '../../formats/uploads/layouts'
import { firstUnencodable } from '../../formats/uploads/render'
import { stockReader } from '../stock'
import { itemsOf, MCF_SQL, type McfRow } from './rows'

/** The layouts a marketplace takes, the one to use first (formats.md §3). */
export function mcfLayouts(marketplaceId: MarketplaceId): readonly [UploadLayoutId, ...UploadLayoutId[]] {
  return marketplaceId === 'JP' ? ['mcfJapan25'] : ['mcf26', 'mcf23']
}

/**
 * Units of a SKU in other orders on the same stock that a report of `asOf` (ms UTC) cannot know of: not at Amazon yet, or since
 * then.
 */
function promisedUnits(db: SqliteDatabase, order: McfOrder, mcfOrderId: number) {
  const open = db
    .prepare<[number], McfRow>(`${MCF_SQL} WHERE m.id <> ? AND m.shippedAt IS NULL`)
    .all(mcfOrderId)
    .filter((row) => mcfState(row) !== 'cancelled' && stockPlace(row.marketplaceId) === stockPlace(order.marketplaceId))
  return (sku: string, asOf: number): number =>
    open
      .filter(({ placedAt, uploadedAt }) => (placedAt ?? uploadedAt ?? Infinity) > asOf)
      .flatMap((row) => itemsOf(row))
      .reduce((sum, item) => sum + (item.sku === sku ? item.quantity : 0), 0)
}

type Knowing = Pick<ReadContext, 'db' | 'policy' | 'now'>

/** What the shop knows around an order: its stock, SKUs of another case, whether the number is taken. */
function surroundings({ db: { raw: db }, policy, now }: Knowing, order: McfOrder, mcfOrderId: number): McfSurroundings {
  const reader = stockReader(db)
  const promised = promisedUnits(db, order, mcfOrderId)
  const stock = new Map<string, KnownStock>()
  const suggestions = new Map<string, string>()
  for (const { sku } of order.items) {
    const { found, suggestion } = reader.ofSku(sku, order.marketplaceId)
    if (!found && suggestion !== '') suggestions.set(sku, suggestion)
    if (!found || found.fulfillable === null) continue
    stock.set(sku, { fulfillable: found.fulfillable, promised: promised(sku, found.asOf), asOf: found.asOf })
  }
  const taken = db
    .prepare<[string, number], { n: number }>(
      'SELECT count(*) n FROM mcfOrders WHERE fulfillmentOrderId = ? AND id <> ?',
    )
    .get(order.fulfillmentOrderId, mcfOrderId)
  const { encoding } = UPLOAD_LAYOUTS[mcfLayouts(order.marketplaceId)[0]]
  return {
    policy,
    now: now(),
    stock,
    suggestions,
    isNumberTaken: (taken?.n ?? 0) > 0,
    unencodable: (text) => firstUnencodable(text, encoding),
  }
}

export function findingsOf(context: Knowing, order: McfOrder, mcfOrderId: number): McfFinding[] {
  return validateMcf(order, surroundings(context, order, mcfOrderId))
}

export function feesOf(db: SqliteDatabase): McfFee[] {
  return db
    .prepare<[], McfFee>(
      'SELECT marketplaceId, sizeTier, speed, fromUnits, fee, currency, checkedOn FROM mcfFees ORDER BY marketplaceId, sizeTier, speed, fromUnits',
    )
    .all()
}

/** What stands against an order, what it costs by the operator's table, and what is known of its stock. */
export function examineMcf(context: Knowing, order: McfOrder, mcfOrderId = 0): Output<'mcf.examine'> {
  const { raw } = context.db
  const around = surroundings(context, order, mcfOrderId)
  const sizes = raw.prepare<[], { sku: string; sizeTier: string }>('SELECT sku, sizeTier FROM skuSizes').all()
  return {
    findings: validateMcf(order, around),
    estimate: estimateFee(order, new Map(sizes.map(({ sku, sizeTier }) => [sku, sizeTier])), feesOf(raw)),
    stock: order.items.map(({ sku }) => ({
      sku,
      known: around.stock.get(sku) ?? null,
      suggestion: around.suggestions.get(sku) ?? '',
    })),
  }
}
