import type { ByHandKind } from '@shared/contract/ways-out'
import type { ByHandAnswer } from '@shared/domain/exports/by-hand'
import type { WriteContext } from '../../context'
import { settleByHand, type StepsByHand } from '../../outgoing'
import type { Recorder } from '../../record'

const KIND: ByHandKind = 'mcfCancellation'

/**
 * Cancelling a multi-channel order at Seller Central (help 200332470): offered while the order is being planned; afterwards it
 * may be shipped all the same, so that one looks again. A file comes too late for that more often than not.
 */
export const cancelByHand: StepsByHand = {
  steps: ['find', 'open', 'cancel', 'check'],
  guide(db, row) {
    const order = db.get(
      db.build
        .selectFrom('mcfCancellations as c')
        .innerJoin('mcfOrders as m', 'm.id', 'c.mcfOrderRow')
        .select(['m.fulfillmentOrderId', 'm.amazonOrderId', 'm.shippedAt', 'm.cancelledAt'])
        .where('c.id', '=', row),
    )
    if (!order) return undefined
    const { fulfillmentOrderId, amazonOrderId, shippedAt, cancelledAt } = order
    return {
      copies: [
        { name: 'number', text: fulfillmentOrderId },
        { name: 'amazonOrderId', text: amazonOrderId },
      ],
      whyNot: shippedAt !== null ? 'shipped' : cancelledAt !== null ? 'orderCancelled' : '',
    }
  },
}

/** A report says what became of a multi-channel order, and by that whether its cancellation by hand was taken. */
export function settleCancellation(
  write: WriteContext,
  recorder: Recorder,
  mcfOrderId: number,
  answer: Exclude<ByHandAnswer, ''>,
): void {
  const { db } = write
  const asked = db.all(db.build.selectFrom('mcfCancellations').select('id').where('mcfOrderRow', '=', mcfOrderId))
  settleByHand(write, recorder, { kind: KIND, rows: asked.map(({ id }) => id), answer })
}
