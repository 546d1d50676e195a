import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { examineRefund, REFUND_PROBLEMS } from '@shared/domain/refunds/examine'
import { REFUND_COMPONENT_IDS, refundTotal, type RefundLine } from '@shared/domain/refunds/refund'
import { refundState } from '@shared/domain/refunds/state'
import type { WriteContext } from '../../context'
import { decisionWriter, type Recorder, refusedRows } from '../decisions'
import { settleProblems } from '../follow-ups'
import { changeRecorder } from '../orders'
import { orderToRefund } from './paid'
import { type RefundRow, refundRow } from './read'

export type RefundEntry = Omit<Input<'refunds.save'>, 'refundId'>

/** Lines without what is nothing, so that the same refund is always stored in the same way. */
function tidied(lines: readonly RefundLine[]): RefundLine[] {
  return lines
    .map(({ itemRow, amounts, quantityCancelled }) => ({
      itemRow,
      amounts: Object.fromEntries(
        REFUND_COMPONENT_IDS.flatMap((id) => (amounts[id] ? [[id, amounts[id]]] : [])),
      ) as RefundLine['amounts'],
      quantityCancelled,
    }))
    .filter(({ amounts, quantityCancelled }) => Object.keys(amounts).length > 0 || quantityCancelled > 0)
}

/** Refuses what must be mended; what only waits for something is kept, and held back from the file. */
function checked(write: WriteContext, entry: RefundEntry, refundId?: number) {
  const order = orderToRefund(write.db.raw, entry.orderId, refundId)
  const [problem] = examineRefund(order, entry).filter(({ id }) => !REFUND_PROBLEMS[id].isLater)
  if (problem) {
    const { found = '', left = '', most = '' } = problem.params
    throw new DeskError('refundProblem', { orderId: entry.orderId, problem: problem.id, found, left, most })
  }
  const lines = tidied(entry.lines)
  const columns = {
    reasonCode: entry.reasonCode,
    currency: order.currency,
    lines: JSON.stringify(lines),
    total: refundTotal(lines),
    note: entry.note,
  }
  return { order, columns }
}

/** Adds a refund inside an operation that is being recorded. Throws DeskError `orderUnknown`, `refundProblem`. */
export function addRefund(write: WriteContext, entry: RefundEntry, recorder: Recorder): number {
  const { order, columns } = checked(write, entry)
  const row = { ...columns, problemId: entry.problemId ?? null, withdrawnAt: null, revision: 1 }
  return decisionWriter(write, recorder).add('refund', order.orderRow, row)
}

/** Throws DeskError `orderUnknown`, `caseUnknown`, `caseUploaded`, `refundProblem`. */
export function saveRefund(write: WriteContext, { refundId, ...entry }: Input<'refunds.save'>): { refundId: number } {
  const recorder = changeRecorder(write.db, { at: write.now(), kind: 'refund' })
  if (refundId === undefined) return { refundId: addRefund(write, entry, recorder) }
  const known = refundRow(write.db.raw, refundId)
  refuseUploaded(write, known)
  const { columns } = checked(write, entry, refundId)
  decisionWriter(write, recorder).change('refund', refundId, columns, ['note'])
  return { refundId }
}

function refuseUploaded(write: WriteContext, { id, uploadedRevision, orderId }: RefundRow & { orderId: string }): void {
  if (uploadedRevision > 0 && !refusedRows(write.db.raw, 'refund').has(id))
    throw new DeskError('caseUploaded', { orderId })
}

/** Takes a refund back that Amazon does not have. Throws DeskError `caseUnknown`, `caseUploaded`. */
export function removeRefund(write: WriteContext, refundId: number): void {
  refuseUploaded(write, refundRow(write.db.raw, refundId))
  const recorder = changeRecorder(write.db, { at: write.now(), kind: 'refund' })
  decisionWriter(write, recorder).remove('refund', refundId)
}

/** Says that a refund was cancelled at Seller Central while Amazon held it. Throws DeskError `caseUnknown`, `refundNotHeld`. */
export function withdrawRefund(write: WriteContext, refundId: number): void {
  const known = refundRow(write.db.raw, refundId)
  const isRefused = refusedRows(write.db.raw, 'refund').has(refundId)
  if (refundState({ ...known, isRefused }, write.now(), write.policy) !== 'held')
    throw new DeskError('refundNotHeld', { orderId: known.orderId })
  const recorder = changeRecorder(write.db, { at: write.now(), kind: 'refund' })
  decisionWriter(write, recorder).change('refund', refundId, { withdrawnAt: write.now() }, ['withdrawnAt'])
  settleProblems(write.db, known.orderRow, write.now(), recorder)
}
