import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import { ALL_ORDERS_33, encodeText, rowText, UNSHIPPED_27 } from '@test/support/report-builder'
import { openPastedReport, openReport } from '@test/support/open-files'
import type { ReportRow } from './order-report'

const hints = { japan: true, chinese: true }
const HEADERS = new URL('../../../../test/fixtures/headers/', import.meta.url)

function read(
  bytes: Uint8Array | string,
  more = hints,
): { rows: ReportRow[]; head: { reportId: string; encoding: string; unknownColumns: string[] }; notes: unknown[] } {
  const opened = openReport(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, more)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const rows = [...opened.report.rows()]
  return { rows, head: opened.report.head, notes: opened.report.notes() }
}
const error = (bytes: Uint8Array | string) => {
  const opened = openReport(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, hints)
  return opened.ok ? undefined : opened.error
}
const unshippedRow = (more: Partial<Record<string, string>> = {}) =>
  UNSHIPPED_27.map(
    (name) =>
      ({
        'order-id': '111-0000001-0000001', 'order-item-id': '05835637773450', 'purchase-date': '2009-01-01T10:50:49-08:00',
        'promise-date': '2009-01-04T07:59:59+00:00', sku: '=SKU-a', 'product-name': '12" "Best" lamp', 'quantity-purchased': '2',
        'quantity-shipped': '0', 'quantity-to-ship': '2', 'buyer-phone-number': '+1 555 0100 ext. 12345', 'is-prime': 'false', ...more,
      })[name] ?? '',
  ).join('\t') // prettier-ignore
const unshipped = (...rows: string[]) => [UNSHIPPED_27.join('\t'), ...rows, ''].join('\r\n')
const record = (rows: ReportRow[], i = 0) => {
  const row = rows[i]
  if (!row?.ok) throw new Error(JSON.stringify(row))
  return row.record
}

describe('every header of formats.md §1', () => {
  const expected: [RegExp, string][] = [
    [/^orders-unshipped/, 'unshippedOrders'],
    [/^orders-new\.header-invoicing/, 'newOrdersInvoicing'],
    [/^orders-new/, 'newOrders'],
    [/^orders-all/, 'allOrders'],
    [/^orders-archived/, 'archivedOrders'],
  ]
  const files = readdirSync(HEADERS)
  it('has all thirteen', () => expect(files).toHaveLength(13))
  it.each(files)('%s is recognised and its rows are read', (file) => {
    const header = readFileSync(new URL(file, HEADERS), 'utf8').trimEnd().split('\t')
    const order: OrderRecord = {
      orderId: '303-7654321-1234567', orderItemId: '05835637773450', sku: 'Ab-1', title: 'Lampe "Été"', purchasedAt: Date.UTC(2026, 2, 2, 19, 14, 7),
      quantity: 2, quantityToShip: 2, quantityShipped: 0, lastUpdatedAt: Date.UTC(2026, 2, 3), orderStatus: 'Shipped', itemStatus: 'Shipped',
      fulfillmentChannel: 'Merchant', currency: 'EUR', itemPrice: 3998, recipientName: 'Zoë Müller', postalCode: '01067', country: 'DE',
    } // prettier-ignore
    const text = [header.join('\t'), rowText(header, order), ''].join('\n')
    const { head, rows } = read(encodeText(text, file.includes('jp') ? 'utf-8' : 'windows-1252'))
    expect(head.reportId).toBe(expected.find(([pattern]) => pattern.test(file))![1])
    expect(head.unknownColumns).toEqual([])
    const got = record(rows)
    expect(got.orderId).toBe('303-7654321-1234567')
    expect(got.title).toBe('Lampe "Été"')
    expect(got.purchasedAt).toBe(Date.UTC(2026, 2, 2, 19, 14, 7))
    expect(got.quantity).toBe(2)
    for (const [column, field, value] of [['order-item-id', 'orderItemId', '05835637773450'], ['item-price', 'itemPrice', 3998], ['ship-postal-code', 'postalCode', '01067'], ['recipient-name', 'recipientName', 'Zoë Müller'], ['quantity-to-ship', 'quantityToShip', 2]] as const)
      if (header.includes(column)) expect(got[field]).toBe(value) // prettier-ignore
  })
})

