import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { makeBackup } from '@backend/db/backup'
import { MIGRATIONS } from '@backend/db/migrations'
import { openReader } from '@backend/db/open'
import { createShopFolder } from '@backend/shop-folder/create'
import type { DeskEvent } from '@shared/contract/events'
import { damageTable } from '@test/support/damage-database'
import { ask, FACTS, NOON, workshop } from './support'

const shops = workshop()
afterAll(() => shops.end())
const backupsIn = (folder: string) => readdirSync(join(folder, 'backups')).sort()

test('a backup by hand is listed, whole, and a single file', async () => {
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder)
  const events: DeskEvent[] = []
  shop.subscribe((event) => events.push(event))
  const { fileName } = await ask(shop, 'backups.make', { jobId: 'b' })
  expect(fileName).toBe('20260304-120000-manual.sqlite')
  expect(backupsIn(folder)).toEqual([fileName])
  const { backups } = await ask(shop, 'backups.list')
  expect(backups).toEqual([
    { fileName, madeAt: NOON, reason: 'manual', bytes: expect.any(Number), isFromFuture: false },
  ])
  expect(events).toContainEqual({ type: 'changed', topics: ['backups'] })

  const copy = new Database(join(folder, 'backups', fileName), { readonly: true })
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete')
  expect(copy.pragma('application_id', { simple: true })).toBe(0x53484f50)
  expect(copy.prepare('SELECT name FROM shop').pluck().get()).toBe('Bright Lamps')
  copy.close()
})

test('two of one second have two names', async () => {
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder)
  await ask(shop, 'backups.make', { jobId: '1' })
  await ask(shop, 'backups.make', { jobId: '2' })
  expect(backupsIn(folder)).toEqual(['20260304-120000-manual-1.sqlite', '20260304-120000-manual.sqlite'])
})

test('one a day, after the first answer, and not again the same day', async () => {
  const folder = await shops.shopFolder()
  const made = (shop: Awaited<ReturnType<typeof shops.open>>) =>
    new Promise<void>((resolve) =>
      shop.subscribe((event) => {
        if (event.type === 'changed' && event.topics.includes('backups')) resolve()
      }),
    )
  const first = await shops.open(folder, { backupAfterMs: 1 })
  const told = made(first)
  await ask(first, 'shop.current')
  await told
  await first.close()
  expect(backupsIn(folder)).toEqual(['20260304-120000-daily.sqlite'])

  const later = await shops.open(folder, { backupAfterMs: 1, now: () => NOON + 3_600_000 })
  await ask(later, 'shop.current')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await later.close()
  expect(backupsIn(folder)).toHaveLength(1)

  // 16:00 UTC is midnight in Shanghai, the operator's zone: the next day.
  const nextDay = await shops.open(folder, { backupAfterMs: 1, now: () => Date.UTC(2026, 2, 4, 16) })
  const again = made(nextDay)
  await ask(nextDay, 'shop.current')
  await again
  expect(backupsIn(folder)).toEqual(['20260304-120000-daily.sqlite', '20260304-160000-daily.sqlite'])
})

test('a clock that was ahead kept an update from migrating: the backup before it was deleted at once', async () => {
  const folder = join(shops.root, 'before the update')
  createShopFolder(folder, FACTS, MIGRATIONS.slice(0, -1), NOON)
  for (const day of ['0401', '0402', '0403'])
    writeFileSync(join(folder, 'backups', `2026${day}-120000-daily.sqlite`), 'x')
  const shop = await shops.open(folder)
  expect(backupsIn(folder)).toContain('20260304-120000-before-migration.sqlite')
  await shop.close()
})

