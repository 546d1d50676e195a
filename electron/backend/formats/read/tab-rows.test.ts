import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, lineAt, withLineFeeds } from './lines'
import { rowsOnOneLine } from './tab-text'
import { tabRows } from './tab-rows'

const rows = (text: string) =>
  [...tabRows(text)].map(({ line, is }) => [line, ...(typeof is === 'string' ? cellsOf(is) : is)])

describe('rows of a text divided by tabs', () => {
  // Excel, Text (Tab delimited): a cell with a line break stands in quotes, quotes in it are doubled.
  it.each([
    ['a cell in the middle', 'a\t"one\ntwo"\tb\nc', [[1, 'a', 'one\ntwo', 'b'], [3, 'c']]],
    ['the first and the last', '"1\n2"\tb\t"3\n4"\r\nc\td', [[1, '1\n2', 'b', '3\n4'], [4, 'c', 'd']]],
    ['two in a row, ends of CRLF in them', 'a\t"1\r\n2"\t"3\n\n4"\r\nb', [[1, 'a', '1\n2', '3\n\n4'], [5, 'b']]],
    ['quotes and commas in it', 'a\t"12"" pan,\n""new"""\tb', [[1, 'a', '12" pan,\n"new"', 'b']]],
    ['at the end of the file', 'a\t"1\n2"', [[1, 'a', '1\n2']]],
    ['and a line end behind it', 'a\t"1\n2"\n', [[1, 'a', '1\n2'], [3, '']]],
  ])('keeps a quoted cell that goes over line ends whole: %s', (_, text, wanted) => expect(rows(text)).toEqual(wanted)) // prettier-ignore

  // Amazon's own reports quote nothing: a quote is a letter.
  it.each([
    ['inches', 'a\t12" pan\tb\nc\t5"\td'],
    ['a lone quote at the start of a title', 'a\t"12 pan\tb\nc\tlamp\td\ne\tpot\tf'],
    ['a lone quote at the start, inches further down', 'a\t"12 pan\tb\nc\tlamp\td\ne\t5"\tf'],
    ['a lone quote in the last cell', 'a\tb\t"12 pan\nc\td\t5"\ne\tf\tg'],
    ['a title in quotes, whole', 'a\t"Best" lamp\tb\nc\t"Best"\td'],
    ['quotes that are not doubled', 'a\t"He said "fine"\nand left"\tb'],
    ['a quote that ends the file', 'a\tb\n"'],
  ])('leaves %s as it stands', (_, text) => {
    expect(rows(text)).toEqual(text.split('\n').map((line, i) => [i + 1, ...line.split('\t')]))
    expect(rowsOnOneLine(text)).toBe(text)
  })

  it('does not look for the end of a quote beyond what a cell may hold', () => {
    const open = `a\t"${'x\n'.repeat(20_000)}`
    expect(rows(`${open}"\tb`)).toHaveLength(20_001)
  })
})

/** As Excel writes it. */
const written = (cell: string) => (/["\n,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const letter = fc.constantFrom('a', '7', ' ', ',', '"', '\n', '山')
const cell = fc.array(letter, { maxLength: 6 }).map((letters) => letters.join(''))
const table = fc.array(fc.tuple(fc.nat(9), cell, cell), { minLength: 1, maxLength: 8 })

describe('any table', () => {
  it('saved by Excel has as many rows as before, cells with line breaks unchanged, and each row on its line', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (given, eol) => {
        const text = given.map(([id, ...cells]) => [`#${id}`, ...cells.map(written)].join('\t')).join(eol)
        const lines = text.split('\n')
        const found = rows(text)
        expect(found.map(([, id]) => id)).toEqual(given.map(([id]) => `#${id}`))
        found.forEach(([line, ...cells], i) => {
          expect(lines[Number(line) - 1]?.startsWith(String(cells[0]))).toBe(true)
          given[i]?.slice(1).forEach((value, at) => {
            const isBroken = String(value).includes('\n')
            expect(cells[at + 1]).toBe(isBroken ? value : written(String(value)))
          })
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('that quotes nothing is divided by its lines and tabs alone, wherever quotes stand in its cells', () => {
    const plain = cell.map((text) => text.replaceAll('\n', ''))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), plain, plain), { minLength: 1, maxLength: 8 }), (given) => {
        const lines = given.map(([id, ...cells]) => [`#${id}`, ...cells].join('\t'))
        expect(rows(lines.join('\n'))).toEqual(lines.map((line, i) => [i + 1, ...line.split('\t')]))
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the number of its lines when its rows are brought on one line each', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '"', '""', '\t', '\n', '\r\n'), { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const lines = rowsOnOneLine(text).split('\n')
        expect(lines).toHaveLength(text.split('\n').length)
        for (const [line, ...cells] of rows(text))
          expect(lines[Number(line) - 1]?.replace(/\r$/, '')).toBe(
            cells.map((value) => String(value).replace(/\n+/g, ' ')).join('\t'),
          )
      }),
      { numRuns: 1000 },
    )
  })
})

describe('line ends of the Mac', () => {
  it('are a CR each, and an LF is a line break in a cell', () => {
    const text = withLineFeeds('a\tb\rc\t"1\n2"\rd')
    expect(rows(text)).toEqual([[1, 'a', 'b'], [2, 'c', '1\n2'], [4, 'd']]) // prettier-ignore
  })
  it('a CR beside lines that end with LF is a letter', () => {
    expect(withLineFeeds('a\rb\nc')).toBe('a\rb\nc')
    expect(lineAt('a\rb\nc', 0).content).toBe('a\rb')
  })
})
