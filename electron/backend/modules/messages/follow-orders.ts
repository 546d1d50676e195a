import type { WriteContext } from '../../context'
import { literal } from '../../db/literal'
import { derivedWriter } from '../../record'
import { MAILS } from './tables'
import { refreshThreads } from './threads'

/** Mails came before the report with their order: they and their threads belong to it from now on. */
export function followOrders(write: WriteContext): void {
  const { db } = write
  const set = derivedWriter(db.raw, MAILS, ['orderRow'])
  const arrived = db.build
    .selectFrom('mails as m')
    .innerJoin('orders as o', 'o.orderId', 'm.orderId')
    .select(['m.id', 'm.threadRow', 'o.id as orderRow'])
    .where('m.orderId', '<>', literal(''))
    .where('m.orderRow', '=', 0)
  const touched = new Set<number>()
  for (const { id, threadRow, orderRow } of db.all(arrived)) {
    set(id, [orderRow])
    if (threadRow !== 0) touched.add(threadRow)
  }
  refreshThreads(write, touched)
}
