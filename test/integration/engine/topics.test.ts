import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { RECORDED } from '@backend/engine/chapters'
import type { ShopBackend } from '@backend/backend'
import type { DeskEvent } from '@shared/contract/events'
import { benchShop } from '../../support/bench-shop'
import { ask, workshop } from './support'

const shops = workshop()
let shop: ShopBackend
let events: DeskEvent[] = []
beforeAll(async () => {
  shop = await shops.open(await shops.shopFolder())
  shop.subscribe((event) => events.push(event))
})
beforeEach(() => (events = []))
afterAll(() => shops.end())

const topics = () => events.flatMap((event) => (event.type === 'changed' ? [[...event.topics].sort()] : []))
const COST = { sku: 'MUG', currency: 'CNY', goods: 1200, postageOut: null, postageBack: null, fees: null, reserve: null } // prettier-ignore

test('what was written says what became stale', async () => {
  await ask(shop, 'paper.setBin', { sku: 'MUG', bin: 'A-1' })
  await ask(shop, 'evidence.addNote', { text: 'called the carrier' })
  await ask(shop, 'costs.save', COST)
  await ask(shop, 'undo.back', { jobId: 'u' })
  expect(topics()).toEqual([['settings'], ['evidence'], ['cases', 'record'], ['cases', 'record']])
})

test('a command that wrote nothing makes nothing stale, nor does one that was refused', async () => {
  await ask(shop, 'paper.setBin', { sku: 'NONE', bin: '' })
  await ask(shop, 'costs.removeRule', { ruleId: 77 })
  await ask(shop, 'views.remove', { viewId: 77 })
  expect((await shop.invoke('problems.close', { problemId: 77 })).ok).toBe(false)
  expect(topics()).toEqual([])
})

test('a backup, which is no table, is told all the same', async () => {
  await ask(shop, 'backups.make', { jobId: 'b' })
  expect(topics()).toEqual([['backups']])
})

/** Written by the database itself, after other tables. */
const FOLLOWING = ['orderCounts']

test('every table makes something stale', () => {
  const bench = benchShop()
  const names = ['main', 'staging'].flatMap((schema) =>
    bench.db.raw
      .prepare<[], { name: string }>(
        `SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%Search%'`,
      )
      .all()
      .map(({ name }) => name),
  )
  expect(names).toContain('importRows')
  expect(names.filter((name) => RECORDED.topicsOf(name).length === 0)).toEqual(FOLLOWING)
  bench.close()
})
