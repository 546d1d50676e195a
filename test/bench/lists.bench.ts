import { join } from 'node:path'
import { openReader } from '../../electron/backend/db/open'
import { accessTo } from '../../electron/backend/db/kysely-access'
import { findOrders } from '../../electron/backend/modules/orders/find'
import { loadRows } from '../../electron/backend/modules/orders/order-rows'
import { orderFilter } from '../../shared/contract/orders'
import type { ReadContext } from '../../electron/backend/context'
import { mkdirSync } from 'node:fs'
import { measureChapterLists } from './chapter-lists'
import { longShop } from './long-shop'
import { quantile, report, temporaryFolder } from './support'

const folder = temporaryFolder()
const shop = await longShop(folder.path, { orders: 1_000_000, toShip: 20_000 })

const TABS = ['pending', 'unshipped', 'partlyShipped', 'shipped', 'cancelled', 'all']
const MORE = [
  {},
  { marketplaces: ['DE'] },
  { fulfillmentChannel: 'Merchant' },
  { cancelRequested: true },
  { tracking: 'none' },
  { due: 'overdue' },
]
const SEARCHES = [
  '111-0007919-0000001',
  '113-39',
  '0999999',
  'SKU-77',
  'B000000012',
  'Bamboo Lamp',
  'model 1234',
  'Omar Muster',
  'Zo',
  '10000000999999',
  'nothing at all',
]
const asked = [
  ...TABS.flatMap((tab) => MORE.flatMap((more) => ['asc', 'desc'].map((direction) => ({ filter: { tab, ...more }, sort: { by: tab.includes('hipped') && tab !== 'shipped' ? 'latestShipAt' : 'purchasedAt', direction } })))), // prettier-ignore
  ...SEARCHES.map((search) => ({ filter: { tab: 'all', search }, sort: { by: 'purchasedAt', direction: 'desc' } })),
].map((query) => ({ ...query, offset: 0, limit: 50 }))

// The floor: the same queries, bare, in this process.
const raw = openReader(join(shop.folder, 'shopdesk.sqlite'))
const context = {
  db: accessTo(raw),
  now: () => Date.now(),
  shop: shop.facts,
  folder: shop.folder,
} as unknown as ReadContext
const bare: number[] = []
for (let round = 0; round < 4; round++)
  for (const { filter, sort } of asked) {
    const start = performance.now()
    loadRows(context.db, findOrders(context, orderFilter().parse(filter), sort as never, 50, 0))
    if (round > 0) bare.push(performance.now() - start)
  }
raw.close()

const { desk, page } = await shop.open()
const fromPage = await page.evaluate(async (queries) => {
  const { desk: bridge } = window as unknown as {
    desk: { invoke(name: string, input: unknown): Promise<{ ok: boolean }> }
  }
  const figures: { ms: number; what: string }[] = []
  for (let round = 0; round < 4; round++)
    for (const query of queries) {
      const start = performance.now()
      const answer = await bridge.invoke('orders.list', query)
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      if (round > 0)
        figures.push({ ms: performance.now() - start, what: JSON.stringify(query.filter) + query.sort.direction })
    }
  return figures
}, asked)
await desk.close()

const p95 = quantile(fromPage.map((f) => f.ms), 0.95) // prettier-ignore
const slowest = fromPage.reduce((a, b) => (b.ms > a.ms ? b : a))
report({
  what: 'First page of any tab, filter, sort or search over 1,000,000 orders, from the page: p95',
  measured: p95,
  floor: quantile(bare, 0.95),
  limit: Math.min(50, 2 * quantile(bare, 0.95) + 5),
  note: `${asked.length} questions; median ${quantile(fromPage.map((f) => f.ms), 0.5).toFixed(1)} ms; slowest ${slowest.ms.toFixed(0)} ms: ${slowest.what}`, // prettier-ignore
})

const chapters = join(folder.path, 'chapters')
mkdirSync(chapters)
await measureChapterLists(chapters, 100_000)
folder.remove()
