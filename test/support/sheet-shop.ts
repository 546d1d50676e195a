import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { benchShop } from './bench-shop'

/** As `samples/reality/README.md` has it. */
const NOW = Date.UTC(2026, 10, 30, 6)
const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\trecipient-name\tship-postal-code\tis-buyer-requested-cancellation'

/** What a sheet left on the desk: order, carrier, number and day of each parcel, by order. */
export type Entered = [orderId: string, carrier: string, trackingNumber: string, shippedOn: string]

/** The order ids of the samples, by the shop's marketplace. */
export const orderIdIn = (marketplace: MarketplaceId) => (n: number) =>
  `${marketplace === 'JP' ? '250' : '114'}-000000${n}-000000${n}`

/** A shop with nine orders that wait, bought two days before the sheets were made. */
export async function sheetShop(marketplace: MarketplaceId = 'US') {
  const shop = benchShop({ marketplaces: [marketplace], now: NOW })
  const id = orderIdIn(marketplace)
  const orders = Array.from({ length: 9 }, (_, i) => `${id(i + 1)}\t1000000000000${i + 1}\t2026-11-26T20:00:00+00:00\t2026-12-05T07:59:59+00:00\tLAMP-1\tLamp\t1\t0\t1\tTest Buyer ${i + 1}\t9000${i + 1}\tfalse`) // prettier-ignore
  await shop.takeIn([HEADER, ...orders, ''].join('\n'))
  const preview = (importId: number) => shop.invoke('imports.preview', { importId })
  return {
    ...shop,
    id,
    preview,
    stageFile: async (path: string) => (await shop.invoke('imports.stage', { file: path, jobId: 's' })).importId,
    async stageBytes(fileName: string, bytes: Uint8Array | string) {
      const path = join(shop.folder, fileName)
      writeFileSync(path, bytes)
      return (await shop.invoke('imports.stage', { file: path, jobId: 's' })).importId
    },
    decide: (importId: number, decision: object) =>
      shop.invoke('imports.decide', { importId, jobId: 'd', sheet: decision }),
    commit: (importId: number) => shop.invoke('imports.commit', { importId, jobId: 'c' }),
    /** Which header each field is read from. */
    async columns(importId: number): Promise<Record<string, string>> {
      const { sheet } = await preview(importId)
      return Object.fromEntries((sheet?.columns ?? []).flatMap(({ field, header }) => (field ? [[field, header]] : [])))
    },
    entered: (): Entered[] =>
      shop.db.raw
        .prepare<[], { orderId: string; carrierCode: string; trackingNumber: string; shippedOn: string }>(
          `SELECT o.orderId, s.carrierCode, s.trackingNumber, s.shippedOn FROM shipments s JOIN orders o ON o.id = s.orderRow
           ORDER BY o.orderId, s.id`,
        )
        .all()
        .map((row) => [row.orderId, row.carrierCode, row.trackingNumber, row.shippedOn]),
  }
}
export type SheetShop = Awaited<ReturnType<typeof sheetShop>>
