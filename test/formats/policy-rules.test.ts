import { describe, expect, it } from 'vitest'
import rules from '@resources/policy-rules.json'
import { MARKETPLACE_IDS } from '@shared/domain/marketplace'
import { numberAt, policyOf } from '@shared/domain/policy/policy'
import { brokenPeriods, holdsAlwaysIn, isStale, type PolicyRule } from '@shared/domain/policy/policy-rules'
import {
  LASTING_RULE_IDS,
  POLICY_MARKS,
  POLICY_RULE_IDS,
  POLICY_SOURCES,
  POLICY_UNITS,
} from '@shared/domain/policy/rule-ids'

const TABLE = rules as PolicyRule[]
const policy = policyOf(TABLE)
const said = (row: PolicyRule | undefined) => row && `${row.value} ${row.unit}`

describe('Amazon’s numbers by the day of the event', () => {
  // policy-changes-2024-2026.tsv and chapters.md §2, one line for each side of each change.
  it.each([
    // Announcement of 23 Dec 2025: from returns delivered on 26 Jan 2026; the US alone.
    ['refundAfterReturn', 'US', '2026-01-25', '2 businessDays'],
    ['refundAfterReturn', 'US', '2026-01-26', '4 days'],
    ['refundAfterReturn', 'CA', '2026-01-26', '2 businessDays'],
    ['safetFiling', 'US', '2026-02-15', '60 days'],
    ['safetFiling', 'US', '2026-02-16', '30 days'],
    ['safetFiling', 'DE', '2026-02-16', undefined],
    ['prepaidLabelHighValueExempt', 'US', '2026-02-07', '1 yesNo'],
    ['prepaidLabelHighValueExempt', 'US', '2026-02-08', '0 yesNo'],
    ['holidayReturnUntil', 'US', '2025-10-31', undefined],
    ['holidayReturnUntil', 'US', '2025-11-01', '20260131 yyyymmdd'],
    ['holidayReturnUntilApple', 'US', '2025-12-31', '20260115 yyyymmdd'],
    // The season of 2026 was not found: the operator is to be asked.
    ['holidayReturnUntil', 'US', '2026-11-01', undefined],
    ['internationalReturnMethod', 'JP', '2026-03-01', '5 days'],
    ['internationalReturnMethod', 'AU', '2026-03-01', undefined],
    ['autoReturnless', 'US', '2026-03-01', '2500 USD'],
    ['atozInformation', 'US', '2026-03-01', '2880 minutes'],
    ['atozAppeal', 'FR', '2026-03-01', '30 days'],
    ['feedbackRemovalRequest', 'JP', '2026-03-01', '90 days'],
    ['feedbackReasonBelow', 'US', '2025-08-03', undefined],
    ['feedbackReasonBelow', 'US', '2025-08-04', '4 stars'],
    ['odrLimit', 'US', '2026-03-01', '100 basisPoints'],
    ['otdrRequired', 'US', '2024-09-24', undefined],
    ['otdrRequired', 'US', '2024-09-25', '9000 basisPoints'],
    ['vtrOneScanBelow', 'US', '2025-01-15', '500 USD'],
    ['vtrOneScanBelowFromUkIn', 'US', '2025-01-15', '1500 USD'],
    ['vtrLetterBelow', 'UK', '2025-01-15', '2000 EUR'],
    ['premiumOtdrRequired', 'US', '2025-07-30', '9700 basisPoints'],
    ['premiumOtdrRequired', 'US', '2025-07-31', '9200 basisPoints'],
    ['premiumOtdrWindow', 'US', '2025-07-30', '30 days'],
    ['premiumOtdrWindow', 'US', '2025-07-31', '7 days'],
    ['reviewsSharedMinorOnly', 'US', '2026-02-11', undefined],
    ['reviewsSharedMinorOnly', 'IT', '2026-02-12', '1 yesNo'],
    ['returnsFeeFreeBelow', 'US', '2024-06-01', '25 units'],
    ['solicitationOpens', 'SE', '2026-03-01', '5 days'],
    ['solicitationCloses', 'SE', '2026-03-01', '30 days'],
    // Help 200141580: 150 in the US, 250 in the United Kingdom.
    ['mcfUnitsSeveralSkus', 'US', '2026-03-01', '150 units'],
    ['mcfUnitsSeveralSkus', 'UK', '2026-03-01', '250 units'],
  ] as const)('%s in %s on %s: %s', (id, marketplaceId, day, expected) =>
    expect(said(policy.ruleOn(id, marketplaceId, day))).toBe(expected),
  )

  it('a moment belongs to its day by the marketplace’s clock', () => {
    // Los Angeles is 8 hours behind in January: 26 January begins there at 08:00 UTC.
    expect(numberAt(policy, 'refundAfterReturn', 'US', Date.UTC(2026, 0, 26, 8) - 1)).toBe(2)
    expect(numberAt(policy, 'refundAfterReturn', 'US', Date.UTC(2026, 0, 26, 8))).toBe(4)
    // 31 July 2025 in summer time.
    expect(numberAt(policy, 'claimOpens', 'JP', 0)).toBe(2880)
    expect(policy.ruleAt('premiumOtdrRequired', 'US', Date.UTC(2025, 6, 31, 7) - 1)?.value).toBe(9700)
    expect(policy.ruleAt('premiumOtdrRequired', 'US', Date.UTC(2025, 6, 31, 7))?.value).toBe(9200)
  })
})

