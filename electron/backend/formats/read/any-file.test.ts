import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import { buildReport, fieldOfColumn, UNSHIPPED_27 } from '@test/support/report-builder'
import { openPastedReport, openReport } from '@test/support/open-files'
import type { EncodingName, OpenResult } from './order-report'

const HEADERS = new URL('../../../../test/fixtures/headers/', import.meta.url)
const headers = readdirSync(HEADERS).map((file) => [
  file,
  readFileSync(new URL(file, HEADERS), 'utf8').trimEnd().split('\t'),
]) as [string, string[]][]

/** Words that each encoding can hold, as they stand in real files; quotes, signs and JSON among them. */
const ASCII = [
  'Desk lamp 12" arm',
  '"warm" LED',
  '=SKU-B',
  '+1 555-010-0199 ext. 00042',
  "Kid's mug",
  '{"a":"b"}',
  '@x',
]
const EUROPE = ['Zoë Müller', 'Straße 5', 'José Ñandú', 'Peña']
const JAPAN = ['山田 太郎', '東京都千代田区', 'ソニー表示', 'ﾄｳｷｮｳ']
const CHINA = ['张三丰', '广东省深圳市', '红色 2个装']
const WORDS: Record<EncodingName, string[]> = {
  'utf-8': [...EUROPE, ...JAPAN, ...CHINA, '😀'], 'utf-8-bom': [...EUROPE, ...JAPAN, ...CHINA], 'utf-16le': [...EUROPE, ...JAPAN, ...CHINA, '😀'],
  'utf-16le-bom': [...EUROPE, ...JAPAN], 'utf-16be-bom': [...EUROPE, ...CHINA], 'windows-1252': [...EUROPE, '5 € – “Zoë’s”'], shift_jis: JAPAN, gb18030: CHINA,
} // prettier-ignore

const padded = (n: number, width: number) => String(n).padStart(width, '0')
const number = (max: number) => fc.integer({ min: 0, max })
const instant = fc.integer({ min: Date.UTC(1995, 0) / 1000, max: Date.UTC(2035, 0) / 1000 }).map((s) => s * 1000)
const orderId = fc.tuple(number(999), number(9_999_999), number(9_999_999))
const FILLED = ['orderId', 'orderItemId', 'sku', 'purchasedAt', 'quantity', 'quantityToShip', 'fulfillmentChannel']

/** Any order that a file with this header can hold: each other column filled or blank. */
function anyOrder(header: readonly string[], encoding: EncodingName): fc.Arbitrary<OrderRecord> {
  const word = fc.constantFrom(...ASCII, ...WORDS[encoding])
  const priced = header.includes('currency')
  const model: Record<string, fc.Arbitrary<unknown>> = {}
  const extra: Record<string, fc.Arbitrary<string | undefined>> = {}
  for (const name of header) {
    const field = fieldOfColumn(name)
    if (!field) extra[name.toLowerCase()] = fc.option(word, { nil: undefined })
    else if (field.endsWith('At')) model[field] = instant
    else if (field.startsWith('is')) model[field] = fc.boolean()
    else if (field.startsWith('quantity')) model[field] = number(999)
    else if (/(Price|Tax|Discount)$/.test(field)) model[field] = fc.integer({ min: -1_000_000, max: 100_000_000 })
    else model[field] = word
    if (field && !FILLED.includes(field)) model[field] = fc.option(model[field] ?? word, { nil: undefined })
  }
  Object.assign(model, {
    orderId: orderId.map(([a, b, c]) => `${padded(a, 3)}-${padded(b, 7)}-${padded(c, 7)}`),
    ...(header.includes('order-item-id') ? { orderItemId: number(99_999_999).map((n) => padded(n, 14)) } : {}),
    ...(priced ? { currency: fc.constantFrom('USD', 'JPY', 'EUR') } : {}),
    ...(header.includes('fulfillment-channel') ? { fulfillmentChannel: fc.constantFrom('Merchant', 'Amazon') } : {}),
    // Every Japanese report names its storefront, in the sales channel or the buyer's address.
    ...(encoding === 'shift_jis' && header.includes('buyer-email') ? { buyerEmail: fc.constant('a@marketplace.amazon.co.jp') } : {}),
    ...(encoding === 'shift_jis' && header.includes('sales-channel') ? { salesChannel: fc.constant('Amazon.co.jp') } : {}),
  }) // prettier-ignore
  return fc
    .record({ ...model, extra: fc.record(extra) })
    .map((order) => JSON.parse(JSON.stringify(order)) as OrderRecord)
}

