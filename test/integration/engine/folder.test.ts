import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { MIGRATIONS } from '@backend/db/migrations'
import { createShop, restoreLatestBackup } from '@backend/backend'
import { passGate, realDisk } from '@backend/shop-folder/gate'
import { takeLock } from '@backend/shop-folder/lock'
import type { DeskError } from '@shared/contract/errors'
import { ask, FACTS, NOON, operations, workshop } from './support'

const shops = workshop()
afterAll(() => shops.end())

/** Every file of a folder with its content's hash, but for the lock. */
function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.endsWith('.lock'))
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

/** Opening is refused with this error, and the folder is as before. */
async function expectRefused(folder: string, error: Partial<DeskError>): Promise<void> {
  const before = existsSync(folder) ? contentOf(folder) : {}
  await expect(shops.open(folder)).rejects.toMatchObject(error)
  expect(existsSync(folder) ? contentOf(folder) : {}).toEqual(before)
}

const databaseOf = (folder: string) => join(folder, 'shopdesk.sqlite')

function overwrite(path: string, at: number, bytes: Buffer): void {
  const whole = readFileSync(path)
  bytes.copy(whole, at)
  writeFileSync(path, whole)
}

test('a fresh shop holds what a shop holds, and nothing that names a place', async () => {
  const folder = await shops.shopFolder()
  expect(readdirSync(folder).sort()).toEqual(['.closed', 'attachments', 'backups', 'exports', 'logs', 'mail-in', 'shopdesk.json', 'shopdesk.sqlite']) // prettier-ignore
  expect(readFileSync(databaseOf(folder)).includes(shops.root)).toBe(false)
  expect(readFileSync(join(folder, 'shopdesk.json'), 'utf8')).not.toContain(shops.root)
})

test('after a clean close the folder can be copied and moved as it is', async () => {
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder)
  await ask(shop, 'imports.discard', { importId: 9 })
  await shop.close()
  expect(readdirSync(folder).filter((name) => /-wal|-shm|running/.test(name))).toEqual([])
  const copy = join(shops.root, '复制 的 店')
  cpSync(folder, copy, { recursive: true })
  const moved = join(shops.root, 'moved')
  renameSync(folder, moved)
  for (const place of [copy, moved]) {
    const again = await shops.open(place)
    expect(await operations(again)).toBe(1)
    expect((await ask(again, 'shop.current')).folder).toBe(place)
  }
})

test('gone, no shop, another program’s database', async () => {
  const gone = join(shops.root, 'gone')
  await expectRefused(gone, { code: 'shopFolderGone', params: { folder: gone } })
  const pictures = join(shops.root, 'pictures')
  mkdirSync(pictures)
  writeFileSync(join(pictures, 'cat.jpg'), 'x')
  await expectRefused(pictures, { code: 'notAShopFolder', params: { folder: pictures } })
  const other = join(shops.root, 'other')
  mkdirSync(other)
  new Database(databaseOf(other)).exec('CREATE TABLE notes (text)').close()
  await expectRefused(other, { code: 'notAShopFolder', params: { folder: other } })
})

test('a shop of a newer program is not touched', async () => {
  const folder = await shops.shopFolder()
  const db = new Database(databaseOf(folder))
  db.pragma('user_version = 99')
  db.close()
  await expectRefused(folder, {
    code: 'shopTooNew',
    params: { folder, shopVersion: 99, appVersion: MIGRATIONS.length },
  })
})

test.each<[string, (path: string) => void]>([
  ['emptied', (path) => truncateSync(path, 0)],
  ['cut off', (path) => truncateSync(path, 40_960)],
  ['overwritten at its beginning', (path) => overwrite(path, 0, Buffer.alloc(4096, 0x7a))],
  ['gone', (path) => rmSync(path)],
])('a database that was %s is damaged, and not touched', async (_, damage) => {
  const folder = await shops.shopFolder()
  damage(databaseOf(folder))
  await expectRefused(folder, { code: 'shopDamaged', params: { folder, backups: 0 } })
})

test('damage in the middle is found after a stop that was not clean', async () => {
  const folder = await shops.shopFolder()
  const path = databaseOf(folder)
  overwrite(path, 8192, Buffer.alloc(statSync(path).size - 8192, 0x7a))
  writeFileSync(join(folder, '.running'), '')
  await expectRefused(folder, { code: 'shopDamaged', params: { folder, backups: 0 } })
})

test('a good database opens after a stop that was not clean', async () => {
  const folder = await shops.shopFolder()
  writeFileSync(join(folder, '.running'), '')
  const shop = await shops.open(folder)
  expect(existsSync(join(folder, '.running'))).toBe(true)
  await shop.close()
  expect(existsSync(join(folder, '.running'))).toBe(false)
})

// Tests may run as root, who can write everywhere: the disk is simulated at the gate.
test('a folder that cannot be written to is refused', async () => {
  const folder = await shops.shopFolder()
  const before = contentOf(folder)
  const refused = expect.objectContaining({ code: 'shopReadOnly', params: { folder } }) as Error
  expect(() => passGate(folder, MIGRATIONS.length, { ...realDisk, isWritable: () => false })).toThrow(refused)
  for (const code of ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'EROFS']) {
    const readOnly = () => {
      throw Object.assign(new Error('refused'), { code })
    }
    expect(() =>
      passGate(folder, MIGRATIONS.length, { ...realDisk, takeLock: (path, at) => takeLock(path, at, readOnly) }),
    ).toThrow(refused)
  }
  expect(contentOf(folder)).toEqual(before)
})

