import { z } from 'zod'
import { marketplaceId } from '@shared/contract/shops'
import type { ShopFacts } from './shop-row'
import { readJson, writeJson } from './json-file'

export const CARD_FORMAT = 1

const card = z.object({
  format: z.literal(CARD_FORMAT),
  shopId: z.string().min(1),
  name: z.string(),
  marketplaces: z.array(marketplaceId()),
  isSample: z.boolean(),
})
export type ShopCard = z.output<typeof card>

/** A shop's card, or undefined where there is none or it cannot be read: the database decides, the card only shows. */
export function readCard(path: string): ShopCard | undefined {
  const found = readJson(path)
  return found.kind === 'found' ? card.safeParse(found.value).data : undefined
}

/** Writes the card where it differs from the facts. */
export function keepCard(path: string, facts: ShopFacts): void {
  const next: ShopCard = {
    format: CARD_FORMAT,
    shopId: facts.shopId,
    name: facts.name,
    marketplaces: facts.marketplaces,
    isSample: facts.isSample,
  }
  if (JSON.stringify(readCard(path)) !== JSON.stringify(next)) writeJson(path, next)
}
