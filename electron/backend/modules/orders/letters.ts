import { DeskError } from '@shared/contract/errors'
import { type BuyerLanguage, LANGUAGES_OF } from '@shared/domain/letters/languages'
import type { Filling } from '@shared/domain/letters/letter'
import { buyerAmount } from '@shared/i18n/buyer/amount'
import type { Reader } from '../../db/access'
import { type Given, prepared } from '../../db/prepared'
import type { ChapterLetters } from '../letters'
import { lastTracked } from './parcels'

/** Letters about orders by themselves: any chapter can write them, from what every order has. */
export const ORDER_LETTERS: ChapterLetters = {
  about: 'order',
  subject({ db }, orderId) {
    const order = db.get(db.build.selectFrom('orders').select(['id', 'marketplaceId']).where('orderId', '=', orderId))
    if (!order) throw new DeskError('orderUnknown', { orderId })
    return {
      entityRow: 0,
      orderRow: order.id,
      languages: LANGUAGES_OF[order.marketplaceId],
      known: { marketplaceId: order.marketplaceId, orderId },
      fill: (_letter, language) => ({ orderId, ...fillingOfOrder(db, order.id, language) }),
    }
  },
}

/** What an order's parcel and refund say for the blanks of a letter; `orderRow` 0: there is no order, and nothing is said. */
export function fillingOfOrder(db: Reader, orderRow: number, language: BuyerLanguage): Filling {
  const parcel = orderRow === 0 ? undefined : lastTracked(db, orderRow)
  const refund = orderRow === 0 ? undefined : db.get(lastRefund({ orderRow }))
  return {
    carrier: parcel?.carrierName || parcel?.carrierCode,
    trackingNumber: parcel?.trackingNumber,
    amount: refund && buyerAmount(refund.total, refund.currency, language),
    // Who pays the way back is decided with the case.
    postage: null,
  }
}

const lastRefund = prepared((build, given: Given<{ orderRow: number }>) =>
  build
    .selectFrom('refunds')
    .select(['total', 'currency'])
    .where('orderRow', '=', given('orderRow'))
    .where('withdrawnAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(1),
)
