import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openWriter } from '@backend/db/open'
import type { DeskEvent } from '@shared/contract/events'
import { ask, NOON, workshop } from './support'

const shops = workshop()
afterAll(() => shops.end())

test('a clock that is over is taken away when nobody asks for anything, and whoever shows clocks is told', async () => {
  const folder = await shops.shopFolder()
  await (await shops.open(folder)).close()
  const db = openWriter(join(folder, 'shopdesk.sqlite'))
  db.exec(`INSERT INTO clocks (entity, entityRow, kind, dueAt, sinceAt, marketplaceId, orderRow) VALUES
    ('refund', 1, 'refundHeld', ${NOON + 1_000}, ${NOON}, 'US', 0), ('order', 1, 'shipBy', ${NOON + 1_000}, NULL, 'US', 0)`)
  db.close()
  let now = NOON
  const shop = await shops.open(folder, { now: () => now, quietAfterMs: 1 })
  const told = new Promise<DeskEvent>((resolve) =>
    shop.subscribe((event) => event.type === 'changed' && resolve(event)),
  )
  now = NOON + 1_000
  // The first question starts the clock of the quiet.
  expect((await ask(shop, 'clocks.list')).rows.map(({ kind }) => kind)).toEqual(['shipBy'])
  expect(await told).toEqual({ type: 'changed', topics: ['clocks'] })
  await shop.close()
  const closed = openWriter(join(folder, 'shopdesk.sqlite'))
  expect(closed.prepare('SELECT kind FROM clocks').pluck().all()).toEqual(['shipBy'])
  closed.close()
})
