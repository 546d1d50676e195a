import { join } from 'node:path'
import { RECORDED } from '../../electron/backend/engine/chapters'
import { accessTo } from '../../electron/backend/db/kysely-access'
import { openWriter } from '../../electron/backend/db/open'
import { clockKeeper } from '../../electron/backend/record'
import policyRules from '../../resources/policy-rules.json'
import { policyOf } from '../../shared/domain/policy/policy'
import type { PolicyRule } from '../../shared/domain/policy/policy-rules'
import { longShop } from './long-shop'
import { measureLists } from './measured-lists'
import { quantile, report, temporaryFolder, timed } from './support'

const ORDERS = 1_000_000
/** Nearly all of them have two clocks: 50,000 of them. */
const TO_SHIP = 26_000
const OPENINGS = 9

const folder = temporaryFolder()
const shop = await longShop(folder.path, { orders: ORDERS, toShip: TO_SHIP })
const policy = policyOf(policyRules as PolicyRule[])

/** Opens the shop's database and does what opening does with clocks; returns how long that took, ms. */
async function opened(): Promise<number> {
  const raw = openWriter(join(shop.folder, 'shopdesk.sqlite'))
  try {
    raw.prepare('SELECT count(*) FROM shop').get()
    return await timed(() => clockKeeper({ db: accessTo(raw), recorded: RECORDED, policy }).open(Date.now(), 30))
  } finally {
    raw.close()
  }
}

/** Puts the same rows into a table like that of the clocks, with its indexes. */
async function bare(): Promise<{ ms: number; rows: number }> {
  const raw = openWriter(join(shop.folder, 'shopdesk.sqlite'))
  try {
    const made = raw.prepare<[], { sql: string }>(`SELECT sql FROM sqlite_schema WHERE tbl_name = 'clocks' AND sql IS NOT NULL ORDER BY type DESC`) // prettier-ignore
    for (const { sql } of made.all()) raw.exec(sql.replace(/\bclocks(\w*)/g, 'bareClocks$1'))
    const rows = raw.prepare('SELECT * FROM clocks').raw().all() as unknown[][]
    const insert = raw.prepare(`INSERT INTO bareClocks VALUES (${rows[0]?.map(() => '?').join(', ') ?? ''})`)
    const ms = await timed(() => raw.transaction(() => rows.forEach((row) => insert.run(...row))).immediate())
    raw.exec('DROP TABLE bareClocks')
    return { ms, rows: rows.length }
  } finally {
    raw.close()
  }
}

const firstMs = await opened()
const floor = await bare()
report({
  what: `Clocks of a shop of ${ORDERS.toLocaleString('en')} orders made for the first time, once, when a shop of an earlier version is opened`,
  measured: firstMs,
  floor: floor.ms,
  limit: 5 * floor.ms,
  note: `${floor.rows.toLocaleString('en')} clocks; floor: the same rows inserted bare`,
})
const openings: number[] = []
for (let n = 0; n < OPENINGS; n++) openings.push(await opened())
report({
  what: `What opening a shop of ${ORDERS.toLocaleString('en')} orders does with its ${floor.rows.toLocaleString('en')} clocks, at every other opening`,
  measured: quantile(openings, 0.5),
  limit: 20,
})

const page = { offset: 0, limit: 100 }
await measureLists(shop, {
  asked: {
    'clocks.list': [
      page,
      { ...page, offset: 25_000 },
      ...['shipBy', 'cancelRequest', 'autoCancel', 'answer'].map((tab) => ({ ...page, tab })),
      ...['US', 'DE'].map((marketplaceId) => ({ ...page, marketplaces: [marketplaceId] })),
      { ...page, tab: 'autoCancel', marketplaces: ['DE'] },
      { ...page, tab: 'shipBy', marketplaces: ['US', 'CA'] },
      { ...page, tab: 'autoCancel', offset: 24_000 },
    ],
  },
  what: () => `Next 100 of ${floor.rows.toLocaleString('en')} clocks of a shop of ${ORDERS.toLocaleString('en')} orders, with any kind and marketplace`, // prettier-ignore
  most: 16,
})
folder.remove()
