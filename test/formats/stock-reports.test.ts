import fc from 'fast-check'
import iconv from 'iconv-lite'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TableRow } from '@backend/formats/tables/open-table'
import { openReport, openTable } from '@test/support/open-files'
import { type StockFacts, type StockRecord, type StockReportId, withRow } from '@shared/domain/stock/stock-report'

const FIXTURES = new URL('../fixtures/stock-headers/', import.meta.url)
const SAMPLES = new URL('../../../shared/samples/', import.meta.url)
const HINTS = { japan: false, chinese: true }

/** A header row of the fixtures, and rows built on it by column name. */
const headerOf = (name: string) => readFileSync(new URL(name, FIXTURES), 'utf8').trimEnd().split('\t')
const rowOf = (header: readonly string[], cells: Readonly<Record<string, string>>) =>
  header.map((name) => cells[name] ?? '').join('\t')
const fileOf = (header: readonly string[], ...rows: string[]) => [header.join('\t'), ...rows, ''].join('\n')
const read = (text: string | Buffer, hints = HINTS) => {
  const table = openTable(Buffer.from(text), hints)
  return table && { reportId: table.reportId, encoding: table.encoding, rows: [...table.rows()] }
}
const recordsOf = (rows: readonly TableRow[] = []) => rows.flatMap((row) => ('record' in row ? [row.record] : []))

const MYI = headerOf('inventory-fba.header-myi-21.tsv')
const AFN = ['seller-sku', 'fulfillment-channel-sku', 'asin', 'condition-type', 'Warehouse-Condition-code', 'Quantity Available'] // prettier-ignore
const COUNTRY = headerOf('inventory-fba.header-afn-by-country-6.tsv')
const LISTINGS = headerOf('listings.header-all-29.tsv')

/** File, columns (formats.md §8, §1.4), report, a row's cells and what they say. */
const HEADERS = [
  ['inventory-fba.header-myi-21.tsv', 21, 'fbaManageInventory', { sku: 'Ab-1', fnsku: 'X0012', 'afn-fulfillable-quantity': '7', 'afn-unsellable-quantity': '' }, { sku: 'Ab-1', fnsku: 'X0012', fulfillable: 7 }],
  ['inventory-fba.header-myi-eu-23.tsv', 23, 'fbaManageInventory', { sku: 'Ab-1', 'afn-fulfillable-quantity': '7', 'afn-fulfillable-quantity-local': '4', 'afn-fulfillable-quantity-remote': '3' }, { sku: 'Ab-1', fulfillable: 7, fulfillableLocal: 4, fulfillableRemote: 3 }],
  ['inventory-fba.header-afn-by-country-6.tsv', 6, 'afnInventoryByCountry', { 'seller-sku': 'Ab-1', country: 'GB', 'quantity-for-local-fulfillment': '9' }, { sku: 'Ab-1', country: 'GB', quantity: 9 }],
  ['inventory-fba.header-reserved-8.tsv', 8, 'reservedInventory', { sku: 'Ab-1', reserved_qty: '6', reserved_customerorders: '1' }, { sku: 'Ab-1', reserved: 6 }],
  ['listings.header-all-29.tsv', 29, 'listings', { 'seller-sku': 'Ab-1', quantity: '3', 'fulfillment-channel': 'DEFAULT', status: 'Active', asin1: 'B0TEST0001' }, { sku: 'Ab-1', quantity: 3, channel: 'DEFAULT', status: 'Active', asin: 'B0TEST0001' }],
  ['listings.header-active-b2b.tsv', 47, 'listings', { 'seller-sku': 'Ab-1', 'fulfillment-channel': 'AMAZON_EU', 'Business Price': '18.99' }, { sku: 'Ab-1', channel: 'AMAZON_EU' }],
  ['listings.header-active-fr.tsv', 34, 'listings', { 'item-name': 'Lampe "Été"', 'seller-sku': 'Ab-1', quantity: '3' }, { sku: 'Ab-1', title: 'Lampe "Été"', quantity: 3 }],
  ['fba-fulfilled-shipments.header-48.tsv', 48, 'amazonFulfilledShipments', { 'amazon-order-id': 'S01-1234567-1234567', 'merchant-order-id': 'SHOP-1', sku: 'Ab-1', 'quantity-shipped': '2', carrier: 'UPS', 'tracking-number': '1Z999AA10123456784', 'shipment-date': '2026-03-03T12:00:00+00:00', 'sales-channel': 'Non-Amazon' }, { amazonOrderId: 'S01-1234567-1234567', merchantOrderId: 'SHOP-1', sku: 'Ab-1', quantity: 2, carrier: 'UPS', trackingNumber: '1Z999AA10123456784', shippedAt: Date.UTC(2026, 2, 3, 12), salesChannel: 'Non-Amazon' }],
  ['fba-fulfilled-shipments.header-jp-49.tsv', 49, 'amazonFulfilledShipments', { 'amazon-order-id': 'S01-1234567-1234567', sku: 'Ab-1', 'quantity-shipped': '1', 'shipment-date': '2026-03-03T12:00:00+09:00', 'ship-city': '--', 'points-granted': '5' }, { amazonOrderId: 'S01-1234567-1234567', sku: 'Ab-1', quantity: 1, shippedAt: Date.UTC(2026, 2, 3, 3) }],
] as const // prettier-ignore

