import { copyFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { settleWaiting } from '@backend/outgoing'
import { benchShop, type BenchShop } from '@test/support/bench-shop'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship'
const ROW =
  '111-0000001-0000000\t10000000000001\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\tSKU-1\tMug\t1\t0\t1'

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 4, 10) })
  await shop.takeIn([HEADER, ROW, ''].join('\n'))
  const shipment = { carrierCode: 'USPS', trackingNumber: '9400100000000000000001', shippedOn: '2026-03-03' }
  await shop.invoke('shipments.save', { orderId: '111-0000001-0000000', shipment })
})
afterEach(() => shop.close())

const write = () => shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })
const folder = () => join(shop.folder, 'exports')
const waiting = (name: string) => join(shop.folder, '.waiting', name)
const visible = () => readdirSync(folder())
const restart = () => settleWaiting(shop.db, shop.folder)

it('a file lies in the folder when the desk knows of it, and not before', async () => {
  const { fileName } = await write()
  expect(visible()).toEqual([fileName])
  expect(readdirSync(waiting(''))).toEqual([])
})

it('killed before a file was remembered: it is taken away at the next start, and its lines are still ready', async () => {
  await write()
  const before = visible()
  writeFileSync(waiting('ShippingConfirmation_US_2026-03-04_1801.txt'), 'order-id\tquantity\r\n')
  expect(await restart()).toEqual({ finished: 0, removed: 1 })
  expect(visible()).toEqual(before)
  expect(readdirSync(waiting(''))).toEqual([])
})

it('killed after it was remembered: it gets its name at the next start', async () => {
  const { fileName } = await write()
  renameSync(join(folder(), fileName), waiting('other name.txt'))
  expect((await shop.invoke('exports.list', {})).rows[0]).toMatchObject({ fileName, exists: false })
  expect(await restart()).toEqual({ finished: 1, removed: 0 })
  expect((await shop.invoke('exports.list', {})).rows[0]).toMatchObject({ fileName, exists: true })
  expect(await restart()).toEqual({ finished: 0, removed: 0 })
})

it('killed while it got its name: one file is left', async () => {
  const { fileName } = await write()
  copyFileSync(join(folder(), fileName), waiting(fileName))
  expect(await restart()).toEqual({ finished: 0, removed: 1 })
  expect(visible()).toEqual([fileName])
})
