import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import rules from '@resources/policy-rules.json'
import { copyGoesTo } from '@shared/domain/mail/copy-of-reply'
import { MAIL_KINDS } from '@shared/domain/mail/kinds'
import { clocksOfThread } from '@shared/domain/messages/clocks'
import { placeMail, threadsOf } from '@shared/domain/messages/place'
import { isWaiting, standingOf } from '@shared/domain/messages/standing'
import type { ThreadMail, ThreadMark } from '@shared/domain/messages/thread'
import { policyOf } from '@shared/domain/policy/policy'
import type { PolicyRule } from '@shared/domain/policy/policy-rules'

// Friday; all moments below are hours from here. The rules: mail.md §2.7, §8; policy.md §1.2.
const START = Date.UTC(2026, 2, 6)
const HOUR = 3_600_000
const at = (hours: number) => START + hours * HOUR
const hours = (moment: number | null) => (moment === null ? null : (moment - START) / HOUR)

type Said = Partial<Omit<ThreadMail, 'receivedAt'>>
const mail = (kind: ThreadMail['kind'], hour: number, said: Said = {}): ThreadMail => ({
  kind,
  buyerKey: 'ann@marketplace.amazon.de',
  fromName: 'Ann',
  toName: '',
  caseId: 'case-1',
  orderId: 'O-1',
  asin: null,
  receivedAt: at(hour),
  isHistory: false,
  ...said,
})
const question = (hour: number, said?: Said) => mail('buyer-message', hour, said)
const inquiry = (hour: number, said?: Said) =>
  mail('service-inquiry', hour, { buyerKey: null, caseId: null, fromName: 'Amazon', ...said })
/** Amazon's copy: neither relay address nor case; for a question before the sale not even an order. */
const copy = (hour: number, said?: Said) =>
  mail('own-reply-copy', hour, { buyerKey: null, caseId: null, fromName: 'Amazon.com', ...said })
const reply = (hour: number, said?: Said) => mail('own-reply', hour, { fromName: 'Shop', ...said })
const bounce = (hour: number, said?: Said) => mail('not-delivered', hour, { fromName: 'Amazon', ...said })
const optOut = (hour: number, said?: Said) => mail('buyer-opted-out', hour, { fromName: 'Amazon', ...said })
const mark = (kind: ThreadMark['kind'], hour: number, until: number | null = null): ThreadMark => ({ kind, at: at(hour), untilAt: until === null ? null : at(until) }) // prettier-ignore
const old: Said = { isHistory: true }

const policy = policyOf(rules as PolicyRule[])
function due(events: readonly (ThreadMail | ThreadMark)[]) {
  const marks = events.filter((event): event is ThreadMark => 'at' in event)
  const mails = events.filter((event): event is ThreadMail => 'receivedAt' in event)
  const standing = standingOf(mails, marks)
  const [clock] = clocksOfThread({ ...standing, marketplaceId: 'DE' }, policy)
  return `${standing.state}${clock ? ` ${hours(clock.dueAt)}` : ''}${standing.isNotDelivered ? ' not delivered' : ''}`
}

