import { refundTotal } from '../refunds/refund'
import type { OptionId } from './options'
import { type AffectedItem, refundShare } from './refund-share'
import type { Payer } from './return-postage'

/** What one unit costs the seller, minor units of `currency`; null where it was not entered. */
export interface SkuCost {
  currency: string
  /** Buying or making it. */
  goods: number | null
  postageOut: number | null
  postageBack: number | null
  /** What Amazon keeps of its fees when an order is refunded. */
  fees: number | null
  /** Set aside for what may follow: a second complaint, a claim. */
  reserve: number | null
}

export const COST_PARTS = ['refund', 'goods', 'postageOut', 'postageBack', 'fees', 'reserve'] as const
export type CostPartId = (typeof COST_PARTS)[number]

/** The parts of each option. Full refunds end the case, so nothing is set aside for more. */
const PARTS: Readonly<Record<OptionId, readonly CostPartId[]>> = {
  replacement: ['goods', 'postageOut', 'reserve'],
  partialRefund: ['refund', 'fees', 'reserve'],
  fullRefund: ['refund', 'fees'],
  refundAfterReturn: ['refund', 'postageBack', 'fees'],
  exchange: ['goods', 'postageOut', 'postageBack', 'reserve'],
  returnOnly: ['postageBack'],
  cancelInstead: [],
  amazonService: [],
}
/** Options by which the first goods come back; whether they can be sold again is for the operator to judge, so they are no income. */
const GOODS_BACK: ReadonlySet<OptionId> = new Set<OptionId>(['refundAfterReturn', 'exchange', 'returnOnly'])

export interface Sum {
  currency: string
  amount: number
}
export interface CostPart {
  id: CostPartId
  /** What is known of it, one sum for each currency. */
  sums: Sum[]
  /** SKUs whose part was not entered, or is not told by any report: the sums lack them. */
  unknownSkus: string[]
  /** Somebody else pays it. */
  paidBy: Payer
}
export interface OptionMoney {
  parts: CostPart[]
  /** By currency; complete only where `isComplete`. */
  totals: Sum[]
  isComplete: boolean
  /** Worth of the goods that come back, as they cost. */
  goodsBack: Sum[]
}

function added(sums: readonly Sum[]): Sum[] {
  const total = new Map<string, number>()
  for (const { currency, amount } of sums) total.set(currency, (total.get(currency) ?? 0) + amount)
  return [...total].map(([currency, amount]) => ({ currency, amount }))
}

export interface MoneyCase {
  items: readonly AffectedItem[]
  /** Of the order. */
  currency: string
  costs: ReadonlyMap<string, SkuCost>
  /** Who pays the postage back. */
  payer: Payer
  /** Of a partial refund. */
  partialPercent: number
}

/** What an option costs the seller. What was not entered is named, never taken for nothing. */
export function optionMoney(option: OptionId, found: MoneyCase): OptionMoney {
  const parts = PARTS[option].map((id): CostPart => {
    if (id === 'refund') return refundPart(found, option === 'partialRefund' ? found.partialPercent : 100)
    return id === 'postageBack' ? postageBackPart(found) : costPart(found, id)
  })
  return {
    parts,
    totals: added(parts.flatMap(({ sums }) => sums)),
    isComplete: parts.every(({ unknownSkus, paidBy }) => unknownSkus.length === 0 && paidBy !== 'unknown'),
    goodsBack: GOODS_BACK.has(option) ? costPart(found, 'goods').sums : [],
  }
}

function refundPart({ items, currency }: MoneyCase, percent: number): CostPart {
  const lines = refundShare(items, percent)
  if (lines)
    return { id: 'refund', sums: [{ currency, amount: refundTotal(lines) }], unknownSkus: [], paidBy: 'seller' }
  const unknownSkus = items.filter(({ paid }) => paid.itemPrice === undefined).map(({ sku }) => sku)
  return { id: 'refund', sums: [], unknownSkus, paidBy: 'seller' }
}

function postageBackPart(found: MoneyCase): CostPart {
  if (found.payer === 'seller' || found.payer === 'unknown')
    return { ...costPart(found, 'postageBack'), paidBy: found.payer }
  return { id: 'postageBack', sums: [], unknownSkus: [], paidBy: found.payer }
}

function costPart({ items, costs }: MoneyCase, id: Exclude<CostPartId, 'refund'>): CostPart {
  const sums: Sum[] = []
  const unknownSkus: string[] = []
  for (const { sku, quantity } of items) {
    const cost = costs.get(sku)
    const unit = cost?.[id] ?? null
    if (cost === undefined || unit === null) unknownSkus.push(sku)
    else sums.push({ currency: cost.currency, amount: unit * quantity })
  }
  return { id, sums: added(sums), unknownSkus: [...new Set(unknownSkus)], paidBy: 'seller' }
}
