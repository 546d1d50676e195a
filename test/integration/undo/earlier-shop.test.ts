import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '@shared/contract'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { usOrder } from '../../support/case-orders'

/**
 * A shop with one of everything that is recorded, made by the version in which every chapter wrote the record by itself
 * (commit 7515e19), and what that version showed of it, undid and did again.
 */
const FOLDER = new URL('../../fixtures/shops/', import.meta.url)
const then = JSON.parse(readFileSync(new URL('before-record.json', FOLDER), 'utf8')) as {
  now: number
  state: Output<'undo.state'>
  history: Output<'orders.get'>['history'][]
  undone: string[]
  afterUndo: Record<string, unknown[]>
  redone: string[]
  afterRedo: Record<string, unknown[]>
}

let shop: BenchShop
beforeEach(() => {
  shop = benchShop({ now: then.now, database: gunzipSync(readFileSync(new URL('before-record.sqlite.gz', FOLDER))) })
})
afterEach(() => shop.close())

/** Turns until there is nothing left to turn; what was turned, in order. */
async function turnAll(name: 'undo.back' | 'undo.again'): Promise<string[]> {
  const turned: string[] = []
  for (;;)
    try {
      turned.push((await shop.invoke(name, { jobId: 'u' })).kind)
    } catch (error) {
      return [...turned, (error as { code: string }).code]
    }
}

/** A letter was about a case alone, and called a reply. */
const repliesThen = ({ entity, entityRow, ...letter }: { entity: string; entityRow: number }) => ({
  ...letter,
  problemId: entity === 'problem' ? entityRow : null,
})

/** Everything that was there then, but for the records of what was done, which only grow. */
function facts(): Record<string, unknown[]> {
  const now = shop.dump()
  const replies = (now.letters as { entity: string; entityRow: number }[]).map(repliesThen)
  return Object.fromEntries(Object.keys(then.afterUndo).map((table) => [table, { ...now, replies }[table] ?? []]))
}

it('shows the history it had', async () => {
  const histories = [1, 2, 3, 4, 5, 6].map(async (n) => (await shop.invoke('orders.get', { orderId: usOrder(n) })).history) // prettier-ignore
  expect(await Promise.all(histories)).toMatchObject(then.history)
  expect(await shop.invoke('undo.state', {})).toEqual(then.state)
})

it('is undone to the beginning of its day and done again, as it was', async () => {
  expect(await turnAll('undo.back')).toEqual(then.undone)
  expect(facts()).toMatchObject(then.afterUndo)
  expect(await turnAll('undo.again')).toEqual(then.redone)
  expect(facts()).toMatchObject(then.afterRedo)
})
