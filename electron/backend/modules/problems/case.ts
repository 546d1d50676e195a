import type { Input, Output } from '@shared/contract'
import { consequencesOf } from '@shared/domain/problems/consequences'
import { optionMoney, type Sum } from '@shared/domain/problems/money'
import { firstLetter, type OptionId, optionFacts, optionsFor } from '@shared/domain/problems/options'
import { FOLLOW_STATE } from '@shared/domain/problems/progress'
import { type AffectedItem, refundShare } from '@shared/domain/problems/refund-share'
import { firedRules } from '@shared/domain/problems/rules'
import { refundTotal, sumOf } from '@shared/domain/refunds/refund'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { costsOf, hasLocalAddress, rulesOf } from '../costs'
import { lastTracked } from '../orders'
import { orderToRefund } from '../refunds'
import { followedOf, refundsOfProblem, replacementsOf, expectedReturnsOf } from '../follow-ups'
import { standingClocks } from '../../record'
import { PROBLEM_CLOCKS } from './clocks'
import { postageOf } from './letters'
import { affectedOf, problemRecord, type ProblemRecord } from './row'

type Case = Output<'problems.get'>

/** The units a case is about, with what was paid for their lines. Lines of which nothing is left are left out. */
export function affectedItems(context: Pick<ReadContext, 'db' | 'priceTax'>, problem: ProblemRecord): AffectedItem[] {
  const { items } = orderToRefund(context, problem.orderId)
  return affectedOf(problem).flatMap(({ itemRow, quantity }) => {
    const item = items.find((one) => one.itemRow === itemRow)
    if (!item || item.quantity < 1) return []
    const { sku, quantity: ordered, paid, refunded } = item
    return [{ itemRow, sku, ordered, quantity: Math.min(quantity, ordered), paid, refunded }]
  })
}

function optionsOf(context: ReadContext, problem: ProblemRecord, partialPercent: number): Case['options'] {
  const { db } = context
  const items = affectedItems(context, problem)
  const costs = costsOf(db, items.map(({ sku }) => sku)) // prettier-ignore
  const { payer } = postageOf(context, problem)
  const fired = firedRules(rulesOf(db), problem)
  return optionsFor(problem).map((id) => ({
    id,
    creates: [...optionFacts(id).creates],
    money: optionMoney(id, { items, currency: problem.currency, costs, payer, partialPercent }),
    consequences: consequencesOf(id, problem),
    rules: fired.filter(({ option }) => option === id).map(({ name }) => name),
  }))
}

/** What was asked for and is there, and what was asked for and is not. */
function followUpsOf(db: Reader, { id, choice }: ProblemRecord): Case['followUps'] {
  const followed = followedOf(db, id)
  const asked = choice === '' ? [] : optionFacts(choice).creates
  const missing = asked.filter((kind) => !followed.some((one) => one.kind === kind && one.state !== 'dropped'))
  return [...followed, ...missing.map((kind) => ({ kind, state: 'missing' as const, row: null }))]
}

function refundsOf(db: Reader, problemId: number): Case['refunds'] {
  return refundsOfProblem(db, problemId).map((row) => ({
    refundId: row.id, reasonCode: row.reasonCode, currency: row.currency, total: row.total, state: FOLLOW_STATE.refund(row),
  })) // prettier-ignore
}

/** The whole case, as it stands now. Throws DeskError `problemUnknown`. */
export function problemCase(context: ReadContext, { problemId, partialPercent }: Input<'problems.get'>): Case {
  const { db } = context
  const problem = problemRecord(db, problemId)
  const { channel, choice, closedAt, createdAt, marketplaceId, orderId, orderRow } = problem
  const returned = expectedReturnsOf(db, problemId)
  const refunds = refundsOf(db, problemId)
  const clocks = standingClocks(context, PROBLEM_CLOCKS, [problemId])
  const refundDue = clocks.find(({ kind }) => kind === 'refund')?.dueAt ?? null
  const affected = new Map(affectedOf(problem).map(({ itemRow, quantity }) => [itemRow, quantity]))
  const { id: rule, payer, isReturnless, source, checkedOn } = postageOf(context, problem)
  return {
    problem: {
      problemId, closedAt, choice,
      kind: problem.kind, note: problem.note, openedAt: createdAt, chosenAt: problem.chosenAt, closedBy: problem.closedBy,
      firedRules: JSON.parse(problem.firedRules) as string[],
    },
    order: {
      orderId, marketplaceId,
      fulfillmentChannel: channel, state: problem.state, buyerName: problem.buyerName, purchasedAt: problem.purchasedAt,
      latestDeliveryAt: problem.latestDeliveryAt, currency: problem.currency, total: problem.total,
      trackingNumber: lastTracked(db, orderRow)?.trackingNumber ?? '',
    },
    items: orderToRefund(context, orderId).items.map(({ itemRow, sku, title, quantity, paid, refunded }) => ({
      itemRow, sku, title,
      ordered: quantity,
      affected: affected.get(itemRow) ?? 0,
      paid: paid.itemPrice === undefined ? null : sumOf(paid),
      refunded: sumOf(refunded),
    })),
    clocks: clocks.map(({ kind, dueAt }) => ({ id: kind, at: dueAt })),
    options: optionsOf(context, problem, partialPercent),
    postage: { rule, payer, isReturnless, source, checkedOn },
    hasLocalAddress: hasLocalAddress(db, marketplaceId),
    consequences: consequencesOf(null, problem),
    firstLetter: firstLetter(problem),
    followUps: followUpsOf(db, problem),
    refunds,
    expectedReturns: returned.map(({ id: expectedReturnId, carrierCode, trackingNumber, paidBy, expectedOn, arrivedOn, note, closedAt: ended }) => ({
      expectedReturnId, carrierCode, trackingNumber, paidBy, expectedOn, arrivedOn, note,
      refundDueAt: arrivedOn === '' ? null : refundDue,
      closedAt: ended,
    })),
    replacements: replacementsOf(db, problemId).map((row) => ({
      replacementId: row.id, method: row.method, mcfOrderId: row.mcfOrderId, carrierCode: row.carrierCode, carrierName: row.carrierName,
      trackingNumber: row.trackingNumber, shippedOn: row.shippedOn, note: row.note, cancelledAt: row.cancelledAt,
    })),
  } // prettier-ignore
}

/** What a part in percent would give back; undefined where no report says what was paid. */
export function partOf(context: ReadContext, problem: ProblemRecord, percent: number): Sum | undefined {
  const lines = refundShare(affectedItems(context, problem), percent)
  return lines && { amount: refundTotal(lines), currency: problem.currency }
}

/** Whether an option is one for this case as it stands. */
export const isOption = (problem: ProblemRecord, option: OptionId) => optionsFor(problem).includes(option)
