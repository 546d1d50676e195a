import { orderHold } from '@shared/domain/shipments/confirmation'
import { dayIn } from '@shared/domain/time'
import type { WriteContext } from '../../context'
import { decisionWriter, type Recorder } from '../decisions'
import { settleProblems } from '../follow-ups'
import { changeRecorder } from '../orders'
import { parcelsWithin } from '../shipments'
import { type McfPackage, mcfRow } from './rows'

/** What Amazon reported, or the operator entered, of an order's shipment. */
export interface Shipped {
  packages: readonly McfPackage[]
  amazonOrderId?: string
}

/**
 * Keeps what was shipped. Where the order serves one of the shop's own, and no problem of it, the tracking number goes on to
 * that order's parcel, so that it is confirmed without typing. Throws DeskError `caseUnknown`.
 */
export function recordPackages(write: WriteContext, mcfOrderId: number, shipped: Shipped, recorder: Recorder): void {
  const row = mcfRow(write.db.raw, mcfOrderId)
  const { packages, amazonOrderId = row.amazonOrderId } = shipped
  const shippedAt = packages.length === 0 ? null : Math.max(...packages.map((found) => found.shippedAt ?? write.now()))
  const placedAt = packages.length > 0 ? (row.placedAt ?? write.now()) : row.placedAt
  decisionWriter(write, recorder).change(
    'mcfOrder',
    mcfOrderId,
    { packages: JSON.stringify(packages), amazonOrderId, shippedAt, placedAt },
    ['packages', 'amazonOrderId', 'shippedAt', 'placedAt'],
  )
  // For a problem it is a replacement: never a parcel of the order, but the case may be done.
  if (row.problemId !== null) settleProblems(write.db, row.orderRow, write.now(), recorder)
  else if (row.orderRow !== 0) passOn(parcelsWithin(write, recorder), row.orderId, packages, write)
}

/** Enters packages by hand, as one operation; empty takes them back. */
export function setPackages(write: WriteContext, mcfOrderId: number, packages: readonly McfPackage[]): void {
  const recorder = changeRecorder(write.db, { at: write.now(), kind: 'mcfOrder' })
  recordPackages(write, mcfOrderId, { packages }, recorder)
}

/** The order's own parcel, entered or brought in line; what the operator entered for other parcels stays. */
function passOn(
  parcels: ReturnType<typeof parcelsWithin>,
  orderId: string,
  packages: readonly McfPackage[],
  { db, carriers, shop }: WriteContext,
): void {
  const order = db.raw
    .prepare<[string], Parameters<typeof orderHold>[0] & { id: number; marketplaceId: keyof typeof carriers }>(
      'SELECT id, orderId, marketplaceId, state, fulfillmentChannel FROM orders WHERE orderId = ?',
    )
    .get(orderId)
  if (!order || orderHold(order)) return
  const known = parcels.parcelsOf(order.id)
  for (const { carrier, trackingNumber, shippedAt } of packages) {
    if (trackingNumber === '' || known.some((parcel) => parcel.trackingNumber === trackingNumber)) continue
    const listed = carriers[order.marketplaceId].carriers.find(({ code, aliases = [] }) =>
      [code, ...aliases].some((name) => name.toLowerCase() === carrier.toLowerCase()),
    )
    const empty = known.find((parcel) => parcel.trackingNumber === '')
    parcels.save(orderId, {
      ...(empty && { shipmentId: empty.id }),
      carrierCode: listed?.code ?? 'Other',
      carrierName: listed ? '' : carrier,
      trackingNumber,
      ...(shippedAt !== null && { shippedOn: dayIn(shippedAt, shop.timeZone), shippedAt }),
    })
  }
}
