import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeText } from '@test/support/report-builder'
import type { EncodingName } from '../read/encoding'
import { type Delimiter, DELIMITERS, splitDelimited } from './delimited'
import { readSheets } from '@test/support/open-files'
import { readTextSheet } from './text'

const split = (text: string, delimiter: Delimiter = ',') => [...splitDelimited(text, delimiter)]

describe('delimited text (RFC 4180)', () => {
  it.each([
    ['a,b\r\nc,d\r\n', [['a', 'b'], ['c', 'd']]],
    ['a,b\nc,d', [['a', 'b'], ['c', 'd']]],
    ['a,b\rc,d', [['a', 'b'], ['c', 'd']]],
    ['a,,\n', [['a', '', '']]],
    ['a,', [['a', '']]],
    ['\n\na', [[''], [''], ['a']]],
    ['"a,b","c ""d""","e\r\nf"\n', [['a,b', 'c "d"', 'e\nf']]],
    ['"",x', [['', 'x']]],
    ['"a" ,b', [['a', 'b']]],
    // Inches and other quotes are characters; they swallow no row.
    ['12" lamp,"warm" LED\nx,5"\n', [['12" lamp', '"warm" LED'], ['x', '5"']]],
    ['"never closed,1\n"two",2\n', [['"never closed', '1'], ['two', '2']]],
    ['', []],
  ])('%j', (text, rows) => expect(split(text)).toEqual(rows)) // prettier-ignore

  it('does not look for the end of a quote for ever', () => {
    const open = `"${'x'.repeat(40_000)}\n`
    expect(split(`${open}a,b"\n`)).toHaveLength(2)
  })
})

describe('a text file as a sheet', () => {
  const rows = (text: string, fileName?: string) => readTextSheet(text, fileName).rows
  it.each([
    ['订单号;运单号\nA;1,5', [['订单号', '运单号'], ['A', '1,5']]],
    ['订单号\t运单号\nA,x\t1,5', [['订单号', '运单号'], ['A,x', '1,5']]],
    ['a,b\n1,2', [['a', 'b'], ['1', '2']]],
    // Excel's own hint stays a line, so that lines are counted as Excel does.
    ['sep=;\na,x;b\n1;2', [[], ['a,x', 'b'], ['1', '2']]],
    ['单号,运单\n="00123",x', [['单号', '运单'], ['00123', 'x']]],
    ['a,b\n"=""00123""",x', [['a', 'b'], ['00123', 'x']]],
    ['304-6502205-3216347: ZCBI2OXF\n304-6502205-3216348 1Z9', [['304-6502205-3216347', 'ZCBI2OXF'], ['304-6502205-3216348', '1Z9']]],
    ['one', [['one']]],
  ])('%j', (text, wanted) => expect(rows(text)).toEqual(wanted)) // prettier-ignore
  it('takes the usual delimiter of the name where both divide alike', () => {
    expect(rows('a,b;c,d', 'x.csv')).toEqual([['a', 'b;c', 'd']])
    expect(rows('a,b\tc', 'x.txt')).toEqual([['a,b', 'c']])
  })
})

/** As Excel writes it: quotes where the delimiter, a quote or a line end stands in a cell. */
const written = (rows: readonly (readonly string[])[], delimiter: string) =>
  rows
    .map((row) =>
      row
        .map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    )
    .join('\r\n')

const HEADER = ['订单号', '运单号', '收件人', '备注']
const LETTERS = {
  'utf-8': ['é', 'ß', '山', '😀', '深圳'], 'utf-8-bom': ['é', '山', '深圳'], 'utf-16le': ['é', '山', '深圳'], 'utf-16le-bom': ['é', '山', '😀'],
  'utf-16be-bom': ['é', '深圳'], gb18030: ['深圳', '张', '红色'],
} as const // prettier-ignore

describe('any rows, written as text and read again, are the same rows', () => {
  const cases = (Object.keys(LETTERS) as (keyof typeof LETTERS)[]).flatMap((encoding) =>
    DELIMITERS.map((delimiter) => [encoding, delimiter] as const),
  )
  it.each(cases)('%s, delimiter %j', (encoding: EncodingName & keyof typeof LETTERS, delimiter) => {
    const letter = fc.constantFrom(...LETTERS[encoding], 'a', 'B', '7', ' ', '"', ',', ';', '\t', '\n', "'", '=')
    // Amazon's ids as they stand in such files tell, with the header, which character divides.
    const cell = fc
      .array(letter, { maxLength: 8 })
      .map((letters) => letters.join(''))
      // The one form that means something else than it says: `="00123"`.
      .filter((text) => !/^="[^"]*"$/.test(text))
    const row = fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), cell, cell, cell).map(([n, ...rest]) => {
      return [`111-${String(n).padStart(7, '0')}-1234567`, ...rest]
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const bytes = encodeText(written([HEADER, ...rows], delimiter), encoding)
        const read = readSheets(bytes, 'x.txt', { japan: false, chinese: true })
        if (!read.ok) throw new Error(read.error.code)
        const trimmed = rows.map((cells) => cells.slice(0, cells.findLastIndex((one) => one !== '') + 1))
        expect(read.sheets[0]?.rows).toEqual([HEADER, ...trimmed])
      }),
      { numRuns: 60 },
    )
  })
})
