import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MarketplaceId } from '@shared/domain/marketplace'
import {
  CANCELLED_THEN_OPEN,
  OPEN_AND_CANCELLED_AT_ONCE,
  OPEN_THEN_CANCELLED,
  PROMOTION_ROWS,
  SAME_ROW_TWICE,
  TWO_DAYS,
  TWO_DAYS_BACKWARDS,
  TWO_DAYS_SORTED,
} from '../../fixtures/order-items-on-several-rows'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { savedRows } from '../../support/saved-list'

let shop: BenchShop
const open = (market: MarketplaceId) => (shop = benchShop({ marketplaces: [market], now: Date.UTC(2026, 10, 28, 6) }))
beforeEach(() => open('US'))
afterEach(() => shop.close())

const A = '112-0000001-1000001'
const preview = async (text: string) => shop.invoke('imports.preview', { importId: await shop.stage(text) })
const order = (orderId = A) => shop.invoke('orders.get', { orderId })

describe('one order item on several rows of a file', () => {
  it('is one item where the same row stands twice: 2 units to ship, not 4, and the preview says so', async () => {
    const { import: info, notes } = await preview(SAME_ROW_TWICE)
    expect(info.counts).toMatchObject({ rows: 3, new: 2, same: 1, refused: 0, orders: 2 })
    expect(notes).toEqual([{ code: 'duplicateRows', count: 1, line: 3 }])
    await shop.invoke('imports.commit', { importId: info.importId, jobId: 'c' })
    const { order: found, items } = await order()
    expect(items).toHaveLength(1)
    expect(found).toMatchObject({ units: 2, unitsToShip: 2 })
    // Taken in again, nothing changes.
    expect((await preview(SAME_ROW_TWICE)).import.counts).toMatchObject({ same: 3, new: 0, changed: 0 })
  })

  it.each([
    ['the older first', TWO_DAYS, 4],
    ['the newer first', TWO_DAYS_BACKWARDS, 2],
    ['sorted under one header', TWO_DAYS_SORTED, 3],
  ])('is what went out last where two days were put together, %s', async (_, text) => {
    const { import: info, notes } = await preview(text)
    expect(notes.find(({ code }) => code === 'duplicateRows')).toMatchObject({ count: 1 })
    await shop.invoke('imports.commit', { importId: info.importId, jobId: 'c' })
    const { order: found, items } = await order()
    expect(items).toMatchObject([{ quantity: 4, quantityShipped: 2, quantityToShip: 2 }])
    expect(found).toMatchObject({ units: 4, unitsToShip: 2 })
  })

  it.each([
    ['open, then cancelled', OPEN_THEN_CANCELLED],
    ['cancelled above open', CANCELLED_THEN_OPEN],
    ['open and cancelled at the same moment', OPEN_AND_CANCELLED_AT_ONCE],
  ])('is cancelled: %s', async (_, text) => {
    await shop.takeIn(text)
    const { order: found, items } = await order()
    expect(items).toMatchObject([{ itemStatus: 'Cancelled' }])
    expect(found).toMatchObject({ state: 'cancelled', unitsToShip: 0 })
  })

  it('never has more shipped and to ship than ordered, whatever row says so', async () => {
    await shop.takeIn(SAME_ROW_TWICE.replaceAll('MUG-2\tMug\t2\t0\t2', 'MUG-2\tMug\t2\t1\t2'))
    expect((await order()).order).toMatchObject({ units: 2, unitsToShip: 1 })
  })
})

describe('promotions in rows below their item', () => {
  beforeEach(() => {
    shop.close()
    open('IN')
  })

  it('are added to it, and no row of theirs is refused', async () => {
    const { import: info, notes } = await preview(PROMOTION_ROWS)
    expect(info.counts).toMatchObject({ rows: 3, new: 2, refused: 1 })
    expect(notes).toContainEqual({ code: 'promotionRows', count: 3, line: 3 })
    await shop.invoke('imports.commit', { importId: info.importId, jobId: 'c' })
    const [first] = (await order('404-0000011-0000011')).items
    expect(first).toMatchObject({ itemPrice: 59_000, itemPromotionDiscount: -5000, shipPromotionDiscount: -5900 })
    const [second] = (await order('404-0000012-0000012')).items
    expect(second).toMatchObject({ itemPrice: 59_000, itemPromotionDiscount: -1500 })
    expect(second!.extra).toMatchObject({ 'item-promotion-id': 'SUMMER, SPRING' })
    // 590.00 less 50.00, and 59.00 less 59.00: the tax is inside.
    expect((await shop.invoke('refunds.begin', { orderId: '404-0000011-0000011' })).items[0]!.left).toMatchObject({ itemPrice: 54_000, itemTax: 0, shippingPrice: 0 }) // prettier-ignore
  })

  it('are taken off the total that lists, their sort and a saved list show: what was paid, not what it would have cost', async () => {
    await shop.takeIn(PROMOTION_ROWS)
    // 590.00 less 50.00 and 59.00 less 59.00; 590.00 less 15.00, and 59.00 of shipping.
    const [A1, B1] = ['404-0000011-0000011', '404-0000012-0000012']
    const totals = async (direction: 'asc' | 'desc') => {
      const { rows } = await shop.invoke('orders.list', { filter: { tab: 'all' }, sort: { by: 'total', direction } })
      return rows.map(({ orderId, total }) => [orderId, total])
    }
    expect(await totals('asc')).toEqual([[A1, 54_000], [B1, 63_400]]) // prettier-ignore
    expect(await totals('desc')).toEqual([[B1, 63_400], [A1, 54_000]]) // prettier-ignore
    const { file } = await shop.invoke('lists.save', { list: { of: 'orders' }, columns: null, language: 'en', jobId: 'j' }) // prettier-ignore
    expect(
      savedRows(file)
        .rows.map((row) => row.Amount)
        .toSorted(),
    ).toEqual([540, 634])
    // A later report of the same order gives it anew.
    shop.clock.now += 3_600_000
    await shop.takeIn(PROMOTION_ROWS.replaceAll('-50.00', '-40.00'))
    expect((await order(A1)).order.total).toBe(55_000)
  })

  it('are refused where their item does not stand above them', async () => {
    const { import: info } = await preview(PROMOTION_ROWS)
    const { rows } = await shop.invoke('imports.previewRows', { importId: info.importId, verdict: 'refused' })
    expect(rows).toMatchObject([{ line: 7 }])
  })
})
