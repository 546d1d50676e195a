import type { Input, Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { ByHandKind } from '@shared/contract/ways-out'
import { type ByHandAnswer, byHandState } from '@shared/domain/exports/by-hand'
import type { WriteContext } from '../context'
import type { Reader } from '../db/access'
import type { Row } from '../db/schema'
import { recordChanges, type Recorder } from '../record'
import { followRows } from './follow'
import type { Guide, PlanContext } from './way-out'

interface Found {
  guide: Guide
  orderRow: number
  revision: number
  uploadedRevision: number
  done: Row<'doneByHand'> | undefined
}

const doneOf = (db: Reader, kind: ByHandKind, row: number) =>
  db.get(
    db.build
      .selectFrom('doneByHand')
      .selectAll()
      .where('kind', '=', kind)
      .where('entityRow', '=', row)
      .orderBy('revision', 'desc')
      .limit(1),
  )

/** A decision with what its chapter says of it. Throws DeskError `caseUnknown`. */
function find({ db, outgoing }: Pick<PlanContext, 'db' | 'outgoing'>, { kind, row }: Input<'byHand.takeBack'>): Found {
  const { table, byHand } = outgoing.handWay(kind)
  const decision = db.get(
    db.build.selectFrom(table).select(['orderRow', 'revision', 'uploadedRevision']).where('id', '=', row),
  )
  const guide = decision && byHand.guide(db, row)
  if (!guide) throw new DeskError('caseUnknown', { caseId: row })
  return { ...decision, guide, done: doneOf(db, kind, row) }
}

/** How a decision is done by hand, and how far that is. Throws DeskError `caseUnknown`. */
export function guideOf(context: PlanContext, input: Input<'byHand.guide'>): Output<'byHand.guide'> {
  const { guide, done, ...decision } = find(context, input)
  const state = byHandState(decision, done) ?? null
  const { doneAt = null, answeredAt = null } = state === null || state === 'ready' ? {} : (done ?? {})
  return {
    steps: [...context.outgoing.handWay(input.kind).byHand.steps],
    copies: guide.copies.filter(({ text }) => text !== ''),
    state,
    whyNot: guide.whyNot,
    doneAt,
    answeredAt,
  }
}

/** Says that a decision was done by hand. Throws DeskError `caseUnknown`, `notByHandNow`, `doneInFuture`. */
export function markDone(write: WriteContext, { at, ...of }: Input<'byHand.done'>): void {
  const { guide, done, ...decision } = find(write, of)
  if (guide.whyNot !== '' || byHandState(decision, done) !== 'ready') throw new DeskError('notByHandNow', {})
  const doneAt = at ?? write.now()
  if (doneAt > write.now()) throw new DeskError('doneInFuture', {})
  const { orderRow, revision } = decision
  const recorder = recordChanges(write, { kind: 'byHand' })
  recorder.add('doneByHand', orderRow, {
    kind: of.kind,
    entityRow: of.row,
    revision,
    doneAt,
    answer: '',
    answeredAt: null,
  })
  followRows(write, write.outgoing.of(of.kind), [of.row], recorder)
}

/** Says that it was not done after all. Throws DeskError `caseUnknown`, `notByHandNow`. */
export function takeBack(write: WriteContext, of: Input<'byHand.takeBack'>): void {
  const { done, ...decision } = find(write, of)
  if (!done || byHandState(decision, done) !== 'handedOver') throw new DeskError('notByHandNow', {})
  const recorder = recordChanges(write, { kind: 'byHandTakenBack' })
  recorder.remove('doneByHand', done.id)
  followRows(write, write.outgoing.of(of.kind), [of.row], recorder)
}

/**
 * What a report says of decisions that were done by hand, within the operation that takes it in; of others, and of what was
 * answered before, nothing. The first answer stands.
 */
export function settleByHand(
  write: WriteContext,
  recorder: Recorder,
  { kind, rows, answer }: { kind: ByHandKind; rows: readonly number[]; answer: Exclude<ByHandAnswer, ''> },
): void {
  const settled = rows.filter((row) => {
    const done = doneOf(write.db, kind, row)
    if (done?.answer !== '') return false
    recorder.change('doneByHand', done, { answer, answeredAt: write.now() }, { keptHere: ['answer', 'answeredAt'] })
    return true
  })
  if (settled.length > 0) followRows(write, write.outgoing.of(kind), settled, recorder)
}