describe('every header', () => {
  it.each(HEADERS)('%s: %i columns', (name, width, reportId, cells, record) => {
    const header = headerOf(name)
    expect(header).toHaveLength(width)
    expect(read(fileOf(header, rowOf(header, cells)))).toMatchObject({ reportId, rows: [{ line: 2, record }] })
    expect(openReport(Buffer.from(fileOf(header, rowOf(header, cells))), HINTS).ok).toBe(false)
  })

  it('of the fixtures is one of the samples (skipped where they are not there)', (context) => {
    if (!existsSync(SAMPLES)) return context.skip('the samples are not there')
    const found = ['inventory-fba', 'listings', 'fba-fulfilled-shipments'].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, SAMPLES))
        .filter((file) => file.startsWith('header-'))
        .map((file) => [`${folder}.${file}`, readFileSync(new URL(`${folder}/${file}`, SAMPLES), 'utf8').split(/\r?\n/)[0]]),
    ) // prettier-ignore
    expect(found).toEqual(expect.arrayContaining(HEADERS.map(([name]) => [name, headerOf(name).join('\t')])))
    expect(found).toHaveLength(HEADERS.length)
  })

  it('the public AFN file is read as it is (skipped where it is not there)', (context) => {
    const url = new URL('inventory-fba/public-airbyte-GET_AFN_INVENTORY_DATA.csv', SAMPLES)
    if (!existsSync(url)) return context.skip('the sample is not there')
    expect(recordsOf(read(readFileSync(url))?.rows).slice(0, 2)).toMatchObject([{ sku: 'seller-sku-1', quantity: 11 }, { sku: 'seller-sku-1', quantity: 22 }]) // prettier-ignore
  })

  it('whose “Deprecated column” repeats, with the British spelling and a column more in the middle', () => {
    const header = LISTINGS.map((name) => (/^zshop|^bid-for|^add-delete/.test(name) ? 'Deprecated column' : name === 'fulfillment-channel' ? 'fulfilment-channel' : name)).toSpliced(5, 0, 'Minimum order quantity') // prettier-ignore
    expect(header.filter((name) => name === 'Deprecated column').length).toBeGreaterThan(4)
    const row = rowOf(header, { 'seller-sku': 'Ab-1', quantity: '3', 'Minimum order quantity': '8', 'fulfilment-channel': 'DEFAULT', status: 'Active', 'Deprecated column': '99' }) // prettier-ignore
    expect(read(fileOf(header, row))?.rows).toEqual([{ line: 2, record: { sku: 'Ab-1', quantity: 3, channel: 'DEFAULT', status: 'Active' } }]) // prettier-ignore
  })

  it.each([
    ['in capitals', (text: string) => text.replace(MYI.join('\t'), MYI.join('\t').toUpperCase()), 'utf-8'],
    ['with CRLF, a trailing tab and a trailing empty line', (text: string) => text.replaceAll('\n', '\t\r\n'), 'utf-8'],
    ['with a byte-order mark', (text: string) => `\uFEFF${text}`, 'utf-8-bom'],
    ['in UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['in cp1252', (text: string) => iconv.encode(text, 'windows-1252'), 'windows-1252'],
  ])('is known %s', (_, made, encoding) => {
    const text = fileOf(MYI, rowOf(MYI, { sku: 'Ab-1', 'product-name': 'Lampe Été', 'afn-fulfillable-quantity': '7' }))
    const found = read(Buffer.from(made(text)))
    expect(found?.encoding).toBe(encoding)
    expect(recordsOf(found?.rows)).toEqual([{ sku: 'Ab-1', title: 'Lampe Été', fulfillable: 7 }])
  })

  it('of Japan is known in cp932', () => {
    const text = fileOf(MYI, rowOf(MYI, { sku: 'Ab-1', 'product-name': '卓上ランプ 昼白色', 'afn-fulfillable-quantity': '7' })) // prettier-ignore
    const found = read(iconv.encode(text, 'shift_jis'), { japan: true, chinese: true })
    expect(recordsOf(found?.rows)).toEqual([{ sku: 'Ab-1', title: '卓上ランプ 昼白色', fulfillable: 7 }])
  })
})

