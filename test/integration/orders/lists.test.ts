import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listQuery, windowSql } from '@backend/modules/orders/find'
import type { ReadContext } from '@backend/context'
import { ORDER_STATES } from '@shared/domain/orders/order-state'
import { orderFilter } from '@shared/contract/orders'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { ALL_ORDERS_33, buildReport, syntheticOrders } from '../../support/report-builder'

let shop: BenchShop
const now = Date.UTC(2026, 10, 20)
beforeAll(async () => {
  shop = benchShop({ marketplaces: ['US', 'CA'], now })
  await shop.takeIn(
    buildReport(ALL_ORDERS_33, [...syntheticOrders(30_000, { marketplaces: ['US', 'US', 'US', 'CA'] })]).toString(),
  )
})
afterAll(() => shop.close())

const list = async (filter: object, more: object = {}) =>
  (await shop.invoke('orders.list', { filter, limit: 200, ...more })).rows
const count = async (filter: object) => shop.invoke('orders.count', { filter })

describe('lists', () => {
  it('count and list the same orders on every tab', async () => {
    const tabs = await shop.invoke('orders.tabCounts', {})
    for (const tab of [...ORDER_STATES, 'all'] as const) expect((await count({ tab })).total, tab).toBe(tabs[tab])
    expect(tabs.all).toBe(30_000)
  })
  it.each([
    [{ tab: 'shipped' }, 'purchasedAt'],
    [{ tab: 'all', fulfillmentChannel: 'Merchant' }, 'purchasedAt'],
    [{ tab: 'shipped', marketplaces: ['CA'] }, 'purchasedAt'],
    [{ tab: 'all', marketplaces: ['US'] }, 'purchasedAt'],
    [{ tab: 'unshipped' }, 'latestShipAt'],
  ] as const)('%j by %s: pages follow each other without gap or repeat, sorted', async (filter, by) => {
    for (const direction of ['asc', 'desc'] as const) {
      const sort = { by, direction }
      const rows = [...(await list(filter, { sort })), ...(await list(filter, { sort, offset: 200 }))]
      expect(new Set(rows.map((r) => r.orderId)).size).toBe(rows.length)
      const keys = rows.map((r) => r[by] ?? Infinity)
      const sorted = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0) * (direction === 'asc' ? 1 : -1))
      expect(keys).toEqual(sorted)
      for (const row of rows) {
        if (filter.tab !== 'all') expect(row.state).toBe(filter.tab)
        if ('marketplaces' in filter) expect(filter.marketplaces).toContain(row.marketplaceId)
        if ('fulfillmentChannel' in filter || filter.tab === 'unshipped')
          expect(row.fulfillmentChannel).toBe('Merchant')
      }
    }
  })
  it('reads no list by a full scan, and sorts no large one', () => {
    const context = { db: shop.db, now: () => now, shop: { timeZone: 'Asia/Shanghai' } } as unknown as ReadContext
    for (const tab of [...ORDER_STATES, 'all'] as const)
      for (const by of ['purchasedAt', 'latestShipAt', 'order'] as const)
        for (const more of [
          {},
          { marketplaces: ['CA'] },
          { fulfillmentChannel: 'Merchant' },
          { due: 'overdue' },
          { cancelRequested: true },
          { tracking: 'none' },
        ]) {
          const query = listQuery(context, orderFilter().parse({ tab, ...more }), { by, direction: 'desc' })
          if (!query) continue
          const plan = shop.db.raw
            .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${windowSql(query)}`)
            .all(...query.values, 50, 0)
            .map((row) => row.detail)
            .join('; ')
          expect(plan, `${tab} ${by} ${JSON.stringify(more)}: ${query.from}`).not.toMatch(/SCAN orders(?! USING)/)
          if (!query.from.includes('ordersByFacet')) expect(plan, query.from).not.toContain('TEMP B-TREE')
        }
  })
})

describe('search', () => {
  it.each([
    ['whole order id', (o: { orderId: string }) => o.orderId],
    ['begun order id', (o: { orderId: string }) => o.orderId.slice(0, 15)],
    ['end of an order id', (o: { orderId: string }) => o.orderId.slice(-7)],
    ['SKU', (o: { sku: string }) => o.sku],
    ['words of the title', (o: { title: string }) => o.title.slice(0, 22)],
  ])('finds by %s', async (_name, text) => {
    const [row] = await list({ tab: 'all' }, { sort: { by: 'purchasedAt', direction: 'desc' } })
    const found = await list({ tab: 'all', search: text(row as never) })
    expect(found.length).toBeGreaterThan(0)
    const wanted = text(row as never)
    for (const hit of found.slice(0, 20)) {
      const { items } = await shop.invoke('orders.get', { orderId: hit.orderId })
      expect(`${hit.orderId} ${items.map((item) => `${item.sku} ${item.title}`).join(' ')}`).toContain(wanted)
    }
  })
  it('does not find a SKU in another case, but offers it', async () => {
    expect(await list({ tab: 'all', search: 'sku-0001' })).toEqual([])
    expect(await shop.invoke('orders.suggestSkus', { search: 'sku-0001' })).toEqual({ skus: ['SKU-0001'] })
  })
  it('finds tracking numbers, recipients and buyers, also by one Chinese character', async () => {
    const [row] = await list({ tab: 'unshipped' })
    await shop.invoke('shipments.save', { orderId: row!.orderId, shipment: { trackingNumber: 'YT2612345678901234' } })
    expect((await list({ search: 'YT26123' })).map((r) => r.orderId)).toEqual([row!.orderId])
    expect((await list({ search: '8901234' })).map((r) => r.orderId)).toEqual([row!.orderId])
    const header =
      'order-id\torder-item-id\tpurchase-date\tsku\tquantity-purchased\tquantity-to-ship\tbuyer-name\trecipient-name'
    const line = `999-0000001-0000001\t10000000000009\t2026-11-19T00:00:00Z\tSKU-9\t1\t1\t张三\tÉlodie Martin`
    const importId = await shop.stage(`${header}\n${line}\n`)
    await shop.invoke('imports.answer', { importId, question: '|', choice: 'US', jobId: 'j' })
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    for (const search of ['张', '张三', 'Élodie', 'Martin', 'martin', 'lodie'])
      expect(
        (await list({ search })).map((r) => r.orderId),
        search,
      ).toContain('999-0000001-0000001')
  })
  it('an order id copied without its dashes, or with others, found nothing', async () => {
    const orderId = (await list({ tab: 'all' }))[0]!.orderId
    const plain = orderId.replaceAll('-', '')
    const full = [...plain].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    for (const search of [plain, orderId.replaceAll('-', ' '), orderId.replaceAll('-', '–'), `#${orderId}`, full])
      expect((await list({ tab: 'all', search })).map((r) => r.orderId), search).toEqual([orderId]) // prettier-ignore
    expect((await list({ tab: 'all', search: plain.slice(0, 12) })).map((r) => r.orderId)).toContain(orderId)
  })
  it('an order was not found by its city or postal code', async () => {
    const header =
      'order-id\torder-item-id\tpurchase-date\tsku\tquantity-purchased\tquantity-to-ship\tship-city\tship-postal-code\tship-country\tcurrency'
    const row = (n: number, place: string) =>
      `999-000000${n}-0000001\t1000000000000${n}\t2026-11-19T00:00:00Z\tSKU-9\t1\t1\t${place}\tUSD\n`
    const importId = await shop.stage(
      `${header}\n${row(2, 'København\t2100\tDK')}${row(3, 'LEEDS\tLS1 4AP\tGB')}${row(4, '千代田区\t100-0005\tJP')}`,
    )
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    for (const [search, n] of [
      ['København', 2], ['Leeds', 3], ['leed', 3], ['LS1 4AP', 3], ['ls14ap', 3], ['千代田区', 4], ['千代', 4], ['100-0005', 4], ['1000005', 4],
    ] as const) // prettier-ignore
      expect((await list({ tab: 'all', search })).map((r) => r.orderId), search).toContain(`999-000000${n}-0000001`) // prettier-ignore
  })
  it('answers text with quotes, stars and percent signs', async () => {
    for (const search of ['"', '***', '%', "a'b", '\\', 'AND OR NOT', '()', '🙂🙂🙂'])
      expect(Array.isArray(await list({ search }))).toBe(true)
  })
})