describe('cells', () => {
  it('keeps quotes, leading zeros, signs and case; honours the offset of dates', () => {
    const got = record(read(unshipped(unshippedRow())).rows)
    expect(got.title).toBe('12" "Best" lamp')
    expect(got.orderItemId).toBe('05835637773450')
    expect(got.sku).toBe('=SKU-a')
    expect(got.buyerPhone).toBe('+1 555 0100 ext. 12345')
    expect(got.purchasedAt).toBe(Date.UTC(2009, 0, 1, 18, 50, 49))
    expect(got.isPrime).toBe(false)
  })
  it('takes a cell that a spreadsheet saved in quotes with line breaks for one, and rows keep the lines of the file', () => {
    const address = '"Lighthouse Road 7\n2nd floor, ""rear"""'
    const { rows } = read(
      unshipped(
        unshippedRow({ 'ship-address-1': address }),
        unshippedRow({ 'order-id': '111-0000002-0000002', sku: '' }),
      ),
    )
    expect(record(rows).addressLine1).toBe('Lighthouse Road 7 2nd floor, "rear"')
    expect(rows.map(({ line, ok }) => [line, ok])).toEqual([[2, true], [4, false]]) // prettier-ignore
  })
  it('takes none of the rows behind a quote that is not closed into its cell', () => {
    const { rows } = read(
      unshipped(
        unshippedRow(),
        unshippedRow({ 'product-name': '"12 pan' }),
        unshippedRow({ 'product-name': 'lamp 5"' }),
        unshippedRow({ 'product-name': '"Best"' }),
      ),
    )
    expect(rows.map((row, i) => [row.line, record(rows, i).title])).toEqual([
      [2, '12" "Best" lamp'],
      [3, '"12 pan'],
      [4, 'lamp 5"'],
      [5, '"Best"'],
    ])
  })
  it.each([
    ['order-item-id', '5.83564E+12', 'damagedByExcel'],
    ['order-item-id', '5,83564E+12', 'damagedByExcel'],
    ['order-item-id', '5835637773450', 'damagedByExcel'],
    ['order-item-id', '05835637773450.0', 'damagedByExcel'],
    ['order-item-id', '', 'missingValue'],
    ['quantity-to-ship', '', 'missingValue'],
    ['purchase-date', '2026-03-02T19:14:07', 'notADate'],
    ['order-id', '1.11E+16', 'damagedByExcel'],
    ['order-id', '111-000001-0000001', 'notAnOrderId'],
    ['purchase-date', '03/04/2026', 'notADate'],
    ['purchase-date', '2026-02-30T00:00:00Z', 'notADate'],
    ['quantity-purchased', '1.5', 'notANumber'],
    ['quantity-purchased', '-1', 'notANumber'],
    ['sku', '', 'missingValue'],
    ['purchase-date', '', 'missingValue'],
    ['quantity-purchased', ' ', 'missingValue'],
  ])('%s of %j is refused as %s, with its column, and the next row is taken', (column, value, code) => {
    const { rows } = read(unshipped(unshippedRow({ [column]: value }), unshippedRow()))
    expect(rows[0]).toMatchObject({ ok: false, line: 2, issues: [{ code, column, severity: 'refuse' }] })
    expect(rows[1]).toMatchObject({ ok: true, line: 3 })
  })
  it.each([
    ['39.98', 'USD', 3998], ['39.9', 'USD', 3990], ['1280', 'JPY', 1280], ['1280.00', 'JPY', 1280], ['12,34', 'EUR', 1234], ['-5.99', 'USD', -599], ['0.0', 'USD', 0],
  ])('amount %s %s is %i minor units', (text, currency, minor) => {
    const row = ALL_ORDERS_33.map((n) => ({ 'amazon-order-id': '111-0000001-0000001', 'purchase-date': '2026-03-02T19:14:07+00:00', sku: 'A', quantity: '1', 'fulfillment-channel': 'Merchant', currency, 'item-price': text })[n] ?? '')
    expect(record(read([ALL_ORDERS_33.join('\t'), row.join('\t')].join('\n')).rows).itemPrice).toBe(minor)
  }) // prettier-ignore
  it.each([['1,280', 'EUR'], ['1.280,50', 'EUR'], ['$5.00', 'USD'], ['1280.50', 'JPY'], ['5.001', 'USD']])('amount %s %s is refused', (text, currency) => {
    const row = ALL_ORDERS_33.map((n) => ({ 'amazon-order-id': '111-0000001-0000001', 'purchase-date': '2026-03-02T19:14:07+00:00', sku: 'A', quantity: '1', 'fulfillment-channel': 'Merchant', currency, 'item-price': text })[n] ?? '')
    expect(read([ALL_ORDERS_33.join('\t'), row.join('\t')].join('\n')).rows[0]).toMatchObject({ ok: false, issues: [{ code: 'notAnAmount', column: 'item-price', value: text }] })
  }) // prettier-ignore
  it.each([['Amazonn', 'notAFulfillmentChannel'], ['', 'missingValue'], ['DHL', 'notAFulfillmentChannel']])('fulfillment-channel %j is refused: Amazon’s own parcels must never be taken for ours', (channel, code) => {
    const row = ALL_ORDERS_33.map((n) => ({ 'amazon-order-id': '111-0000001-0000001', 'purchase-date': '2026-03-02', sku: 'A', quantity: '1', 'fulfillment-channel': channel })[n] ?? '')
    expect(read([ALL_ORDERS_33.join('\t'), row.join('\t')].join('\n')).rows[0]).toMatchObject({ ok: false, issues: [{ code, column: 'fulfillment-channel' }] })
  }) // prettier-ignore
  it.each([['Amazon', 'Amazon'], ['AFN', 'Amazon'], ['Merchant', 'Merchant'], ['mfn', 'Merchant']])('fulfillment-channel %s is %s', (channel, expected) => {
    const row = ALL_ORDERS_33.map((n) => ({ 'amazon-order-id': '111-0000001-0000001', 'purchase-date': '2026-03-02', sku: 'A', quantity: '1', 'fulfillment-channel': channel })[n] ?? '')
    expect(record(read([ALL_ORDERS_33.join('\t'), row.join('\t')].join('\n')).rows).fulfillmentChannel).toBe(expected)
  }) // prettier-ignore
  it('takes a row whose side cells are odd, keeps them and says so', () => {
    const { rows } = read(unshipped(unshippedRow({ 'is-prime': 'maybe', sku: '1.2E+11', 'recipient-name': 'A\x07nn' })))
    const got = record(rows)
    expect(got).toMatchObject({ sku: '1.2E+11', recipientName: 'A\x07nn', extra: { 'is-prime': 'maybe' } })
    expect(got.isPrime).toBeUndefined()
    const codes = rows[0]?.ok ? rows[0].warnings.map(({ code, column, severity }) => [code, column, severity]) : []
    expect(codes.sort()).toEqual([
      ['controlCharacter', 'recipient-name', 'warn'],
      ['damagedByExcel', 'sku', 'warn'],
      ['notABoolean', 'is-prime', 'warn'],
    ])
  })
  it('does not guess the currency of an amount', () => {
    const row = ALL_ORDERS_33.map((n) => ({ 'amazon-order-id': '111-0000001-0000001', 'purchase-date': '2026-03-02', sku: 'A', quantity: '1', 'fulfillment-channel': 'Amazon', 'item-price': '1280', 'item-tax': '80', 'shipping-price': '0.0' })[n] ?? '')
    const [got] = read([ALL_ORDERS_33.join('\t'), row.join('\t')].join('\n')).rows
    expect(got).toMatchObject({ ok: true, record: { shippingPrice: 0, extra: { 'item-price': '1280', 'item-tax': '80' } }, warnings: [{ code: 'missingValue', column: 'currency', value: '1280' }] })
    expect(got?.ok && got.record.itemPrice).toBeUndefined()
  }) // prettier-ignore
  it('keeps both cells where two columns say the same thing differently', () => {
    const header = [...UNSHIPPED_27, 'latest-ship-date', 'Deprecated column', 'Deprecated column', 'shopdesk-line']
    const { rows, head } = read(`${header.join('\t')}\n${unshippedRow()}\t2026-03-05\tx\ty\t17\n`)
    expect(record(rows).latestShipAt).toBe(Date.UTC(2009, 0, 4, 7, 59, 59))
    expect(record(rows).extra).toEqual({ 'latest-ship-date': '2026-03-05', 'deprecated column': 'x', 'deprecated column (2)': 'y' })
    expect(head.unknownColumns).toEqual(['Deprecated column'])
  }) // prettier-ignore
  it('keeps JSON and quotes inside cells as they came', () => {
    const json = '{"plan":[{"id":"a"}]}'
    const { rows, head } = read(`${UNSHIPPED_27.join('\t')}\tfulfillment-plan\n${unshippedRow()}\t${json}\n`)
    expect(record(rows).extra).toEqual({ 'fulfillment-plan': json })
    expect(head.unknownColumns).toEqual([])
  })
  it('trims every kind of white space', () => {
    expect(record(read(unshipped(unshippedRow({ sku: '\u00a0\u3000A-1 \u00a0' }))).rows).sku).toBe('A-1')
  })
  it('keeps unknown columns, and names them', () => {
    const { head, rows } = read(`${UNSHIPPED_27.join('\t')}\tbrand-new-column\n${unshippedRow()}\tx y\n`)
    expect(head.unknownColumns).toEqual(['brand-new-column'])
    expect(record(rows).extra?.['brand-new-column']).toBe('x y')
  })
})