describe('the clock of a thread: state, and when it runs out, in hours', () => {
  it.each<[string, (ThreadMail | ThreadMark)[], string]>([
    ['nothing in it', [], 'done'],
    ['a question', [question(0)], 'toAnswer 24'],
    ['a question on Friday evening: the weekend counts', [question(20)], 'toAnswer 44'],
    ['a question on Sunday', [question(60)], 'toAnswer 84'],
    ['a second question does not start it anew', [question(0), question(10)], 'toAnswer 24'],
    ['five in a row neither', [question(0), question(1), question(2), question(3), question(4)], 'toAnswer 24'],
    ['a question a day later, the first not answered', [question(0), question(30)], 'toAnswer 24'],
    ['Amazon’s customer service writes for the buyer', [inquiry(3)], 'toAnswer 27'],
    ['first the buyer, then customer service', [question(1), inquiry(3)], 'toAnswer 25'],
    ['answered, as Amazon’s copy says', [question(0), copy(5)], 'done'],
    ['answered, as the Sent folder says', [question(0), reply(5)], 'done'],
    ['answered late', [question(0), copy(40)], 'done'],
    ['both the copy and the sent mail', [question(0), reply(5), copy(5)], 'done'],
    ['two questions, one answer to both', [question(0), question(2), copy(5)], 'done'],
    ['a question after the answer', [question(0), copy(5), question(9)], 'toAnswer 33'],
    ['a question before the answer that comes in after it', [question(0), copy(5), question(4)], 'done'],
    ['question, answer, question, answer', [question(0), copy(5), question(9), copy(10)], 'done'],
    ['question and answer of one moment', [question(5), copy(5)], 'done'],
    ['thanks that is not answered', [question(0), copy(5), question(6)], 'toAnswer 30'],
    ['the answer alone', [copy(5)], 'done'],
    ['a mail of the seller’s own accord', [reply(5)], 'done'],
    ['the buyer’s question after it', [reply(5), question(8)], 'toAnswer 32'],
    [
      'the reply did not arrive: the question is open since it was asked',
      [question(0), reply(5), bounce(6)],
      'toAnswer 24 not delivered',
    ],
    ['the buyer wants no messages', [question(0), copy(5), optOut(6)], 'toAnswer 24 not delivered'],
    [
      'not delivered, a question since: the first one counts',
      [question(0), reply(5), question(5.5), bounce(6)],
      'toAnswer 24 not delivered',
    ],
    ['not delivered, written again', [question(0), reply(5), bounce(6), reply(7)], 'done'],
    ['not delivered twice', [question(0), reply(5), bounce(6), reply(7), bounce(8)], 'toAnswer 24 not delivered'],
    [
      'two replies, the second did not arrive',
      [question(0), reply(5), reply(6), bounce(7)],
      'toAnswer 24 not delivered',
    ],
    [
      'an earlier question stays answered',
      [question(0), reply(5), question(10), reply(12), bounce(13)],
      'toAnswer 34 not delivered',
    ],
    ['nothing was asked: it stands out all the same', [reply(5), bounce(6)], 'done not delivered'],
    ['not delivered before any reply is known', [question(0), bounce(6)], 'toAnswer 24 not delivered'],
    ['answered by hand, said by the operator', [question(0), mark('answered', 3)], 'done'],
    ['what that says did not arrive', [question(0), mark('answered', 3), bounce(4)], 'toAnswer 24 not delivered'],
    ['said of a moment before the question', [question(5), mark('answered', 3)], 'toAnswer 29'],
    ['said of the moment of the question', [question(5), mark('answered', 5)], 'done'],
    ['said, and the buyer asks again', [question(0), mark('answered', 3), question(4)], 'toAnswer 28'],
    ['no response needed', [question(0), mark('noResponseNeeded', 3)], 'done'],
    [
      'no response needed, and the buyer asks again',
      [question(0), mark('noResponseNeeded', 3), question(6)],
      'toAnswer 30',
    ],
    [
      'no response needed: what bounces afterwards was something else',
      [question(0), mark('noResponseNeeded', 3), bounce(4)],
      'done not delivered',
    ],
    ['a note says nothing of the clock', [question(0), mark('note', 3)], 'toAnswer 24'],
    ['a note in a done thread', [question(0), copy(3), mark('note', 4)], 'done'],
    ['wait until', [question(0), mark('waitUntil', 2, 40)], 'waiting 40'],
    ['the later of two waits', [question(0), mark('waitUntil', 2, 40), mark('waitUntil', 3, 30)], 'waiting 30'],
    [
      'the same, told in the other order',
      [question(0), mark('waitUntil', 3, 30), mark('waitUntil', 2, 40)],
      'waiting 30',
    ],
    ['the buyer writes while the operator waits', [question(0), mark('waitUntil', 2, 40), question(8)], 'toAnswer 24'],
    ['answered while the operator waits', [question(0), mark('waitUntil', 2, 40), copy(8)], 'done'],
    [
      'a wait of an earlier question does not hold for a later one',
      [question(0), mark('waitUntil', 2, 90), copy(8), question(20)],
      'toAnswer 44',
    ],
    [
      'a wait, then it did not arrive',
      [question(0), mark('waitUntil', 2, 40), reply(3), bounce(4)],
      'waiting 40 not delivered',
    ],
    ['history starts no clock', [question(-400, old)], 'done'],
    ['history, and a question now', [question(-400, old), question(0)], 'toAnswer 24'],
    ['history, answered, and a question now', [question(-400, old), copy(-390, old), question(0)], 'toAnswer 24'],
    [
      'an old question answered now, which did not arrive',
      [question(-400, old), reply(0), bounce(1)],
      'toAnswer -376 not delivered',
    ],
    ['old bounces are history', [question(-400, old), reply(-390, old), bounce(-389, old)], 'done'],
    ['a notice of a refund in between', [question(0), mail('refund-issued', 1)], 'toAnswer 24'],
    ['a claim does not answer', [question(0), mail('claim-opened', 1)], 'toAnswer 24'],
    ['a suspect mail neither starts nor stops', [mail('suspect', 0)], 'done'],
    ['one that looks like a copy', [question(0), mail('suspect', 1)], 'toAnswer 24'],
    ['a mail that nobody understands', [question(0), mail('other', 1)], 'toAnswer 24'],
    ['one from the future counts by its date', [question(1000)], 'toAnswer 1024'],
  ])('%s', (_, events, expected) => {
    expect(due(events)).toBe(expected)
    // In whatever order they are told.
    expect(due([...events].reverse())).toBe(expected)
  })

  test('whether a wait is over is asked with the present moment', () => {
    const standing = standingOf([question(0)], [mark('waitUntil', 2, 40)])
    expect([isWaiting(standing, at(39)), isWaiting(standing, at(40))]).toEqual([true, false])
  })

  test('of no kind of mail is it forgotten what it does: six stand in threads', () => {
    const inThread = MAIL_KINDS.filter((kind) => placeMail(mail(kind, 0), []) !== 'none')
    expect(inThread).toEqual(['buyer-message', 'service-inquiry', 'own-reply-copy', 'own-reply', 'not-delivered', 'buyer-opted-out']) // prettier-ignore
  })
})

