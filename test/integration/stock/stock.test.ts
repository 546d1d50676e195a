import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTable } from '@test/support/open-files'
import { benchShop, type BenchShop } from '../../support/bench-shop'

/** The headers of formats.md §8, each with a row built on it and what it says. */
const MYI = 'sku	fnsku	asin	product-name	condition	your-price	mfn-listing-exists	mfn-fulfillable-quantity	afn-listing-exists	afn-warehouse-quantity	afn-fulfillable-quantity	afn-unsellable-quantity	afn-reserved-quantity	afn-total-quantity	per-unit-volume	afn-inbound-working-quantity	afn-inbound-shipped-quantity	afn-inbound-receiving-quantity	afn-researching-quantity	afn-reserved-future-supply	afn-future-supply-buyable' // prettier-ignore
const myi = (sku: string, fulfillable: number | '', reserved = 1) =>
  `${sku}\tX001\tB0TEST0001\tLamp\tNew\t19.99\tNo\t\tYes\t12\t${fulfillable}\t2\t${reserved}\t12\t0.03\t1\t2\t3\t0\t0\t0`
const AFN = 'seller-sku	fulfillment-channel-sku	asin	condition-type	Warehouse-Condition-code	Quantity Available'
const COUNTRY = 'seller-sku	fulfillment-channel-sku	asin	condition-type	country	quantity-for-local-fulfillment'
const RESERVED = 'sku	fnsku	asin	product-name	reserved_qty	reserved_customerorders	reserved_fc-transfers	reserved_fc-processing' // prettier-ignore
const LISTINGS = 'item-name	item-description	listing-id	seller-sku	price	quantity	open-date	image-url	item-is-marketplace	product-id-type	zshop-shipping-fee	item-note	item-condition	zshop-category1	zshop-browse-path	zshop-storefront-feature	asin1	asin2	asin3	will-ship-internationally	expedited-shipping	zshop-boldface	product-id	bid-for-featured-placement	add-delete	pending-quantity	fulfillment-channel	merchant-shipping-group	status' // prettier-ignore
const file = (...rows: string[]) => [...rows, ''].join('\r\n')

const NOW = Date.UTC(2026, 2, 4, 10)
const DAY = 86_400_000
let shop: BenchShop
const inShop = (marketplaces: string[]) => (shop = benchShop({ now: NOW, marketplaces: marketplaces as ['US'] }))
beforeEach(() => {
  inShop(['US'])
})
afterEach(() => shop.close())

const list = async (search = '') => (await shop.invoke('stock.list', { search, offset: 0, limit: 50 })).rows
const counts = async (importId: number) => (await shop.invoke('imports.preview', { importId })).import.counts

describe('every header', () => {
  it('FBA Manage Inventory says what is sellable, reserved, on its way and not sellable', async () => {
    await shop.takeIn(file(MYI, myi('SKU-A', 7)))
    expect(await list()).toMatchObject([{ sku: 'SKU-A', title: 'Lamp', place: 'US', fulfillable: 7, reserved: 1, inbound: 6, unsellable: 2, reportId: 'fbaManageInventory', fulfillableAt: NOW }]) // prettier-ignore
  })

  it('AFN inventory adds up the sellable rows of a SKU alone', async () => {
    const row = (condition: string, n: number) => `SKU-A\tX001\tB0TEST0001\tNewItem\t${condition}\t${n}`
    await shop.takeIn(file(AFN, row('SELLABLE', 4), row('UNSELLABLE', 3), row('SELLABLE', 2)))
    expect(await list()).toMatchObject([{ sku: 'SKU-A', fulfillable: 6, unsellable: 3 }])
  })

  it('by country says itself whose it is; GB is the United Kingdom, an unknown country is refused', async () => {
    const row = (country: string, n: number) => `SKU-A\tX001\tB0TEST0001\tNewItem\t${country}\t${n}`
    const importId = await shop.stage(file(COUNTRY, row('GB', 4), row('DE', 5), row('XX', 1)))
    expect(await counts(importId)).toMatchObject({ new: 2, refused: 1, asks: 0 })
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    expect((await list()).map(({ place, fulfillable }) => [place, fulfillable])).toEqual([['DE', 5], ['UK', 4]]) // prettier-ignore
  })

  it('reserved inventory and listings say what the others do not', async () => {
    await shop.takeIn(file(RESERVED, 'SKU-A\tX001\tB0TEST0001\tLamp\t9\t4\t3\t2'))
    const own = 'Lamp\t\tL1\tSKU-A\t19.99\t5\t2026-01-01\t\ty\t1\t\t\t11\t\t\t\tB0TEST0001\t\t\t\t\t\tB0TEST0001\t\t\t0\tDEFAULT\t\tActive' // prettier-ignore
    // A row may begin with an empty cell: the title is blank, the SKU is not shifted.
    const fba = '\t\tL2\tSKU-B\t19.99\t\t2026-01-01\t\ty\t1\t\t\t11\t\t\t\tB0TEST0002\t\t\t\t\t\tB0TEST0002\t\t\t0\tAMAZON_NA\t\tActive' // prettier-ignore
    await shop.takeIn(file(LISTINGS, own, fba))
    expect(await list()).toMatchObject([
      { sku: 'SKU-A', reserved: 9, merchantQuantity: 5, fulfillable: null },
      { sku: 'SKU-B', title: '', merchantQuantity: null },
    ])
  })

  it('a repeated “Deprecated column” does not shift what stands behind it', () => {
    const header = LISTINGS.replace('zshop-shipping-fee', 'Deprecated column').replace('zshop-category1', 'Deprecated column').replace('fulfillment-channel', 'fulfilment-channel') // prettier-ignore
    const table = openTable(Buffer.from(file(header, LISTINGS.split('\t').map((name) => (name === 'seller-sku' ? 'SKU-A' : name === 'fulfillment-channel' ? 'DEFAULT' : name === 'quantity' ? '3' : '')).join('\t'))), { japan: false, chinese: true })! // prettier-ignore
    expect([...table.rows()]).toEqual([{ line: 2, record: { sku: 'SKU-A', quantity: 3, channel: 'DEFAULT' } }])
  })

  it('the headers of the collected samples are recognised, each with a row built on it', () => {
    const folders = ['inventory-fba', 'listings', 'fba-fulfilled-shipments'].map((name) => `../shared/samples/${name}`)
    if (!folders.every(existsSync)) return console.log('the samples are not there: skipped')
    const NUMBERS = /quantity|qty/i
    for (const folder of folders)
      for (const name of readdirSync(folder)) {
        const [header = ''] = readFileSync(`${folder}/${name}`, 'utf8').split(/\r?\n/)
        const cells = header.split('\t').map((column) => (/sku$/i.test(column) ? 'SKU-A' : NUMBERS.test(column) ? '3' : column === 'country' ? 'DE' : /condition-code/i.test(column) ? 'SELLABLE' : column === 'amazon-order-id' ? 'S01-0000001-0000001' : '')) // prettier-ignore
        const table = openTable(Buffer.from(file(header, cells.join('\t'))), {
          japan: name.includes('jp'),
          chinese: true,
        })
        expect(table && [...table.rows()], name).toMatchObject([{ line: 2, record: { sku: 'SKU-A' } }])
      }
  })
})

