import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ShopBackend } from '@backend/backend'
import { writeRows } from '@backend/threads/write-files'
import type { DeskEvent } from '@shared/contract/events'
import { workerFiles } from '@test/support/workers'
import { ALL_ORDERS_33, buildReport, syntheticOrders } from '@test/support/report-builder'
import { ask, NOON, workshop } from './support'

const shops = workshop()
let shop: ShopBackend
beforeAll(async () => {
  shop = await shops.open(await shops.shopFolder(), { workers: await workerFiles() })
})
afterAll(() => shops.end())

/** A report of some thousand rows. */
function report(name: string, orders: number): string {
  const path = join(shops.root, name)
  writeFileSync(path, buildReport(ALL_ORDERS_33, [...syntheticOrders(orders)]))
  return path
}
const stage = (file: string, jobId: string) => shop.invoke('imports.stage', { file, jobId })

test.each<[string, (path: string) => void, object]>([
  ['no such.txt', () => undefined, { code: 'unreadable' }],
  ['folder.txt', (path) => mkdirSync(path), { code: 'notAFile' }],
  ['pipe.txt', (path) => execFileSync('mkfifo', [path]), { code: 'notAFile' }],
  ['device.txt', (path) => symlinkSync('/dev/zero', path), { code: 'notAFile' }],
  ['empty.txt', (path) => writeFileSync(path, ''), { code: 'emptyFile' }],
  [
    'picture.txt',
    (path) => writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    { code: 'picture' },
  ],
  ['letter.txt', (path) => writeFileSync(path, 'Dear seller,\nhello'), { code: 'noHeader', line: 1 }],
])('%s is refused with a reason, and nothing stays', async (name, make, reason) => {
  const path = join(shops.root, name)
  make(path)
  const answer = await stage(path, name)
  expect(answer).toMatchObject({ ok: false, error: { code: 'fileNotTaken', params: { fileName: name, ...reason } } })
  expect((await ask(shop, 'imports.list')).total).toBe(0)
})

test('a file is named by an absolute path alone', async () => {
  for (const file of ['relative/orders.txt', 7, { path: '/x' }])
    expect(await shop.invoke('imports.stage', { file, jobId: 'r' })).toEqual({
      ok: false,
      error: { code: 'badInput', params: { field: 'file' } },
    })
})

test('a report is staged in batches; its time is the file’s; its path may be long and Chinese', async () => {
  const folder = join(shops.root, '下载 '.repeat(20).trim(), '订单报告')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, '所有订单 all orders.txt')
  writeFileSync(path, buildReport(ALL_ORDERS_33, [...syntheticOrders(2500, { newestAt: NOON - 86_400_000 })]))
  utimesSync(path, new Date(NOON - 5000), new Date(NOON - 5000))
  const answer = await stage(path, 'long')
  const importId = answer.ok ? (answer.data as { importId: number }).importId : 0
  const preview = await ask(shop, 'imports.preview', { importId })
  expect(preview.import).toMatchObject({
    fileName: '所有订单 all orders.txt',
    asOf: NOON - 5000,
    encoding: 'utf-8',
    counts: { orders: 2500 },
  })
  await ask(shop, 'imports.discard', { importId })
})

test('reading is cancelled between batches; commands are answered meanwhile; the next file is read', async () => {
  const path = report('many.txt', 20_000)
  const events: DeskEvent[] = []
  let command: Promise<unknown> | undefined
  const stop = shop.subscribe((event) => {
    events.push(event)
    if (event.type !== 'job' || event.job.done === 0 || command) return
    command = ask(shop, 'shop.update', { name: 'Meanwhile', marketplaces: ['US'], timeZone: 'UTC' }).then(() =>
      shop.cancel('many'),
    )
  })
  expect(await stage(path, 'many')).toEqual({ ok: false, error: { code: 'cancelled', params: {} } })
  stop()
  await command
  const order = events.flatMap((event) =>
    event.type === 'changed' ? event.topics[0] : event.type === 'job' && event.job.ended ? 'end' : [],
  )
  expect(order.indexOf('shop')).toBeLessThan(order.indexOf('end'))
  expect(await stage(report('few.txt', 10), 'few')).toMatchObject({ ok: true })
})

test('rows are written as tab-delimited UTF-8 that Excel reads, and never over a file unless asked', async () => {
  const path = join(shops.root, 'refused.txt')
  const rows = [['order-id', 'reason'], ['1', '说明 é'], ['2', 'a\tb\r\nc']] // prettier-ignore
  const written = await writeRows({ path, rows, overwrite: false })
  expect(readFileSync(path, 'utf8')).toBe('\uFEFForder-id\treason\r\n1\t说明 é\r\n2\ta b c\r\n')
  expect(written).toEqual({ path, bytes: 42, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  await expect(writeRows({ path, rows: [['x']], overwrite: false })).rejects.toMatchObject({ code: 'targetExists' })
  await writeRows({ path, rows: [['x']], overwrite: true })
  expect(readFileSync(path, 'utf8')).toBe('\uFEFFx\r\n')
  expect(readdirSync(shops.root).filter((name) => name.includes('partial'))).toEqual([])
})
