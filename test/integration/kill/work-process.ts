import { writeSync } from 'node:fs'
import { IN_SHOP, ON_FOLDER, openQuietly } from './works'

/** A process of its own that does one piece of work (test/integration/kill/counted.ts): `node work-process.js <folder> <db> <files> <work>`. */
const [folder = '', db = '', files = '', work = ''] = process.argv.slice(2)
const setting = { folder, workers: { db, files } }
const tell = (line: string) => writeSync(3, `${line}\n`)
const inShop = IN_SHOP[work]
if (inShop) {
  const shop = await openQuietly(setting)
  tell('begin')
  await inShop(shop, folder)
  tell('end')
  await shop.close()
} else {
  tell('begin')
  await ON_FOLDER[work]?.(setting)
  tell('end')
}
