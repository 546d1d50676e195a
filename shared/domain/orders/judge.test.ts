import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DatedFacts, firstFacts, mergeFacts } from './facts'
import { judgeBlock, type Judgement, type KnownOrder, type ReportMoment } from './judge'
import { matchItems } from './match-items'
import type { OrderRecord } from './order-record'

const at = (day: number, hour = 0) => Date.UTC(2026, 2, day, hour)
const US = { id: 'US', decided: false } as const

const unshipped = (more: Partial<OrderRecord> = {}): OrderRecord => ({
  orderId: '111-0000001-0000001',
  orderItemId: '10000000000001',
  sku: 'SKU-A',
  title: 'Desk lamp',
  purchasedAt: at(1),
  quantity: 2,
  quantityShipped: 0,
  quantityToShip: 2,
  latestShipAt: at(4),
  recipientName: 'Ann Example',
  ...more,
})
const allOrders = (more: Partial<OrderRecord> = {}): OrderRecord => ({
  orderId: '111-0000001-0000001',
  sku: 'SKU-A',
  asin: 'B000000001',
  title: 'Desk lamp',
  purchasedAt: at(1),
  lastUpdatedAt: at(2),
  orderStatus: 'Shipped',
  itemStatus: 'Shipped',
  fulfillmentChannel: 'Merchant',
  salesChannel: 'Amazon.com',
  quantity: 2,
  currency: 'USD',
  itemPrice: 3998,
  ...more,
})

/** The order as it is known once a judgement was taken in. */
function known(judged: Judgement, before?: KnownOrder): KnownOrder {
  const items: KnownOrder['items'] = before ? [...before.items] : []
  for (const item of judged.items) {
    const index = items.findIndex((k) => k.row === item.row)
    if (index === -1) items.push({ ...item.facts, row: items.length + 1 })
    else items[index] = { ...item.facts, row: items[index]!.row }
  }
  return { row: 1, order: judged.order, party: judged.party, items }
}
function takeIn(reports: [ReportMoment, OrderRecord[]][]): KnownOrder {
  let order: KnownOrder | undefined
  for (const [moment, records] of reports) order = known(judgeBlock(order, records, moment, US), order)
  return order!
}

