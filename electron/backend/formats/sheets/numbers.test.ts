import { describe, expect, it } from 'vitest'
import { dateText, numberCell, numberStyle, styleOfCode } from './numbers'

const text = (raw: string, style: Parameters<typeof numberCell>[1] = 'plain') => {
  const cell = numberCell(raw, style, false)
  return typeof cell === 'object' ? [cell.text, cell.kind, cell.damaged ?? false] : cell
}

describe('numbers of a workbook', () => {
  it.each([
    ['0', '0'],
    ['12', '12'],
    ['-3', '-3'],
    ['0.35', '0.35'],
    ['0.35999999999999999', '0.36'],
    ['0.30000000000000004', '0.3'],
    ['1.50', '1.5'],
    ['1E-7', '0.0000001'],
    // 15 digits are all there, however Excel shows them (policy.md §4).
    ['794612345678', '794612345678'],
    ['123456789012345', '123456789012345'],
    ['1.23456789012E+11', '123456789012'],
  ])('%s is %s', (raw, shown) => expect(text(raw)).toEqual([shown, 'number', false]))

  it.each([
    ['9.40011189922319E+21', '9400111899223190000000'],
    ['9400111899223197428490', '9400111899223197428490'],
    ['1234567890123456', '1234567890123456'],
    ['1e+15', '1000000000000000'],
  ])('%s lost digits beyond the 15th: %s', (raw, shown) => expect(text(raw)).toEqual([shown, 'number', true]))

  it.each(['', 'x', '1.2.3', 'Infinity', '1e999', '0x10'])('%j is no number', (raw) =>
    expect(text(raw)).toBeUndefined(),
  )
  it('shows the zeros a format puts before it', () => expect(text('2139', 5)).toEqual(['02139', 'number', false]))
})

describe('dates of a workbook', () => {
  it.each([
    // Excel: 1 is 1900-01-01, 60 the day that never was, 61 is 1900-03-01.
    [61, '1900-03-01'],
    [46085, '2026-03-04'],
    [46085.625, '2026-03-04T15:00'],
    [46085.6249999999, '2026-03-04T15:00'],
    // 23:59:40 has not become midnight.
    [46085.99977, '2026-03-04T23:59'],
    [2958465, '9999-12-31'],
    [0.75, '18:00'],
  ])('%d is %s', (serial, shown) => expect(dateText(serial, false)).toBe(shown))
  it.each([-1, 60, 2958466, Number.NaN])('%d is none', (serial) => expect(dateText(serial, false)).toBeUndefined())
  it('counts from 1904 where the workbook does', () => expect(dateText(44623, true)).toBe('2026-03-04'))
  it('keeps a number that its format calls a date and that is none', () =>
    expect(text('9999999', 'date')).toEqual(['9999999', 'number', false]))
})

describe('number formats', () => {
  it.each([
    'yyyy-mm-dd',
    'm/d/yy h:mm',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy/m/d;@',
    'mm:ss.0',
    '[h]:mm',
    'd-mmm-yy',
    'h:mm AM/PM',
  ])('%s is a date', (code) => expect(styleOfCode(code)).toBe('date'))
  it.each([
    'General',
    '0.00',
    '#,##0.00',
    '0.00E+00',
    '0.00"kg"',
    '@',
    '¥#,##0.00',
    '[Red]0.00',
    '[$€-407]#,##0',
    '0_ ',
    'G/通用格式',
    '',
  ])('%s is plain', (code) => expect(styleOfCode(code)).toBe('plain'))
  it('tells zeros before a number', () => expect([styleOfCode('00000'), styleOfCode('0')]).toEqual([5, 'plain']))
  it('knows the built-in dates, those of Chinese Excel too', () =>
    expect([0, 1, 14, 22, 31, 44, 45, 49, 57].map((id) => numberStyle(id, undefined))).toEqual(
      ['plain', 'plain', 'date', 'date', 'date', 'plain', 'date', 'plain', 'date'],
    )) // prettier-ignore
})
