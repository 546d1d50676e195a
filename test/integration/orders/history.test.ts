import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { texts as en } from '@shared/i18n/en'
import { RECORDED } from '@backend/engine/chapters'
import { historyColumns } from '@backend/record'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { newOrders, usOrder } from '../../support/case-orders'

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 4, 10) })
  await shop.takeIn(
    newOrders([
      { 'order-id': usOrder(1), 'order-item-id': '10000000000001', sku: 'A', 'quantity-purchased': '2' },
      { 'order-id': usOrder(1), 'order-item-id': '10000000000002', sku: 'B' },
    ]),
  )
})
afterEach(() => shop.close())

const last = async () => (await shop.invoke('orders.get', { orderId: usOrder(1) })).history[0]!
const itemRows = async () => (await shop.invoke('orders.get', { orderId: usOrder(1) })).items.map(({ itemRow }) => itemRow) // prettier-ignore

it('has a word for every column it can show', () => {
  const shown = historyColumns(shop.db.raw, RECORDED)
  const columns = shown.map(({ column }) => column)
  expect(columns).toContain('trackingNumber')
  expect(columns).toContain('displayableComment')
  expect(columns).not.toContain('revision')
  const own: Readonly<Record<string, object>> = en.fieldsOf
  expect(shown.filter(({ entity, column }) => !(column in (own[entity] ?? en.fields)) && !(column in en.fields))).toEqual([]) // prettier-ignore
})

it('says of each change what it is of', async () => {
  const { problemId } = await shop.invoke('problems.open', { orderId: usOrder(1), kind: 'missing' })
  expect((await last()).changes).toContainEqual({ entity: 'problem', field: 'kind', before: '', after: 'missing' })
  await shop.invoke('problems.edit', { problemId, note: 'asked the carrier' })
  expect((await last()).changes).toEqual([{ entity: 'problem', field: 'note', before: '', after: 'asked the carrier' }])
})

describe('what was decided reads as it was entered', () => {
  it('items by their SKUs, and nothing that was left empty', async () => {
    const [a = 0, b = 0] = await itemRows()
    const cancel = (items: number[]) => shop.invoke('cancellations.save', { orderId: usOrder(1), askedBy: 'seller', hasLeft: false, reasonCode: 'NoInventory', items, note: '' }) // prettier-ignore
    await cancel([b])
    expect((await last()).changes).toEqual([
      { entity: 'cancellation', field: 'askedBy', before: '', after: 'seller' },
      { entity: 'cancellation', field: 'reasonCode', before: '', after: 'NoInventory' },
      { entity: 'cancellation', field: 'items', before: '', after: 'B' },
    ])
    await cancel([])
    expect((await last()).changes).toEqual([
      { entity: 'cancellation', field: 'items', before: 'B', after: 'wholeOrder' },
    ])
    await shop.invoke('shipments.save', { orderId: usOrder(1), shipment: { carrierCode: 'UPS', trackingNumber: '1Z0000000000000001', shippedOn: '2026-03-03', items: [{ itemRow: a, quantity: 2 }] } }) // prettier-ignore
    expect((await last()).changes).toContainEqual({ entity: 'shipment', field: 'items', before: '', after: '2 × A' })
  })

  it('a refund by its sums, line by line', async () => {
    const { items } = await shop.invoke('refunds.begin', { orderId: usOrder(1) })
    const lines = items.map(({ itemRow }, i) => ({ itemRow, amounts: { itemPrice: 100 + i, itemTax: 10 }, quantityCancelled: 0 })) // prettier-ignore
    await shop.invoke('refunds.save', { orderId: usOrder(1), reasonCode: 'CustomerReturn', lines, note: '' })
    expect((await last()).changes).toEqual([
      { entity: 'refund', field: 'reasonCode', before: '', after: 'CustomerReturn' },
      { entity: 'refund', field: 'lines', before: '', after: 'A 1.10 USD, B 1.11 USD' },
      { entity: 'refund', field: 'total', before: '', after: '2.21 USD' },
    ])
  })

  it('a multi-channel order with its items, its address and its packages', async () => {
    const { order } = await shop.invoke('mcf.propose', { orderId: usOrder(1) })
    const { mcfOrderId } = await shop.invoke('mcf.save', { order, orderId: usOrder(1) })
    const made = (await last()).changes
    expect(made).toContainEqual({ entity: 'mcfOrder', field: 'items', before: '', after: '2 × A, 1 × B' })
    expect(made).toContainEqual({ entity: 'mcfOrder', field: 'wantsPackingSlip', before: '', after: '1' })
    expect(made).toContainEqual({ entity: 'mcfParty', field: 'line1', before: '', after: '100 Example St' })
    expect(made.map(({ field }) => field)).not.toContain('isBlankBox')
    expect(made.map(({ field }) => field)).not.toContain('packages')
    await shop.invoke('mcf.setPackages', { mcfOrderId, packages: [{ carrier: 'UPS', trackingNumber: '1Z0000000000000001', shippedAt: null, items: [] }] }) // prettier-ignore
    expect((await last()).changes).toContainEqual({
      entity: 'mcfOrder',
      field: 'packages',
      before: '',
      after: 'UPS 1Z0000000000000001',
    })
  })
})
