import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { accessTo } from '@backend/db/kysely-access'
import type { ReadBuilder } from '@backend/db/access'
import { amongListed } from '@backend/db/list'
import { type Given, prepared, preparedWrite } from '@backend/db/prepared'

const addBin = preparedWrite((build, given: Given<{ sku: string; bin: string }>) =>
  build.insertInto('bins').values({ sku: given('sku'), bin: given('bin') }),
)
const BINS = [['A-1', 'S1'], ['B-1', 'S2'], ['C-1', 'S1']] as const // prettier-ignore

let raw: Database.Database
let db: ReturnType<typeof accessTo>
let told: string[]
beforeEach(() => {
  raw = new Database(':memory:')
  raw.exec('CREATE TABLE bins (sku TEXT PRIMARY KEY, bin TEXT NOT NULL) STRICT')
  told = []
  db = accessTo(raw, (table) => told.push(table))
  for (const [sku, bin] of BINS) db.run(addBin({ sku, bin }))
})
afterEach(() => void raw.close())

it('a query is built once, and asked with other values each time', () => {
  const make = vi.fn((build: ReadBuilder, given: Given<{ sku: string }>) =>
    build.selectFrom('bins').select('bin').where('sku', '=', given('sku')),
  )
  const binOf = prepared(make)
  expect(make).not.toHaveBeenCalled()
  expect(['A-1', 'B-1', 'none', 'A-1'].map((sku) => db.get(binOf({ sku })))).toEqual([
    { bin: 'S1' },
    { bin: 'S2' },
    undefined,
    { bin: 'S1' },
  ])
  expect(make).toHaveBeenCalledTimes(1)
})

it('values stand where they are named, beside those that are always the same, and in lists, limits and offsets', () => {
  const window = prepared((build, given: Given<{ skus: string; limit: number; offset: number }>) =>
    build
      .selectFrom('bins')
      .select('sku')
      .where('bin', '=', 'S1')
      .where('sku', 'in', amongListed<string>(given('skus')))
      .orderBy('sku')
      .limit(given('limit'))
      .offset(given('offset')),
  )
  const skus = JSON.stringify(['C-1', 'B-1', 'A-1'])
  const asked = (limit: number, offset: number) => db.all(window({ skus, limit, offset })).map(({ sku }) => sku)
  expect([asked(9, 0), asked(1, 0), asked(9, 1)]).toEqual([['A-1', 'C-1'], ['A-1'], ['C-1']])
})

it('one value may stand in several places, and queries made before do not change', () => {
  const either = prepared(
    (build, given: Given<{ text: string }>) =>
    build.selectFrom('bins').select('sku').where((is) => is.or([is('sku', '=', given('text')), is('bin', '=', given('text'))])), // prettier-ignore
  )
  const [first, second] = [either({ text: 'S2' }), either({ text: 'A-1' })]
  expect([db.all(second), db.all(first)]).toEqual([[{ sku: 'A-1' }], [{ sku: 'B-1' }]])
})

it('what is the same each time stands in the query, written as SQL writes it', () => {
  const named = prepared((build, given: Given<{ bin: string }>) =>
    build
      .selectFrom('bins')
      .select(({ lit, val }) => ['sku', val("O'Neill").as('name'), lit(null).as('none')])
      .where('bin', '=', given('bin'))
      .where('sku', 'in', ['A-1', "'; DROP TABLE bins; --"]),
  )
  const { sql, parameters } = named({ bin: 'S1' }).compile()
  expect(parameters).toEqual(['S1'])
  expect(sql).toContain(`"sku" in ('A-1', '''; DROP TABLE bins; --')`)
  expect(db.all(named({ bin: 'S1' }))).toEqual([{ sku: 'A-1', name: "O'Neill", none: null }])
})

it('what is written so is told like all that is written', () => {
  expect(told).toEqual(['bins', 'bins', 'bins'])
  expect(db.get(db.build.selectFrom('bins').select(({ fn }) => fn.countAll<number>().as('n')))).toEqual({ n: 3 })
})