describe('judgeBlock', () => {
  it('finds nothing to change when the same report comes again', () => {
    const moment = { reportId: 'unshippedOrders', asOf: at(3) } as const
    const order = takeIn([[moment, [unshipped()]]])
    const again = judgeBlock(order, [unshipped()], moment, US)
    expect([again.orderMoved, again.partyMoved, again.items.map((i) => i.moved)]).toEqual([false, false, [false]])
  })

  it('does not let an older report overwrite a newer one, but lets it fill what is missing', () => {
    const order = takeIn([
      [{ reportId: 'allOrders', asOf: at(5) }, [allOrders({ lastUpdatedAt: at(5), shipServiceLevel: 'Expedited' })]],
    ])
    const judged = judgeBlock(order, [allOrders({ lastUpdatedAt: at(2), shipServiceLevel: 'Standard', merchantOrderId: 'M-1' })], { reportId: 'allOrders', asOf: at(6) }, US) // prettier-ignore
    expect(judged.orderChanges).toEqual([{ field: 'merchantOrderId', before: null, after: 'M-1' }])
    expect(judged.order.values.shipServiceLevel).toBe('Expedited')
  })

  it('never takes a shipped order back to unshipped, however new the file looks', () => {
    const order = takeIn([[{ reportId: 'allOrders', asOf: at(2) }, [allOrders()]]])
    const judged = judgeBlock(order, [unshipped()], { reportId: 'unshippedOrders', asOf: at(9) }, US)
    expect(judged.order.values.reportedState).toBe('shipped')
  })

  it('shows what changes, before and after', () => {
    const order = takeIn([[{ reportId: 'unshippedOrders', asOf: at(2) }, [unshipped()]]])
    const judged = judgeBlock(order, [allOrders({ lastUpdatedAt: at(3) })], { reportId: 'allOrders', asOf: at(3) }, US)
    expect(judged.orderChanges).toContainEqual({ field: 'reportedState', before: 'unshipped', after: 'shipped' })
    expect(judged.items[0]!.changes).toContainEqual({ field: 'itemPrice', before: null, after: 3998 })
    expect(judged.items[0]!.row).toBe(1)
  })

  it('keeps the operator’s answer on the marketplace against a report', () => {
    const first = judgeBlock(
      undefined,
      [unshipped()],
      { reportId: 'unshippedOrders', asOf: at(2) },
      { id: 'CA', decided: true },
    )
    const judged = judgeBlock(
      known(first),
      [allOrders({ lastUpdatedAt: at(9) })],
      { reportId: 'allOrders', asOf: at(9) },
      US,
    )
    expect(judged.order.values.marketplaceId).toBe('CA')
  })

  it('comes to the same facts in whatever order reports are taken in', () => {
    const record = fc.record({
      lastUpdatedAt: fc.integer({ min: 1, max: 4 }).map((d) => at(d)),
      orderStatus: fc.constantFrom('Pending', 'Unshipped', 'Shipped', 'Cancelled', 'Shipped - Damaged'),
      itemStatus: fc.constantFrom('Unshipped', 'Shipped', 'Cancelled'),
      shipServiceLevel: fc.option(fc.constantFrom('Standard', 'Expedited'), { nil: undefined }),
      isPrime: fc.option(fc.boolean(), { nil: undefined }),
      isBuyerRequestedCancellation: fc.option(fc.boolean(), { nil: undefined }),
      city: fc.option(fc.constantFrom('Sampletown', 'SAMPLETOWN'), { nil: undefined }),
      itemPrice: fc.option(fc.constantFrom(100, 200), { nil: undefined }),
      extra: fc.option(fc.record({ cpf: fc.constantFrom('1', '2') }), { nil: undefined }),
    })
    const report = fc.oneof(
      record.map((more): [ReportMoment, OrderRecord[]] => [{ reportId: 'allOrders', asOf: at(9) }, [allOrders(more)]]),
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }))
        .map(([d, left]): [ReportMoment, OrderRecord[]] => [
          { reportId: 'unshippedOrders', asOf: at(d) },
          [unshipped({ quantityToShip: left, orderItemId: undefined })],
        ]),
    )
    const facts = (order: KnownOrder) => ({
      order: order.order.values,
      party: order.party?.values,
      items: order.items.map((i) => i.values),
    })
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 4 }), fc.func(fc.integer()), (reports, key) => {
        const shuffled = [...reports].sort((a, b) => key(a) - key(b))
        expect(normal(facts(takeIn(shuffled)))).toEqual(normal(facts(takeIn(reports))))
      }),
      { numRuns: 500 },
    )
  })
})

/** Unsaid fields may be absent or blank, and a flag nobody raised may be absent or 0. */
function normal(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, v) => (v === null || v === '' || v === 0 ? undefined : v)))
}

describe('matchItems', () => {
  const facts = (values: DatedFacts['values']) => firstFacts(values, 0)
  it('pairs by order-item-id, whatever the SKU says', () => {
    const items = [facts({ orderItemId: '1', sku: 'A' }), facts({ orderItemId: '2', sku: 'A' })]
    expect(
      matchItems(items, [
        { orderItemId: '2', sku: 'A' },
        { orderItemId: '3', sku: 'A' },
      ]),
    ).toEqual([1, -1])
  })
  it('pairs rows without item id by SKU, the same quantity first, each once', () => {
    const items = [
      facts({ orderItemId: '1', sku: 'A', quantity: 1 }),
      facts({ orderItemId: '2', sku: 'A', quantity: 5 }),
    ]
    expect(matchItems(items, [{ sku: 'A', asin: 'B1', quantity: 5 }, { sku: 'A', asin: 'B1', quantity: 1 }, { sku: 'A', quantity: 1 }])).toEqual([1, 0, -1]) // prettier-ignore
  })
  it('keeps SKUs that differ by case apart', () => {
    expect(matchItems([facts({ sku: 'sku-a' })], [{ sku: 'SKU-A' }])).toEqual([-1])
  })
})

describe('mergeFacts', () => {
  it('does not change what it was given', () => {
    const before = Object.freeze({
      values: Object.freeze({ a: 'x' }),
      asOf: 1,
      fieldsAsOf: Object.freeze({}),
    }) as DatedFacts
    expect(mergeFacts(before, { a: 'y', b: 'z' }, 2).facts.values).toEqual({ a: 'y', b: 'z' })
    expect(before.values).toEqual({ a: 'x' })
  })
})
