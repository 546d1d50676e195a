import { inferMarketplace, type MarketplaceId, marketplacesWith } from '@shared/domain/marketplace'
import type { OrderRecord } from '@shared/domain/orders/order-record'

/** Orders that look alike get one question: which marketplace is this? */
export function askGroupOf(record: OrderRecord): string {
  return `${record.currency ?? ''}|${record.country ?? ''}`
}

/**
 * The marketplace of an order not known yet: what the report says, else what the operator answered for its group.
 * `id` undefined: the operator has to be asked. A marketplace the shop does not have is taken as the report says.
 */
export function marketplaceOf(
  record: OrderRecord,
  ofShop: readonly MarketplaceId[],
  answers: Readonly<Record<string, MarketplaceId>>,
): { id: MarketplaceId | undefined; decided: boolean } {
  // Multi-channel orders come under `Non-Amazon`: their currency, else the shop's only marketplace, has to tell.
  const said = inferMarketplace(record, ofShop)
  if (said) return { id: said, decided: false }
  return { id: answers[askGroupOf(record)], decided: true }
}

/** The marketplaces that fit a group, the shop's before others; all of the shop's where the group says nothing. */
export function choicesFor(group: string, ofShop: readonly MarketplaceId[]): MarketplaceId[] {
  const currency = group.split('|')[0] ?? ''
  const fitting = marketplacesWith(currency, ofShop)
  return fitting.length > 0 ? fitting : [...ofShop]
}
