import type { WriteContext } from '../../context'
import { literal } from '../../db/literal'
import { derivedWriter, type Recorder } from '../../record'
import { tellRequests } from './cancel-requests'
import { MAILS } from './tables'
import { refreshThreads } from './threads'

/** Mails came before the report with their order: they and their threads belong to it from now on. */
export function followOrders(write: WriteContext, recorder: Recorder): void {
  const { db } = write
  const set = derivedWriter(db.raw, MAILS, ['orderRow'])
  const arrived = db.build
    .selectFrom('mails as m')
    .innerJoin('orders as o', 'o.orderId', 'm.orderId')
    .select(['m.id', 'm.threadRow', 'm.kind', 'm.orderId', 'o.id as orderRow'])
    .where('m.orderId', '<>', literal(''))
    .where('m.orderRow', '=', 0)
  const touched = new Set<number>()
  const asked: string[] = []
  for (const { id, threadRow, orderRow, kind, orderId } of db.all(arrived)) {
    set(id, [orderRow])
    if (threadRow !== 0) touched.add(threadRow)
    if (kind === 'cancel-request') asked.push(orderId)
  }
  refreshThreads(write, touched)
  tellRequests(write, () => recorder, asked)
}
