import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendValue, VALUE_SHAPES, type ValueKind, type ValueShape } from './mend'

/** Shapes that public bug reports and help pages show; what they mean was worked out by hand. */
const NUMBERS: [found: string, meant: string, ...shapes: ValueShape[]][] = [
  ['4PX3000000000001CN', '4PX3000000000001CN'],
  [',4PX3000000000001CN', '4PX3000000000001CN', 'mark'],
  ['4PX3000000000001CN\t,', '4PX3000000000001CN', 'mark'],
  ['，4PX3000000000001CN', '4PX3000000000001CN', 'mark'],
  ['1Z999AA10123456784.', '1Z999AA10123456784', 'mark'],
  ['`4PX3000000000001CN', '4PX3000000000001CN', 'backtick'],
  ["'9400111899223197428490", '9400111899223197428490', 'apostrophe'],
  ['’9400111899223197428490', '9400111899223197428490', 'apostrophe'],
  ['="00340434161094015902"', '00340434161094015902', 'formulaText'],
  ['=T("00340434161094015902")', '00340434161094015902', 'formulaText'],
  ['=00340434161094015902', '00340434161094015902', 'formulaText'],
  ['=HYPERLINK("https://track.example/?n=1","1Z999AA10123456784")', '1Z999AA10123456784', 'formulaText'],
  ['"1Z999AA10123456784"', '1Z999AA10123456784', 'quotes'],
  ['`="00340434161094015902"', '00340434161094015902', 'backtick', 'formulaText'],
  ['４０２１００００００１２', '402100000012', 'fullWidth'],
  ['402100000012　', '402100000012'],
  ['123456789012.0', '123456789012', 'pointZero'],
  ['123456789012.00', '123456789012', 'pointZero'],
  ['123,456,789,012', '123456789012', 'grouped'],
  ['https://t.17track.net/en#nums=YT2229521272164446', 'YT2229521272164446', 'link'],
  ['https://www.ups.com/track?loc=en_US&tracknum=1Z999AA10123456784&requester=ST/', '1Z999AA10123456784', 'link'],
]

describe('a carrier’s number is freed of what programs put around it', () => {
  it.each(NUMBERS)('%j is %s', (found, text, ...shapes) => expect(mendValue(found, 'number')).toEqual({ text, shapes }))

  it('each shape has an example', () => {
    const shown = new Set(NUMBERS.flatMap(([, , ...shapes]) => shapes))
    expect([...shown].sort()).toEqual([...VALUE_SHAPES].sort())
  })
})

describe('what could be mended in two ways, or not at all, stays as it is', () => {
  it.each([
    'https://t.17track.net/en#nums=YT2229521272164446,YT2229521272164447',
    'https://www.ups.com/track',
    // More digits than a program keeps in a number: the last ones are not the carrier's.
    '9400111899223197428490.0',
    '1.23457E+13',
    '=A1',
    '1234,5678',
    'RR 123 456 785 CN',
    '1LS7119013618127-1',
  ])('%s', (found) => expect(mendValue(found, 'number')).toEqual({ text: found, shapes: [] }))
})

describe('what is no number keeps what only numbers never have', () => {
  it.each<[string, ValueKind, string]>([
    ['LAMP-1.0', 'value', 'LAMP-1.0'],
    ['2026-11-28', 'value', '2026-11-28'],
    ['`2026-11-28', 'value', '2026-11-28'],
    ['２０２６／１１／２８', 'value', '2026/11/28'],
    [',4PX', 'value', '4PX'],
    ["'s-Gravenhage", 'text', "'s-Gravenhage"],
    ["'t Hart", 'text', "'t Hart"],
    ["'Ann Example", 'text', 'Ann Example'],
    ['="Ann ""Bob"" Example"', 'text', 'Ann "Bob" Example'],
    ['株式会社ＡＢＣ', 'text', '株式会社ＡＢＣ'],
  ])('%s as %s is %s', (found, kind, text) => expect(mendValue(found, kind).text).toBe(text))
})

it('done twice changes nothing more', () => {
  const pieces = fc.constantFrom('`', "'", '"', '=', ',', ';', '.0', '１', '12345678', 'AB', ' ', '\u200B', '(', '/', 'st ')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom<ValueKind>('text', 'value', 'number'), (parts, kind) => {
      const once = mendValue(parts.join(''), kind)
      expect(mendValue(once.text, kind)).toEqual({ text: once.text, shapes: [] })
    }),
  )
}) // prettier-ignore

it('what is seen to be clean is what going through all mends leaves as it is', () => {
  const signs = fc.constantFrom(...'09.,:-/ =AZaz云途（１\'"`')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 8 }), fc.constantFrom<ValueKind>('text', 'value', 'number'), (parts, kind) => {
      const text = parts.join('').trim()
      // White space in front is no clean value, and nothing else than that.
      expect(mendValue(text, kind)).toEqual(mendValue(` ${text}`, kind))
    }),
    { numRuns: 2000 },
  )
}) // prettier-ignore
