import fc from 'fast-check'
import { writeFileSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { ALL_ORDERS_33, buildReport, rowText, syntheticOrders, UNSHIPPED_27 } from '../../support/report-builder'

let shop: BenchShop
beforeEach(() => (shop = benchShop()))
afterEach(() => shop.close())

const at = (day: number, hour = 0) => Date.UTC(2026, 2, day, hour)
const all = (...records: OrderRecord[]) => buildReport(ALL_ORDERS_33, records).toString()
const unshipped = (...records: OrderRecord[]) => buildReport(UNSHIPPED_27, records).toString()

const order = (more: Partial<OrderRecord> = {}): OrderRecord => ({
  orderId: '111-0000001-0000001',
  sku: 'SKU-A',
  asin: 'B000000001',
  title: 'Desk lamp',
  purchasedAt: at(1),
  lastUpdatedAt: at(2),
  orderStatus: 'Unshipped',
  itemStatus: 'Unshipped',
  fulfillmentChannel: 'Merchant',
  salesChannel: 'Amazon.com',
  quantity: 2,
  currency: 'USD',
  itemPrice: 3998,
  city: 'Sampletown',
  ...more,
})
const toShip = (more: Partial<OrderRecord> = {}): OrderRecord => ({
  orderId: '111-0000001-0000001',
  orderItemId: '10000000000001',
  sku: 'SKU-A',
  title: 'Desk lamp',
  purchasedAt: at(1),
  latestShipAt: at(5),
  quantity: 2,
  quantityShipped: 0,
  quantityToShip: 2,
  recipientName: 'Ann Example',
  ...more,
})
const counts = async (importId: number) => (await shop.invoke('imports.preview', { importId })).import.counts
const detail = (orderId = '111-0000001-0000001') => shop.invoke('orders.get', { orderId })

describe('preview and commit', () => {
  it('shows new orders, writes nothing before the yes, and everything after it', async () => {
    const importId = await shop.stage(all(order(), order({ sku: 'SKU-B' }), order({ orderId: '111-0000002-0000002' })))
    expect(await counts(importId)).toEqual({ rows: 3, new: 3, changed: 0, same: 0, refused: 0, asks: 0, orders: 2 })
    expect((await shop.invoke('orders.tabCounts', {})).all).toBe(0)
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    expect(await shop.invoke('orders.tabCounts', {})).toMatchObject({ unshipped: 2, all: 2 })
    const found = await detail()
    expect(found.items.map((item) => [item.sku, item.quantity, item.itemPrice])).toEqual([['SKU-A', 2, 3998], ['SKU-B', 2, 3998]]) // prettier-ignore
    expect(found.order).toMatchObject({
      marketplaceId: 'US',
      units: 4,
      total: 7996,
      title: 'Desk lamp',
      city: 'Sampletown',
    })
  })

  it('keeps refused rows out and the good ones in, with line, column, value and reason', async () => {
    const bad = rowText(ALL_ORDERS_33, order({ orderId: '111-0000003-0000003' })).replace(
      '2026-03-01T00:00:00+00:00',
      'yesterday',
    )
    const text = [
      ALL_ORDERS_33.join('\t'),
      rowText(ALL_ORDERS_33, order()),
      bad,
      rowText(ALL_ORDERS_33, order({ orderId: '111-0000002-0000002' })),
      '',
    ].join('\n')
    const importId = await shop.stage(text)
    expect(await counts(importId)).toMatchObject({ rows: 3, new: 2, refused: 1 })
    const { rows } = await shop.invoke('imports.previewRows', { importId, verdict: 'refused' })
    expect(rows).toMatchObject([
      { line: 3, issues: [{ code: 'notADate', column: 'purchase-date', value: 'yesterday' }] },
    ])
    const target = join(shop.folder, 'refused.txt')
    await shop.invoke('imports.saveRefused', { importId, target, language: 'en', jobId: 'j' })
    const saved = readFileSync(target, 'utf8').split('\r\n')
    expect(saved[0]!.split('\t').slice(-2)).toEqual(['shopdesk-line', 'shopdesk-reason'])
    expect(saved[1]).toContain('111-0000003-0000003')
    expect(saved[1]!.split('\t').slice(-2)).toEqual([
      '3',
      'purchase-date: is not a date (expected 2026-03-04 or 2026-03-04T10:00:00+00:00): yesterday',
    ])
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    expect((await shop.invoke('orders.tabCounts', {})).all).toBe(2)
  })

  it('changes nothing when the same file comes a second time, and says when it came first', async () => {
    const first = await shop.takeIn(all(order()))
    const second = await shop.stage(all(order()))
    expect(await counts(second)).toMatchObject({ rows: 1, same: 1, new: 0, changed: 0 })
    expect((await shop.invoke('imports.preview', { importId: second })).sameFile?.importId).toBe(first)
    await expect(shop.invoke('imports.commit', { importId: second, jobId: 'j' })).rejects.toMatchObject({
      code: 'nothingToImport',
    })
  })

  it('shows what changes, field by field', async () => {
    await shop.takeIn(all(order()))
    const importId = await shop.stage(
      all(order({ orderStatus: 'Shipped', itemStatus: 'Shipped', lastUpdatedAt: at(3) })),
    )
    const { rows } = await shop.invoke('imports.previewRows', { importId })
    expect(rows[0]!.verdict).toBe('changed')
    expect(rows[0]!.changes).toContainEqual({ field: 'reportedState', before: 'unshipped', after: 'shipped' })
    expect((await shop.invoke('imports.preview', { importId })).changedFields).toContainEqual({
      field: 'itemStatus',
      count: 1,
    })
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    expect((await detail()).order.state).toBe('shipped')
    expect((await shop.invoke('orders.tabCounts', {})).shipped).toBe(1)
  })

  it('joins Unshipped Orders to the order items of All Orders, in either order', async () => {
    const look = async () => {
      const { order: o, items, party } = await detail()
      return {
        state: o.state,
        latestShipAt: o.latestShipAt,
        recipient: party.recipientName,
        items: items.map((i) => [i.orderItemId, i.asin, i.itemPrice, i.quantityToShip]),
      }
    }
    shop.clock.now = at(2)
    await shop.takeIn(all(order()))
    await shop.takeIn(unshipped(toShip()))
    const oneWay = await look()
    shop.close()
    shop = benchShop({ now: at(2) })
    await shop.takeIn(unshipped(toShip()))
    await shop.takeIn(all(order()))
    expect(await look()).toEqual(oneWay)
    expect(oneWay).toEqual({
      state: 'unshipped',
      latestShipAt: at(5),
      recipient: 'Ann Example',
      items: [['10000000000001', 'B000000001', 3998, 2]],
    })
  })

  it('counts the rows of a doubled download once', async () => {
    const text = all(order())
    const importId = await shop.stage(all(order(), order({ orderId: '111-0000002-0000002' })) + text)
    expect(await counts(importId)).toMatchObject({ rows: 3, new: 2, same: 1, orders: 2 })
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    expect((await detail()).items).toHaveLength(1)
  })

  it('refuses to commit an outdated preview, and makes it anew', async () => {
    const first = await shop.stage(all(order()))
    await shop.takeIn(all(order()))
    await expect(shop.invoke('imports.commit', { importId: first, jobId: 'j' })).rejects.toMatchObject({
      code: 'previewOutdated',
    })
    expect(await counts(first)).toMatchObject({ same: 1, new: 0 })
  })

  it('leaves the database as it was when a commit is cancelled', async () => {
    const importId = await shop.stage(all(...syntheticOrders(1500)))
    const before = shop.dump()
    shop.cancelAt(1)
    await expect(shop.invoke('imports.commit', { importId, jobId: 'j' })).rejects.toMatchObject({ code: 'cancelled' })
    expect(shop.dump()).toEqual(before)
  })

  it('never overwrites what the operator entered', async () => {
    await shop.takeIn(unshipped(toShip()))
    await shop.invoke('shipments.save', {
      orderId: '111-0000001-0000001',
      shipment: { carrierCode: 'USPS', trackingNumber: '9400100000000000000001' },
    })
    await shop.takeIn(all(order({ lastUpdatedAt: at(9) })))
    expect((await detail()).shipments[0]).toMatchObject({
      carrierCode: 'USPS',
      trackingNumber: '9400100000000000000001',
    })
  })
})

describe('whose marketplace', () => {
  it('asks only where two answers are possible, and takes the answer', async () => {
    shop.close()
    shop = benchShop({ marketplaces: ['US', 'DE', 'FR'] })
    const importId = await shop.stage(
      all(order(), order({ orderId: '303-0000002-0000002', salesChannel: '', currency: 'EUR', country: 'AT' })),
    )
    expect(await counts(importId)).toMatchObject({ new: 1, asks: 1 })
    const { questions } = await shop.invoke('imports.preview', { importId })
    expect(questions).toEqual([
      {
        id: 'EUR|AT',
        text: 'imports.question',
        params: { count: 1, what: 'EUR, AT', example: '303-0000002-0000002' },
        choices: [{ value: 'DE' }, { value: 'FR' }],
        chosen: null,
      },
    ])
    await shop.invoke('imports.answer', { importId, question: 'EUR|AT', choice: 'FR', jobId: 'j' })
    expect(await counts(importId)).toMatchObject({ new: 2, asks: 0 })
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    expect((await detail('303-0000002-0000002')).order.marketplaceId).toBe('FR')
  })
  it('leaves out what was not answered', async () => {
    shop.close()
    shop = benchShop({ marketplaces: ['DE', 'FR'] })
    const importId = await shop.stage(unshipped(toShip()))
    await expect(shop.invoke('imports.commit', { importId, jobId: 'j' })).rejects.toMatchObject({
      code: 'nothingToImport',
    })
  })
})

describe('undo', () => {
  it('puts every order back as it was', async () => {
    await shop.takeIn(all(order(), order({ orderId: '111-0000002-0000002' })))
    const facts = () => {
      const { orders, orderItems, orderParties } = shop.dump()
      return { orders, orderItems, orderParties }
    }
    const before = facts()
    const importId = await shop.takeIn(
      all(
        order({ orderStatus: 'Shipped', itemStatus: 'Shipped', lastUpdatedAt: at(3) }),
        order({ sku: 'NEW', lastUpdatedAt: at(3) }),
        order({ orderId: '111-0000009-0000009' }),
      ),
    )
    expect(facts()).not.toEqual(before)
    await shop.invoke('imports.undo', { importId, jobId: 'j' })
    expect(facts()).toEqual(before)
    expect((await shop.invoke('orders.tabCounts', {})).all).toBe(2)
    expect((await shop.invoke('orders.list', { filter: { search: '111-0000009-0000009' } })).rows).toEqual([])
    expect((await shop.invoke('imports.list', {})).rows[0]).toMatchObject({
      importId,
      state: 'undone',
      canUndo: false,
    })
  })
  it('is refused while a parcel or a later report depends on it, and names an order', async () => {
    const first = await shop.takeIn(all(order()))
    const second = await shop.takeIn(
      all(order({ orderStatus: 'Shipped', itemStatus: 'Shipped', lastUpdatedAt: at(3) })),
    )
    await expect(shop.invoke('imports.undo', { importId: first, jobId: 'j' })).rejects.toMatchObject({
      code: 'importInUse',
      params: { dependents: 1, example: '111-0000001-0000001' },
    })
    await shop.invoke('imports.undo', { importId: second, jobId: 'j' })
    await shop.invoke('shipments.save', { orderId: '111-0000001-0000001', shipment: { trackingNumber: 'X1' } })
    await expect(shop.invoke('imports.undo', { importId: first, jobId: 'j' })).rejects.toMatchObject({
      code: 'importInUse',
    })
  })
})

describe('any overlapping files', () => {
  it('come to the same orders in either order', async () => {
    const record = fc.record({
      n: fc.integer({ min: 1, max: 3 }),
      lastUpdatedAt: fc.integer({ min: 1, max: 3 }).map((d) => at(d)),
      orderStatus: fc.constantFrom('Pending', 'Unshipped', 'Shipped', 'Cancelled'),
      quantity: fc.integer({ min: 1, max: 2 }),
      city: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
    })
    const file = fc.uniqueArray(record, { selector: (r) => r.n, minLength: 1 })
    const other = benchShop()
    // Each run has orders of its own in the same two shops: making shops took most of the time.
    let run = 0
    const look = (s: BenchShop) => {
      const orders = s.dump().orders as { orderId: string; state: string; orderStatus: string; units: number }[]
      return orders.map((o) => [o.orderId, o.state, o.orderStatus, o.units]).sort()
    }
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 3 }), async (files) => {
          run += 1
          const idOf = (n: number) => `111-000000${n}-${String(run).padStart(7, '0')}`
          const texts = files.map((rs) => all(...rs.map(({ n, ...more }) => order({ orderId: idOf(n), ...more }))))
          for (const text of texts) await shop.takeIn(text).catch(() => undefined)
          for (const text of texts.reverse()) await other.takeIn(text).catch(() => undefined)
          expect(look(other)).toEqual(look(shop))
        }),
        { numRuns: 25 },
      )
    } finally {
      other.close()
    }
  })
  it('takes a file’s own time as the moment it speaks of', async () => {
    const path = join(shop.folder, 'old.txt')
    writeFileSync(path, unshipped(toShip({ quantityToShip: 1, quantityShipped: 1 })))
    utimesSync(path, at(2) / 1000, at(2) / 1000)
    const { importId } = await shop.invoke('imports.stage', { file: path, jobId: 'j' })
    expect((await shop.invoke('imports.preview', { importId })).import).toMatchObject({
      fileName: 'old.txt',
      asOf: at(2),
      reportId: 'unshippedOrders',
    })
  })
})