describe('rows', () => {
  it('may begin with empty cells, be short, and hold signs that a spreadsheet would work out', () => {
    const blank = rowOf(LISTINGS, { 'seller-sku': '=Ab-1', quantity: '3' })
    expect(blank.startsWith('\t\t')).toBe(true)
    const short = `\t\tL1\t+Ab-2\t19.99\t5`
    expect(recordsOf(read(fileOf(LISTINGS, blank, short))?.rows)).toEqual([
      { sku: '=Ab-1', quantity: 3 },
      { sku: '+Ab-2', quantity: 5 },
    ])
  })

  it('of two downloads put together are read once, without the second header', () => {
    const row = rowOf(MYI, { sku: 'Ab-1', 'afn-fulfillable-quantity': '7' })
    const found = read(`${fileOf(MYI, row)}${fileOf(MYI, row)}`)
    expect(found?.rows.map(({ line }) => line)).toEqual([2, 4])
    expect(summed('fbaManageInventory', recordsOf(found?.rows))).toMatchObject({ fulfillable: 7 })
  })

  it.each([
    [
      'a count that is none',
      MYI,
      { sku: 'Ab-1', 'afn-fulfillable-quantity': '1.5' },
      { code: 'notANumber', column: 'afn-fulfillable-quantity', value: '1.5' },
    ],
    ['no SKU', MYI, { 'afn-fulfillable-quantity': '1' }, { code: 'missingValue', column: 'sku' }],
    [
      'no count',
      AFN,
      { 'seller-sku': 'Ab-1', 'Warehouse-Condition-code': 'SELLABLE' },
      { code: 'missingValue', column: 'Quantity Available' },
    ],
    [
      'no word for sellable',
      AFN,
      { 'seller-sku': 'Ab-1', 'Quantity Available': '3' },
      { code: 'missingValue', column: 'Warehouse-Condition-code' },
    ],
    [
      'a country without a marketplace',
      COUNTRY,
      { 'seller-sku': 'Ab-1', country: 'CH', 'quantity-for-local-fulfillment': '3' },
      { code: 'unknownCountry', column: 'country', value: 'CH' },
    ],
  ] as const)('with %s are refused with line, column and cells', (_, header, cells, issue) => {
    const good = rowOf(header, { ...cells, sku: 'Ab-2', 'seller-sku': 'Ab-2', 'afn-fulfillable-quantity': '1', 'Quantity Available': '1', 'Warehouse-Condition-code': 'SELLABLE', country: 'DE' }) // prettier-ignore
    const bad = rowOf(header, cells)
    expect(read(fileOf(header, good, bad))?.rows).toEqual([
      { line: 2, record: expect.objectContaining({ sku: 'Ab-2' }) as object },
      { line: 3, issues: [{ ...issue, severity: 'refuse' }], cells: bad.split('\t') },
    ])
  })
})

const summed = (reportId: StockReportId, rows: readonly object[]) =>
  rows.reduce<StockFacts | undefined>((facts, row) => withRow(reportId, facts, row as StockRecord), undefined)

