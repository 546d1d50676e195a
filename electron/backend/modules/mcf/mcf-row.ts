import { DeskError } from '@shared/contract/errors'
import { MCF_ADDRESS_FIELDS, type McfAddress, type McfItem, type McfOrder } from '@shared/domain/mcf/mcf-order'
import type { ReadBuilder, Reader } from '../../db/access'
import type { Row } from '../../db/schema'

export interface McfPackage {
  carrier: string
  trackingNumber: string
  shippedAt: number | null
  items: { sku: string; quantity: number }[]
}

/** A row of `mcfOrders` with the party beside it, and the order it serves: empty where that is none of the shop's. */
export type McfRow = Row<'mcfOrders'> & McfAddress & { orderId: string }

/**
 * Multi-channel orders `m` with their parties and the orders `o` they serve. Cancelled where it was said, or where its
 * cancellation was uploaded: the last column of a name counts, so that none of this may be read out of a subquery, which calls
 * the second one otherwise.
 */
export const mcfOrders = (build: ReadBuilder) =>
  build
    .selectFrom('mcfOrders as m')
    .leftJoin('mcfParties as p', 'p.mcfOrderRow', 'm.id')
    .leftJoin('orders as o', 'o.id', 'm.orderRow')
    .selectAll('m')
    .select(({ fn, val }) => [
      ...MCF_ADDRESS_FIELDS.map((field) => fn.coalesce(`p.${field}`, val('')).as(field)),
      fn.coalesce('o.orderId', val('')).as('orderId'),
      fn.coalesce('m.cancelledAt', 'm.cancelledByFileAt').as('cancelledAt'),
    ])

/** Throws DeskError `caseUnknown`. */
export function mcfRow({ get, build }: Reader, mcfOrderId: number): McfRow {
  const found = get(mcfOrders(build).where('m.id', '=', mcfOrderId))
  if (!found) throw new DeskError('caseUnknown', { caseId: mcfOrderId })
  return found
}

/** The newest wish to cancel one at Amazon. */
export const lastCancellation = ({ get, build }: Reader, mcfOrderId: number) =>
  get(
    build
      .selectFrom('mcfCancellations')
      .selectAll()
      .where('mcfOrderRow', '=', mcfOrderId)
      .orderBy('id', 'desc')
      .limit(1),
  )

export const itemsOf = (row: Pick<McfRow, 'items'>) => JSON.parse(row.items) as McfItem[]
export const packagesOf = (row: Pick<McfRow, 'packages'>) => JSON.parse(row.packages) as McfPackage[]

/** The row as the order the operator wrote. */
export function orderOf(row: McfRow): McfOrder & { items: McfItem[]; note: string } {
  return {
    fulfillmentOrderId: row.fulfillmentOrderId,
    displayableOrderId: row.displayableOrderId,
    displayableAt: row.displayableAt,
    displayableComment: row.displayableComment,
    marketplaceId: row.marketplaceId,
    speed: row.speed,
    action: row.action,
    notificationEmail: row.notificationEmail,
    blocksAmazonLogistics: row.blocksAmazonLogistics === 1,
    isBlankBox: row.isBlankBox === 1,
    wantsPackingSlip: row.wantsPackingSlip === 1,
    items: itemsOf(row),
    address: Object.fromEntries(MCF_ADDRESS_FIELDS.map((field) => [field, row[field]])) as unknown as McfAddress,
    note: row.note,
  }
}
