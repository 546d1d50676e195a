import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import {
  CONFIRMATION_LAYOUTS,
  type ConfirmationLayoutId,
  renderConfirmation,
} from '@backend/formats/uploads/shipping-confirmation'
import type { ConfirmationLine } from '@shared/domain/shipments/confirmation'

const line = (more: Partial<ConfirmationLine> = {}): ConfirmationLine => ({
  orderId: '111-0000002-0000002',
  orderItemId: '',
  quantity: '',
  shipDate: '2026-03-04',
  carrierCode: 'Yun Express',
  carrierName: '',
  trackingNumber: 'YT0000000000000002',
  shipMethod: '',
  ...more,
})
const HEADER_18 =
  'order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method\ttransparency_code\tship_from_address_name\tship_from_address_line1\tship_from_address_line2\tship_from_address_line3\tship_from_address_city\tship_from_address_county\tship_from_address_state_or_region\tship_from_address_postalcode\tship_from_address_countrycode'
const SPLIT = [
  line({ orderId: '111-0000001-0000001', orderItemId: '05835637773450', quantity: '1', carrierCode: 'USPS', trackingNumber: '9400100000000000000001', shipMethod: 'Ground Advantage' }),
  line({ orderId: '111-0000001-0000001', orderItemId: '10000000000002', quantity: '2', carrierCode: 'Other', carrierName: 'Yùn "Special" Line', trackingNumber: '+YT1' }),
  line(),
] // prettier-ignore

function bytesOf(lines: readonly ConfirmationLine[], layout: ConfirmationLayoutId): Buffer {
  const rendered = renderConfirmation(lines, layout)
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error))
  return Buffer.from(rendered.bytes)
}

describe('the text file', () => {
  it('of the US and Europe, byte for byte', () =>
    expect(bytesOf(SPLIT, 'standard18').toString('latin1')).toBe(
      `${HEADER_18}\r\n` +
        '111-0000001-0000001\t05835637773450\t1\t2026-03-04\tUSPS\t\t9400100000000000000001\tGround Advantage\t\t\t\t\t\t\t\t\t\t\r\n' +
        // ù is C3 B9 in UTF-8; quotes and a leading + are text like any other: these files have no quoting.
        '111-0000001-0000001\t10000000000002\t2\t2026-03-04\tOther\tY\xC3\xB9n "Special" Line\t+YT1\t\t\t\t\t\t\t\t\t\t\t\r\n' +
        '111-0000002-0000002\t\t\t2026-03-04\tYun Express\t\tYT0000000000000002\t\t\t\t\t\t\t\t\t\t\t\r\n',
    ))

  it('of eight columns', () =>
    expect(bytesOf([line()], 'legacy8').toString()).toBe(
      'order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method\r\n' +
        '111-0000002-0000002\t\t\t2026-03-04\tYun Express\t\tYT0000000000000002\t\r\n',
    ))

  it('of Japan: three header rows, cp932, the blank behind the carrier kept', () => {
    const bytes = bytesOf([line({ carrierCode: 'JT ', shipMethod: 'ネコポス' })], 'japan19')
    // この行は in cp932: 82B1 82CC 8D73 82CD
    expect(bytes.subarray(0, 59)).toEqual(
      Buffer.concat([
        Buffer.from('TemplateType=OrderFulfillment\tVersion=2011.1102\t'),
        Buffer.from('82B182CC8D7382CD416D61', 'hex'),
      ]),
    )
    const rows = bytes.toString('latin1').split('\r\n')
    expect(rows).toHaveLength(5)
    expect(rows[4]).toBe('')
    expect(rows.slice(0, 4).map((row) => row.split('\t').length)).toEqual([19, 19, 19, 19])
    // ネコポス: 836C 8352 837C 8358
    expect(rows[3]).toBe(
      `111-0000002-0000002\t\t\t2026-03-04\tJT \t\tYT0000000000000002\t\x83\x6C\x83\x52\x83\x7C\x83\x58${'\t'.repeat(11)}`,
    )
  })

  it('without a line is the header alone', () => expect(bytesOf([], 'standard18').toString()).toBe(`${HEADER_18}\r\n`))

  const sample = fileURLToPath(new URL('../../../shared/samples/shipping-confirmation/', import.meta.url))
  const samples = existsSync(sample)
  if (!samples) console.info('header rows of the samples are not here: not compared')
  it.skipIf(!samples)('has the header rows of Amazon’s templates, byte for byte', () => {
    expect(bytesOf([], 'standard18')).toEqual(readFileSync(`${sample}header-us-eu-18.tsv`))
    expect(bytesOf([], 'legacy8')).toEqual(readFileSync(`${sample}header-legacy-8.tsv`))
    expect(bytesOf([], 'japan19')).toEqual(readFileSync(`${sample}jp-template-rows-sjis.txt`))
  })
})

