import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAIL_KINDS } from '../mail/kinds'
import { effectOf, THREAD_KINDS } from './effects'
import { threadsOf } from './place'
import { standingOf } from './standing'
import { MARK_KINDS, type ThreadMail } from './thread'

// Few words, so that mails meet: buyers, cases, orders, products, moments.
const some = fc.constantFrom('x', 'y', null)
const moment = fc.integer({ min: 0, max: 20 })
const anyMail = (kinds: readonly ThreadMail['kind'][]) =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    buyerKey: fc.constantFrom('ann', 'ben', 'cam', null),
    fromName: fc.constantFrom('Ann', 'Ben'),
    toName: fc.constant(''),
    caseId: some,
    orderId: fc.constantFrom('O-1', 'O-2', 'O-3', null),
    asin: some,
    receivedAt: moment,
    isHistory: fc.boolean(),
  })
const anyMark = fc.record({ kind: fc.constantFrom(...MARK_KINDS), at: moment, untilAt: fc.constant(30) })

type Numbered = ThreadMail & { id: number }
const numbered = (mails: readonly ThreadMail[]): Numbered[] =>
  mails.map((mail, id) => ({ ...mail, id })).sort((a, b) => a.receivedAt - b.receivedAt || a.id - b.id)
const idsOf = (mails: readonly Numbered[]) =>
  threadsOf(mails)
    .threads.map((thread) =>
      thread
        .map(({ id }) => id)
        .sort((a, b) => a - b)
        .join(' '),
    ) // prettier-ignore
    .sort()

/** Mails that hang together over buyers and orders, as a shop looks them up when some come or go. */
function families(mails: readonly Numbered[]): Numbered[][] {
  const left = new Set(mails)
  const found: Numbered[][] = []
  for (const first of mails) {
    if (!left.delete(first)) continue
    const family = [first]
    for (const one of family)
      for (const other of left)
        if ((one.buyerKey !== null && one.buyerKey === other.buyerKey) || (one.orderId !== null && one.orderId === other.orderId)) {
          left.delete(other)
          family.push(other)
        } // prettier-ignore
    found.push(mails.filter((mail) => family.includes(mail)))
  }
  return found
}

test('what hangs together by neither buyer nor order can be placed apart: the threads are those of all together', () => {
  fc.assert(
    fc.property(fc.array(anyMail(THREAD_KINDS), { maxLength: 12 }), (given) => {
      const mails = numbered(given)
      expect(families(mails).flatMap(idsOf).sort()).toEqual(idsOf(mails))
    }),
  )
})

test('mails that stand in no thread change no thread', () => {
  fc.assert(
    fc.property(fc.array(anyMail(MAIL_KINDS), { maxLength: 12 }), (given) => {
      const mails = numbered(given)
      expect(idsOf(mails.filter(({ kind }) => effectOf(kind) !== undefined))).toEqual(idsOf(mails))
    }),
  )
})

test('what follows from mails and marks does not depend on the order they are told in, nor on notices and notes among them', () => {
  const any = fc
    .tuple(fc.array(anyMail(MAIL_KINDS), { maxLength: 10 }), fc.array(anyMark, { maxLength: 4 }))
    .filter(([, marks]) => new Set(marks.map(({ at }) => at)).size === marks.length)
  fc.assert(
    fc.property(any, fc.func(fc.integer()), ([mails, marks], shuffled) => {
      const standing = standingOf(mails, marks)
      const mixed = <T>(all: readonly T[]) => [...all].sort((a, b) => shuffled(a) - shuffled(b))
      expect(standingOf(mixed(mails), mixed(marks))).toEqual(standing)
      expect(standingOf(mails.filter(({ kind }) => effectOf(kind) !== undefined), marks.filter(({ kind }) => kind !== 'note'))).toEqual(standing) // prettier-ignore
    }),
  )
})

test('a clock that runs has begun with a question that is there, and a thread without one needs no answer', () => {
  fc.assert(
    fc.property(fc.array(anyMail(MAIL_KINDS), { maxLength: 10 }), fc.array(anyMark, { maxLength: 4 }), (mails, marks) => {
      const { openSinceAt, state } = standingOf(mails, marks)
      expect(openSinceAt === null).toBe(state === 'done')
      const asked = mails.filter(({ kind }) => effectOf(kind) === 'asked').map(({ receivedAt }) => receivedAt)
      if (openSinceAt !== null) expect(asked).toContain(openSinceAt)
    }),
  ) // prettier-ignore
})
