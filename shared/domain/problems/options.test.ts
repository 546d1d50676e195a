import { describe, expect, it } from 'vitest'
import { kindOfDigit, PROBLEM_KINDS } from './kinds'
import { firstLetter, type OptionId, optionsFor, type ProblemCase, stageOf } from './options'

const CASE: ProblemCase = { kind: 'faulty', channel: 'Merchant', state: 'shipped', tracking: 'uploaded' }

describe('options', () => {
  // Laid out by hand from the kinds: what the buyer holds can come back, remorse gets no second item.
  it.each<[ProblemCase['kind'], OptionId[]]>([
    ['faulty', ['replacement', 'partialRefund', 'fullRefund', 'refundAfterReturn', 'exchange', 'returnOnly']],
    ['damaged', ['replacement', 'partialRefund', 'fullRefund', 'refundAfterReturn', 'exchange', 'returnOnly']],
    ['wrongItem', ['replacement', 'partialRefund', 'fullRefund', 'refundAfterReturn', 'exchange', 'returnOnly']],
    ['missing', ['replacement', 'partialRefund', 'fullRefund']],
    ['notAsDescribed', ['replacement', 'partialRefund', 'fullRefund', 'refundAfterReturn', 'exchange', 'returnOnly']],
    ['notReceived', ['replacement', 'fullRefund']],
    ['noLongerNeeded', ['fullRefund', 'refundAfterReturn', 'returnOnly']],
    ['orderedByMistake', ['fullRefund', 'refundAfterReturn', 'exchange', 'returnOnly']],
    ['other', ['replacement', 'partialRefund', 'fullRefund', 'refundAfterReturn', 'exchange', 'returnOnly']],
  ])('of a shipped order: %s', (kind, options) => {
    expect(optionsFor({ ...CASE, kind })).toEqual(options)
  })

  it.each(PROBLEM_KINDS)('FBA leads to the customer service of Amazon: %s', (kind) => {
    expect(optionsFor({ ...CASE, kind, channel: 'Amazon' })).toEqual(['amazonService'])
    expect(optionsFor({ ...CASE, kind, channel: 'Amazon', state: 'unshipped', tracking: 'none' })).toEqual(['amazonService']) // prettier-ignore
  })

  it.each<[ProblemCase['state'], ProblemCase['tracking'], OptionId[]]>([
    ['pending', 'none', ['cancelInstead']],
    ['unshipped', 'none', ['cancelInstead']],
    ['cancelled', 'none', []],
  ])('%s with %s tracking: nothing is returned that has not left', (state, tracking, options) => {
    expect(optionsFor({ ...CASE, kind: 'orderedByMistake', state, tracking })).toEqual(options)
  })

  it('takes an entered parcel for sent', () => {
    expect(stageOf({ state: 'unshipped', tracking: 'entered' })).toBe('shipped')
    expect(stageOf({ state: 'partlyShipped', tracking: 'none' })).toBe('shipped')
  })

  it('asks first where a picture or the tracking helps', () => {
    expect(firstLetter(CASE)).toBe('askPhoto')
    expect(firstLetter({ ...CASE, kind: 'notReceived' })).toBe('notReceivedTracking')
    expect(firstLetter({ ...CASE, kind: 'noLongerNeeded' })).toBeNull()
    expect(firstLetter({ ...CASE, channel: 'Amazon' })).toBeNull()
    expect(firstLetter({ ...CASE, state: 'unshipped', tracking: 'none' })).toBeNull()
  })

  it('opens a kind with its digit', () => {
    expect(['1', '6', '9', '0', 'p', '12'].map(kindOfDigit)).toEqual(['faulty', 'notReceived', 'other', undefined, undefined, undefined]) // prettier-ignore
  })
})