describe('newer and older', () => {
  it('the same file twice changes nothing; an older one never overwrites a newer one', async () => {
    await shop.takeIn(file(MYI, myi('SKU-A', 7)))
    expect(await counts(await shop.stage(file(MYI, myi('SKU-A', 7))))).toMatchObject({ same: 1, new: 0, changed: 0 })
    expect(await counts(await shop.stageSaved(file(MYI, myi('SKU-A', 3)), NOW - DAY))).toMatchObject({
      same: 1,
      changed: 0,
    })
    shop.clock.now = NOW + DAY
    await shop.takeIn(file(MYI, myi('SKU-A', 4)))
    expect(await list()).toMatchObject([{ fulfillable: 4, fulfillableAt: NOW + DAY }])
  })

  it('what stayed as it was is known newer: its day is what changes', async () => {
    await shop.takeIn(file(MYI, myi('SKU-A', 7)))
    shop.clock.now = NOW + DAY
    const importId = await shop.stage(file(MYI, myi('SKU-A', 7)))
    const { rows } = await shop.invoke('imports.previewRows', { importId, verdict: 'changed' })
    expect(rows.map(({ changes }) => changes)).toEqual([[{ field: 'asOf', before: String(NOW), after: String(NOW + DAY) }]]) // prettier-ignore
  })

  it('an import is undone, the last first', async () => {
    const first = await shop.takeIn(file(MYI, myi('SKU-A', 7)))
    shop.clock.now = NOW + DAY
    const second = await shop.takeIn(file(MYI, myi('SKU-A', 4), myi('SKU-B', 1)))
    await expect(shop.invoke('imports.undo', { importId: first, jobId: 'j' })).rejects.toMatchObject({ code: 'importInUse' }) // prettier-ignore
    await shop.invoke('imports.undo', { importId: second, jobId: 'j' })
    expect(await list()).toMatchObject([{ sku: 'SKU-A', fulfillable: 7 }])
    await shop.invoke('imports.undo', { importId: first, jobId: 'j' })
    expect(await list()).toEqual([])
  })
})

describe('whose stock it is', () => {
  it('is asked where the shop has several, and never guessed', async () => {
    shop.close()
    inShop(['US', 'DE', 'FR'])
    const importId = await shop.stage(file(MYI, myi('SKU-A', 7)))
    const preview = await shop.invoke('imports.preview', { importId })
    expect(preview.questions).toEqual([
      { id: 'place', text: 'stock.whose', params: {}, choices: [{ value: 'US' }, { value: 'EU' }], chosen: null },
    ])
    expect(preview.import.counts).toMatchObject({ asks: 1, new: 0 })
    await expect(shop.invoke('imports.commit', { importId, jobId: 'j' })).rejects.toMatchObject({ code: 'nothingToImport' }) // prettier-ignore
    await shop.invoke('imports.answer', { importId, question: 'place', choice: 'EU', jobId: 'j' })
    expect(await counts(importId)).toMatchObject({ asks: 0, new: 1 })
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    expect(await list()).toMatchObject([{ sku: 'SKU-A', place: 'EU' }])
  })
})

