import type { MarketplaceId } from '@shared/domain/marketplace'
import { OTHER, resolveCarrier } from '@shared/domain/shipments/carrier'
import { orderHold } from '@shared/domain/shipments/confirmation'
import { normaliseTracking } from '@shared/domain/shipments/tracking-number'
import { dayIn } from '@shared/domain/time'
import type { WriteContext } from '../../context'
import { recordChanges, type Recorder } from '../../record'
import { settleProblems } from '../follow-ups'
import { changeParcelsWithin, type Parcels } from '../shipments'
import { settleCancellation } from './cancel-by-hand'
import { itemsOf, type McfPackage, type McfRow, mcfRow, packagesOf } from './mcf-row'

/** What Amazon reported, or the operator entered, of an order's shipment. */
export interface Shipped {
  packages: readonly McfPackage[]
  amazonOrderId?: string
}

/**
 * Keeps what a report says was shipped. What left was not cancelled, whatever was done at Seller Central. Throws DeskError
 * `caseUnknown`.
 */
export function recordPackages(write: WriteContext, mcfOrderId: number, shipped: Shipped, recorder: Recorder): void {
  keepPackages(write, mcfOrderId, shipped, recorder)
  if (shipped.packages.length > 0) settleCancellation(write, recorder, mcfOrderId, 'refused')
}

/** Enters packages by hand, as one operation; empty takes them back. Throws DeskError `caseUnknown`. */
export function setPackages(write: WriteContext, mcfOrderId: number, packages: readonly McfPackage[]): void {
  keepPackages(write, mcfOrderId, { packages }, recordChanges(write, { kind: 'mcfOrder' }))
}

/**
 * Where the order serves one of the shop's own, and no problem of it, the tracking number goes on to that order's parcel, so that
 * it is confirmed without typing.
 */
function keepPackages(write: WriteContext, mcfOrderId: number, shipped: Shipped, recorder: Recorder): void {
  const row = mcfRow(write.db, mcfOrderId)
  const { packages, amazonOrderId = row.amazonOrderId } = shipped
  const shippedAt = packages.length === 0 ? null : Math.max(...packages.map((found) => found.shippedAt ?? write.now()))
  const placedAt = packages.length > 0 ? (row.placedAt ?? write.now()) : row.placedAt
  const columns = { packages: JSON.stringify(packages), amazonOrderId, shippedAt, placedAt }
  recorder.change('mcfOrders', mcfOrderId, columns, { keptHere: Object.keys(columns) })
  // For a problem it is a replacement: never a parcel of the order, but the case may be done.
  if (row.problemId !== null) settleProblems(write.db, row.orderRow, write.now(), recorder)
  else if (row.orderRow !== 0) changeParcelsWithin(write, recorder, (parcels) => passOn(write, parcels, row, packages))
}

const numberOf = ({ trackingNumber }: Pick<McfPackage, 'trackingNumber'>) => normaliseTracking(trackingNumber)

/**
 * The order's own parcels, entered or brought in line; what the operator entered for other parcels stays. A parcel whose
 * package is not told any more is the one of a mended number, or goes, unless it stands in a file already.
 */
function passOn(write: WriteContext, parcels: Parcels, row: McfRow, packages: readonly McfPackage[]): void {
  const orders = write.db.build.selectFrom('orders').select(['orderId', 'marketplaceId', 'state', 'fulfillmentChannel'])
  const order = write.db.get(orders.where('id', '=', row.orderRow))
  if (!order || orderHold(order)) return
  const { orderId, marketplaceId } = order
  const told = new Set(packages.map(numberOf))
  const before = new Set(packagesOf(row).map(numberOf))
  const known = parcels.parcelsOf(row.orderRow)
  const isThere = new Set(known.map(({ trackingNumber }) => trackingNumber))
  const stale = known.filter(({ trackingNumber: number }) => number !== '' && before.has(number) && !told.has(number))
  // A parcel that waits for its number takes one.
  const free = [...stale, ...known.filter(({ trackingNumber }) => trackingNumber === '')]
  const itemsIn = itemsOfPackages(write, row, packages)
  for (const [at, found] of packages.entries()) {
    const trackingNumber = numberOf(found)
    const items = itemsIn[at] ?? []
    if (trackingNumber === '') continue
    const there = isThere.has(trackingNumber)
      ? known.find((parcel) => parcel.trackingNumber === trackingNumber)
      : undefined
    // The first of several packages may have been taken for the whole order.
    if (there && there.items === '[]' && items.length > 0) parcels.save(orderId, { shipmentId: there.id, items })
    if (isThere.has(trackingNumber)) continue
    isThere.add(trackingNumber)
    const { carrier, shippedAt } = found
    const taken = free.shift()
    parcels.save(orderId, {
      ...(taken && { shipmentId: taken.id }),
      ...carrierOf(write, marketplaceId, carrier),
      trackingNumber,
      ...(shippedAt !== null && { shippedOn: dayIn(shippedAt, write.shop.timeZone), shippedAt }),
      items,
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

/**
 * The order's items in each package, by exactly the same SKU; what one line of the order cannot hold belongs to the next one of
 * that SKU. Empty: all of the order, because one package holds what is left of it, or because nothing says what it holds.
 */
function itemsOfPackages({ db }: WriteContext, row: McfRow, packages: readonly McfPackage[]) {
  const lines = db.all(
    db.build
      .selectFrom('orderItems')
      .select(['id', 'sku', 'quantity', 'quantityShipped', 'quantityToShip'])
      .where('orderRow', '=', row.orderRow)
      .orderBy('id'),
  )
  const open = (line: (typeof lines)[number]) => line.quantityToShip ?? line.quantity - (line.quantityShipped ?? 0)
  const left = new Map(lines.map((line) => [line.id, open(line)]))
  const found = packages.map(({ items }) => {
    // One package without a list holds what was asked for.
    const held = items.length === 0 && packages.length === 1 ? itemsOf(row) : items
    const isOurs = held.every(({ sku }) => lines.some((line) => line.sku === sku))
    const taken = held.flatMap(({ sku, quantity }) => {
      let rest = quantity
      return lines.flatMap(({ id, sku: own }) => {
        const units = own === sku ? Math.min(rest, left.get(id) ?? 0) : 0
        if (units === 0) return []
        rest -= units
        left.set(id, (left.get(id) ?? 0) - units)
        return [{ itemRow: id, quantity: units }]
      })
    })
    return { taken, isOurs }
  })
  const isWhole = packages.length === 1 && (!found[0]?.isOurs || [...left.values()].every((units) => units === 0))
  return found.map(({ taken }) => (isWhole ? [] : taken))
}
