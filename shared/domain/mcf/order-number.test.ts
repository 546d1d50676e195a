import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PATTERN, isPattern, nextNumber } from './order-number'

/** 23:30 UTC on 4 March is the 5th in Shanghai. */
const AT = { now: Date.UTC(2026, 2, 4, 23, 30), timeZone: 'Asia/Shanghai', orderId: '111-0000001-0000000' }
const next = (pattern: string, taken: readonly string[] = [], orderId = AT.orderId) =>
  nextNumber(pattern, { ...AT, orderId }, (number) => taken.includes(number))

describe('the shop’s own numbers', () => {
  it.each<[string, string[], string]>([
    [DEFAULT_PATTERN, [], 'MCF-20260305-001'],
    [DEFAULT_PATTERN, ['MCF-20260305-001', 'MCF-20260305-002'], 'MCF-20260305-003'],
    ['A{yy}{n}', ['A261'], 'A262'],
    ['{order}', [], '111-0000001-0000000'],
    ['{order}', ['111-0000001-0000000'], '111-0000001-0000000-2'],
    ['R-{order}-{n:2}', ['R-111-0000001-0000000-01'], 'R-111-0000001-0000000-02'],
  ])('%s with %j taken gives %s', (pattern, taken, number) => expect(next(pattern, taken)).toBe(number))

  it('are the usual ones where there is no order to name', () => {
    expect(next('{order}', [], '')).toBe('MCF-20260305-001')
  })

  it('are at most 40 characters long and never taken, however many there are', () => {
    const part = fc.constantFrom('{yyyy}', '{MM}', '{dd}', '{n}', '{n:3}', '{order}', 'SHOP-', 'x'.repeat(30))
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.nat(30), (parts, many) => {
        const taken: string[] = []
        for (let i = 0; i <= many; i++) {
          const number = next(parts.join(''), taken)
          expect(taken).not.toContain(number)
          expect(number.length).toBeGreaterThan(0)
          expect(number.length).toBeLessThanOrEqual(40)
          taken.push(number)
        }
      }),
    )
  })

  it.each([
    [DEFAULT_PATTERN, true],
    ['{order}', true],
    ['SHOP', false],
    ['{yyyy}', false],
    ['A{n', false],
    ['A{n}{day}', false],
    [' ', false],
  ])('%j is a pattern: %s', (pattern, is) => expect(isPattern(pattern)).toBe(is))
})