function rowsOf(opened: OpenResult) {
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return [...opened.report.rows()]
}
const withExtra = (order: OrderRecord): OrderRecord => ({ ...order, extra: order.extra ?? {} })

describe('any orders, written and read again, are the same orders', () => {
  const cases = (Object.keys(WORDS) as EncodingName[]).flatMap((encoding) =>
    headers.map(([file, header]) => [encoding, file, header] as const),
  )
  it.each(cases)('%s, %s', (encoding, _, header) => {
    fc.assert(
      fc.property(
        fc.array(anyOrder(header, encoding), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n' as const, '\r\n' as const),
        (orders, eol) => {
          const bytes = buildReport(header, orders, { encoding, eol })
          const rows = rowsOf(openReport(bytes, { japan: encoding === 'shift_jis', chinese: true }))
          expect(rows.map((row) => (row.ok ? withExtra(row.record) : row))).toEqual(orders)
          expect(rows.every((row) => row.ok && row.warnings.length === 0)).toBe(true)
        },
      ),
      { numRuns: 20 },
    )
  })
})

/** Goes through a file as the desk does; whatever it is, there is an answer that says where. */
function examine(opened: OpenResult): { refused: number; taken: number } {
  const seen = { refused: 0, taken: 0 }
  if (!opened.ok) {
    expect(opened.error.code).toBeTruthy()
    return seen
  }
  let line = opened.report.head.headerLine
  for (const row of opened.report.rows()) {
    expect(row.line).toBeGreaterThan(line)
    line = row.line
    if (row.ok) {
      seen.taken += 1
      expect(row.record.orderId).toMatch(/^(\d{3}|S\d{2})-\d{7}-\d{7}$/)
      expect(Number.isSafeInteger(row.record.purchasedAt) && Number.isSafeInteger(row.record.quantity)).toBe(true)
      expect(row.record.sku).toBeTruthy()
    } else {
      seen.refused += 1
      expect(row.issues.some((issue) => issue.severity === 'refuse')).toBe(true)
    }
    for (const issue of row.ok ? row.warnings : row.issues) expect(issue.column).toBeTruthy()
  }
  expect(opened.report.progress()).toBe(1)
  return seen
}

describe('whatever the file holds', () => {
  const order: OrderRecord = {
    orderId: '111-0000001-0000001', orderItemId: '05835637773450', sku: 'SKU-A', title: 'Lamp "Été" 张', purchasedAt: Date.UTC(2026, 2, 2), quantity: 2,
    quantityShipped: 0, quantityToShip: 2, latestShipAt: Date.UTC(2026, 2, 5), recipientName: 'Zoë', isPrime: false,
  } // prettier-ignore
  const orders = [order, { ...order, orderId: '111-0000002-0000002' }, order]

  it('10,000 mutated files never crash; each row is taken or refused with its line and column', () => {
    const originals = (['utf-8', 'windows-1252', 'utf-16le-bom', 'gb18030'] as const).map((encoding) =>
      buildReport(UNSHIPPED_27, orders, { encoding, eol: '\r\n' }),
    )
    const mutation = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 40 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc.constantFrom('\t', '\n', '\r', '"', '1.2E+13', UNSHIPPED_27.join('\t')).map((text) => Buffer.from(text)),
      ),
    })
    const total = { refused: 0, taken: 0 }
    fc.assert(
      fc.property(fc.constantFrom(...originals), fc.array(mutation, { minLength: 1, maxLength: 4 }), (bytes, all) => {
        for (const { at, cut, put } of all) {
          const place = Math.floor(at * bytes.length)
          bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)])
        }
        const seen = examine(openReport(bytes, { japan: true, chinese: true }))
        total.refused += seen.refused
        total.taken += seen.taken
      }),
      { numRuns: 10_000 },
    )
    expect(total.refused).toBeGreaterThan(300)
    expect(total.taken).toBeGreaterThan(300)
  }, 60_000)

  it('random bytes and random text never crash', () => {
    const hints = fc.record({ japan: fc.boolean(), chinese: fc.boolean() })
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), hints, (bytes, h) => void examine(openReport(bytes, h))), { numRuns: 2000 }) // prettier-ignore
    const text = fc.array(fc.oneof(fc.string(), fc.constantFrom('\t', '\n', 'order-id', 'sku', 'quantity-to-ship', 'amazon-order-id', 'order-status'))).map((parts) => parts.join('')) // prettier-ignore
    fc.assert(
      fc.property(text, (pasted) => void examine(openPastedReport(pasted))),
      { numRuns: 2000 },
    )
  })
})
