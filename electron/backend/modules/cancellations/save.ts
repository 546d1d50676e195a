import type { Input, Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { WriteContext } from '../../context'
import { recordChanges } from '../../record'
import { refreshOrders } from '../orders'
import { adviceFor, orderToCancel } from './advise'

/**
 * Decides what becomes of a wish to cancel; an order has one such decision, changed until Amazon has it. Throws DeskError
 * `orderUnknown`, `caseUploaded`, `cancellationNotRight`.
 */
export function saveCancellation(
  write: WriteContext,
  { orderId, askedBy, hasLeft, reasonCode, items, note }: Input<'cancellations.save'>,
): Output<'cancellations.save'> {
  const { db } = write
  const order = orderToCancel(db, orderId)
  const advice = adviceFor(write, order, { askedBy, hasLeft })
  const isRight = reasonCode === '' ? advice.branch === 'askOnOrderPage' : advice.codes.includes(reasonCode)
  if (!isRight) throw new DeskError('cancellationNotRight', { orderId, branch: advice.branch })
  const recorder = recordChanges(write, { kind: 'cancellation' })
  const decided = db.build.selectFrom('cancellations').selectAll().where('orderRow', '=', order.id)
  const known = db.get(decided.orderBy('id', 'desc').limit(1))
  const columns = { askedBy, reasonCode, items: JSON.stringify([...items].sort((a, b) => a - b)), note }
  // Single items can be cancelled one after another: a decision Amazon has is followed by another one.
  const isNew = !known || known.uploadedRevision > 0
  if (isNew && known && (known.items === '[]' || items.length === 0)) throw new DeskError('caseUploaded', { orderId })
  if (known && !isNew) recorder.change('cancellations', known, columns, { keptHere: ['note', 'askedBy'] })
  const cancellationId =
    known && !isNew ? known.id : recorder.add('cancellations', order.id, { ...columns, revision: 1 })
  refreshOrders(db, [order.id], false)
  return { cancellationId }
}

/** Takes a decision back that Amazon does not have. Throws DeskError `caseUnknown`, `caseUploaded`. */
export function removeCancellation(write: WriteContext, cancellationId: number): void {
  const { db } = write
  const known = db.get(
    db.build
      .selectFrom('cancellations as c')
      .innerJoin('orders as o', 'o.id', 'c.orderRow')
      .selectAll('c')
      .select('o.orderId')
      .where('c.id', '=', cancellationId),
  )
  if (!known) throw new DeskError('caseUnknown', { caseId: cancellationId })
  if (known.uploadedRevision > 0) throw new DeskError('caseUploaded', { orderId: known.orderId })
  recordChanges(write, { kind: 'cancellation' }).remove('cancellations', cancellationId)
  refreshOrders(db, [known.orderRow], false)
}
