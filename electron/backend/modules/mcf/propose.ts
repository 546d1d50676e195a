import type { Input, Output } from '@shared/contract'
import { marketplace, type MarketplaceId } from '@shared/domain/marketplace'
import { DEFAULT_PATTERN, nextNumber } from '@shared/domain/mcf/order-number'
import type { McfItem } from '@shared/domain/mcf/mcf-order'
import type { ReadContext } from '../../context'
import type { SqliteDatabase } from '../../db/open'
import { orderRowNumber } from '../orders'

const PATTERN = 'mcfPattern'

export function patternOf(db: SqliteDatabase): string {
  const found = db.prepare<[string], { value: string }>('SELECT value FROM shopSettings WHERE key = ?').get(PATTERN)
  return found?.value ?? DEFAULT_PATTERN
}
export function savePattern(db: SqliteDatabase, pattern: string): void {
  db.prepare('INSERT INTO shopSettings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(
    PATTERN,
    pattern,
  )
}

interface Party {
  recipientName: string
  buyerName: string
  addressLine1: string
  addressLine2: string
  addressLine3: string
  city: string
  stateOrRegion: string
  postalCode: string
  country: string
  shipPhone: string
  buyerPhone: string
}

function itemOf(sku: string, quantity: number, i: number): McfItem {
  return { sku, quantity, itemId: String(i + 1), giftMessage: '', comment: '', declaredValue: '' }
}

/** Units a problem is about, by SKU; else all of the order's. */
function itemsFor(db: SqliteDatabase, orderRow: number, problemId: number | null): McfItem[] {
  const items = db
    .prepare<[number], { id: number; sku: string; quantity: number }>(
      'SELECT id, sku, quantity FROM orderItems WHERE orderRow = ? ORDER BY id',
    )
    .all(orderRow)
  const problem =
    problemId === null
      ? undefined
      : db.prepare<[number], { items: string }>('SELECT items FROM problems WHERE id = ?').get(problemId)
  const affected = problem ? (JSON.parse(problem.items) as { itemRow: number; quantity: number }[]) : undefined
  const wanted = items
    .map(({ id, sku, quantity }) => ({
      sku,
      quantity: affected ? (affected.find(({ itemRow }) => itemRow === id)?.quantity ?? 0) : quantity,
    }))
    .filter(({ quantity }) => quantity > 0)
  return wanted.map(({ sku, quantity }, i) => itemOf(sku, quantity, i))
}

/** A new order as far as the desk can fill it. Throws DeskError `orderUnknown`. */
export function propose(context: ReadContext, { orderId, problemId }: Input<'mcf.propose'>): Output<'mcf.propose'> {
  const { db, shop } = context
  const orderRow = orderId === '' ? 0 : orderRowNumber(db.raw, orderId)
  const order = db.raw
    .prepare<[number], { marketplaceId: MarketplaceId; purchasedAt: number }>(
      'SELECT marketplaceId, purchasedAt FROM orders WHERE id = ?',
    )
    .get(orderRow)
  const party = db.raw.prepare<[number], Party>('SELECT * FROM orderParties WHERE orderRow = ?').get(orderRow)
  const marketplaceId = order?.marketplaceId ?? shop.marketplaces[0] ?? 'US'
  const taken = db.raw.prepare('SELECT 1 FROM mcfOrders WHERE fulfillmentOrderId = ?')
  const number = nextNumber(
    patternOf(db.raw),
    { now: context.now(), timeZone: shop.timeZone, orderId },
    (found) => taken.get(found) !== undefined,
  )
  return {
    marketplaces: shop.marketplaces,
    order: {
      fulfillmentOrderId: number,
      // What the recipient knows the order by.
      displayableOrderId: orderId || number,
      displayableAt: order?.purchasedAt ?? context.now(),
      displayableComment:
        marketplace(marketplaceId).id === 'JP' ? 'ご注文ありがとうございます。' : 'Thank you for your order.',
      marketplaceId,
      speed: 'Standard',
      action: 'Ship',
      notificationEmail: '',
      blocksAmazonLogistics: false,
      isBlankBox: false,
      wantsPackingSlip: true,
      items: orderRow === 0 ? [itemOf('', 1, 0)] : itemsFor(db.raw, orderRow, problemId),
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
