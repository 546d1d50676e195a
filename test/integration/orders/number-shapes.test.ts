import { afterEach, beforeEach, expect, it } from 'vitest'
import { type SheetShop, sheetShop } from '../../support/sheet-shop'

/** A number as a program left it, and what the carrier gave out; undefined where nobody can tell. */
const SHAPES: [found: string, meant: string | undefined][] = [
  [',4PX3000000000001CN', '4PX3000000000001CN'],
  ['4PX3000000000001CN,', '4PX3000000000001CN'],
  ['`4PX3000000000001CN', '4PX3000000000001CN'],
  ["'4PX3000000000001CN", '4PX3000000000001CN'],
  ['="4PX3000000000001CN"', '4PX3000000000001CN'],
  ['123456789012.0', '123456789012'],
  ['123,456,789,012', '123456789012'],
  ['https://t.17track.net/en#nums=4PX3000000000001CN', '4PX3000000000001CN'],
  ['４ＰＸ３００００００００００１ＣＮ', '4PX300000000001CN'],
  ['1.23457E+13', undefined],
  ['9400111899223197428490.0', undefined],
  ['https://www.4px.com/track', undefined],
  ['4PX3000000000001CN;4PX3000000000002CN', undefined],
]

let shop: SheetShop
beforeEach(async () => {
  shop = await sheetShop()
})
afterEach(() => shop.close())

const PARCEL = { carrierCode: '4PX', shippedOn: '2026-11-28' }
const numberOf = async (n: number) =>
  (await shop.invoke('orders.get', { orderId: shop.id(n) })).shipments[0]?.trackingNumber
const ready = async () => (await shop.invoke('exports.planReady', { marketplaceId: 'US' })).lines.length

it.each(SHAPES)('%s is never ready as it stands, wherever it came from', async (found, meant) => {
  await shop.invoke('shipments.save', { orderId: shop.id(1), shipment: { ...PARCEL, trackingNumber: '4PX3000000000009CN' } }) // prettier-ignore
  expect(await ready()).toBe(1)
  // As an earlier version of the desk kept it.
  shop.db.raw.prepare('UPDATE shipments SET trackingNumber = ?').run(found)
  expect(await ready()).toBe(0)
  const { groups } = await shop.invoke('doctor.groups', { marketplaceId: 'US' })
  const group = groups.find(({ rule }) => rule === 'trackingCharacters' || rule === 'trackingDamaged')
  expect(group?.fix?.value).toBe(meant)
  if (meant === undefined) return
  await shop.invoke('doctor.fix', { marketplaceId: 'US', group: group!.group, jobId: 'f' })
  expect(await numberOf(1)).toBe(meant)
})

it.each(SHAPES.filter(([, meant]) => meant !== undefined))('%s typed or pasted is kept as %s', async (found, meant) => {
  await shop.invoke('shipments.save', { orderId: shop.id(1), shipment: { ...PARCEL, trackingNumber: found } })
  expect(await numberOf(1)).toBe(meant)
  const { lines } = await shop.invoke('shipments.readPaste', { text: `${shop.id(2)}\t4PX\t${found}\t2026-11-28`, defaultCarrier: '', defaultShippedOn: '' }) // prettier-ignore
  expect(lines).toMatchObject([
    { orderId: shop.id(2), carrier: '4PX', trackingNumber: meant, shippedOn: '2026-11-28', verdict: 'ready' },
  ])
})