const O2: Said = { orderId: 'O-2', caseId: 'case-2' }
const presale: Said = { orderId: null, asin: 'B000000001', caseId: 'case-9' }
const ben: Said = { buyerKey: 'ben@marketplace.amazon.de', fromName: 'Ben', caseId: 'case-b', orderId: 'O-9' }

/** Threads by the hours of their mails; behind them what stays out. */
function threads(mails: readonly ThreadMail[]): string[] {
  const found = threadsOf([...mails].sort((a, b) => a.receivedAt - b.receivedAt))
  const out = found.out.map(({ mail: one, placement }) => `${typeof placement === 'object' ? 'asks' : placement} ${hours(one.receivedAt)}`) // prettier-ignore
  return [...found.threads.map((of) => of.map(({ receivedAt }) => hours(receivedAt)).join(' ')), ...out]
}

describe('which mails stand in one thread', () => {
  it.each<[string, ThreadMail[], string[]]>([
    ['one question', [question(0)], ['0']],
    ['the same order and case', [question(0), question(9)], ['0 9']],
    ['the same order, a new case', [question(0), question(9, { caseId: 'case-2' })], ['0 9']],
    ['another order of the same buyer is another thread', [question(0), question(9, O2)], ['0', '9']],
    ['the same case wins over another order', [question(0), question(9, { orderId: 'O-2' })], ['0 9']],
    [
      'the order of a thread is the one named first: the other has its own',
      [question(0), question(9, { orderId: 'O-2' }), question(12, O2)],
      ['0 9', '12'],
    ],
    ['two buyers of one name', [question(0), question(9, { ...ben, fromName: 'Ann' })], ['0', '9']],
    [
      'two buyers with the same subject and order number unknown',
      [question(0, { orderId: null, caseId: 'x' }), question(9, { ...ben, orderId: null, caseId: 'y' })],
      ['0', '9'],
    ],
    [
      'before the sale: the same product',
      [question(0, presale), question(9, { ...presale, caseId: 'case-10' })],
      ['0 9'],
    ],
    [
      'before the sale: another product',
      [question(0, presale), question(9, { ...presale, asin: 'B000000002', caseId: 'case-10' })],
      ['0', '9'],
    ],
    [
      'without order and product: the same case',
      [question(0, { orderId: null, caseId: 'x' }), question(9, { orderId: null, caseId: 'x' })],
      ['0 9'],
    ],
    [
      'without order and product: another case',
      [question(0, { orderId: null, caseId: 'x' }), question(9, { orderId: null, caseId: 'y' })],
      ['0', '9'],
    ],
    [
      'asked before the sale, then bought: the same case',
      [question(0, presale), question(9, { caseId: 'case-9', asin: null })],
      ['0 9'],
    ],
    ['asked before the sale, then bought: another case', [question(0, presale), question(9)], ['0', '9']],
    [
      'what became a thread about an order is found by it',
      [question(0, presale), question(9, { caseId: 'case-9' }), question(12, { caseId: 'case-12' })],
      ['0 9 12'],
    ],
    [
      'and no more by its product',
      [question(0, presale), question(9, { caseId: 'case-9' }), question(12, { ...presale, caseId: 'case-12' })],
      ['0 9', '12'],
    ],
    ['a done thread goes on, a second one is never begun', [question(0), copy(5), question(500)], ['0 5 500']],
    ['a copy by its order', [question(0), copy(5)], ['0 5']],
    ['a copy never begins a thread', [copy(5)], ['waits 5']],
    ['a copy before its question waits for it', [copy(5, { orderId: 'O-1' }), question(6)], ['6 5']],
    [
      'a copy without an order, by the name of its buyer',
      [question(0, presale), copy(5, { orderId: null, toName: 'Ann' })],
      ['0 5'],
    ],
    [
      '… written otherwise',
      [question(0, { ...presale, fromName: 'Ａnn ' }), copy(5, { orderId: null, toName: 'ann' })],
      ['0 5'],
    ],
    [
      '… two of that name wait for an answer: it is asked',
      [
        question(0, presale),
        question(1, { ...ben, orderId: null, fromName: 'Ann' }),
        copy(5, { orderId: null, toName: 'Ann' }),
      ],
      ['0', '1', 'asks 5'],
    ],
    [
      '… of two of that name one is answered already',
      [
        question(0),
        copy(0.5),
        question(1, { ...ben, orderId: null, fromName: 'Ann' }),
        copy(5, { orderId: null, toName: 'Ann' }),
      ],
      ['0 0.5', '1 5'],
    ],
    [
      '… whose question is older than seven days',
      [question(0, presale), copy(169, { orderId: null, toName: 'Ann' })],
      ['0', 'waits 169'],
    ],
    ['… of just seven days', [question(0, presale), copy(168, { orderId: null, toName: 'Ann' })], ['0 168']],
    [
      '… who wrote again within them',
      [question(0, presale), question(160, presale), copy(169, { orderId: null, toName: 'Ann' })],
      ['0 160 169'],
    ],
    [
      '… whose question came after it',
      [question(6, presale), copy(5, { orderId: null, toName: 'Ann' })],
      ['6', 'waits 5'],
    ],
    ['… of another name', [question(0, presale), copy(5, { orderId: null, toName: 'Ben' })], ['0', 'waits 5']],
    ['… that names nobody', [question(0, presale), copy(5, { orderId: null })], ['0', 'waits 5']],
    [
      'two buyers wrote about one order: a copy is asked about',
      [question(0), question(1, { ...ben, orderId: 'O-1' }), copy(5)],
      ['0', '1', 'asks 5'],
    ],
    [
      'a reply from the Sent folder, by its case',
      [question(0), question(1, O2), reply(5, { orderId: null })],
      ['0 5', '1'],
    ],
    [
      '… to the address without a case, of a buyer with one thread',
      [question(0), reply(5, { orderId: null, caseId: null })],
      ['0 5'],
    ],
    [
      '… of a buyer with two',
      [question(0), question(1, O2), reply(5, { orderId: null, caseId: null })],
      ['0', '1', 'asks 5'],
    ],
    ['a mail of the seller’s own accord begins a thread', [reply(5), question(8)], ['5 8']],
    ['a bounce joins, and begins none', [question(0), reply(5), bounce(6)], ['0 5 6']],
    ['a bounce alone', [bounce(6)], ['waits 6']],
    [
      'the buyer wants no messages, told with the order in brackets',
      [question(0), optOut(6, { buyerKey: null, caseId: null })],
      ['0 6'],
    ],
    ['customer service asks about an order', [inquiry(3)], ['3']],
    ['… that the buyer wrote about', [question(0), inquiry(3)], ['0 3']],
    ['… and the buyer afterwards', [inquiry(3), question(5)], ['3 5']],
    [
      '… and then two buyers: the first it is',
      [inquiry(3), question(5), question(6, { ...ben, orderId: 'O-1' })],
      ['3 5', '6'],
    ],
    [
      'notices stand in no thread',
      [question(0), mail('refund-issued', 1), mail('suspect', 2), mail('claim-opened', 3)],
      ['0', 'none 1', 'none 2', 'none 3'],
    ],
  ])('%s', (_, mails, expected) => {
    expect(threads(mails)).toEqual(expected)
  })

  test('none is lost, and none stands twice', () => {
    const some = fc.constantFrom('x', 'y', null)
    const anyMail = fc.record({
      kind: fc.constantFrom(...MAIL_KINDS),
      buyerKey: fc.constantFrom('ann', 'ben', null),
      fromName: fc.constantFrom('Ann', 'Ben'),
      toName: fc.constantFrom('', 'Ann'),
      caseId: some,
      orderId: some,
      asin: some,
      isHistory: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyMail, { maxLength: 12 }), (given) => {
        const mails = given.map((one, i) => ({ ...one, receivedAt: at(i) }))
        const { threads: found, out } = threadsOf(mails)
        expect([...found.flat(), ...out.map((one) => one.mail)].sort((a, b) => a.receivedAt - b.receivedAt)).toEqual(mails) // prettier-ignore
        // Nobody's words stand beside another buyer's.
        for (const thread of found)
          expect(new Set(thread.flatMap(({ buyerKey }) => buyerKey ?? [])).size).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test('whom a copy went to stands in its subject', () => {
  expect(['Your e-mail to Marla Quindley', 'Seu e-mail para  João', 'Ihre Nachricht', ''].map(copyGoesTo)).toEqual(['Marla Quindley', 'João', '', '']) // prettier-ignore
})
