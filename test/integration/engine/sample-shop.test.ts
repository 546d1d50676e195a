import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createSampleShop, openShop } from '@backend/backend'
import { shiftDays } from '@backend/engine/sample'
import { workerFiles } from '@test/support/workers'
import { ask, workshop } from './support'

const FILES = fileURLToPath(new URL('../../../resources/sample-shop', import.meta.url))
const NOW = Date.UTC(2026, 10, 23, 5)
const shops = workshop()
afterAll(() => shops.end())

test('dates move by whole days, in every encoding, and nothing else does', () => {
  const before = Buffer.concat([
    Buffer.from('249-2026030-4030401\t2026-02-27T23:59:59+00:00\t2026-03-04\t'),
    Buffer.from([0x82, 0xa0, 0x95, 0x5c]),
  ])
  const after = Buffer.concat([
    Buffer.from('249-2026030-4030401\t2026-03-01T23:59:59+00:00\t2026-03-06\t'),
    Buffer.from([0x82, 0xa0, 0x95, 0x5c]),
  ])
  expect(shiftDays(before, 2)).toEqual(after)
  expect(shiftDays(before, 0)).toEqual(before)
})

test('the sample shop is made by real imports, and its orders are recent', async () => {
  const folder = join(shops.root, 'sample')
  const workers = await workerFiles()
  await createSampleShop(folder, { workers, now: () => NOW, files: FILES, shopId: 'sample', timeZone: 'Asia/Shanghai' })
  expect(readdirSync(folder)).not.toContain('.sample')
  const shop = await openShop(folder, { workers, now: () => NOW, backupAfterMs: 1e9 })
  try {
    expect(shop.facts()).toMatchObject({ isSample: true, timeZone: 'Asia/Shanghai' })
    const { rows: imports } = await ask(shop, 'imports.list')
    expect(
      imports.map(({ fileName, reportId, encoding, counts }) => [
        fileName,
        reportId,
        encoding,
        counts.refused,
        counts.asks,
      ]),
    ).toEqual([
      ['messages.mbox', 'mails', '', 0, 0],
      ['new-orders-japan.txt', 'newOrders', 'shift_jis', 0, 0],
      ['unshipped-orders-europe.txt', 'unshippedOrders', 'utf-8', 0, 0],
      ['unshipped-orders-us.txt', 'unshippedOrders', 'utf-8', 0, 0],
      ['new-orders-us.txt', 'newOrders', 'utf-8', 0, 0],
      ['all-orders-americas.txt', 'allOrders', 'utf-8', 0, 0],
    ])
    const tabs = await ask(shop, 'orders.tabCounts')
    for (const count of Object.values(tabs)) expect(count).toBeGreaterThan(1)
    const due = await ask(shop, 'orders.count', { filter: { tab: 'unshipped', due: 'today' } })
    expect(due.total).toBeGreaterThan(3)
    const cancel = await ask(shop, 'orders.count', { filter: { tab: 'unshipped', cancelRequested: true } })
    expect(cancel.total).toBe(2)
    const { rows } = await ask(shop, 'orders.list', {
      filter: { tab: 'all' },
      sort: { by: 'purchasedAt', direction: 'desc' },
    })
    expect(NOW - (rows[0]?.purchasedAt ?? 0)).toBeLessThan(3 * 86_400_000)
    expect(
      (
        await ask(shop, 'orders.list', {
          filter: { tab: 'all', search: 'ليلى' },
          sort: { by: 'purchasedAt', direction: 'desc' },
        })
      ).rows.length,
    ).toBeGreaterThan(0)
  } finally {
    await shop.close()
  }
})

/** Relay addresses, Amazon's own, and such as nobody can have. */
const IN_MAILS = /(?:@(?:m\.)?marketplace\.amazon\.[a-z.]+|@amazon\.com|@[a-z.-]*example(?:\.com)?)"?$/

test('the files are what their generator makes, and no mail address in them is but one of Amazon’s relays', () => {
  const made = join(shops.root, 'made')
  const script = fileURLToPath(new URL('../../../scripts/make-sample-shop.mjs', import.meta.url))
  execFileSync(process.execPath, [script, made])
  expect(readdirSync(FILES).sort()).toEqual(readdirSync(made).sort())
  for (const name of readdirSync(FILES)) {
    const bytes = readFileSync(join(FILES, name))
    expect(bytes.equals(readFileSync(join(made, name)))).toBe(true)
    const addresses = bytes.toString('latin1').match(/[^\s<]+@[^\s>]+/g) ?? []
    const allowed = name.endsWith('.mbox') ? IN_MAILS : /^[a-z]+@(m\.)?marketplace\.amazon\.[a-z.]+$/
    expect(addresses.filter((address) => !allowed.test(address))).toEqual([])
  }
})
