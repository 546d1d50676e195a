import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReadContext } from '@backend/context'
import type { ShopBackend } from '@backend/backend'
import type { DeskEvent } from '@shared/contract/events'
import { ask, FACTS, operations, workshop } from './support'

const shops = workshop()
let folder: string
let shop: ShopBackend
let events: DeskEvent[]

beforeAll(async () => {
  folder = await shops.shopFolder()
  shop = await shops.open(folder)
  shop.subscribe((event) => events.push(event))
})
afterAll(() => shops.end())

function fresh() {
  events = []
}

test('a query is answered from the database', async () => {
  fresh()
  expect(await ask(shop, 'shop.current')).toEqual({ ...FACTS, folder })
  const list = { filter: { tab: 'all' }, sort: { by: 'purchasedAt', direction: 'desc' } }
  expect(await ask(shop, 'orders.list', list)).toEqual({ rows: [], kept: [] })
  expect(events).toEqual([])
})

test.each([
  ['no.such', { code: 'unknownEndpoint', params: { name: 'no.such' } }],
  ['orders', { code: 'unknownEndpoint', params: { name: 'orders' } }],
  ['constructor.name', { code: 'unknownEndpoint', params: { name: 'constructor.name' } }],
  ['orders.__proto__', { code: 'unknownEndpoint', params: { name: 'orders.__proto__' } }],
  // Only the shell can answer these.
  ['app.info', { code: 'unknownEndpoint', params: { name: 'app.info' } }],
])('the name %s is refused', async (name, error) => {
  expect(await shop.invoke(name, {})).toEqual({ ok: false, error })
})

test.each([
  ['orders.get', {}, 'orderId'],
  ['orders.list', { filter: { tab: 'nonsense' }, sort: { by: 'orderId', direction: 'asc' } }, 'filter.tab'],
  ['shop.update', { name: ' ', marketplaces: ['US'], timeZone: 'UTC' }, 'name'],
  ['shop.update', null, 'name'],
  ['imports.commit', { importId: 1 }, 'jobId'],
])('%s refuses wrong input and names the field', async (name, input, field) => {
  fresh()
  expect(await shop.invoke(name, input)).toEqual({ ok: false, error: { code: 'badInput', params: { field } } })
  expect(events.filter((event) => event.type === 'changed')).toEqual([])
})

test('a command is committed, told, and seen by the next query', async () => {
  fresh()
  const settings = { name: 'New name', marketplaces: ['JP' as const], timeZone: 'Asia/Tokyo' }
  await ask(shop, 'shop.update', settings)
  expect(events).toEqual([{ type: 'changed', topics: ['shop', 'orders'] }])
  expect(shop.facts()).toEqual({ ...FACTS, ...settings, folder })
  expect(await ask(shop, 'shop.current')).toEqual({ ...FACTS, ...settings, folder })
  const card = JSON.parse(readFileSync(join(folder, 'shopdesk.json'), 'utf8')) as object
  expect(card).toEqual({ format: 1, shopId: 'shop-1', name: 'New name', marketplaces: ['JP'], isSample: false })
})

test('a command that fails after writing leaves nothing written', async () => {
  fresh()
  const before = await operations(shop)
  const answer = await shop.invoke('imports.discard', { importId: 1 })
  expect(answer).toEqual({ ok: false, error: { code: 'internal', params: {}, incident: expect.any(String) } })
  expect(await operations(shop)).toBe(before)
  expect(events).toEqual([])
})

test('an answer that breaks the contract is taken back too', async () => {
  const before = await operations(shop)
  expect(await shop.invoke('imports.discard', { importId: 3 })).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  })
  expect(await operations(shop)).toBe(before)
  expect(await shop.invoke('orders.suggestSkus', { search: 'wrong' })).toMatchObject({ error: { code: 'internal' } })
})

test('the incident is in the log, without what a buyer wrote and without our folders', async () => {
  const answer = await shop.invoke('imports.discard', { importId: 2 })
  const incident = answer.ok ? '' : (answer.error.incident ?? '')
  const log = readdirSync(join(folder, 'logs')).map((name) => readFileSync(join(folder, 'logs', name), 'utf8')).join('') // prettier-ignore
  const line = log.split('\n').find((entry) => entry.includes(`"${incident}"`)) ?? ''
  expect(JSON.parse(line)).toMatchObject({ level: 'error', what: 'imports.discard', error: 'SyntaxError' })
  expect(line).toMatch(/\(unruly-db-worker\.js:\d+:\d+\)/)
  expect(line).not.toContain('Jane')
  expect(line).not.toContain('node_modules')
})

test.each([
  ['the writer, before the reading thread is there', 1e9],
  ['the reading thread', 0],
])('a query cannot write: asked of %s', async (_, readerAfterMs) => {
  const own = await shops.open(await shops.shopFolder(), { readerAfterMs })
  // A job begins when the reading thread is there; without one the writer answers.
  if (readerAfterMs === 0) await own.invoke('imports.stagePaste', { text: 'fast 1', jobId: 'j' })
  const answer = await own.invoke('orders.suggestSkus', { search: 'write' })
  expect(answer).toMatchObject({ ok: false, error: { code: 'shopReadOnly' } })
  expect((await ask(own, 'shop.current')).name).toBe(FACTS.name)
  // It may write again what is to be written.
  expect(await own.invoke('imports.discard', { importId: 9 })).toMatchObject({ ok: true })
})

test('a query that writes does not compile', () => {
  const handler = ({ db }: ReadContext) => {
    // @ts-expect-error a read context has no insertInto
    db.build.insertInto('operations')
    // @ts-expect-error nor a way to run it
    db.run
  }
  expect(handler).toBeTypeOf('function')
})

test('after closing, calls are answered and not run', async () => {
  const other = await shops.open(await shops.shopFolder())
  await other.close()
  expect(await other.invoke('shop.current', {})).toEqual({ ok: false, error: { code: 'noShopOpen', params: {} } })
  await other.close()
})
