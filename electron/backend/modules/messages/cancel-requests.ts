import type { WriteContext } from '../../context'
import type { Reader } from '../../db/access'
import { type Given, prepared } from '../../db/prepared'
import type { Recorder } from '../../record'
import { sayingOfOrders } from '../orders'

/** A mail by which Amazon says that the buyer asked to cancel on the order page: the same word as the report's column. */
export interface CancelRequest {
  orderId: string
  receivedAt: number
}

/** Says of these orders that their buyers asked to cancel, where a mail does; of an order that is not known yet, when its report comes. */
export function tellRequests(write: WriteContext, recorder: () => Recorder, orderIds: Iterable<string>): void {
  const { say } = sayingOfOrders(write, recorder)
  for (const orderId of new Set(orderIds)) {
    const receivedAt = newestRequest(write.db, orderId)
    if (receivedAt !== null) say(orderId, { cancelRequested: 1 }, receivedAt)
  }
}

/** Takes back what mails said that are gone. */
export function takeRequestsBack(write: WriteContext, recorder: () => Recorder, gone: readonly CancelRequest[]): void {
  const { unsay } = sayingOfOrders(write, recorder)
  for (const { orderId, receivedAt } of gone) unsay(orderId, 'cancelRequested', receivedAt)
  tellRequests(write, recorder, gone.map(({ orderId }) => orderId)) // prettier-ignore
}

const newestRequest = (db: Reader, orderId: string): number | null =>
  db.get(requestsOf({ orderId }))?.receivedAt ?? null

const requestsOf = prepared((build, given: Given<{ orderId: string }>) =>
  build
    .selectFrom('mails')
    .select(({ fn }) => fn.max<number | null>('receivedAt').as('receivedAt'))
    .where('orderId', '=', given('orderId'))
    .where('orderId', '<>', '')
    .where('kind', '=', 'cancel-request'),
)
