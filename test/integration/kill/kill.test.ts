import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createShop, restoreLatestBackup, type WorkerFiles } from '@backend/backend'
import { RECORDED } from '@backend/engine/chapters'
import { isWhole } from '@backend/db/integrity'
import { accessTo } from '@backend/db/kysely-access'
import { MIGRATIONS } from '@backend/db/migrations'
import { openWriter } from '@backend/db/open'
import { clockKeeper } from '@backend/record'
import { DeskError } from '@shared/contract/errors'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import { bundledEntries } from '@test/support/workers'
import { POLICY } from '../../support/clocks'
import { earlierDatabase } from '../../support/earlier-shop'
import { fillLists } from '../../support/long-lists'
import { ALL_ORDERS_33, buildReport, randomizer, syntheticOrders } from '../../support/report-builder'
import { handTemplate } from '../../support/template-builder'
import { HEADER } from '../../support/template-filling'
import { lookAt, wrongWith } from './look'
import { FACTS, IN_SHOP, INVOICED, MAILS, NEW_SHOP, NOW, ON_FOLDER, openQuietly, OTHER_RULES, prepare, REPORTS, TEMPLATE } from './works' // prettier-ignore

/** Of each kind of work; with fewer steps at each of its steps. */
const KILLS = 3
/** Each on a folder of its own. */
const APART = [
  'making a shop',
  'mending damage',
  'bringing an earlier shop forward',
  'making clocks anew',
  'taking the first report in',
]
const WORKS = [...Object.keys(IN_SHOP), ...Object.keys(ON_FOLDER)].filter((what) => !APART.includes(what))

const root = mkdtempSync(join(tmpdir(), 'desk-kill-'))
const good = join(root, 'good')
const random = randomizer(20_261_123)
let workers: WorkerFiles
let counted: Record<'process' | 'db' | 'files', string>
let kills = 0
let copies = 0

beforeAll(async () => {
  const entries = await bundledEntries()
  workers = { db: entries['db-worker'], files: entries['files-worker'] }
  counted = {
    process: fileURLToPath(entries['work-process']),
    db: fileURLToPath(entries['counted-db-worker']),
    files: fileURLToPath(entries['counted-files-worker']),
  }
  await createShop(good, FACTS, { workers, now: () => NOW })
  for (const [i, name] of REPORTS.entries()) report(name, i + 1)
  writeFileSync(join(good, MAILS), mails())
  report(INVOICED, 1, { billName: 'Zoë Example', billCity: 'Zwickau', buyerCpf: '987' })
  writeFileSync(join(good, TEMPLATE), handTemplate({ sheetData: HEADER }))
  const shop = await openQuietly({ folder: good, workers })
  await prepare(shop, good)
  await shop.close()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** An mbox of two mails to this shop; the second has an attachment that is too large for the database. */
function mails(): string {
  const head = (n: number) => `From MAILER-DAEMON Mon Mar  2 02:00:05 2026\nFrom: N <abcd1234efgh567+c${n}@marketplace.amazon.com>\nTo: shop@example.com\nSubject: Inquiry ${n}\nDate: Mon, 2 Mar 2026 09:00:0${n} +0000\nMessage-ID: <m${n}@amazon.com>\n` // prettier-ignore
  const photo = Buffer.alloc(60_000, 7).toString('base64').replace(/.{76}/g, '$&\n')
  const parts = `--b\nContent-Type: text/plain\n\nSee photo\n--b\nContent-Type: image/jpeg; name=p.jpg\nContent-Transfer-Encoding: base64\n\n${photo}\n--b--\n`
  return `${head(1)}\nWhere is it?\n\n${head(2)}Content-Type: multipart/mixed; boundary=b\n\n${parts}`
}

/** Sixty orders to ship and twenty that are; `prefix` keeps those of the reports apart. */
function report(name: string, prefix: number, more: Partial<OrderRecord> = {}): void {
  const rows = [...syntheticOrders(80, { seed: prefix })].map((row, i) => ({
    ...row,
    orderId: `${prefix}${row.orderId.slice(1)}`,
    orderItemId: `${prefix}${String(i).padStart(13, '0')}`,
    orderStatus: i < 60 ? 'Unshipped' : 'Shipped',
    itemStatus: i < 60 ? 'Unshipped' : 'Shipped',
    fulfillmentChannel: 'Merchant' as const,
    purchasedAt: NOW - 86_400_000 * 2 + i,
    lastUpdatedAt: NOW - 86_400_000 + i,
    billName: 'Ann Example',
    billCity: 'Aachen',
    buyerCpf: '123',
    ...more,
  }))
  writeFileSync(join(good, name), buildReport([...ALL_ORDERS_33, 'order-item-id', 'bill-name', 'bill-city'], rows))
}

function copy(of = good): string {
  const folder = join(root, `copy ${++copies}`)
  cpSync(of, folder, { recursive: true, preserveTimestamps: true })
  return folder
}

/** Does a piece of work in a process of its own. Returns its steps, and how it ended. */
async function work(
  folder: string,
  what: string,
  killAt = '',
): Promise<{ steps: string[]; whats: string[]; end: number | string | null }> {
  const child = spawn(process.execPath, [counted.process, folder, counted.db, counted.files, what], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, KILL_AT: killAt },
  })
  let told = ''
  child.stdio[3]?.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const end = await new Promise<number | string | null>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal))) // prettier-ignore
  const lines = told.trim().split('\n')
  const within = lines.slice(lines.indexOf('begin') + 1, lines.indexOf('end')).map((line) => line.split('\t'))
  return { steps: within.map(([step = '']) => step), whats: within.map(([, what = '']) => what), end }
}

