import { cpSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createSampleShop, openShop, type ShopBackend } from '../../electron/backend/backend'
import { DAMAGES } from '../support/damage-database'
import { randomizer } from '../support/report-builder'
import { isTimeUp, report, SEED, temporaryFolder } from './support'
import { workers } from '../support/built'

/** A shop's database, damaged in every way: refused, or every list of it reads as before. */
const TIMES = 400
const folder = temporaryFolder()
const good = join(folder.path, 'good')
const now = () => Date.now()
const quiet = { workers, now, backupAfterMs: 1e9 }
await createSampleShop(good, { workers, now, files: resolve('resources/sample-shop'), shopId: 's', timeZone: 'UTC' })

/** What the shop shows: orders page by page, files, stock, searches. */
async function look(shop: ShopBackend): Promise<string> {
  const asked: unknown[] = []
  const ask = async (name: string, input: object) => {
    const answer = await shop.invoke(name, input)
    asked.push(answer.ok ? answer.data : answer.error.code)
    return answer.ok
  }
  await ask('orders.tabCounts', {})
  for (let offset = 0; offset < 1000; offset += 200) await ask('orders.list', { limit: 200, offset, filter: { tab: 'all' } }) // prettier-ignore
  for (const name of ['imports.list', 'exports.list', 'stock.list'])
    await ask(name, { limit: 50, offset: 0, search: '' })
  for (const search of ['Ann', 'SKU', 'lamp']) await ask('orders.list', { limit: 50, offset: 0, filter: { tab: 'all', search } }) // prettier-ignore
  return JSON.stringify(asked)
}
const first = await openShop(good, quiet)
const wanted = await look(first)
await first.close()
const path = (shop: string) => join(shop, 'shopdesk.sqlite')
const bytes = readFileSync(path(good))
const random = randomizer(SEED)

const counts = { refused: 0, told: 0, same: 0, wrong: 0 }
let slowest = 0
let tried = 0
for (; tried < TIMES && !isTimeUp(); tried++) {
  const [name, damage] = DAMAGES[tried % DAMAGES.length]!
  const shopFolder = join(folder.path, `${tried}`)
  cpSync(good, shopFolder, { recursive: true, preserveTimestamps: true })
  writeFileSync(path(shopFolder), damage(bytes, random))
  // Half of them as a failing disk does it: nothing but the bytes is another.
  const isSilent = tried % 2 === 1
  if (isSilent) utimesSync(path(shopFolder), statSync(path(good)).atime, statSync(path(good)).mtime)
  const since = performance.now()
  const shop = await openShop(shopFolder, quiet).catch(() => undefined)
  slowest = Math.max(slowest, performance.now() - since)
  let found: keyof typeof counts = 'refused'
  if (shop) {
    const seen = await look(shop)
    found = seen === wanted ? 'same' : /"(shopDamaged|internal)"/.test(seen) ? 'told' : 'wrong'
    // The daily check reads the whole file beside the work: what it finds is said.
    if (found === 'wrong' && isSilent && !(await shop.invoke('backups.make', { jobId: 'b' })).ok) found = 'told'
    await shop.close()
  }
  counts[found] += 1
  if (found === 'wrong') console.log(`served wrongly: ${name}${isSilent ? ', date kept' : ''} (${tried})`)
  rmSync(shopFolder, { recursive: true, force: true })
}
report({
  what: 'damaged databases opened',
  tried,
  bad: counts.wrong,
  worst: `${Math.round(slowest)} ms to open`,
  note: Object.entries(counts).map(([what, n]) => `${what} ${n}`).join(', '), // prettier-ignore
})
folder.remove()
