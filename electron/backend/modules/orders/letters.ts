import { DeskError } from '@shared/contract/errors'
import { LANGUAGES_OF } from '@shared/domain/letters/languages'
import type { ChapterLetters } from '../letters'

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
      fill: () => ({ orderId }),
    }
  },
}
