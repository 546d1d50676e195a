import carrierTable from '@resources/carriers.json'
import rules from '@resources/doctor-rules.json'
import patterns from '@resources/tracking-patterns.json'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { CarrierTable } from '@shared/domain/shipments/carrier'
import type { OrderToConfirm, ParcelToConfirm } from '@shared/domain/shipments/confirmation'
import { doctor, type Surroundings } from '@shared/domain/shipments/doctor'
import type { DoctorTables, MarketplaceTables } from '@shared/domain/shipments/doctor-rules'
import { zoneClock } from '@shared/domain/time'

/** The tables of the product. */
export const doctorTables: DoctorTables = { rules: rules as DoctorTables['rules'], patterns }
export const tablesOf = (marketplaceId: MarketplaceId): MarketplaceTables => ({
  ...doctorTables,
  marketplaceId,
  carriers: (carrierTable as CarrierTable)[marketplaceId],
})

const at = (day: number, hour = 0) => Date.UTC(2026, 2, day, hour)
/** 4 March 2026, 17:00 in Beijing. */
export const NOW = at(4, 9)

/** An order of 1 March with two items, to be shipped by the 6th. */
export const order = (more: Partial<OrderToConfirm> = {}): OrderToConfirm => ({
  orderId: '111-0000001-0000001',
  marketplaceId: 'US',
  state: 'unshipped',
  reportedState: 'unshipped',
  fulfillmentChannel: 'Merchant',
  cancelRequested: false,
  beingCancelled: 'nothing',
  purchasedAt: at(1, 12),
  latestShipAt: at(6),
  items: [
    { itemRow: 1, orderItemId: '05835637773450', quantity: 2 },
    { itemRow: 2, orderItemId: '10000000000002', quantity: 1 },
  ],
  ...more,
})

/** A parcel of the whole order that nothing stands against in the US. */
export const parcel = (more: Partial<ParcelToConfirm> = {}): ParcelToConfirm => ({
  shipmentId: 7,
  carrierCode: 'Yun Express',
  carrierName: '',
  trackingNumber: 'YT2229521272164446',
  shippedOn: '2026-03-03',
  shippedAt: null,
  shipMethod: '',
  items: [],
  accepted: {},
  wasWritten: false,
  ...more,
})

/** Examines a parcel at `NOW`, for an operator in Beijing. */
export function examine(o: OrderToConfirm, p: ParcelToConfirm, around: Partial<Surroundings> = {}) {
  const moment = { now: NOW, operatorClock: zoneClock('Asia/Shanghai') }
  return doctor(tablesOf(o.marketplaceId), moment).examine(o, p, { parcels: [p], ...around })
}
