import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import rules from '@resources/policy-rules.json'
import { adviseCancellation } from '@shared/domain/cancellations/branch'
import { cancelRate, headroom } from '@shared/domain/cancellations/cancel-rate'
import { CANCELLATION_CODE_IDS } from '@shared/domain/cancellations/codes'
import { numberAt, policyOf } from '@shared/domain/policy/policy'
import type { PolicyRule } from '@shared/domain/policy/policy-rules'
import { ADJUSTMENT_CODE_IDS } from '@shared/domain/refunds/codes'
import { CANCELLATION_CASES } from '../fixtures/cancellation-cases'

const policy = policyOf(rules as PolicyRule[])

describe('what is right to do about a wish to cancel', () => {
  it.each(CANCELLATION_CASES.map((row) => [row.why, row] as const))('%s', (_, { found, expected }) => {
    const { branch, codes, counts, buyerCancelsAloneUntil, autoCancelAt, letter } = adviseCancellation(found, policy)
    expect({ branch, codes, counts, alone: buyerCancelsAloneUntil, auto: autoCancelAt, letter }).toEqual(expected)
  })
  it('is a table of more than forty', () => expect(CANCELLATION_CASES.length).toBeGreaterThanOrEqual(40))
})

describe('the cancel rate', () => {
  it('before and after, as worked out by hand', () => {
    expect(cancelRate({ orders: 200, counted: 3, unknown: 0 })).toEqual({ least: 150, most: 150 })
    expect(cancelRate({ orders: 200, counted: 3, unknown: 0 }, 1)).toEqual({ least: 200, most: 200 })
    // One cancelled order of which nobody knows who cancelled it: 1.5 % to 2 %.
    expect(cancelRate({ orders: 200, counted: 3, unknown: 1 })).toEqual({ least: 150, most: 200 })
    expect(cancelRate({ orders: 0, counted: 0, unknown: 0 })).toEqual({ least: 0, most: 0 })
  })
  // policy.md §1.1: the largest count that stays strictly under 2.5 %.
  it.each([[100, 2], [101, 2], [200, 4], [300, 7], [0, 0], [40, 0], [41, 1]])('%i orders leave room for %i', (orders, room) =>
    expect(headroom({ orders, counted: 0, unknown: 0 }, numberAt(policy, 'cancelRateLimit', 'US', 0))).toBe(room),
  ) // prettier-ignore
  it('what is used up is gone', () => expect(headroom({ orders: 300, counted: 5, unknown: 4 }, 250)).toBe(0))
})

/** The values of an enumeration of Amazon's schema, by the element it belongs to. */
function enumerated(path: string, element: string): string[] {
  const text = readFileSync(path, 'utf8')
  const from = text.indexOf(`name="${element}"`)
  const to = text.indexOf('</xsd:restriction>', from)
  return [...text.slice(from, to).matchAll(/enumeration value="([^"]+)"/g)].map((match) => match[1] ?? '')
}

it('every code is one of Amazon’s schema, and none is missing', () => {
  const folder = '../shared/samples'
  if (!existsSync(folder)) return console.log('the samples are not there: the codes are not compared with the schemas')
  expect(enumerated(`${folder}/cancellation/OrderAcknowledgement.xsd`, 'CancelReason')).toEqual(CANCELLATION_CODE_IDS)
  expect(enumerated(`${folder}/adjustments/OrderAdjustment.xsd`, 'AdjustmentReason')).toEqual(ADJUSTMENT_CODE_IDS)
})
