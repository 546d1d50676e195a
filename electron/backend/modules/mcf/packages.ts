import type { MarketplaceId } from '@shared/domain/marketplace'
import { OTHER, resolveCarrier } from '@shared/domain/shipments/carrier'
import { orderHold } from '@shared/domain/shipments/confirmation'
import { normaliseTracking } from '@shared/domain/shipments/tracking-number'
import { dayIn } from '@shared/domain/time'
import type { WriteContext } from '../../context'
import { decisionWriter, type Recorder } from '../decisions'
import { settleProblems } from '../follow-ups'
import { changeRecorder } from '../orders'
import { parcelsWithin } from '../shipments'
import { type McfPackage, type McfRow, mcfRow, packagesOf } from './rows'

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
  else if (row.orderRow !== 0) passOn(write, parcelsWithin(write, recorder), row, packages)
}

/** Enters packages by hand, as one operation; empty takes them back. */
export function setPackages(write: WriteContext, mcfOrderId: number, packages: readonly McfPackage[]): void {
  const recorder = changeRecorder(write.db, { at: write.now(), kind: 'mcfOrder' })
  recordPackages(write, mcfOrderId, { packages }, recorder)
}

const numberOf = ({ trackingNumber }: Pick<McfPackage, 'trackingNumber'>) => normaliseTracking(trackingNumber)

/**
 * The order's own parcels, entered or brought in line; what the operator entered for other parcels stays. A parcel whose
 * package is not told any more is the one of a mended number, or goes, unless it stands in a file already.
 */
function passOn(
  write: WriteContext,
  parcels: ReturnType<typeof parcelsWithin>,
  row: McfRow,
  packages: readonly McfPackage[],
): void {
  const order = write.db.raw
    .prepare<[number], Parameters<typeof orderHold>[0] & { marketplaceId: MarketplaceId }>(
      'SELECT orderId, marketplaceId, state, fulfillmentChannel FROM orders WHERE id = ?',
    )
    .get(row.orderRow)
  if (!order || orderHold(order)) return
  const { orderId, marketplaceId } = order
  const told = new Set(packages.map(numberOf))
  const before = new Set(packagesOf(row).map(numberOf))
  const known = parcels.parcelsOf(row.orderRow)
  const isThere = new Set(known.map(({ trackingNumber }) => trackingNumber))
  const stale = known.filter(({ trackingNumber: number }) => number !== '' && before.has(number) && !told.has(number))
  // A parcel that waits for its number takes one.
  const free = [...stale, ...known.filter(({ trackingNumber }) => trackingNumber === '')]
  for (const found of packages) {
    const trackingNumber = numberOf(found)
    if (trackingNumber === '' || isThere.has(trackingNumber)) continue
    isThere.add(trackingNumber)
    const { carrier, shippedAt } = found
    const taken = free.shift()
    parcels.save(orderId, {
      ...(taken && { shipmentId: taken.id }),
      ...carrierOf(write, marketplaceId, carrier),
      trackingNumber,
      ...(shippedAt !== null && { shippedOn: dayIn(shippedAt, write.shop.timeZone), shippedAt }),
      items: packages.length === 1 ? [] : itemsIn(write, row.orderRow, found),
    })
  }
  for (const { id, writtenRevision } of free.filter((parcel) => stale.includes(parcel)))
    if (writtenRevision === 0) parcels.remove(orderId, id)
}

/** Two answers of the marketplace's list are none: then it is Other with the name Amazon gave. */
function carrierOf({ carriers }: WriteContext, marketplaceId: MarketplaceId, carrier: string) {
  const match = resolveCarrier(carriers[marketplaceId], carrier)
  return match.kind === 'unknown'
    ? { carrierCode: OTHER, carrierName: carrier }
    : { carrierCode: match.code, carrierName: '' }
}

/** The order's items in a package, by exactly the same SKU; none where it does not say, or something else was sent. */
function itemsIn({ db }: WriteContext, orderRow: number, { items }: McfPackage) {
  const find = db.raw.prepare<[number, string], { id: number; quantity: number }>(
    'SELECT id, quantity FROM orderItems WHERE orderRow = ? AND sku = ? ORDER BY id LIMIT 1',
  )
  return items.flatMap(({ sku, quantity }) => {
    const item = find.get(orderRow, sku)
    return item ? [{ itemRow: item.id, quantity: Math.min(quantity, item.quantity) }] : []
  })
}
