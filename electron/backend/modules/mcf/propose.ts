import type { Input, Output } from '@shared/contract'
import { DEFAULT_PATTERN, nextNumber } from '@shared/domain/mcf/order-number'
import type { McfItem } from '@shared/domain/mcf/mcf-order'
import { reportedToShip } from '@shared/domain/orders/order-state'
import { usualSlipComment } from '@shared/i18n/buyer/slip-comment'
import type { ReadContext, WriteContext } from '../../context'
import type { Reader } from '../../db/access'
import { settingWriter } from '../../record'
import { isBeingCancelled } from '../cancellations'
import { orderRowNumber } from '../orders'

const PATTERN = 'mcfPattern'

export function patternOf({ get, build }: Reader): string {
  const kept = get(build.selectFrom('shopSettings').select('value').where('key', '=', PATTERN))
  return kept?.value ?? DEFAULT_PATTERN
}
export function savePattern(write: WriteContext, pattern: string): void {
  settingWriter(write, 'shopSettings').put({ key: PATTERN, value: pattern })
}

function itemOf(sku: string, quantity: number, i: number): McfItem {
  return { sku, quantity, itemId: String(i + 1), giftMessage: '', comment: '', declaredValue: '' }
}

/**
 * Units a problem is about, else what is still to ship of the order and is not to be cancelled; of one that was shipped, all of it: then it is sent
 * again. A SKU on several lines is one item.
 */
function itemsFor(db: Reader, orderRow: number, problemId: number | null): McfItem[] {
  const items = db.all(
    db.build
      .selectFrom('orderItems as i')
      .innerJoin('orders as o', 'o.id', 'i.orderRow')
      .select(['i.id', 'i.sku', 'i.quantity', 'i.quantityShipped', 'i.quantityToShip', 'i.itemStatus'])
      .select('o.reportedState')
      .select(isBeingCancelled(db.build).as('isBeingCancelled'))
      .where('i.orderRow', '=', orderRow)
      .orderBy('i.id'),
  )
  const problem =
    problemId === null
      ? undefined
      : db.get(
          db.build.selectFrom('problems').select('items').where('id', '=', problemId).where('orderRow', '=', orderRow),
        )
  const affected = problem ? (JSON.parse(problem.items) as { itemRow: number; quantity: number }[]) : undefined
  const left = (item: (typeof items)[number]) => reportedToShip(item, item.reportedState)
  const isLeft = items.some((item) => left(item) > 0)
  const units = new Map<string, number>()
  for (const item of items) {
    const ofProblem = affected?.find(({ itemRow }) => itemRow === item.id)?.quantity ?? 0
    const ofOrder = isLeft ? (item.isBeingCancelled ? 0 : left(item)) : item.quantity
    const quantity = affected ? ofProblem : ofOrder
    if (quantity > 0) units.set(item.sku, (units.get(item.sku) ?? 0) + quantity)
  }
  return [...units].map(([sku, quantity], i) => itemOf(sku, quantity, i))
}

/** A new order as far as the desk can fill it. Throws DeskError `orderUnknown`. */
export function propose(context: ReadContext, { orderId, problemId }: Input<'mcf.propose'>): Output<'mcf.propose'> {
  const { db, shop } = context
  const orderRow = orderId === '' ? 0 : orderRowNumber(db, orderId)
  const { build } = db
  const order = db.get(build.selectFrom('orders').select(['marketplaceId', 'purchasedAt']).where('id', '=', orderRow))
  const party = db.get(build.selectFrom('orderParties').selectAll().where('orderRow', '=', orderRow))
  const marketplaceId = order?.marketplaceId ?? shop.marketplaces[0] ?? 'US'
  const numbers = build.selectFrom('mcfOrders').select('fulfillmentOrderId')
  const number = nextNumber(
    patternOf(db),
    { now: context.now(), timeZone: shop.timeZone, orderId },
    (found) => db.get(numbers.where('fulfillmentOrderId', '=', found)) !== undefined,
  )
  return {
    marketplaces: shop.marketplaces,
    order: {
      fulfillmentOrderId: number,
      // What the recipient knows the order by.
      displayableOrderId: orderId || number,
      displayableAt: order?.purchasedAt ?? context.now(),
      displayableComment: usualSlipComment(marketplaceId),
      marketplaceId,
      speed: 'Standard',
      action: 'Ship',
      notificationEmail: '',
      blocksAmazonLogistics: false,
      isBlankBox: false,
      wantsPackingSlip: true,
      items: orderRow === 0 ? [itemOf('', 1, 0)] : itemsFor(db, orderRow, problemId),
      address: {
        name: party?.recipientName || (party?.buyerName ?? ''),
        line1: party?.addressLine1 ?? '',
        line2: party?.addressLine2 ?? '',
        line3: party?.addressLine3 ?? '',
        city: party?.city ?? '',
        stateOrRegion: party?.stateOrRegion ?? '',
        postalCode: party?.postalCode ?? '',
        countryCode: party?.country ?? '',
        phone: party?.shipPhone || (party?.buyerPhone ?? ''),
      },
      note: '',
    },
  }
}
