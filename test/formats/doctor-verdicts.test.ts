import { describe, expect, it } from 'vitest'
import { carrierResolver } from '@shared/domain/shipments/carrier'
import { entryExaminer } from '@shared/domain/shipments/examine-entry'
import { RULE_IDS, byGravity } from '@shared/domain/shipments/finding'
import { foldTracking, patternBook } from '@shared/domain/shipments/tracking-pattern'
import { MARKETPLACE_IDS } from '@shared/domain/marketplace'
import { TRACKING_VERDICTS } from '../fixtures/tracking-verdicts'
import { doctorTables, tablesOf } from '../support/doctor'

function entryOf(carrier: string, trackingNumber: string) {
  const [carrierCode = '', carrierName = ''] = carrier.split(': ')
  return { carrierCode, carrierName, trackingNumber, shipMethod: '' }
}

describe('the table of tracking numbers', () => {
  it('has at least 120 different cases', () => {
    const cases = new Set(
      TRACKING_VERDICTS.map(({ marketplace, carrier, number }) => [marketplace, carrier, number].join()),
    )
    expect(cases.size).toBe(TRACKING_VERDICTS.length)
    expect(cases.size).toBeGreaterThanOrEqual(120)
  })

  it.each(TRACKING_VERDICTS)(
    '$marketplace "$carrier" $number: $verdict',
    ({ marketplace, carrier, number, verdict, fits }) => {
      const findings = entryExaminer(tablesOf(marketplace)).examine(entryOf(carrier, number)).sort(byGravity)
      expect(findings.map((found) => found.rule).join('+') || 'fine').toBe(verdict)
      if (fits !== undefined) {
        const sorted = (list: string) => list.split(', ').sort()
        expect(sorted(findings[0]?.params.fits ?? 'none given')).toEqual(sorted(fits))
      }
    },
  )
})

describe('carriers are named, never inferred', () => {
  it('a fix is offered only for the one carrier that letters name', () => {
    for (const { marketplace, carrier, number, fits } of TRACKING_VERDICTS) {
      if (fits === undefined) continue
      const [finding] = entryExaminer(tablesOf(marketplace)).examine(entryOf(carrier, number)).sort(byGravity)
      const isNamed = finding?.rule !== 'trackingUnusual' && /[A-Z]/.test(number) && fits !== '' && !fits.includes(', ')
      const isListed = carrierResolver(tablesOf(marketplace).carriers)(fits).kind === 'exact'
      expect([number, finding?.fix]).toEqual([
        number,
        isNamed && isListed ? { field: 'carrierCode', value: fits } : undefined,
      ])
    }
  })
})

describe('the tables', () => {
  const { rules, patterns } = doctorTables
  const day = /^20\d\d-\d\d-\d\d$/

  it('have every rule once, with a source and a date', () => {
    expect(rules.map((rule) => rule.id).sort()).toEqual([...RULE_IDS].sort())
    for (const rule of rules) {
      expect(rule.source).not.toBe('')
      expect(rule.checkedOn).toMatch(day)
      for (const id of [...(rule.onlyIn ?? []), ...Object.keys(rule.severityIn ?? {})])
        expect(MARKETPLACE_IDS).toContain(id)
    }
  })

  it.each(patterns.patterns)(
    '$carrier $pattern fits its example',
    ({ carrier, example, pattern, source, checkedOn }) => {
      expect(foldTracking(example)).toMatch(new RegExp(`^(?:${pattern})$`))
      expect(patternBook(patterns).of(carrier)?.fits(example)).toBe(true)
      expect(source).not.toBe('')
      expect(checkedOn).toMatch(day)
    },
  )

  it('call only carriers complete whose shapes they have', () => {
    for (const carrier of patterns.complete)
      expect([carrier, patternBook(patterns).of(carrier)?.isComplete]).toEqual([carrier, true])
  })
})
