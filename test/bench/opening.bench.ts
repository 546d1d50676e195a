import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS } from '../../electron/backend/db/migrations'
import { passGate } from '../../electron/backend/shop-folder/gate'
import { openShopFolder } from '../../electron/backend/shop-folder/open'
import { longShop } from './long-shop'
import { quantile, report, temporaryFolder, timed } from './support'

const ORDERS = 1_000_000
const RUNS = 15

const folder = temporaryFolder()
const shop = await longShop(folder.path, { orders: ORDERS, toShip: 20_000 })
const database = join(shop.folder, 'shopdesk.sqlite')
// Opened and closed once, so that it is a shop that was closed as it should be.
;(await openShopFolder(shop.folder, MIGRATIONS, () => Date.now())).close()

/** As many bytes as a check of pieces reads, in one go. */
function bare(): void {
  const file = openSync(database, 'r')
  const buffer = Buffer.alloc(4 * 1024 * 1024)
  const hash = createHash('sha256')
  hash.update(buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0)))
  hash.digest()
  closeSync(file)
}

const checks: number[] = []
const floors: number[] = []
for (let run = 0; run < RUNS; run++) {
  floors.push(await timed(bare))
  checks.push(await timed(() => passGate(shop.folder, MIGRATIONS.length).lock.release()))
}
report({
  what: `Check of a shop of ${ORDERS.toLocaleString('en')} orders at every opening`,
  measured: quantile(checks, 0.5),
  floor: quantile(floors, 0.5),
  limit: 100,
  note: 'floor: as many bytes read in one go',
})
folder.remove()
