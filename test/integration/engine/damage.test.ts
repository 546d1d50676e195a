import {
  chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync,
} from 'node:fs' // prettier-ignore
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { createShop } from '@backend/backend'
import { sinceClosed } from '@backend/shop-folder/marks'
import { shopPaths } from '@backend/shop-folder/paths'
import type { DeskEvent } from '@shared/contract/events'
import { damageTable } from '@test/support/damage-database'
import { ask, FACTS, operations, workshop } from './support'

const shops = workshop()
afterAll(() => shops.end())
const databaseOf = (folder: string) => join(folder, 'shopdesk.sqlite')
const note = (shop: Awaited<ReturnType<typeof shops.open>>) => ask(shop, 'imports.discard', { importId: 9 })

/** The troubles a shop tells whoever listens. */
function troublesOf(shop: Awaited<ReturnType<typeof shops.open>>): string[] {
  const codes: string[] = []
  shop.subscribe((event: DeskEvent) => {
    if (event.type === 'trouble') codes.push(event.error.code)
  })
  return codes
}

test.each(['titles', 'orderParties', 'shipments', 'changes'])('damage in %s alone, after a clean close, was served: it is not', async (table) => {
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder)
  await note(shop)
  await shop.close()
  damageTable(databaseOf(folder), table)
  await expect(shops.open(folder)).rejects.toMatchObject({ code: 'shopDamaged' })
}) // prettier-ignore

test('an index that no longer says what its table says is found where the file changed since it was closed', async () => {
  const folder = await shops.shopFolder()
  new Database(databaseOf(folder)).exec(`INSERT INTO titles (title) VALUES ('Lamp'), ('Mug')`).close()
  const bytes = readFileSync(databaseOf(folder))
  // The same length, another word: only comparing the index with its table tells.
  bytes.write('Lump', bytes.lastIndexOf('Lamp'))
  writeFileSync(databaseOf(folder), bytes)
  await expect(shops.open(folder)).rejects.toMatchObject({ code: 'shopDamaged' })
})

test('a file that something else wrote to is told, down to one letter, and kept apart from one that has only another date', async () => {
  const folder = await shops.shopFolder()
  const paths = shopPaths(folder)
  const since = () => sinceClosed(paths)
  expect(since()).toBe('same')
  utimesSync(paths.database, 1, 1)
  expect(since()).toBe('same')
  const bytes = readFileSync(paths.database)
  bytes.write('Right', bytes.lastIndexOf('Bright Lamps') + 1)
  writeFileSync(paths.database, bytes)
  expect(since()).toBe('changed')
  // No check of the database can tell: the file holds together.
  const shop = await shops.open(folder)
  expect(troublesOf(shop)).toEqual(['shopChanged'])
  await shop.close()
  expect(troublesOf(await shops.open(folder))).toEqual([])
  rmSync(paths.closed, { force: true })
  expect(since()).toBe('unknown')
})

test('a copy of the folder opens, and so does one with another date', async () => {
  const folder = await shops.shopFolder()
  const copy = `${folder} copy`
  cpSync(folder, copy, { recursive: true })
  utimesSync(databaseOf(copy), 1, 1)
  expect(await operations(await shops.open(copy))).toBe(0)
})

test('a log that is gone after a sudden stop is said: what was saved last was in it', async () => {
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder)
  await note(shop)
  const copy = `${folder} copied while open`
  mkdirSync(copy)
  for (const name of ['shopdesk.sqlite', 'shopdesk.json', '.running']) copyFileSync(join(folder, name), join(copy, name)) // prettier-ignore
  const lost = await shops.open(copy)
  expect(troublesOf(lost)).toEqual(['shopLogLost'])
  expect(await operations(lost)).toBe(0)
  await lost.close()
  expect(troublesOf(await shops.open(copy))).toEqual([])
  expect(troublesOf(shop)).toEqual([])
})

test.each<[string, (folder: string) => void]>([
  ['the folder was deleted', (folder) => rmSync(folder, { recursive: true })],
  ['the folder was moved', (folder) => renameSync(folder, `${folder} moved`)],
  ['another database was put in its place', (folder) => {
    copyFileSync(databaseOf(folder), join(folder, 'other'))
    renameSync(join(folder, 'other'), databaseOf(folder))
  }],
  ['its log was deleted', (folder) => rmSync(`${databaseOf(folder)}-wal`)],
])('a save after %s is an error, and so is every other', async (_, happens) => {
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder)
  await note(shop)
  happens(folder)
  for (let i = 0; i < 3; i++)
    expect(await shop.invoke('imports.discard', { importId: 9 })).toMatchObject({ ok: false, error: { code: 'shopReplaced', params: { folder } } }) // prettier-ignore
  expect(await shop.invoke('imports.stagePaste', { text: 'x 2', jobId: 'j' })).toMatchObject({ ok: false, error: { code: 'shopReplaced' } }) // prettier-ignore
  await shop.close()
}) // prettier-ignore

test('the mark of a running shop is never written through a link', async () => {
  const folder = await shops.shopFolder()
  const precious = join(shops.root, 'precious.txt')
  writeFileSync(precious, 'mine')
  for (const name of ['.running', '.closed', 'staging.sqlite']) {
    rmSync(join(folder, name), { force: true })
    symlinkSync(precious, join(folder, name))
  }
  const shop = await shops.open(folder)
  await note(shop)
  await shop.close()
  expect(readFileSync(precious, 'utf8')).toBe('mine')
  expect(existsSync(join(folder, '.running'))).toBe(false)
})

