import type { HandlersOf } from '../../context'
import { keepCard } from '../../shop-folder/card'
import { shopPaths } from '../../shop-folder/paths'

export const handlers: HandlersOf<'shop'> = {
  'shop.current': ({ shop, folder }) => ({ ...shop, folder }),
  'shop.update': ({ db, shop, folder }, { name, marketplaces, timeZone }) => {
    db.run(
      db.build
        .updateTable('shop')
        .set({ name, marketplaces: JSON.stringify(marketplaces), timeZone })
        .where('id', '=', 1),
    )
    // Should the commit fail, the next opening puts the card right.
    keepCard(shopPaths(folder).card, { ...shop, name, marketplaces, timeZone })
    return {}
  },
}
