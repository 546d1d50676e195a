import type { Output } from '@shared/contract'
import { estimateFee, type McfFee } from '@shared/domain/mcf/fees'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { McfOrder } from '@shared/domain/mcf/mcf-order'
import { type McfFinding, type McfSurroundings, validateMcf } from '@shared/domain/mcf/validate'
import type { SqliteDatabase } from '../../db/open'
import { UPLOAD_LAYOUTS, type UploadLayoutId } from '../../formats/uploads/layouts'
import { firstUnencodable } from '../../formats/uploads/render'
import { stockReader } from '../stock'

/** The layouts a marketplace takes, the one to use first (formats.md §3). */
export function mcfLayouts(marketplaceId: MarketplaceId): readonly [UploadLayoutId, ...UploadLayoutId[]] {
  return marketplaceId === 'JP' ? ['mcfJapan25'] : ['mcf26', 'mcf23']
}

/** What the shop knows around an order: its stock, SKUs of another case, whether the number is taken. */
function surroundings(db: SqliteDatabase, order: McfOrder, mcfOrderId: number): McfSurroundings {
  const stock = stockReader(db)
  const known: Map<string, { fulfillable: number; asOf: number }> = new Map()
  const suggestions = new Map<string, string>()
  for (const { sku } of order.items) {
    const { found, suggestion } = stock.ofSku(sku, order.marketplaceId)
    const fulfillable = found?.fulfillable ?? null
    if (found && fulfillable !== null) known.set(sku, { fulfillable, asOf: found.asOf })
    else if (!found && suggestion !== '') suggestions.set(sku, suggestion)
  }
  const taken = db
    .prepare<[string, number], { n: number }>(
      'SELECT count(*) n FROM mcfOrders WHERE fulfillmentOrderId = ? AND id <> ?',
    )
    .get(order.fulfillmentOrderId, mcfOrderId)
  const { encoding } = UPLOAD_LAYOUTS[mcfLayouts(order.marketplaceId)[0]]
  return {
    stock: known,
    suggestions,
    isNumberTaken: (taken?.n ?? 0) > 0,
    unencodable: (text) => firstUnencodable(text, encoding),
  }
}

export function findingsOf(db: SqliteDatabase, order: McfOrder, mcfOrderId: number): McfFinding[] {
  return validateMcf(order, surroundings(db, order, mcfOrderId))
}

export function feesOf(db: SqliteDatabase): McfFee[] {
  return db
    .prepare<[], McfFee>(
      'SELECT marketplaceId, sizeTier, speed, fromUnits, fee, currency, checkedOn FROM mcfFees ORDER BY marketplaceId, sizeTier, speed, fromUnits',
    )
    .all()
}

/** What stands against an order, what it costs by the operator's table, and what is known of its stock. */
export function examineMcf(db: SqliteDatabase, order: McfOrder, mcfOrderId = 0): Output<'mcf.examine'> {
  const stock = stockReader(db)
  const sizes = db.prepare<[], { sku: string; sizeTier: string }>('SELECT sku, sizeTier FROM skuSizes').all()
  return {
    findings: findingsOf(db, order, mcfOrderId),
    estimate: estimateFee(order, new Map(sizes.map(({ sku, sizeTier }) => [sku, sizeTier])), feesOf(db)),
    stock: order.items.map(({ sku }) => {
      const { found, suggestion } = stock.ofSku(sku, order.marketplaceId)
      return {
        sku,
        fulfillable: found?.fulfillable ?? null,
        asOf: found && found.fulfillable !== null ? found.asOf : null,
        title: found?.title ?? '',
        suggestion: found ? '' : suggestion,
      }
    }),
  }
}