test('half-written files are swept at opening, everything else stays', async () => {
  const folder = await shops.shopFolder()
  const half = ['backups/20260304-120000-daily.sqlite.partial', 'backups/20260304-120000-daily.sqlite.partial-wal', 'exports/.0123456789ab.partial', 'attachments/.0123456789ab.partial', 'shopdesk.sqlite.partial', 'shopdesk.json.partial'] // prettier-ignore
  const others = ['backups/notes.partial', 'exports/my.partial', 'backups/20260304-120000-daily.sqlite']
  for (const name of [...half, ...others]) writeFileSync(join(folder, name), 'x')
  const shop = await shops.open(folder)
  expect([...half, ...others].filter((name) => existsSync(join(folder, name)))).toEqual(others)
  await shop.close()
})

test('a sudden end while a file was written left files nobody was told of: what became of them is said', async () => {
  const folder = await shops.shopFolder()
  const waiting = join(folder, '.waiting')
  mkdirSync(join(waiting, 'no file'), { recursive: true })
  for (const name of ['known.txt', 'unknown.txt', '.0123456789ab.partial']) writeFileSync(join(waiting, name), name)
  const sha256 = createHash('sha256').update('known.txt').digest('hex')
  new Database(databaseOf(folder))
    .exec(
      `INSERT INTO exports (kind, marketplaceId, form, fileName, lineCount, orderCount, sha256, writtenAt)
         VALUES ('confirmation', 'US', 'text', 'ShippingConfirmation_US.txt', 1, 1, '${sha256}', 1)`,
    )
    .close()
  const shop = await shops.open(folder)
  const said: unknown[] = []
  shop.subscribe((event) => void (event.type === 'trouble' && said.push([event.error.code, event.error.params])))
  expect(said).toEqual(expect.arrayContaining([['uploadFinished', { count: 1 }], ['uploadRemoved', { count: 2 }]])) // prettier-ignore
  expect(readdirSync(join(folder, 'exports'))).toEqual(['ShippingConfirmation_US.txt'])
  await shop.close()
  expect(troublesOf(await shops.open(folder))).toEqual([])
})

test('what a sudden end left of making a shop does not block its name', async () => {
  const folder = join(shops.root, 'half made')
  for (const name of ['', 'exports', 'backups']) mkdirSync(join(folder, name))
  for (const suffix of ['', '-wal', '-shm']) writeFileSync(join(folder, `shopdesk.sqlite.partial${suffix}`), 'x')
  await createShop(folder, FACTS, await shops.optionsOf())
  expect(await operations(await shops.open(folder))).toBe(0)
  const used = join(shops.root, 'used')
  mkdirSync(join(used, 'exports'), { recursive: true })
  writeFileSync(join(used, 'exports', 'mine.txt'), 'mine')
  await expect(createShop(used, FACTS, await shops.optionsOf())).rejects.toMatchObject({ code: 'shopFolderNotEmpty' })
})

test('a database that another program holds is said to be held', async () => {
  const folder = await shops.shopFolder()
  const other = new Database(databaseOf(folder))
  other.pragma('locking_mode = EXCLUSIVE')
  other.exec('BEGIN EXCLUSIVE')
  await expect(shops.open(folder)).rejects.toMatchObject({ code: 'shopBusy' })
  other.close()
}, 30_000)

test('backups that cannot be written are said, not an incident', async () => {
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder)
  rmSync(join(folder, 'backups'), { recursive: true })
  // Tests may run as root, who may write everywhere: a file where the folder should be stops root too.
  writeFileSync(join(folder, 'backups'), '')
  expect(await shop.invoke('backups.make', { jobId: 'b' })).toMatchObject({ ok: false, error: { code: 'targetNotPermitted', params: { path: join(folder, 'backups') } } }) // prettier-ignore
})

test('nobody but the owner may look into a shop, also one that was made before', async () => {
  const folder = await shops.shopFolder()
  const rights = (path: string) => (statSync(path).mode & 0o777).toString(8)
  const folders = ['.', 'exports', 'backups', 'attachments', 'logs'].map((name) => join(folder, name))
  expect(folders.map(rights)).toEqual(folders.map(() => '700'))
  for (const path of folders) chmodSync(path, 0o755)
  chmodSync(databaseOf(folder), 0o644)
  const shop = await shops.open(folder)
  expect(folders.map(rights)).toEqual(folders.map(() => '700'))
  const files = ['shopdesk.sqlite', 'shopdesk.json', '.running', 'staging.sqlite'].map((name) => join(folder, name))
  expect(files.map(rights)).toEqual(files.map(() => '600'))
  await shop.close()
})

test('what was deleted is overwritten, and staged rows do not outlive the program', async () => {
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder)
  await shop.close()
  expect(readdirSync(folder).filter((name) => name.startsWith('staging'))).toEqual([])
  const db = (await import('@backend/db/open')).openWriter(databaseOf(folder))
  db.exec(`CREATE TABLE secret (t TEXT); INSERT INTO secret VALUES ('Jane Roe 1 Made-up Street'); DELETE FROM secret`)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  expect(readFileSync(databaseOf(folder)).includes('Jane Roe')).toBe(false)
})
