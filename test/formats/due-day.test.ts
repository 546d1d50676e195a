import { describe, expect, it } from 'vitest'
import rules from '@resources/policy-rules.json'
import { businessDayAfter, dueAfter, refundDueAt } from '@shared/domain/clocks/due-day'
import { policyOf } from '@shared/domain/policy/policy'
import type { PolicyRule } from '@shared/domain/policy/policy-rules'

const policy = policyOf(rules as PolicyRule[])

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
    const two = { value: 2, unit: 'businessDays' } as const
    // Los Angeles leaves winter time on 2026-03-08: the end of 9 March is 07:00 UTC of the 10th.
    expect(dueAfter('2026-03-05', two, 'US')).toBe(Date.UTC(2026, 2, 10, 7))
    expect(dueAfter('2026-03-04', two, 'JP')).toBe(Date.UTC(2026, 2, 6, 15))
    expect(dueAfter('', two, 'US')).toBeUndefined()
    expect(dueAfter('2026-03-05', { value: 60, unit: 'minutes' }, 'US')).toBeUndefined()
  })
})

describe('the refund of goods that came back', () => {
  it.each([
    // Until 25 January 2026 two business days, in the US too. The 25th is a Sunday: Monday, Tuesday; 8 hours behind UTC.
    ['2026-01-23', 'US', Date.UTC(2026, 0, 28, 8)],
    ['2026-01-25', 'US', Date.UTC(2026, 0, 28, 8)],
    // From the 26th four calendar days: 27, 28, 29, 30.
    ['2026-01-26', 'US', Date.UTC(2026, 0, 31, 8)],
    // A Friday: Saturday to Tuesday, the weekend counts; summer time since the 8th.
    ['2026-03-06', 'US', Date.UTC(2026, 2, 11, 7)],
    // Winter time again on 1 November: 30 and 31 October, 1 and 2 November.
    ['2026-10-29', 'US', Date.UTC(2026, 10, 3, 8)],
    // Elsewhere nothing changed: a Friday, then Monday and Tuesday.
    ['2026-03-06', 'DE', Date.UTC(2026, 2, 10, 23)],
    ['2026-01-26', 'CA', Date.UTC(2026, 0, 29, 8)],
  ] as const)('that came on %s in %s', (day, market, due) => expect(refundDueAt(day, market, policy)).toBe(due))

  it('has no end where no day is known', () => expect(refundDueAt('', 'US', policy)).toBeUndefined())
})
