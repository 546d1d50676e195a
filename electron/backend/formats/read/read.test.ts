import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import { ALL_ORDERS_33, buildReport, encodeText, rowText, UNSHIPPED_27 } from '@test/support/report-builder'
import { type EncodingName, openReport, type ReportRow } from './index'

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
  it.each([
    ['order-item-id', '5.83564E+12', 'damagedByExcel'],
    ['order-item-id', '5835637773450', 'damagedByExcel'],
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
    const row = ALL_ORDERS_33.map((n) => ({ 'amazon-order-id': '111-0000001-0000001', 'purchase-date': '2026-03-02T19:14:07+00:00', sku: 'A', quantity: '1', currency, 'item-price': text })[n] ?? '')
    expect(record(read([ALL_ORDERS_33.join('\t'), row.join('\t')].join('\n')).rows).itemPrice).toBe(minor)
  }) // prettier-ignore
  it.each([['1,280', 'EUR'], ['1.280,50', 'EUR'], ['$5.00', 'USD'], ['1280.50', 'JPY'], ['5.001', 'USD']])('amount %s %s is refused', (text, currency) => {
    const row = ALL_ORDERS_33.map((n) => ({ 'amazon-order-id': '111-0000001-0000001', 'purchase-date': '2026-03-02T19:14:07+00:00', sku: 'A', quantity: '1', currency, 'item-price': text })[n] ?? '')
    expect(read([ALL_ORDERS_33.join('\t'), row.join('\t')].join('\n')).rows[0]).toMatchObject({ ok: false, issues: [{ code: 'notAnAmount', column: 'item-price', value: text }] })
  }) // prettier-ignore
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
    expect(rows[2]).toMatchObject({ line: 4, issues: [{ code: 'tooManyCells', value: 'surplus' }] })
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
  it.each([
    ['', 'emptyFile'],
    [' \r\n', 'emptyFile'],
    ['hello world', 'noHeader'],
    ['a\tb\tc\n1\t2\t3', 'unknownReport'],
    ['order-id\tsku\tquantity-to-ship\tpurchase-date\n', 'missingColumns'],
    [Buffer.from([0x50, 0x4b, 0x03, 0x04, 20]), 'spreadsheet'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'spreadsheet'],
    [Buffer.from('%PDF-1.7'), 'binaryFile'],
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

describe('encodings', () => {
  const names: Record<EncodingName, string> = {
    'utf-8': 'Zoë 张三 山田', 'utf-8-bom': 'Zoë 张三 山田', 'utf-16le': 'Zoë 张三 山田', 'utf-16le-bom': 'Zoë 张三 山田', 'utf-16be-bom': 'Zoë 张三 山田',
    'windows-1252': 'Zoë Müller, Straße 5', shift_jis: '山田 太郎 東京都千代田区', gb18030: '张三丰 广东省深圳市',
  } // prettier-ignore
  it.each(Object.entries(names) as [EncodingName, string][])('%s is recognised and read', (encoding, name) => {
    const bytes = encodeText(unshipped(unshippedRow({ 'recipient-name': name })), encoding)
    const { head, rows } = read(bytes, { japan: encoding === 'shift_jis', chinese: true })
    expect(record(rows).recipientName).toBe(name)
    expect(head.encoding).toBe(encoding)
  })

  const LETTERS: Record<EncodingName, string> = {
    'utf-8': 'aé张山ß"=', 'utf-8-bom': 'aé张山ß"=', 'utf-16le': 'aé张山ß"=', 'utf-16le-bom': 'aé张山ß"=', 'utf-16be-bom': 'aé张山ß"=',
    'windows-1252': 'aZ"=,-', shift_jis: 'a山東京"', gb18030: 'a张三深圳"',
  } // prettier-ignore
  it.each(Object.keys(LETTERS) as EncodingName[])(
    'any orders, written as %s and read again, are the same orders',
    (encoding) => {
      const letters = [...LETTERS[encoding]]
      const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 }).map((chars) => chars.join(''))
      const second = fc.integer({ min: Date.UTC(2005, 0) / 1000, max: Date.UTC(2035, 0) / 1000 }).map((s) => s * 1000)
      const order = fc.record({
      orderId: fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 9_999_999 })).map(([a, b]) => `${String(a).padStart(3, '0')}-${String(b).padStart(7, '0')}-0000000`),
      sku: word, title: word, purchasedAt: second, lastUpdatedAt: second,
      orderStatus: fc.constantFrom('Pending', 'Shipped', 'Cancelled'), itemStatus: fc.constantFrom('Unshipped', 'Shipped'),
      fulfillmentChannel: fc.constantFrom('Merchant' as const, 'Amazon' as const),
      quantity: fc.integer({ min: 0, max: 999 }), currency: fc.constantFrom('USD', 'JPY', 'EUR'), itemPrice: fc.integer({ min: -1_000_000, max: 100_000_000 }),
      isBusinessOrder: fc.boolean(),
    }) // prettier-ignore
      fc.assert(
        fc.property(
          fc.array(order, { minLength: 1, maxLength: 5 }),
          fc.constantFrom('\n' as const, '\r\n' as const),
          (orders, eol) => {
            const { rows } = read(buildReport(ALL_ORDERS_33, orders, { encoding, eol }), {
              japan: encoding === 'shift_jis',
              chinese: encoding === 'gb18030',
            })
            expect(rows.map((row) => (row.ok ? row.record : row))).toEqual(orders)
          },
        ),
        { numRuns: 100 },
      )
    },
  )
})

describe('10,000 mutated files', () => {
  it('never crash, and refuse with line and column or take the row', () => {
    const original = Buffer.from(
      unshipped(unshippedRow(), unshippedRow({ 'order-id': '111-0000002-0000002' }), unshippedRow()),
    )
    const mutation = fc.record({
      at: fc.integer({ min: 0, max: original.length }),
      cut: fc.integer({ min: 0, max: 40 }),
      put: fc.uint8Array({ maxLength: 8 }),
    })
    let refusedRows = 0
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        let bytes = original
        for (const { at, cut, put } of mutations)
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)])
        const opened = openReport(bytes, hints)
        if (!opened.ok) {
          expect(opened.error.code).toBeTruthy()
          return
        }
        for (const row of opened.report.rows()) {
          expect(row.line).toBeGreaterThan(0)
          if (row.ok) expect(row.record.orderId).toMatch(/^(\d{3}|S\d{2})-\d{7}-\d{7}$/)
          else {
            refusedRows += 1
            expect(row.issues.length).toBeGreaterThan(0)
            for (const issue of row.issues) expect(issue.column ?? issue.code).toBeTruthy()
          }
        }
      }),
      { numRuns: 10_000 },
    )
    expect(refusedRows).toBeGreaterThan(100)
  })
})
