import type { JobContext, WriteContext } from '../../../context'
import { putImportBack } from '../../../record'
import { orderForgetter, refreshOrders } from '../refresh'

/** Puts orders back as they were before a report, and takes away those it brought. */
export function putOrdersBack(write: WriteContext, importId: number, context: JobContext): void {
  const { touched } = putImportBack(write, importId, ['import'])
  const { db } = write
  const created = db.all(db.build.selectFrom('orders').select('id').where('importId', '=', importId))
  const forget = orderForgetter(db.raw)
  created.forEach(({ id }, done) => {
    forget(id)
    if (done % 500 === 0) {
      context.checkCancelled()
      context.progress('undoing', done, created.length)
    }
  })
  refreshOrders(db, touched)
}
