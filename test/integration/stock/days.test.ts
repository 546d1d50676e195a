import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'

const headerOf = (name: string) => readFileSync(`test/fixtures/stock-headers/${name}`, 'utf8').trimEnd().split('\t')
const MYI = headerOf('inventory-fba.header-myi-21.tsv')
const COUNTRY = headerOf('inventory-fba.header-afn-by-country-6.tsv')
const SHIPMENTS = headerOf('fba-fulfilled-shipments.header-48.tsv')
const fileOf = (header: readonly string[], ...rows: Readonly<Record<string, string>>[]) =>
  [header, ...rows.map((cells) => header.map((name) => cells[name] ?? ''))].map((cells) => cells.join('\t')).join('\n')
const myi = (sku: string, units: number) => ({ sku, 'afn-fulfillable-quantity': String(units) })

const NOW = Date.UTC(2026, 2, 4, 10)
const DAY = 86_400_000
let shop: BenchShop
beforeEach(() => {
  shop = benchShop({ now: NOW, marketplaces: ['US'] })
})
afterEach(() => shop.close())

const list = async () =>
  (await shop.invoke('stock.list', { search: '', offset: 0, limit: 50 })).rows.map(({ sku, fulfillable, fulfillableAt }) => [sku, fulfillable, fulfillableAt]) // prettier-ignore
const commit = (importId: number) => shop.invoke('imports.commit', { importId, jobId: 'j' })
const undo = (importId: number) => shop.invoke('imports.undo', { importId, jobId: 'j' })

describe('reports of several days', () => {
  it('an older one brings only SKUs that no newer one names', async () => {
    await shop.takeIn(fileOf(MYI, myi('Ab-1', 7)))
    const importId = await shop.stageSaved(fileOf(MYI, myi('Ab-1', 3), myi('Ab-2', 5)), NOW - DAY)
    expect((await shop.invoke('imports.preview', { importId })).import.counts).toMatchObject({ new: 1, same: 1 })
    await commit(importId)
    expect(await list()).toEqual([['Ab-1', 7, NOW], ['Ab-2', 5, NOW - DAY]]) // prettier-ignore
    await undo(importId)
    expect(await list()).toEqual([['Ab-1', 7, NOW]])
  })

  it('undone, everything is as it was, to the last column', async () => {
    await shop.takeIn(fileOf(MYI, myi('Ab-1', 7), myi('Ab-3', 1)))
    const before = shop.dump().stock
    shop.clock.now = NOW + DAY
    await undo(await shop.takeIn(fileOf(MYI, myi('Ab-1', 0), myi('Ab-2', 9))))
    expect(shop.dump().stock).toEqual(before)
  })

  it('a preview that waits is made anew where another report came in meanwhile', async () => {
    const waiting = await shop.stage(fileOf(MYI, myi('Ab-1', 3)))
    shop.clock.now = NOW + DAY
    await shop.takeIn(fileOf(MYI, myi('Ab-1', 7)))
    await expect(commit(waiting)).rejects.toMatchObject({ code: 'previewOutdated' })
    await expect(commit(waiting)).rejects.toMatchObject({ code: 'nothingToImport' })
    expect(await list()).toEqual([['Ab-1', 7, NOW + DAY]])
  })

  it('a SKU in other letters is another SKU', async () => {
    await shop.takeIn(fileOf(MYI, myi('Ab-1', 7), myi('AB-1', 2)))
    expect((await list()).map(([sku, units]) => [sku, units])).toEqual(expect.arrayContaining([['AB-1', 2], ['Ab-1', 7]])) // prettier-ignore
  })
})

it('refused rows are saved as they came, with line and reason', async () => {
  const row = (country: string) => ({ 'seller-sku': 'Ab-1', country, 'quantity-for-local-fulfillment': '3' })
  const importId = await shop.stage(fileOf(COUNTRY, row('US'), row('ZZ')))
  const target = join(shop.folder, 'refused.txt')
  expect(await shop.invoke('imports.saveRefused', { importId, target, language: 'en', jobId: 'j' })).toEqual({ rows: 1 }) // prettier-ignore
  const [header = '', saved = ''] = readFileSync(target, 'utf8').replace('\uFEFF', '').split(/\r?\n/)
  expect(header.split('\t').slice(0, COUNTRY.length)).toEqual(COUNTRY)
  expect(saved.split('\t').slice(0, 7)).toEqual(['Ab-1', '', '', '', 'ZZ', '3', '3'])
})

describe('what Amazon shipped', () => {
  const parcel = (trackingNumber: string, day: string, sku = 'Ab-1') => ({ 'amazon-order-id': 'S01-1234567-1234567', 'merchant-order-id': 'SHOP-1001', 'shipment-id': `D${day}`, 'shipment-item-id': 'I1', sku, 'quantity-shipped': '1', 'shipment-date': `2026-03-${day}T12:00:00+00:00`, carrier: 'UPS', 'tracking-number': trackingNumber }) // prettier-ignore
  const FIRST = '1Z999AA10123456784'
  const SECOND = '1Z999AA10123456793'

  it('on another day is one parcel more; a report taken in again changes nothing', async () => {
    const { order } = await shop.invoke('mcf.propose', {})
    const { mcfOrderId } = await shop.invoke('mcf.save', { order: { ...order, fulfillmentOrderId: 'SHOP-1001' } })
    const numbers = async () =>
      (await shop.invoke('mcf.get', { mcfOrderId })).packages.map(({ trackingNumber, items }) => [trackingNumber, items.length]) // prettier-ignore
    const monday = fileOf(SHIPMENTS, parcel(FIRST, '02'), parcel(FIRST, '02', 'Ab-2'))
    await shop.takeIn(monday)
    expect(await numbers()).toEqual([[FIRST, 2]])
    const tuesday = await shop.takeIn(fileOf(SHIPMENTS, parcel(SECOND, '03')))
    expect(await numbers()).toEqual([[FIRST, 2], [SECOND, 1]]) // prettier-ignore
    const again = await shop.stage(monday)
    expect((await shop.invoke('imports.preview', { importId: again })).import.counts).toMatchObject({ same: 2, new: 0, changed: 0 }) // prettier-ignore
    await undo(tuesday)
    expect(await numbers()).toEqual([[FIRST, 2]])
  })
})