describe('a value the file cannot hold', () => {
  it.each([
    ['a tab', 'standard18', { carrierName: 'a\tb' }, 'carrier-name'],
    ['a line feed', 'standard18', { shipMethod: 'a\nb' }, 'ship-method'],
    ['a carriage return', 'legacy8', { trackingNumber: '1\r2' }, 'tracking-number'],
    ['a control character', 'standard18', { shipMethod: 'a\u0000b' }, 'ship-method'],
    ['half a character', 'standard18', { carrierName: 'a\uD83D' }, 'carrier-name'],
    ['a simplified character', 'japan19', { carrierName: '顺丰' }, 'carrier-name'],
    ['an emoji', 'japan19', { shipMethod: '📦' }, 'ship-method'],
    // WAVE DASH: cp932 has FULLWIDTH TILDE in its place.
    ['a wave dash', 'japan19', { shipMethod: 'a〜b' }, 'ship-method'],
    // Written as 5C, it would come back as a backslash.
    ['a yen sign', 'japan19', { shipMethod: '¥500' }, 'ship-method'],
  ] as const)('%s is named with its order and column', (_what, layout, more, column) => {
    const found = Object.values(more)[0]
    expect(renderConfirmation([line(), line({ orderId: '111-0000009-0000009', ...more })], layout)).toEqual({
      ok: false,
      error: { orderId: '111-0000009-0000009', column, found, encoding: CONFIRMATION_LAYOUTS[layout].encoding },
    })
  })
  it.each(['ヤマト運輸', '①②', '髙﨑', 'ﾔﾏﾄ', '～'])('%s is in cp932', (shipMethod) =>
    expect(iconv.decode(bytesOf([line({ shipMethod })], 'japan19'), 'cp932')).toContain(`\t${shipMethod}\t`),
  )
})

describe('whatever the lines are', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('顺丰', 'ヤマト', 'a\tb', '', ' x ', '"', '=1+1'),
  )
  const lines = fc.array(
    fc.record({
      orderId: fc.stringMatching(/^\d{3}-\d{7}-\d{7}$/),
      orderItemId: fc.stringMatching(/^\d{14}$|^$/),
      quantity: fc.stringMatching(/^[1-9]\d?$|^$/),
      shipDate: fc.constantFrom('2026-03-04', '2026-03-04T15:30:00-08:00'),
      carrierCode: text,
      carrierName: text,
      trackingNumber: text,
      shipMethod: text,
    }),
    { maxLength: 6 },
  )
  const layoutIds = fc.constantFrom<ConfirmationLayoutId>('standard18', 'legacy8', 'japan19')
  it('the file read back has them all and nothing else, or it is refused', () => {
    fc.assert(
      fc.property(lines, layoutIds, (given, layoutId) => {
        const layout = CONFIRMATION_LAYOUTS[layoutId]
        const rendered = renderConfirmation(given, layoutId)
        if (!rendered.ok) {
          expect(layout.columns).toContain(rendered.error.column)
          expect(given.some((l) => Object.values(l).includes(rendered.error.found))).toBe(true)
          return
        }
        const rows = iconv.decode(Buffer.from(rendered.bytes), layout.encoding, { stripBOM: false }).split('\r\n')
        expect(rows.pop()).toBe('')
        const cells = rows.slice(layout.above.length + 1).map((row) => row.split('\t'))
        expect(cells.every((row) => row.length === layout.columns.length)).toBe(true)
        expect(cells.map((row) => row.slice(0, 8))).toEqual(
          given.map((l) => [
            l.orderId,
            l.orderItemId,
            l.quantity,
            l.shipDate,
            l.carrierCode,
            l.carrierName,
            l.trackingNumber,
            l.shipMethod,
          ]),
        )
        expect(cells.every((row) => row.slice(8).every((cell) => cell === ''))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
