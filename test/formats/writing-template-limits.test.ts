import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  CONFIRMATION_LAYOUTS,
  confirmationFilling,
  confirmationLayoutOf,
} from '@backend/formats/uploads/shipping-confirmation'
import { fillTemplate } from '@backend/formats/uploads/template'
import { growthByFour, MOST_GROWTH } from '../support/growth'
import { handTemplate, TEMPLATE_PART, textRow } from '../support/template-builder'
import { expectOnlyRows, fill, filled, HEADER, line, LINES, NAMES, refusal, texts } from '../support/template-filling'

describe('values', () => {
  it('come back from the workbook as they went in', () => {
    const template = handTemplate({ sheetData: HEADER })
    const text = fc
      .oneof(
        fc.string({ maxLength: 20 }),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom(' a ', '_x0041_', '<&>"\'', ']]>', '&amp;', '=1', '+1'),
      ) // prettier-ignore

      .filter((value) => !/[\u0000-\u001F\u007F\uFFFE\uFFFF\p{Surrogate}]/u.test(value))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (values) => {
        const lines = values.map(([carrierName, shipMethod], n) => line(n, { carrierName, shipMethod }))
        const rows = texts(filled(template, lines).bytes).slice(1)
        expect(rows.map((row) => [row[5], row[7]])).toEqual(values)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['a line break', { shipMethod: 'a\nb' }, 'ship-method'],
    ['a tab', { carrierName: 'a\tb' }, 'carrier-name'],
    ['a character XML does not have', { shipMethod: 'a\u000Bb' }, 'ship-method'],
    ['half a character', { shipMethod: '\uDC00' }, 'ship-method'],
  ] as const)('%s is refused with its order and column', (_what, more, column) =>
    expect(refusal(() => fill(handTemplate({ sheetData: HEADER }), [line(1), line(2, more)]))).toMatchObject({
      code: 'notRepresentable',
      params: { orderId: '111-0000002-0000001', column, found: Object.values(more)[0], encoding: 'utf-8' },
    }),
  )

  it('that Shift_JIS does not have are refused in Japan’s template, which is saved as text after all', () => {
    const template = handTemplate({ sheetData: textRow(1, CONFIRMATION_LAYOUTS.japan19.columns) })
    expect(refusal(() => fill(template, [line(1, { shipMethod: '顺丰' })]))).toMatchObject({
      code: 'notRepresentable',
      params: { column: 'ship-method', encoding: 'cp932' },
    })
  })
})

describe('what is no template', () => {
  const part = (name: string, text: string) => handTemplate({ sheetData: HEADER, parts: { [name]: text } })
  const good = handTemplate({ sheetData: HEADER })
  const central = (bytes: Uint8Array, name: string) => {
    const copy = Buffer.from(bytes)
    const at = copy.lastIndexOf(Buffer.from(name))
    return { copy, header: at - 46 }
  }
  const claiming = (size: number) => {
    const { copy, header } = central(good, 'xl/calcChain.xml')
    copy.writeUInt32LE(size, header + 24)
    return copy
  }
  const sheet = (data: string, before = '') =>
    `${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${HEADER}${data}</sheetData></worksheet>`
  it.each([
    ['text', strToU8('order-id\tship-date')],
    ['nothing', new Uint8Array()],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') })],
    ['half a file', good.slice(0, good.length / 2)],
    ['a part that claims to be huge', claiming(0x7fffffff)],
    ['a document type', part(TEMPLATE_PART, sheet('', '<!DOCTYPE x [<!ENTITY a "aaaa">]>'))],
    ['a document type in the texts', part('xl/sharedStrings.xml', '<!DOCTYPE sst [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>')],
    ['rows that do not end', part(TEMPLATE_PART, sheet('<row r="11"/><row r="12">'))],
    ['a part that is cut off', part(TEMPLATE_PART, sheet('<row r="2"/>').slice(0, -20))],
    ['rows inside a comment', part(TEMPLATE_PART, sheet('<!-- <row r="2"> -->'))],
    ['an old workbook that is cut off', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])('%s', (_what, bytes) =>
    expect(refusal(() => fill(bytes))).toMatchObject({ code: 'templateDamaged', params: { fileName: 'template.xlsx' } }),
  ) // prettier-ignore

  it('is refused in one go, also where every row is left open', async () => {
    const open = (rows: number) => part(TEMPLATE_PART, sheet(`<row r="11"/>${'<row r="12"><c r="A12">'.repeat(rows)}`))
    const growth = await growthByFour(50_000, (rows) =>
      expect(refusal(() => fill(open(rows)))).toMatchObject({ code: 'templateDamaged' }),
    )
    expect(growth).toBeLessThan(MOST_GROWTH)
  })

  it('however it is damaged, ends as an error with a code or as a workbook that can be read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = Uint8Array.from(good)
        bytes[at] = (bytes[at] ?? 0) ^ flip
        try {
          const result = fill(bytes)
          if (result.kind === 'filled') unzipSync(result.bytes)
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^template/)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('an old .xls', () => {
  const old = (rows: readonly (readonly string[])[], name = 'ShippingConfirmation') => {
    const workbook = utils.book_new()
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([['Read me']]), 'Instructions')
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
    return new Uint8Array(write(workbook, { type: 'array', bookType: 'biff8' }) as ArrayBuffer)
  }
  const { japan19, legacy8 } = CONFIRMATION_LAYOUTS
  it.each([
    ['standard18', [NAMES]],
    ['legacy8', [legacy8.columns]],
    ['japan19', [...japan19.above.map((row) => row.split('\t')), japan19.columns]],
  ] as const)('tells which layout it is: %s', (layout, rows) => {
    const found = fillTemplate(old(rows), 'Flat.File.ShippingConfirm.xls', confirmationFilling(LINES))
    expect(found).toMatchObject({ kind: 'oldXls', sheet: 'ShippingConfirmation' })
    expect(found.kind === 'oldXls' && confirmationLayoutOf(found.columns)).toBe(layout)
  })
  it('of something else is not recognised', () =>
    expect(refusal(() => fillTemplate(old([['sku']], 'Prices'), 'p.xls', confirmationFilling(LINES)))).toMatchObject({
      code: 'templateNotRecognised',
      params: { fileName: 'p.xls', found: 'Instructions, Prices' },
    }))
})

describe('many rows', () => {
  const styledTemplate = (rows: number) => {
    const styled = Array.from({ length: rows }, (_, r) => `<row r="${r + 2}"><c r="A${r + 2}" s="1"/><c r="B${r + 2}" s="1"/></row>`) // prettier-ignore
    return handTemplate({ sheetData: HEADER + styled.join('') })
  }
  const linesOf = (count: number) => Array.from({ length: count }, (_, n) => line(n % 9))
  it('are filled into a styled template, all of them', () => {
    const template = styledTemplate(20_000)
    const { bytes } = filled(template, linesOf(5_000))
    expect(texts(bytes).filter((row) => row[0]).length).toBe(5_001)
    expectOnlyRows(template, bytes, TEMPLATE_PART, 1)
  })
  it('are filled in without going through the template again for each', async () => {
    const templates = new Map([1_250, 5_000].map((lines) => [lines, styledTemplate(4 * lines)]))
    const growth = await growthByFour(1_250, (lines) => filled(templates.get(lines)!, linesOf(lines)))
    expect(growth).toBeLessThan(MOST_GROWTH)
  })
})