/** What the next start finds, after the work was gone on with where it is one that the desk goes on with. A restore that was ended halfway may have left no database: it is done again. */
async function nextStart(folder: string, finish?: string): Promise<Record<string, string>> {
  if (finish) await ON_FOLDER[finish]?.({ folder, workers })
  const open = () => openQuietly({ folder, workers })
  const shop = await open().catch(async (error: unknown) => {
    if (!(error instanceof DeskError && error.code === 'shopDamaged')) throw error
    await restoreLatestBackup(folder, { workers, now: () => NOW })
    return open()
  })
  await shop.close()
  expect(wrongWith(folder)).toEqual([])
  for (const name of readdirSync(join(folder, 'backups')))
    expect(isWhole(join(folder, 'backups', name), 'full'), name).toBe(true)
  return lookAt(folder)
}

/** Works with few steps: every one that the writer takes. */
const FEW: readonly string[] = [
  'saying what was done by hand',
  'taking back what was done by hand',
  'keeping a letter',
  'saying that a letter was sent',
  'taking a sent letter back',
]
const everyWrite = (steps: readonly string[]) => steps.filter((step) => step.startsWith('writer'))

/** A few of the steps, spread over all of them. */
function some(steps: readonly string[]): string[] {
  if (steps.length <= KILLS) return [...steps]
  const part = steps.length / KILLS
  return Array.from({ length: KILLS }, (_, i) => steps[Math.floor(i * part) + random(Math.floor(part))] ?? '')
}