test('a database that does not hold together is said, though everything it is asked is still answered', async () => {
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder, { backupAfterMs: 1 })
  const told = new Promise((resolve) =>
    shop.subscribe((event) => {
      if (event.type === 'trouble') resolve(event.error.code)
    }),
  )
  damageTable(join(folder, 'shopdesk.sqlite'), 'titles')
  await ask(shop, 'shop.current')
  expect(await told).toBe('shopDamaged')
  expect(backupsIn(folder)).toEqual([])
  await shop.close()
  await expect(shops.open(folder)).rejects.toMatchObject({ code: 'shopDamaged' })
})

test('an index that does not say what its table says was found by the daily check, and opened all the same', async () => {
  const folder = await shops.shopFolder()
  const path = join(folder, 'shopdesk.sqlite')
  new Database(path).exec(`INSERT INTO titles (title) VALUES ('Lamp'), ('Mug')`).close()
  const shop = await shops.open(folder, { backupAfterMs: 1 })
  const told = new Promise((resolve) => shop.subscribe((event) => event.type === 'trouble' && event.error.code === 'shopDamaged' && resolve(event))) // prettier-ignore
  const bytes = readFileSync(path)
  bytes.write('Lump', bytes.lastIndexOf('Lamp'))
  writeFileSync(path, bytes)
  await ask(shop, 'shop.current')
  await told
  await shop.close()
  await expect(shops.open(folder)).rejects.toMatchObject({ code: 'shopDamaged' })
})

test('closing at once leaves no half a backup', async () => {
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder, { backupAfterMs: 0 })
  await ask(shop, 'shop.current')
  await new Promise((resolve) => setTimeout(resolve, 20))
  await shop.close()
  expect(backupsIn(folder).filter((name) => name.includes('partial'))).toEqual([])
})

test('old ones are thinned out, other files in the folder are left alone', async () => {
  const folder = await shops.shopFolder()
  const backups = join(folder, 'backups')
  mkdirSync(backups, { recursive: true })
  for (const name of [
    '20251001-000000-daily.sqlite',
    '20260304-010000-daily.sqlite',
    '20260304-020000-daily.sqlite',
    '20260304-030000-daily.sqlite',
    'my notes.txt',
  ])
    writeFileSync(join(backups, name), 'x')
  const shop = await shops.open(folder)
  await ask(shop, 'backups.make', { jobId: 'b' })
  expect(backupsIn(folder)).toEqual(['20260304-020000-daily.sqlite', '20260304-030000-daily.sqlite', '20260304-120000-manual.sqlite', 'my notes.txt']) // prettier-ignore
})

test('a copy that does not hold together is taken away again', async () => {
  const path = join(shops.root, 'broken.sqlite')
  const db = new Database(path)
  db.exec('CREATE TABLE a (x); CREATE INDEX byX ON a (x); INSERT INTO a VALUES (1), (2), (3)')
  // An index that no longer says what its table says.
  db.unsafeMode(true)
  db.pragma('writable_schema = ON')
  db.exec(
    `UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'a') WHERE name = 'byX'`,
  )
  db.close()
  const reader = openReader(path)
  const folder = join(shops.root, 'broken backups')
  const plan = { folder, reason: 'daily' as const, now: NOON, stepwise: false, dayOf: () => '2026-03-04' }
  await expect(makeBackup(reader, plan)).rejects.toThrow('integrity')
  reader.close()
  expect(readdirSync(folder)).toEqual([])
})

test('a clock that was ahead three times deletes no new backup, and the newest that counts stands first', async () => {
  const folder = await shops.shopFolder()
  let now = NOON + 10 * 86_400_000
  const shop = await shops.open(folder, { now: () => now })
  for (const jobId of ['1', '2', '3']) await ask(shop, 'backups.make', { jobId })
  now = NOON
  const { fileName } = await ask(shop, 'backups.make', { jobId: '4' })
  expect(backupsIn(folder)).toHaveLength(4)
  const { backups } = await ask(shop, 'backups.list')
  expect(backups.map((backup) => backup.isFromFuture)).toEqual([false, true, true, true])
  expect(backups[0]?.fileName).toBe(fileName)
})
