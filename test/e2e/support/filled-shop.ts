import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createShop, refOf } from '../../../electron/backend/backend'
import { openWriter, type SqliteDatabase } from '../../../electron/backend/db/open'
import { type DeskApp, launchDesk } from './app'
import { workers } from '../../support/built'

const facts = { shopId: 's', name: 'Bench', marketplaces: ['US', 'CA', 'DE'] as ('US' | 'CA' | 'DE')[], timeZone: 'Asia/Shanghai', isSample: false } // prettier-ignore

/** A shop below `path` whose tables were filled straight: how rows got there is not what is looked at. */
export async function filledShop(path: string, fill: (db: SqliteDatabase) => void) {
  const shops = join(path, 'shops')
  const folder = join(shops, 'Bench')
  const userData = join(path, 'user')
  mkdirSync(shops)
  mkdirSync(userData)
  await createShop(folder, facts, { workers, now: () => Date.now() })
  const db = openWriter(join(folder, 'shopdesk.sqlite'))
  fill(db)
  db.close()
  const ref = refOf(folder)
  writeFileSync(join(userData, 'shops.json'), JSON.stringify({ format: 1, shops: [{ ref, folder, ...facts, shopId: undefined, timeZone: undefined, lastOpenedAt: 1 }] })) // prettier-ignore
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ language: 'en', theme: 'light' }))
  writeFileSync(join(userData, 'last-shop.txt'), ref)
  return {
    folder,
    facts,
    /** Starts the desk with it; its table is there. */
    async open() {
      const desk: DeskApp = await launchDesk({ userData, shopsFolder: shops })
      const page = await desk.window((url) => url.includes('#/orders'))
      await page.locator('[data-key]').first().waitFor()
      return { desk, page }
    },
  }
}
