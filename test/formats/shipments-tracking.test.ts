import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDamagedByExcel, normaliseTracking, trackingProblem } from '@shared/domain/shipments/tracking-number'

describe('normalising', () => {
  it.each([
    ['  YT123 \r\n', 'YT123'],
    ["'9400111899223197428490", '9400111899223197428490'],
    ['"1Z999"', '1Z999'],
    ['\u200B9400\u200D1\uFEFF', '94001'],
    ['\u00A0LX123CN\u3000', 'LX123CN'],
    ['"\u200B 1Z999 "', '1Z999'],
    ['', ''],
    ['\'"', ''],
  ])('%j', (text, wanted) => expect(normaliseTracking(text)).toBe(wanted))

  it('done twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = normaliseTracking(text)
        expect(normaliseTracking(once)).toBe(once)
      }),
    )
  })
})

describe('damage by Excel (policy.md §4)', () => {
  it.each([
    '1.23457E+13',
    '4.43657E+11',
    '9.4E+21',
    '9E+21',
    '1.23457e+13',
    '1,23457E+13',
    '1.23457E13',
    '9400111899223190000000',
    '123456789012345000',
  ])('%s', (text) => expect(isDamagedByExcel(text)).toBe(true))

  it.each([
    '9400111899223197428490',
    '1Z999AA10123456784',
    '12345678901234500', // 17 digits: two zeros beyond digit 15 may be its own
    '123456789012000', // 15 digits survive Excel
    '1E12345678', // a carrier's own number: Excel always writes a sign, and a mantissa of several digits a point
    '5E100200300',
    'YT2405621272000000',
    '',
  ])('not %s', (text) => expect(isDamagedByExcel(text)).toBe(false))

  it('finds every number of 18 to 30 digits that went through 15 significant ones', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{17,29}$/), (number) => {
        expect(isDamagedByExcel(number.slice(0, 15).padEnd(number.length, '0'))).toBe(true)
      }),
    )
  })
})

describe('what stands against a tracking number (help G641: 1–50 characters)', () => {
  it.each([
    ['x'.repeat(50), undefined],
    ['x'.repeat(51), 'trackingTooLong'],
    ['1.23457E+13', 'trackingDamaged'],
    ['１２３４５６', 'trackingCharacters'],
    ['单号1234567', 'trackingCharacters'],
    ['YT12\t34', 'trackingCharacters'],
    ['YT12\n34', 'trackingCharacters'],
    ['RR 123 456 785 CN', undefined],
  ])('%j: %s', (text, problem) => expect(trackingProblem(text)).toBe(problem))
})
