import type { Input, Output } from '@shared/contract'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { SkuCost } from '@shared/domain/problems/money'
import type { ProblemRule } from '@shared/domain/problems/rules'
import type { SqliteDatabase } from '../../db/open'

type Listed = Output<'costs.list'>['costs'][number]
const NOTHING = { currency: 'CNY', goods: null, postageOut: null, postageBack: null, fees: null, reserve: null }

/** What one unit of each of these SKUs costs, by the exact SKU; those not entered are not in it. */
export function costsOf(db: SqliteDatabase, skus: readonly string[]): Map<string, SkuCost> {
  const rows = db
    .prepare<[string], SkuCost & { sku: string }>(
      `SELECT sku, currency, goods, postageOut, postageBack, fees, reserve FROM skuCosts
       WHERE sku IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(skus))
  return new Map(rows.map(({ sku, ...cost }) => [sku, cost]))
}

/** Costs that were entered, or those of asked SKUs whether entered or not. */
export function listCosts(
  db: SqliteDatabase,
  { search, skus, limit, offset }: Input<'costs.list'>,
): Output<'costs.list'> {
  const title = `coalesce((SELECT t.title FROM products p JOIN titles t ON t.id = p.titleId WHERE p.sku = c.sku), '') title`
  if (skus.length > 0) {
    const known = costsOf(db, skus)
    const titleOf = db.prepare<[string], { title: string }>(
      'SELECT t.title FROM products p JOIN titles t ON t.id = p.titleId WHERE p.sku = ?',
    )
    const costs = skus.map((sku) => ({
      sku,
      ...(known.get(sku) ?? { ...NOTHING, currency: usualCurrency(db) }),
      title: titleOf.get(sku)?.title ?? '',
    }))
    return { total: costs.length, costs }
  }
  const found = `FROM skuCosts c WHERE instr(lower(c.sku), lower(?)) > 0`
  const total = db.prepare<[string], { n: number }>(`SELECT count(*) n ${found}`).get(search)?.n ?? 0
  const costs = db
    .prepare<[string, number, number], Listed>(
      `SELECT c.sku, c.currency, c.goods, c.postageOut, c.postageBack, c.fees, c.reserve, ${title} ${found}
       ORDER BY c.sku LIMIT ? OFFSET ?`,
    )
    .all(search, limit, offset)
  return { total, costs }
}

/** The currency that costs were entered in last: the likeliest for the next one. */
function usualCurrency(db: SqliteDatabase): string {
  const last = db.prepare<[], { currency: string }>('SELECT currency FROM skuCosts ORDER BY updatedAt DESC LIMIT 1')
  return last.get()?.currency ?? NOTHING.currency
}

export type KnownRule = ProblemRule & { ruleId: number }

export function rulesOf(db: SqliteDatabase): KnownRule[] {
  return db
    .prepare<[], Omit<KnownRule, 'kinds'> & { kinds: string }>(
      'SELECT id ruleId, name, kinds, currency, below, option FROM problemRules ORDER BY name',
    )
    .all()
    .map((rule) => ({ ...rule, kinds: JSON.parse(rule.kinds) as KnownRule['kinds'] }))
}

/** Whether goods can be returned within the marketplace's country; null where the operator has not said. */
export function hasLocalAddress(db: SqliteDatabase, marketplaceId: MarketplaceId): boolean | null {
  const found = db
    .prepare<[string], { isLocal: number }>('SELECT isLocal FROM returnAddresses WHERE marketplaceId = ?')
    .get(marketplaceId)
  return found ? found.isLocal === 1 : null
}