test('a new shop goes into an absent or empty folder only', async () => {
  const options = await shops.optionsOf()
  const there = await shops.shopFolder()
  await expect(createShop(there, FACTS, options)).rejects.toMatchObject({
    code: 'shopNameTaken',
    params: { name: FACTS.name },
  })
  const full = join(shops.root, 'full')
  mkdirSync(full)
  writeFileSync(join(full, 'a.txt'), 'mine')
  await expect(createShop(full, FACTS, options)).rejects.toMatchObject({
    code: 'shopFolderNotEmpty',
    params: { folder: full },
  })
  expect(readdirSync(full)).toEqual(['a.txt'])
  await expect(createShop(join(shops.root, 'no', 'such'), FACTS, options)).rejects.toMatchObject({
    code: 'shopFolderGone',
  })
})

test('restoring puts the newest whole backup in place, and keeps the damaged file', async () => {
  const folder = await shops.shopFolder()
  const options = await shops.optionsOf()
  let now = NOON
  const shop = await shops.open(folder, { now: () => now })
  const makeBackup = async (jobId: string) => {
    now += 60_000
    await ask(shop, 'imports.discard', { importId: 9 })
    return (await ask(shop, 'backups.make', { jobId })).fileName
  }
  await makeBackup('1')
  const good = await makeBackup('2')
  const bad = await makeBackup('3')
  await shop.close()
  truncateSync(join(folder, 'backups', bad), 8192)
  truncateSync(databaseOf(folder), 12_288)
  const damagedFile = readFileSync(databaseOf(folder))
  await expectRefused(folder, { code: 'shopDamaged', params: { folder, backups: 3 } })

  expect(await restoreLatestBackup(folder, { ...options, now: () => Date.UTC(2026, 2, 5) })).toBe(good)
  const again = await shops.open(folder)
  expect(await operations(again)).toBe(2)
  expect(readFileSync(join(folder, 'shopdesk.damaged-20260305-000000.sqlite'))).toEqual(damagedFile)
})

test('without a whole backup nothing is replaced; while it is open neither', async () => {
  const options = await shops.optionsOf()
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder)
  await expect(restoreLatestBackup(folder, options)).rejects.toMatchObject({ code: 'shopOpenElsewhere' })
  await shop.close()
  truncateSync(databaseOf(folder), 12_288)
  copyFileSync(databaseOf(folder), join(folder, 'backups', '20260304-120000-daily.sqlite'))
  const before = contentOf(folder)
  await expect(restoreLatestBackup(folder, options)).rejects.toMatchObject({
    code: 'shopDamaged',
    params: { folder, backups: 0 },
  })
  expect(contentOf(folder)).toEqual(before)
})

describe('restoring trusts no file for its name', () => {
  /** A closed shop whose database is damaged, with one good backup of its own. */
  async function damagedShop() {
    const folder = await shops.shopFolder()
    const shop = await shops.open(folder)
    await ask(shop, 'imports.discard', { importId: 9 })
    const { fileName } = await ask(shop, 'backups.make', { jobId: 'good' })
    await shop.close()
    truncateSync(databaseOf(folder), 12_288)
    const later = (name: string) => join(folder, 'backups', name)
    return { folder, fileName, good: join(folder, 'backups', fileName), later }
  }
  const changed = (path: string, sql: string) => new Database(path).exec(sql).close()
  const dayAfter = () => NOON + 86_400_000
  const restored = async (folder: string, now = dayAfter) =>
    restoreLatestBackup(folder, { ...(await shops.optionsOf()), now })
  const NEWER = '20260304-180000-daily.sqlite'

  test('another shop’s backup is passed over', async () => {
    const { folder, fileName, good, later } = await damagedShop()
    copyFileSync(good, later(NEWER))
    changed(later(NEWER), `UPDATE shop SET shopId = 'another'`)
    expect(await restored(folder)).toBe(fileName)
  })
  test('without a card, only backups that agree whose they are', async () => {
    const { folder, fileName, good, later } = await damagedShop()
    rmSync(join(folder, 'shopdesk.json'))
    copyFileSync(good, later(NEWER))
    changed(later(NEWER), `UPDATE shop SET shopId = 'another'`)
    await expect(restored(folder)).rejects.toMatchObject({ code: 'shopDamaged', params: { folder, backups: 0 } })
    rmSync(later(NEWER))
    expect(await restored(folder)).toBe(fileName)
  })
  test('one of a newer program is passed over', async () => {
    const { folder, fileName, good, later } = await damagedShop()
    copyFileSync(good, later(NEWER))
    changed(later(NEWER), 'PRAGMA user_version = 99')
    expect(await restored(folder)).toBe(fileName)
  })
  test('a folder and a database without a shop named like backups do not stop it', async () => {
    const { folder, fileName, good, later } = await damagedShop()
    mkdirSync(later(NEWER))
    copyFileSync(good, later('20260304-190000-daily.sqlite'))
    changed(later('20260304-190000-daily.sqlite'), 'DROP TABLE shop')
    expect(await restored(folder)).toBe(fileName)
  })
  test('one of the future is taken only where there is no other', async () => {
    const { folder, fileName, good, later } = await damagedShop()
    copyFileSync(good, later('20260401-000000-daily.sqlite'))
    expect(await restored(folder)).toBe(fileName)
    truncateSync(databaseOf(folder), 12_288)
    rmSync(good)
    expect(await restored(folder)).toBe('20260401-000000-daily.sqlite')
  })
})