describe('shapes', () => {
  it('pads short rows, allows trailing tabs, refuses rows with too many cells', () => {
    const short = unshippedRow().split('\t').slice(0, 14).join('\t')
    const { rows, notes } = read(unshipped(short, `${unshippedRow()}\t\t`, `${unshippedRow()}\tsurplus`))
    expect(rows.map((row) => row.ok)).toEqual([true, true, false])
    expect(rows[2]).toMatchObject({ line: 4, issues: [{ code: 'tooManyCells', column: '#28', value: 'surplus' }] })
    expect(notes).toEqual([{ code: 'shortRows', count: 1, line: 2 }])
  })
  it('skips a second header in mid-file', () => {
    const { rows, notes } = read(unshipped(unshippedRow(), UNSHIPPED_27.join('\t').toUpperCase(), unshippedRow()))
    expect(rows.map((row) => [row.line, row.ok])).toEqual([
      [2, true],
      [4, true],
    ])
    expect(notes).toEqual([{ code: 'repeatedHeader', count: 1, line: 3 }])
  })
  it('cuts off a header glued to the row before it', () => {
    const { rows, notes } = read(unshipped(unshippedRow() + UNSHIPPED_27.join('\t'), unshippedRow()))
    expect(rows.map((row) => row.ok)).toEqual([true, true])
    expect(record(rows).isPrime).toBe(false)
    expect(notes).toEqual([{ code: 'gluedHeader', count: 1, line: 2 }])
  })
  it('finds columns by name, in any order and case, below a title', () => {
    const header = ['Quantity-To-Ship', ' SKU ', 'ORDER-ID', 'quantity-purchased', 'purchase-date', 'order-item-id']
    const { rows, head } = read(
      `My orders\n\n${header.join('\t')}\n1\tA-1\t111-0000001-0000001\t3\t2026-03-02T00:00:00Z\t10000000000001\n`,
    )
    expect(head.reportId).toBe('unshippedOrders')
    expect(record(rows)).toMatchObject({ sku: 'A-1', quantity: 3, quantityToShip: 1 })
    expect(rows[0]!.line).toBe(4)
  })
  it('reads lines that end with a lone CR', () => {
    const { rows } = read([UNSHIPPED_27.join('\t'), unshippedRow(), unshippedRow()].join('\r'))
    expect(rows.map((row) => [row.line, row.ok])).toEqual([
      [2, true],
      [3, true],
    ])
  })
  it('reads pasted rows, and says when their header is missing', () => {
    const opened = openPastedReport(unshipped(unshippedRow()))
    expect(opened.ok && [...opened.report.rows()].map((row) => row.ok)).toEqual([true])
    const row = unshippedRow()
    expect(openPastedReport(row)).toEqual({ ok: false, error: { code: 'noHeader', line: 1, found: row.slice(0, 120) } })
  })
  it.each([
    ['', 'emptyFile'],
    [' \r\n', 'emptyFile'],
    ['hello world', 'noHeader'],
    ['a\tb\tc\n1\t2\t3', 'unknownReport'],
    ['order-id\tsku\tquantity-to-ship\tpurchase-date\n', 'missingColumns'],
    [Buffer.from('PK\x03\x04 [Content_Types].xml xl/workbook.xml', 'latin1'), 'spreadsheet'],
    [Buffer.from('PK\x03\x04 letter.txt', 'latin1'), 'archive'],
    [Buffer.from('GIF89a'), 'picture'],
    [Buffer.from([0x01, 0, 0, 0x02, 0, 9, 9]), 'binaryFile'],
    ['order-id,order-item-id,sku\n111-0000001-0000001,1.23457E+13,A', 'spreadsheet'],
    ['"order-id";"order-item-id";"sku"', 'spreadsheet'],
    ['111-0000001-0000001\t10000000000001\tSKU-A\n', 'noHeader'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'spreadsheet'],
    [Buffer.from('%PDF-1.7'), 'pdf'],
  ])('%j is refused as a whole: %s', (bytes, code) => {
    expect(error(bytes)?.code).toBe(code)
  })
  it('names the columns that are missing', () => {
    expect(error('order-id\tsku\tquantity-to-ship\tpurchase-date\n')).toEqual({
      code: 'missingColumns',
      line: 1,
      columns: ['order-item-id', 'quantity-purchased'],
    })
  })
})
