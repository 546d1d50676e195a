import { describe, expect, it } from 'vitest'
import { businessDayAfter, refundDueAt } from './business-days'
import { consequencesOf } from './consequences'
import { isSolved } from './progress'
import { type PostageCase, returnPostage } from './return-postage'
import { firedRules, type ProblemRule } from './rules'

const POSTAGE: PostageCase = {
  kind: 'noLongerNeeded', channel: 'Merchant', marketplaceId: 'US', hasLocalAddress: true, total: 4000, currency: 'USD',
} // prettier-ignore

describe('who pays the postage back', () => {
  it.each<[string, Partial<PostageCase>, string, string]>([
    ['remorse, address in the country', {}, 'buyersChoice', 'buyer'],
    ['faulty, address in the country', { kind: 'faulty' }, 'sellersFault', 'seller'],
    ['remorse, no US address, above $25', { hasLocalAddress: false, total: 2501 }, 'sellerAbroad', 'seller'],
    ['remorse, no US address, $25', { hasLocalAddress: false, total: 2500 }, 'returnlessAbroad', 'nobody'],
    ['no address, total not known', { hasLocalAddress: false, total: null }, 'sellerAbroad', 'seller'],
    ['no address in Germany: no limit is known', { marketplaceId: 'DE', currency: 'EUR', hasLocalAddress: false, total: 900 }, 'sellerAbroad', 'seller'],
    ['remorse, address not said', { hasLocalAddress: null }, 'addressUnknown', 'unknown'],
    ['faulty, address not said: the seller either way', { kind: 'faulty', hasLocalAddress: null }, 'sellersFault', 'seller'],
    ['other', { kind: 'other' }, 'unclear', 'unknown'],
    ['never arrived', { kind: 'notReceived' }, 'noGoods', 'nobody'],
    ['FBA', { channel: 'Amazon', kind: 'faulty' }, 'amazonHandles', 'amazon'],
  ])('%s', (_, given, id, payer) => {
    expect(returnPostage({ ...POSTAGE, ...given })).toMatchObject({ id, payer })
  }) // prettier-ignore
})

describe('own thresholds', () => {
  const rule: ProblemRule = { name: 'below 8', kinds: [], currency: 'USD', below: 800, option: 'replacement' }
  it.each<[string, Partial<ProblemRule>, { total: number | null; currency: string }, boolean]>([
    ['below', {}, { total: 799, currency: 'USD' }, true],
    ['exactly', {}, { total: 800, currency: 'USD' }, false],
    ['another currency', {}, { total: 100, currency: 'EUR' }, false],
    ['not known', {}, { total: null, currency: 'USD' }, false],
    ['its kind', { kinds: ['faulty'] }, { total: 100, currency: 'USD' }, true],
    ['another kind', { kinds: ['missing'] }, { total: 100, currency: 'USD' }, false],
  ])('%s', (_, given, order, fires) => {
    expect(firedRules([{ ...rule, ...given }], { kind: 'faulty', ...order })).toHaveLength(fires ? 1 : 0)
  })
})

describe('business days', () => {
  // 2026-03-06 is a Friday.
  it.each([
    ['2026-03-04', 'US', '2026-03-06'],
    ['2026-03-05', 'US', '2026-03-09'],
    ['2026-03-06', 'US', '2026-03-10'],
    ['2026-03-07', 'DE', '2026-03-10'],
    ['2026-03-05', 'SA', '2026-03-09'],
    ['2026-03-04', 'EG', '2026-03-08'],
    ['2026-03-06', 'IN', '2026-03-09'],
    ['2026-03-06', 'AE', '2026-03-10'],
  ] as const)('two after %s in %s is %s', (day, market, due) => {
    expect(businessDayAfter(day, 2, market)).toBe(due)
  })

  it('end at midnight of the marketplace', () => {
    // Los Angeles leaves winter time on 2026-03-08: the end of 9 March is 07:00 UTC of the 10th.
    expect(refundDueAt('2026-03-05', 2, 'US')).toBe(Date.UTC(2026, 2, 10, 7))
    expect(refundDueAt('2026-03-04', 2, 'JP')).toBe(Date.UTC(2026, 2, 6, 15))
    expect(refundDueAt('', 2, 'US')).toBeUndefined()
  })
})

describe('what may come of it', () => {
  const found = { kind: 'notReceived', channel: 'Merchant' } as const
  it('is told for the case and for each option', () => {
    expect(consequencesOf(null, found)).toEqual(['claimAfter48h', 'claimWithoutTracking', 'feedbackCounts'])
    expect(consequencesOf('replacement', found)).toEqual(['neverForRating', 'replacementNotConfirmed'])
    expect(consequencesOf('refundAfterReturn', found)).toEqual(['refundIn2Days'])
    expect(consequencesOf(null, { kind: 'faulty', channel: 'Amazon' })).toEqual(['amazonAnswers'])
  })
})

describe('a problem is solved', () => {
  it('when everything the choice creates is there and done', () => {
    expect(isSolved(['refund', 'reply'], [{ kind: 'refund', state: 'done' }])).toBe(false)
    expect(isSolved(['refund', 'reply'], [{ kind: 'refund', state: 'done' }, { kind: 'reply', state: 'done' }])).toBe(true) // prettier-ignore
    expect(isSolved(['reply'], [{ kind: 'reply', state: 'done' }, { kind: 'refund', state: 'open' }])).toBe(false) // prettier-ignore
    expect(isSolved(['refund'], [{ kind: 'refund', state: 'dropped' }])).toBe(false)
    expect(isSolved([], [])).toBe(false)
  })
})