describe('what Amazon shipped', () => {
  const SHIPMENTS = 'amazon-order-id	merchant-order-id	shipment-id	shipment-item-id	amazon-order-item-id	merchant-order-item-id	purchase-date	payments-date	shipment-date	reporting-date	buyer-email	buyer-name	buyer-phone-number	sku	product-name	quantity-shipped	currency	item-price	item-tax	shipping-price	shipping-tax	gift-wrap-price	gift-wrap-tax	ship-service-level	recipient-name	ship-address-1	ship-address-2	ship-address-3	ship-city	ship-state	ship-postal-code	ship-country	ship-phone-number	bill-address-1	bill-address-2	bill-address-3	bill-city	bill-state	bill-postal-code	bill-country	item-promotion-discount	ship-promotion-discount	carrier	tracking-number	estimated-arrival-date	fulfillment-center-id	fulfillment-channel	sales-channel' // prettier-ignore
  const row = (values: Record<string, string>) =>
    SHIPMENTS.split('\t').map((name) => values[name] ?? '').join('\t') // prettier-ignore
  const SENT = { 'amazon-order-id': 'S01-1234567-1234567', 'merchant-order-id': 'SHOP-1001', 'shipment-id': 'D1', 'shipment-item-id': 'I1', sku: 'SKU-A', 'quantity-shipped': '2', 'shipment-date': '2026-03-03T12:00:00+00:00', carrier: 'UPS', 'tracking-number': '1Z999AA10123456784', 'sales-channel': 'Non-Amazon' } // prettier-ignore
  const order = async () => {
    const { order: proposed } = await shop.invoke('mcf.propose', {})
    return shop.invoke('mcf.save', { order: { ...proposed, fulfillmentOrderId: 'SHOP-1001' } })
  }

  it('is known by the order’s own number; rows of other orders are none of ours', async () => {
    const { mcfOrderId } = await order()
    const text = file(SHIPMENTS, row(SENT), row({ ...SENT, 'amazon-order-id': '111-0000001-0000001', 'merchant-order-id': '' })) // prettier-ignore
    const importId = await shop.stage(text)
    expect(await counts(importId)).toMatchObject({ new: 1, same: 1 })
    await shop.invoke('imports.commit', { importId, jobId: 'j' })
    expect(await shop.invoke('mcf.get', { mcfOrderId })).toMatchObject({ state: 'shipped', amazonOrderId: 'S01-1234567-1234567', packages: [{ carrier: 'UPS', trackingNumber: '1Z999AA10123456784', items: [{ sku: 'SKU-A', quantity: 2 }] }] }) // prettier-ignore
    expect(await counts(await shop.stage(text))).toMatchObject({ new: 0, changed: 0, same: 2 })
    await shop.invoke('imports.undo', { importId, jobId: 'j' })
    expect((await shop.invoke('mcf.get', { mcfOrderId })).state).toBe('draft')
  })

  it('All Orders says it too: the order of no channel of Amazon’s with our number', async () => {
    const { mcfOrderId } = await order()
    const header = readFileSync('test/fixtures/headers/orders-all.header-current-33.tsv', 'utf8').trim().split('\t')
    const values: Record<string, string> = { 'amazon-order-id': 'S01-1234567-1234567', 'merchant-order-id': 'SHOP-1001', 'purchase-date': '2026-03-03T20:00:00+00:00', 'last-updated-date': '2026-03-04T08:00:00+00:00', 'order-status': 'Shipped', 'item-status': 'Shipped', 'fulfillment-channel': 'Amazon', 'sales-channel': 'Non-Amazon', sku: 'SKU-A', quantity: '2' } // prettier-ignore
    await shop.takeIn([header, header.map((name) => values[name] ?? '')].map((cells) => cells.join('\t')).join('\n'))
    expect(await shop.invoke('mcf.get', { mcfOrderId })).toMatchObject({ state: 'shipped', amazonOrderId: 'S01-1234567-1234567' }) // prettier-ignore
  })
})

it('whatever is in a file, every row comes out or is refused with its line and column', () => {
  const good = Buffer.from(file(MYI, myi('SKU-A', 7), myi('SKU-B', 1)))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 12 }), (edits) => {
      const bytes = Buffer.from(good)
      for (const [at, byte] of edits) bytes[at] = byte
      const table = openTable(bytes, { japan: false, chinese: true })
      for (const found of table ? table.rows() : [])
        if ('issues' in found) {
          expect(found.line).toBeGreaterThan(1)
          expect(found.issues.every(({ column }) => column !== '')).toBe(true)
        } else expect(found.record.sku).not.toBe('')
    }),
    { numRuns: 500 },
  )
})
