import type { Input, Output } from '@shared/contract'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { SkuCost } from '@shared/domain/problems/money'
import type { ProblemRule } from '@shared/domain/problems/rules'
import type { Reader } from '../../db/access'
import { among, listWindow } from '../../db/list'

type Listed = Output<'costs.list'>['rows'][number]
const NOTHING = { currency: 'CNY', goods: null, postageOut: null, postageBack: null, fees: null, reserve: null }

/** What one unit of each of these SKUs costs, by the exact SKU; those not entered are not in it. */
export function costsOf(db: Reader, skus: readonly string[]): Map<string, SkuCost> {
  const rows = db.all(
    db.build
      .selectFrom('skuCosts')
      .select(['sku', 'currency', 'goods', 'postageOut', 'postageBack', 'fees', 'reserve'])
      .where('sku', 'in', among(skus)),
  )
  return new Map(rows.map(({ sku, ...cost }) => [sku, cost]))
}

/** These SKUs with their costs, whether entered or not, in this order. */
function costsShown(db: Reader, skus: readonly string[]): Listed[] {
  const known = costsOf(db, skus)
  const titles = new Map(
    db
      .all(
        db.build
          .selectFrom('products as p')
          .innerJoin('titles as t', 't.id', 'p.titleId')
          .select(['p.sku', 't.title'])
          .where('p.sku', 'in', among(skus)),
      )
      .map(({ sku, title }) => [sku, title]),
  )
  const nothing = { ...NOTHING, currency: usualCurrency(db) }
  return skus.map((sku) => ({ sku, ...(known.get(sku) ?? nothing), title: titles.get(sku) ?? '' }))
}

/** Costs that were entered, after those asked for first; or just those of asked SKUs, whether entered or not. */
export function listCosts(db: Reader, { search, skus, first, limit, offset }: Input<'costs.list'>): Output<'costs.list'> {
  const total = skus.length
  if (total > 0) return { counts: { '': total }, total, rows: costsShown(db, skus.slice(offset, offset + limit)) }
  const entered = db.build
    .selectFrom('skuCosts as c')
    .$if(first.length > 0, (rows) => rows.where(({ not, eb }) => not(eb('c.sku', 'in', among(first)))))
    .$if(search !== '', (rows) => rows.where(({ eb, fn, val }) => eb(fn<number>('instr', [fn('lower', ['c.sku']), fn('lower', [val(search)])]), '>', 0)))
  const ahead = first.slice(offset, offset + limit)
  const found = listWindow<string, Listed>(db, {
    counts: entered.select(({ fn, val }) => [val('').as('tab'), fn.countAll<number>().as('n')]),
    tab: '',
    keys: entered
      .select('c.sku as key')
      .orderBy('c.sku')
      .limit(limit - ahead.length)
      .offset(Math.max(0, offset - first.length)),
    rows: (found) => costsShown(db, found),
    keyOf: ({ sku }) => sku,
  })
  const all = first.length + found.total
  return { counts: { '': all }, total: all, rows: [...costsShown(db, ahead), ...found.rows] }
} // prettier-ignore

/** The currency that costs were entered in last: the likeliest for the next one. */
function usualCurrency(db: Reader): string {
  const last = db.build.selectFrom('skuCosts').select('currency').orderBy('updatedAt', 'desc').limit(1)
  return db.get(last)?.currency ?? NOTHING.currency
}

export type KnownRule = ProblemRule & { ruleId: number }

export function rulesOf(db: Reader): KnownRule[] {
  const rules = db.build
    .selectFrom('problemRules')
    .select(['id as ruleId', 'name', 'kinds', 'currency', 'below', 'option'])
    .orderBy('name')
  return db.all(rules).map((rule) => ({ ...rule, kinds: JSON.parse(rule.kinds) as KnownRule['kinds'] }))
}

/** Whether goods can be returned within the marketplace's country; null where the operator has not said. */
export function hasLocalAddress(db: Reader, marketplaceId: MarketplaceId): boolean | null {
  const found = db.get(
    db.build.selectFrom('returnAddresses').select('isLocal').where('marketplaceId', '=', marketplaceId),
  )
  return found ? found.isLocal === 1 : null
}
