import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { examineRefund } from '@shared/domain/refunds/examine'
import { REFUND_COMPONENT_IDS, refundTotal, type RefundLine } from '@shared/domain/refunds/refund'
import { refundState } from '@shared/domain/refunds/state'
import type { WriteContext } from '../../context'
import { recordChanges, type Recorder } from '../../record'
import { isRefused } from '../../outgoing'
import { settleProblems } from '../follow-ups'
import { orderToRefund, type ToldRefundLine, toldRefunds, untold } from './paid'
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
  const order = orderToRefund(write, entry.orderId, refundId)
  const finding = examineRefund(order, entry).find(({ severity }) => severity === 'error')
  if (finding) {
    const { found = '', left = '', most = '' } = finding.params
    throw new DeskError('refundProblem', { orderId: entry.orderId, problem: finding.rule, found, left, most })
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
  return recorder.add('refunds', order.orderRow, row)
}

/** Throws DeskError `orderUnknown`, `caseUnknown`, `caseUploaded`, `refundProblem`. */
export function saveRefund(write: WriteContext, { refundId, ...entry }: Input<'refunds.save'>): { refundId: number } {
  const recorder = recordChanges(write, { kind: 'refund' })
  if (refundId === undefined) return { refundId: addRefund(write, entry, recorder) }
  const known = refundRow(write.db, refundId)
  refuseUploaded(known)
  const told = toldRefunds(write.db, known.orderRow).filter((line) => line.refundId === refundId)
  const { items } = orderToRefund(write, known.orderId)
  const lines = tidied(entry.lines)
  const whole = { lines: JSON.stringify(lines), total: refundTotal(lines), note: entry.note }
  // What Amazon took of it stays as it is; only the rest is written again.
  const fresh = untold(told, refundId, items, lines)
  if (told.length > 0 && fresh.length === 0)
    recorder.change('refunds', refundId, { ...whole, ...asTold(known, told) }, { keptHere: KEPT })
  else
    recorder.change(
      'refunds',
      refundId,
      { ...checked(write, { ...entry, lines: fresh }, refundId).columns, ...whole },
      { keptHere: ['note'] },
    )
  return { refundId }
}

/** What was edited after its file was written and before that was uploaded is not what Amazon has: it can be changed. */
function refuseUploaded(refund: RefundRow & { orderId: string }): void {
  const { revision, uploadedRevision, orderId } = refund
  if (uploadedRevision > 0 && uploadedRevision === revision && !isRefused(refund))
    throw new DeskError('caseUploaded', { orderId })
}

/**
 * Takes a refund back that Amazon does not have; of one that was edited after its file, only what was edited. Throws DeskError
 * `caseUnknown`, `caseUploaded`.
 */
export function removeRefund(write: WriteContext, refundId: number): void {
  const known = refundRow(write.db, refundId)
  refuseUploaded(known)
  const recorder = recordChanges(write, { kind: 'refund' })
  const told = toldRefunds(write.db, known.orderRow).filter((line) => line.refundId === refundId)
  if (told.length === 0) return recorder.remove('refunds', refundId)
  const { items } = orderToRefund(write, known.orderId, refundId)
  const lines = tidied(
    told.flatMap(({ orderItemId, amounts, quantityCancelled }) => {
      const item = items.find((one) => one.orderItemId === orderItemId)
      return item ? [{ itemRow: item.itemRow, amounts, quantityCancelled }] : []
    }),
  )
  const columns = {
    lines: JSON.stringify(lines),
    total: refundTotal(lines),
    reasonCode: (told[0]?.reasonCode ?? '') as RefundRow['reasonCode'],
  }
  recorder.change('refunds', refundId, { ...columns, ...asTold(known, told) }, { keptHere: KEPT })
}

const KEPT = ['lines', 'total', 'reasonCode', 'note', 'revision', 'writtenRevision', 'uploadedRevision', 'uploadedAt']
/** Nothing is left to write: what the desk says is what Amazon has. */
function asTold({ revision: last }: RefundRow, told: readonly ToldRefundLine[]) {
  const revision = last + 1
  const uploadedAt = Math.max(...told.map((line) => line.uploadedAt))
  return { revision, writtenRevision: revision, uploadedRevision: revision, uploadedAt }
}

/** Says that a refund was cancelled at Seller Central while Amazon held it. Throws DeskError `caseUnknown`, `refundNotHeld`. */
export function withdrawRefund(write: WriteContext, refundId: number): void {
  const known = refundRow(write.db, refundId)
  if (refundState({ ...known, isRefused: isRefused(known) }, write.now(), write.policy) !== 'held')
    throw new DeskError('refundNotHeld', { orderId: known.orderId })
  const recorder = recordChanges(write, { kind: 'refund' })
  recorder.change('refunds', refundId, { withdrawnAt: write.now() }, { keptHere: ['withdrawnAt'] })
  settleProblems(write.db, known.orderRow, write.now(), recorder)
}