describe('what a SKU has', () => {
  const afn = (condition: string, n: string) =>
    rowOf(AFN, { 'seller-sku': 'Ab-1', 'condition-type': 'NewItem', 'Warehouse-Condition-code': condition, 'Quantity Available': n }) // prettier-ignore
  it.each([
    [[['SELLABLE', '4'], ['UNSELLABLE', '3'], ['SELLABLE', '2']], 6, 3],
    [[['UNSELLABLE', '3']], 0, 3],
    [[['SELLABLE', '0']], 0, null],
  ] as const)('in AFN inventory is the sum of its SELLABLE rows: %j', (rows, fulfillable, unsellable) => {
    const found = read(fileOf(AFN, ...rows.map(([condition, n]) => afn(condition, n))))
    expect(summed('afnInventory', recordsOf(found?.rows))).toMatchObject({ fulfillable, unsellable })
  }) // prettier-ignore

  it('in Manage Inventory is what the report counts; a blank is not nought', () => {
    const cells = { sku: 'Ab-1', 'afn-fulfillable-quantity': '', 'afn-reserved-quantity': '5', 'afn-inbound-working-quantity': '1', 'afn-inbound-receiving-quantity': '3' } // prettier-ignore
    expect(summed('fbaManageInventory', recordsOf(read(fileOf(MYI, rowOf(MYI, cells)))?.rows))).toMatchObject({ fulfillable: null, reserved: 5, inbound: 4, unsellable: null, channel: 'amazon' }) // prettier-ignore
  })

  it('in listings is the seller’s own where he ships it himself', () => {
    const facts = (channel: string, quantity: string) =>
      summed('listings', recordsOf(read(fileOf(LISTINGS, rowOf(LISTINGS, { 'seller-sku': 'Ab-1', quantity, 'fulfillment-channel': channel })))?.rows)) // prettier-ignore
    expect(facts('DEFAULT', '4')).toMatchObject({ channel: 'merchant', merchantQuantity: 4, fulfillable: null })
    expect(facts('AMAZON_NA', '')).toMatchObject({ channel: 'amazon', merchantQuantity: null, fulfillable: null })
  })
})

describe('any file', () => {
  /** Text as cells hold it: no tabs, no line ends, no blanks around it. */
  const cell = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((text) => text.replace(/[\s\p{C}]+/gu, ' ').trim())
    .filter((text) => text !== '' && !/^\d+(\.\d+)?E\+?\d+$/i.test(text))
  const count = fc.option(fc.nat(999_999), { nil: undefined })

  it('gives back the rows it was made of', () => {
    const row = fc.record({
      sku: cell,
      title: fc.option(cell, { nil: undefined }),
      fulfillable: count,
      reserved: count,
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const lines = rows.map(({ sku, title = '', fulfillable, reserved }) =>
          rowOf(MYI, { sku, 'product-name': title, 'afn-fulfillable-quantity': String(fulfillable ?? ''), 'afn-reserved-quantity': String(reserved ?? '') }),
        ) // prettier-ignore
        const made = [MYI.join('\t'), ...lines, ''].join(end)
        const given = rows.map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))) // prettier-ignore
        expect(recordsOf(read(made)?.rows)).toEqual(given)
      }),
      { numRuns: 200 },
    )
  })

  it('of any report may be damaged anywhere: nothing is thrown, every row comes out or is refused', () => {
    const made = HEADERS.map(([name, , , cells]) => Buffer.from(fileOf(headerOf(name), ...Array<string>(3).fill(rowOf(headerOf(name), cells))))) // prettier-ignore
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('set' as const), at: fc.nat(4000), byte: fc.nat(255) }),
      fc.record({ kind: fc.constant('cut' as const), at: fc.nat(4000), byte: fc.nat(60) }),
      fc.record({ kind: fc.constant('twice' as const), at: fc.nat(4000), byte: fc.nat(255) }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...made), fc.array(edit, { maxLength: 8 }), fc.boolean(), (good, edits, japan) => {
        let bytes = Buffer.from(good)
        for (const { kind, at, byte } of edits) {
          const here = at % Math.max(1, bytes.length)
          if (kind === 'set') bytes[here] = byte
          else if (kind === 'cut') bytes = Buffer.concat([bytes.subarray(0, here), bytes.subarray(here + byte)])
          else bytes = Buffer.concat([bytes.subarray(0, here + byte), bytes.subarray(here)])
        }
        for (const row of read(bytes, { japan, chinese: true })?.rows ?? [])
          if ('issues' in row) expect(row.issues.length).toBeGreaterThan(0)
          else expect(row.record.sku).toMatch(/\S/)
      }),
      { numRuns: 1000 },
    )
  })
})
