import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createShop, openShop, type ShopBackend } from '@backend/backend'
import { workerFiles } from '@test/support/workers'
import { ask, FACTS, NOON } from './support'

const HOUR = 3_600_000
const root = mkdtempSync(join(tmpdir(), 'desk-future-'))
afterAll(() => rmSync(root, { recursive: true }))
const clock = { now: NOON }
const options = async () => ({ workers: await workerFiles(), now: () => clock.now, backupAfterMs: 1e9 })
const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship'
const iso = (at: number) => new Date(at).toISOString().replace('.000Z', '+00:00')
const row = (n: number, at: number) =>
  `111-000000${n}-0000000\t1000000000000${n}\t${iso(at)}\t${iso(at + 48 * HOUR)}\tSKU-${n}\tMug\t1\t0\t1`

let files = 0
async function takeIn(shop: ShopBackend, ...rows: string[]): Promise<void> {
  const file = join(root, `${++files}.txt`)
  writeFileSync(file, [HEADER, ...rows, ''].join('\n'))
  utimesSync(file, clock.now / 1000, clock.now / 1000)
  const { importId } = await ask(shop, 'imports.stage', { file, jobId: `s${files}` })
  await ask(shop, 'imports.commit', { importId, jobId: `c${files}` })
}
/** A shop that took a file in at `NOON` + `ahead` by a clock that was wrong, with an order that was bought at `boughtAt`. */
async function shopOf(ahead: number, boughtAt: number): Promise<string> {
  const folder = join(root, `shop ${++files}`)
  clock.now = NOON + ahead
  await createShop(folder, { ...FACTS, marketplaces: ['US'] }, await options())
  const shop = await openShop(folder, await options())
  await takeIn(shop, row(1, boughtAt), row(2, boughtAt + 1000), row(3, boughtAt + 2000))
  await shop.close()
  return folder
}
/** What is said at the next opening, and the moments the shop's imports are of. */
async function opened(folder: string): Promise<{ said: string[]; moments: number[] }> {
  const shop = await openShop(folder, await options())
  const said: string[] = []
  shop.subscribe((event) => event.type === 'trouble' && said.push(event.error.code))
  const moments = (await ask(shop, 'imports.list')).rows.map(({ asOf }) => asOf)
  await shop.close()
  return { said, moments }
}

test('facts from the future stood until the next file was read: opening the shop sets them right, and says so once', async () => {
  const folder = await shopOf(8 * HOUR, NOON - 2 * HOUR)
  clock.now = NOON + HOUR
  expect(await opened(folder)).toEqual({ said: ['clockWasAhead'], moments: [NOON - 2 * HOUR + 2000] })
  expect((await opened(folder)).said).toEqual([])
})

test('a clock that is behind makes everything look like the future: nothing is changed by it at opening', async () => {
  const folder = await shopOf(0, NOON - 2 * HOUR)
  clock.now = NOON - 20 * 365 * 24 * HOUR
  expect(await opened(folder)).toEqual({ said: [], moments: [NOON] })
  // Later than the first of the three orders, earlier than the others.
  clock.now = NOON - 2 * HOUR + 500
  expect(await opened(folder)).toEqual({ said: [], moments: [NOON] })
})
