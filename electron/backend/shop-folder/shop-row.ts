import type { MarketplaceId } from '@shared/domain/marketplace'
import type { Reader } from '../db/access'

/** What a shop is: said when it is made, changed in Settings. */
export interface ShopFacts {
  shopId: string
  name: string
  marketplaces: MarketplaceId[]
  /** The operator's IANA zone. */
  timeZone: string
  isSample: boolean
}

/** The shop as its database knows it; read anew for each call, because the operator may have changed it. */
export function shopFacts(db: Reader): ShopFacts {
  const row = db.get(
    db.build.selectFrom('shop').select(['shopId', 'name', 'marketplaces', 'timeZone', 'isSample']).where('id', '=', 1),
  )
  if (!row) throw new RangeError('the table shop has no row')
  return {
    shopId: row.shopId,
    name: row.name,
    marketplaces: JSON.parse(row.marketplaces) as MarketplaceId[],
    timeZone: row.timeZone,
    isSample: row.isSample === 1,
  }
}