describe('killed at a step of its work the desk did all of it or nothing, and starts again', () => {
  test.each(WORKS)('%s', { timeout: 120_000 }, async (what) => {
    const before = lookAt(good)
    const done = copy()
    const { steps, end } = await work(done, what)
    expect(end).toBe(0)
    expect(steps.length).toBeGreaterThan(2)
    const after = await nextStart(done)
    if (what !== 'making a backup') expect(after).not.toEqual(before)
    if (what === 'taking in who is invoiced') expect(after.orderParties).not.toBe(before.orderParties)
    for (const step of FEW.includes(what) ? everyWrite(steps) : some(steps)) {
      const folder = copy()
      expect((await work(folder, what, step)).end, step).toBe('SIGKILL')
      kills += 1
      expect([before, after], step).toContainEqual(await nextStart(folder))
      rmSync(folder, { recursive: true })
    }
  })

  /** A shop with this database. */
  async function shopOf(name: string, database: (path: string) => void): Promise<string> {
    const folder = join(root, name)
    await createShop(folder, FACTS, { workers, now: () => NOW })
    database(join(folder, 'shopdesk.sqlite'))
    rmSync(join(folder, '.closed'))
    return folder
  }

  test('bringing an earlier shop forward', { timeout: 120_000 }, async () => {
    const before = MIGRATIONS.findIndex(({ name }) => name === 'long-lists')
    const earlier = await shopOf('earlier', (path) => writeFileSync(path, earlierDatabase(before)))
    const done = copy(earlier)
    const { steps, whats } = await work(done, 'bringing an earlier shop forward')
    const after = await nextStart(done)
    // All that a step moves is written and not yet committed; of who is invoiced, half of it too.
    const ends = MIGRATIONS.slice(before).map(({ version }) => whats.indexOf(`user_version = ${version}`))
    expect(ends).not.toContain(-1)
    const [from = 0, until = 0] = ends.slice(2)
    for (const at of [...ends, Math.ceil((from + until) / 2), steps.length - 1]) {
      const folder = copy(earlier)
      expect((await work(folder, 'bringing an earlier shop forward', steps[at])).end, whats[at]).toBe('SIGKILL')
      kills += 1
      expect(await nextStart(folder), whats[at]).toEqual(after)
      rmSync(folder, { recursive: true })
    }
  })

  test('making clocks anew', { timeout: 120_000 }, async () => {
    const other = await shopOf('other rules', (path) => {
      const db = openWriter(path)
      fillLists(db, { rows: 1_200 })
      clockKeeper({ db: accessTo(db), recorded: RECORDED, policy: POLICY }).open(NOW, 0)
      db.exec(`UPDATE clocks SET dueAt = dueAt + 1; UPDATE clocksMade SET basis = '${OTHER_RULES}'`)
      db.close()
    })
    const done = copy(other)
    const { steps } = await work(done, 'making clocks anew')
    const after = await nextStart(done)
    const written = everyWrite(steps)
    for (const part of [0.2, 0.4, 0.6, 0.8]) {
      const at = written[Math.floor(written.length * part)]
      const folder = copy(other)
      expect((await work(folder, 'making clocks anew', at)).end, at).toBe('SIGKILL')
      kills += 1
      expect(await nextStart(folder, 'making clocks anew'), at).toEqual(after)
      rmSync(folder, { recursive: true })
    }
  })

  test('taking the first report in', { timeout: 120_000 }, async () => {
    const what = 'taking the first report in'
    const empty = await shopOf('no orders yet', () => undefined)
    cpSync(join(good, REPORTS[0]), join(empty, REPORTS[0]))
    const [before, done] = [await nextStart(copy(empty)), copy(empty)]
    const { steps, whats } = await work(done, what)
    const after = await nextStart(done)
    expect(after.schema).toBe(before.schema)
    const begin = (word: string) => whats.flatMap((text, i) => (text.startsWith(word) ? [i] : []))
    const dropped = begin('DROP')
    const [[, second = 0], last = 0] = [dropped, dropped.at(-1)]
    const made = begin('CREATE').filter((i) => i > last)
    expect(made.length).toBe(dropped.length)
    const [[firstMade = 0], lastMade = 0] = [made, made.at(-1)]
    // With an index less, with none, with half of the orders, with orders that no index knows, with all but one, with all.
    for (const at of [second, last + 1, Math.ceil((last + firstMade) / 2), firstMade, lastMade, lastMade + 1]) {
      const folder = copy(empty)
      expect((await work(folder, what, steps[at])).end, whats[at]).toBe('SIGKILL')
      kills += 1
      expect([before, after], whats[at]).toContainEqual(await nextStart(folder))
      rmSync(folder, { recursive: true })
    }
  })

  test('mending damage', { timeout: 120_000 }, async () => {
    const what = 'mending damage'
    const hurt = copy()
    const path = join(hurt, 'shopdesk.sqlite')
    // What was entered last stands in the log alone.
    const db = openWriter(path)
    db.exec(`UPDATE letters SET body = 'Dear Ann, in the log.'`)
    const page = db.prepare("SELECT pageno FROM dbstat WHERE name = 'ordersByPurchased' AND pagetype = 'leaf'").pluck().get() // prettier-ignore
    const damaged = copy(hurt)
    db.close()
    const bytes = readFileSync(join(damaged, 'shopdesk.sqlite'))
    bytes.fill(0, (Number(page) - 1) * 4096, Number(page) * 4096)
    writeFileSync(join(damaged, 'shopdesk.sqlite'), bytes)
    rmSync(join(damaged, '.closed'))
    const open = async (folder: string) => {
      await (await openQuietly({ folder, workers })).close()
      expect(wrongWith(folder)).toEqual([])
      return lookAt(folder)
    }
    const done = copy(damaged)
    const { steps, whats } = await work(done, what)
    const after = await open(done)
    expect(after.letters).not.toBe(lookAt(good).letters)
    const moves = whats.flatMap((text, i) => (/^(renameSync|rmSync|fsyncSync)/.test(text) ? [i] : []))
    expect(whats.filter((text) => text.startsWith('renameSync')).length).toBeGreaterThanOrEqual(3)
    for (const at of moves) {
      const folder = copy(damaged)
      expect((await work(folder, what, steps[at])).end, whats[at]).toBe('SIGKILL')
      kills += 1
      // Nothing earlier is put in its place.
      expect(await open(folder), `${at} ${whats[at]}`).toEqual(after)
      rmSync(folder, { recursive: true })
    }
  })

  test('making a shop', { timeout: 120_000 }, async () => {
    const { steps } = await work(copy(), 'making a shop')
    expect(steps.length).toBeGreaterThan(2)
    for (const step of some(steps)) {
      const folder = copy()
      expect((await work(folder, 'making a shop', step)).end, step).toBe('SIGKILL')
      kills += 1
      const made = join(folder, NEW_SHOP)
      // Its name is free, or the shop is there.
      const answer = await createShop(made, FACTS, { workers, now: () => NOW }).catch((error: DeskError) => error.code)
      expect([undefined, 'shopNameTaken'], step).toContain(answer)
      await (await openQuietly({ folder: made, workers })).close()
      expect(wrongWith(made), step).toEqual([])
      expect(existsSync(join(made, 'shopdesk.json'))).toBe(true)
      rmSync(folder, { recursive: true })
    }
  })

  test('so many times that it means something', () => expect(kills).toBeGreaterThanOrEqual(50))
})
