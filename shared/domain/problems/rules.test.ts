import { describe, expect, it } from 'vitest'
import { consequencesOf } from './consequences'
import { isSolved } from './progress'
import { type PostageCase, returnPostage } from './return-postage'
import { firedRules, type ProblemRule } from './rules'

const POSTAGE: PostageCase = {
  kind: 'noLongerNeeded', channel: 'Merchant', marketplaceId: 'US', hasLocalAddress: true, total: 4000, currency: 'USD',
  returnless: { amount: 2500, currency: 'USD' },
} // prettier-ignore

describe('who pays the postage back', () => {
  it.each<[string, Partial<PostageCase>, string, string]>([
    ['remorse, address in the country', {}, 'buyersChoice', 'buyer'],
    ['faulty, address in the country', { kind: 'faulty' }, 'sellersFault', 'seller'],
    ['remorse, no US address, above $25', { hasLocalAddress: false, total: 2501 }, 'sellerAbroad', 'seller'],
    ['remorse, no US address, $25', { hasLocalAddress: false, total: 2500 }, 'returnlessAbroad', 'nobody'],
    ['no address, total not known', { hasLocalAddress: false, total: null }, 'sellerAbroad', 'seller'],
    ['no address in Germany: no limit is known', { marketplaceId: 'DE', currency: 'EUR', hasLocalAddress: false, total: 900, returnless: null }, 'sellerAbroad', 'seller'],
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

describe('what may come of it', () => {
  const found = { kind: 'notReceived', channel: 'Merchant' } as const
  it('is told for the case and for each option', () => {
    expect(consequencesOf(null, found)).toEqual(['claimAfter48h', 'claimWithoutTracking', 'feedbackCounts'])
    expect(consequencesOf('replacement', found)).toEqual(['neverForRating', 'replacementNotConfirmed'])
    expect(consequencesOf('refundAfterReturn', found)).toEqual(['refundAfterReturn'])
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
