import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAIL_KINDS, type MailKind } from '@shared/domain/mail/kinds'
import { clocksOfNotice, type NoticeClockRow } from '@shared/domain/messages/notices'
import type { ThreadMark } from '@shared/domain/messages/thread'
import { POLICY } from '../support/clocks'

// Friday noon; all moments below are hours from here. The rules: mail.md §1, §2.6; policy.md §1.3.
const START = Date.UTC(2026, 2, 6, 12)
const HOUR = 3_600_000
const at = (hours: number) => START + hours * HOUR

const notice = (kind: MailKind, more: Partial<NoticeClockRow> = {}): NoticeClockRow => ({
  kind,
  subject: 'x',
  text: 'Hello',
  receivedAt: START,
  isHistory: false,
  marketplaceId: 'DE',
  marks: [],
  others: [],
  ...more,
})
const mark = (kind: ThreadMark['kind'], hour: number, until?: number): ThreadMark => ({
  kind,
  at: at(hour),
  untilAt: until === undefined ? null : at(until),
})
const other = (kind: MailKind, hour: number) => ({ kind, receivedAt: at(hour) })
/** What runs out, and in how many hours from the mail. */
const runsOut = (row: NoticeClockRow) => clocksOfNotice(row, POLICY).map(({ kind, dueAt }) => `${kind} ${(dueAt - START) / HOUR}`).join() // prettier-ignore

describe('what a notification starts', () => {
  it.each<[string, NoticeClockRow, string]>([
    // policy.md §1.3: a return request 24 h, information for a claim 48 h (the earlier of 48 and 72), a chargeback seven days.
    ['a return request, over the weekend', notice('return-request'), 'returnRequest 24'],
    ['a claim in which Amazon asks', notice('claim-info-request'), 'claimInformation 48'],
    ['a claim that was opened asks for nothing yet', notice('claim-opened', { subject: 'Claim received on order 1' }), ''],
    ['a claim whose subject asks', notice('claim-opened', { subject: 'Action required: Claim received on order 1' }), 'claimInformation 48'],
    // What the mail says counts before the rule.
    ['a claim that names its days', notice('claim-opened', { subject: 'Action required: Claim received', text: 'Please respond within 3 calendar days.' }), 'claimInformation 72'],
    ['an Italian one', notice('claim-info-request', { text: 'Rispondi entro 3 giorni di calendario.' }), 'claimInformation 72'],
    ['business days are not these', notice('claim-info-request', { text: 'Please respond within 3 business days. Rispondi entro 3 giorni lavorativi.' }), 'claimInformation 48'],
    ['a return names days of another matter', notice('return-request', { text: 'Refund within 2 days.' }), 'returnRequest 24'],
    ['a chargeback', notice('chargeback-opened'), 'chargeback 168'],
    ['the official request to cancel: its order runs', notice('cancel-request'), ''],
    ['a refund', notice('refund-issued'), ''],
    ['an imitation', notice('suspect'), ''],
    ['old mail', notice('return-request', { isHistory: true }), ''],
    // What ends it.
    ['refunded since', notice('return-request', { others: [other('refund-issued', 5)] }), ''],
    ['refunded in the same moment', notice('return-request', { others: [other('refund-issued', 0)] }), ''],
    ['refunded before it was asked for', notice('return-request', { others: [other('refund-issued', -5)] }), 'returnRequest 24'],
    ['a claim decides no return', notice('return-request', { others: [other('claim-decided', 5)] }), 'returnRequest 24'],
    ['decided', notice('claim-info-request', { others: [other('claim-decided', 30)] }), ''],
    ['a claim of before was decided', notice('claim-info-request', { others: [other('claim-decided', -30)] }), 'claimInformation 48'],
    ['a chargeback is not decided by a claim', notice('chargeback-opened', { others: [other('claim-decided', 30)] }), 'chargeback 168'],
    ['a chargeback that is decided', notice('chargeback-opened', { others: [other('chargeback-decided', 99)] }), ''],
    // What the operator says.
    ['done', notice('return-request', { marks: [mark('answered', 2)] }), ''],
    ['nothing to be done', notice('chargeback-opened', { marks: [mark('noResponseNeeded', 2)] }), ''],
    ['a note changes nothing', notice('return-request', { marks: [mark('note', 2)] }), 'returnRequest 24'],
    ['a wait', notice('return-request', { marks: [mark('waitUntil', 2, 20)] }), 'noticeWait 20'],
    ['the newest wait', notice('return-request', { marks: [mark('waitUntil', 3, 10), mark('waitUntil', 2, 20)] }), 'noticeWait 10'],
    ['done after a wait', notice('return-request', { marks: [mark('waitUntil', 2, 20), mark('answered', 3)] }), ''],
  ])('%s', (_, row, expected) => expect(runsOut(row)).toBe(expected)) // prettier-ignore

  it('one thing at most, from kinds that ask for something alone, never later for what else is said of the order', () => {
    const kind = fc.constantFrom(...MAIL_KINDS)
    const others = fc.array(fc.record({ kind, receivedAt: fc.integer({ min: -99, max: 99 }).map(at) }))
    fc.assert(
      fc.property(kind, others, fc.boolean(), (kind, others, isHistory) => {
        const alone = clocksOfNotice(notice(kind), POLICY)
        const clocks = clocksOfNotice(notice(kind, { others, isHistory }), POLICY)
        expect(clocks.length === 0 || !isHistory).toBe(true)
        expect([[], alone]).toContainEqual(clocks)
        expect(alone.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
