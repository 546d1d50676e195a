import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { everyTopic } from '@shared/contract'
import type { DeskEvent } from '@shared/contract/events'
import { ask, operations, workshop } from './support'

const shops = workshop()
afterAll(() => shops.end())

test('every call failed after the thread that writes had died: another one takes its place, and nothing half-done stays', async () => {
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder)
  const events: DeskEvent[] = []
  shop.subscribe((event) => events.push(event))
  await ask(shop, 'imports.stagePaste', { text: 'quick 3', jobId: 'before' })
  expect(await operations(shop)).toBe(3)

  // It dies inside a transaction; what waits for it at that moment is told so.
  const [dying, waiting] = await Promise.all([
    shop.invoke('imports.discard', { importId: 5 }),
    shop.invoke('imports.discard', { importId: 6 }),
  ])
  expect(dying).toEqual({ ok: false, error: { code: 'endedAtWork', params: {} } })
  expect(waiting).toEqual({ ok: false, error: { code: 'endedAtWork', params: {} } })

  // Asked all at once: a list, a command and a job with a file thread of its own.
  const answers = await Promise.all([
    shop.invoke('orders.suggestSkus', { search: 'count' }),
    shop.invoke('imports.discard', { importId: 6 }),
    shop.invoke('imports.stagePaste', { text: 'quick 2', jobId: 'after' }),
  ])
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(answers[0]).toMatchObject({ data: { skus: ['3'] } })
  expect(await operations(shop)).toBe(6)
  expect(events).toContainEqual({ type: 'changed', topics: everyTopic() })
  expect(events.filter(({ type }) => type === 'trouble')).toEqual([])

  await shop.close()
  expect(existsSync(join(folder, '.running'))).toBe(false)
  const again = await shops.open(folder)
  expect(await operations(again)).toBe(6)
})

test('lists failed for good after the thread that reads had died: the writer answers them until another one has taken its place', async () => {
  const shop = await shops.open(await shops.shopFolder())
  const query = (search: string) => shop.invoke('orders.suggestSkus', { search })
  const answeredBy = async () => (await ask(shop, 'orders.suggestSkus', { search: 'role' })).skus
  // A job waits until the thread that reads is there.
  const whenItReads = (jobId: string) => ask(shop, 'imports.stagePaste', { text: 'quick 1', jobId })
  await whenItReads('before')
  expect(await answeredBy()).toEqual(['reader'])

  const endedAtWork = { ok: false, error: { code: 'endedAtWork', params: {} } }
  expect(await Promise.all([query('die'), query('count')])).toEqual([endedAtWork, endedAtWork])
  expect(await query('count')).toEqual({ ok: true, data: { skus: ['1'] } })
  await whenItReads('after')
  expect(await answeredBy()).toEqual(['reader'])
  expect(await operations(shop)).toBe(2)

  // Dead while nobody asks: closing does not wait for it.
  await query('die')
  await shop.close()
})