describe('the table', () => {
  it('says of each row where it stands, when that was looked at, and how sure it is', () => {
    for (const row of TABLE) {
      expect(POLICY_RULE_IDS, row.id).toContain(row.id)
      expect(POLICY_UNITS, row.id).toContain(row.unit)
      expect(POLICY_SOURCES, row.id).toContain(row.source.kind)
      if (row.source.kind === 'help' || row.source.kind === 'announcement') expect(row.source.ref, row.id).not.toBe('')
      expect(POLICY_MARKS, row.id).toContain(row.mark)
      for (const day of [row.from, row.until, row.checkedOn])
        if (day !== null) expect(day).toMatch(/^20\d\d-\d\d-\d\d$/)
      if (row.marketplaces !== 'all') for (const id of row.marketplaces) expect(MARKETPLACE_IDS).toContain(id)
    }
    expect(POLICY_RULE_IDS.filter((id) => !TABLE.some((row) => row.id === id))).toEqual([])
  })

  it('has neither gaps nor overlaps between the times of a rule', () => {
    const broken = POLICY_RULE_IDS.flatMap((id) =>
      MARKETPLACE_IDS.flatMap((market) => brokenPeriods(TABLE, id, market).map((day) => `${id} ${market} ${day}`)),
    )
    expect(broken).toEqual([])
  })

  it.each([
    ['a gap of a day', '2026-01-24', '2026-01-26', ['2026-01-26']],
    ['an overlap of a day', '2026-01-26', '2026-01-26', ['2026-01-26']],
    ['a time that never ended', null, '2026-01-26', ['2026-01-26']],
    ['two without a beginning', '2026-01-25', null, ['always']],
    ['a month that is followed at once', '2026-02-28', '2026-03-01', []],
  ] as const)('%s is seen', (_, until, from, broken) => {
    const row = { ...TABLE[0]!, id: 'autoCancel', marketplaces: 'all', from: null, until: null } as const
    expect(
      brokenPeriods(
        [
          { ...row, until },
          { ...row, from },
        ],
        'autoCancel',
        'US',
      ),
    ).toEqual(broken)
  })

  it('knows what the desk counts with in every marketplace, at all times', () => {
    for (const id of LASTING_RULE_IDS) expect(holdsAlwaysIn(TABLE, id), id).toEqual(MARKETPLACE_IDS)
    const rest = [{ ...TABLE[0]!, from: '2026-01-01' }]
    expect(holdsAlwaysIn(rest, TABLE[0]!.id)).toEqual([])
  })

  it('has one hold of refunds for all marketplaces and times, by which lists are counted in one statement', () =>
    expect(TABLE.filter(({ id }) => id === 'refundHold')).toMatchObject([
      { marketplaces: 'all', from: null, until: null },
    ]))

  it('is to be looked at again after 180 days', () => {
    // 23 November 2026 and 180 days: 22 May 2027 is the last day.
    const rule = { checkedOn: '2026-11-23' }
    expect(isStale(rule, Date.UTC(2027, 4, 22, 23, 59))).toBe(false)
    expect(isStale(rule, Date.UTC(2027, 4, 23))).toBe(true)
  })
})
