import { describe, expect, it } from 'vitest'
import rules from '@resources/policy-rules.json'
import { CLOCKS } from '@shared/contract/chapters'
import { clocksOfOrder, type OrderClockRow } from '@shared/domain/clocks/of-order'
import { clocksOfProblem, type ProblemClockRow } from '@shared/domain/clocks/of-problem'
import { clocksOfRefund, type RefundClockRow } from '@shared/domain/clocks/of-refund'
import { policyOf } from '@shared/domain/policy/policy'
import type { PolicyRule } from '@shared/domain/policy/policy-rules'
import { POLICY_RULE_IDS } from '@shared/domain/policy/rule-ids'

const policy = policyOf(rules as PolicyRule[])
const said = (clocks: readonly { kind: string; dueAt: number }[]) =>
  clocks.map(({ kind, dueAt }) => `${kind} ${new Date(dueAt).toISOString().slice(0, 16)}`)

describe('an order', () => {
  const ORDER: OrderClockRow = {
    marketplaceId: 'US', fulfillmentChannel: 'Merchant', state: 'unshipped', tracking: 'none', cancelRequested: false,
    // The end of 4 March in Los Angeles.
    latestShipAt: Date.UTC(2026, 2, 5, 7, 59),
  } // prettier-ignore
  const WORK = ['shipBy 2026-03-05T07:59', 'autoCancel 2026-03-12T07:59']
  it.each<[string, Partial<OrderClockRow>, readonly string[]]>([
    ['is to be shipped, and cancelled by Amazon seven days later', {}, WORK],
    ['in a file that is not uploaded, all the same', { tracking: 'written' }, WORK],
    ['asked to be cancelled is to be answered by then', { cancelRequested: true }, ['cancelRequest 2026-03-05T07:59', WORK[1]!]],
    ['confirmed has none', { tracking: 'uploaded' }, []],
    ['partly shipped has the rest to confirm', { state: 'partlyShipped', tracking: 'uploaded' }, WORK],
    ['whose payment is checked has none', { state: 'pending' }, []],
    ['shipped has none', { state: 'shipped' }, []],
    ['cancelled has none', { state: 'cancelled', cancelRequested: true }, []],
    ['that Amazon ships has none', { fulfillmentChannel: 'Amazon' }, []],
    ['without a ship-by date has none', { latestShipAt: null }, []],
  ])('%s', (_, given, expected) => expect(said(clocksOfOrder({ ...ORDER, ...given }, policy))).toEqual(expected)) // prettier-ignore
})

describe('a refund', () => {
  const REFUND: RefundClockRow = {
    marketplaceId: 'DE', revision: 2, uploadedRevision: 2, uploadedAt: Date.UTC(2026, 2, 3, 12, 30), withdrawnAt: null, isRefused: false,
  } // prettier-ignore
  it.each<[string, Partial<RefundClockRow>, readonly string[]]>([
    ['is held two hours', {}, ['refundHeld 2026-03-03T14:30']],
    ['not uploaded has none', { uploadedAt: null, uploadedRevision: 0 }, []],
    ['changed since its file has none: that is not what Amazon has', { uploadedRevision: 1 }, []],
    ['taken back has none', { withdrawnAt: 1 }, []],
    ['refused has none', { isRefused: true }, []],
  ])('%s', (_, given, expected) => expect(said(clocksOfRefund({ ...REFUND, ...given }, policy))).toEqual(expected))
})

describe('a case', () => {
  const CASE: ProblemClockRow = {
    openedAt: Date.UTC(2026, 0, 20, 9), closedAt: null, choice: '', channel: 'Merchant', marketplaceId: 'US',
    isAnswered: false, arrivedOn: '', isRefunded: false,
  } // prettier-ignore
  const BACK = { choice: 'refundAfterReturn', isAnswered: true } as const
  it.each<[string, Partial<ProblemClockRow>, readonly string[]]>([
    ['is answered in 24 hours and solved in 48', {}, ['answer 2026-01-21T09:00', 'claim 2026-01-22T09:00']],
    ['that was answered is to be solved', { isAnswered: true }, ['claim 2026-01-22T09:00']],
    ['of Amazon’s is answered alone', { channel: 'Amazon' }, ['answer 2026-01-21T09:00']],
    ['whose goods are not back has nothing to refund', BACK, []],
    // A Sunday: Monday, Tuesday. Then a Monday: four days to Friday. Midnight in Los Angeles is 08:00 UTC.
    ['whose goods came on 25 January', { ...BACK, arrivedOn: '2026-01-25' }, ['refund 2026-01-28T08:00']],
    ['whose goods came on 26 January', { ...BACK, arrivedOn: '2026-01-26' }, ['refund 2026-01-31T08:00']],
    ['that is refunded', { ...BACK, arrivedOn: '2026-01-26', isRefunded: true }, []],
    ['that is closed', { closedAt: 1 }, []],
  ])('%s', (_, given, expected) => expect(said(clocksOfProblem({ ...CASE, ...given }, policy))).toEqual(expected))
})

it('every clock goes by a rule of the table, or by a date of the order itself', () => {
  const rulesOf = Object.values(CLOCKS).flatMap((facts) => ('rule' in facts ? [facts.rule] : []))
  expect(rulesOf.filter((id) => !POLICY_RULE_IDS.includes(id))).toEqual([])
})
