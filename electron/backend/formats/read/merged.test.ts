import { describe, expect, it } from 'vitest'
import { ALL_ORDERS_33, encodeText, UNSHIPPED_27 } from '@test/support/report-builder'
import { openReport } from '@test/support/open-files'

const hints = { japan: false, chinese: true }
const ALL_34 = ALL_ORDERS_33.toSpliced(5, 0, 'order-item-id')
const VALUES: Record<string, string> = {
  'order-id': '111-0000001-0000001', 'amazon-order-id': '111-0000001-0000001', 'order-item-id': '05835637773450', 'purchase-date': '2026-03-02T19:14:07+00:00',
  'last-updated-date': '2026-03-03', 'order-status': 'Shipped', 'fulfillment-channel': 'Amazon', 'sales-channel': 'Amazon.com', sku: 'SKU-A', 'product-name': 'Lamp',
  'item-status': 'Shipped', quantity: '2', 'quantity-purchased': '2', 'quantity-shipped': '0', 'quantity-to-ship': '2', 'signature-confirmation-recommended': 'false', 'is-prime': 'false',
} // prettier-ignore
const row = (header: readonly string[], more: Record<string, string> = {}) =>
  header.map((name) => ({ ...VALUES, ...more })[name] ?? '').join('\t')

function read(text: string) {
  const opened = openReport(encodeText(text, 'utf-8'), hints)
  if (!opened.ok) return opened.error
  const rows = [...opened.report.rows()]
  return { head: opened.report.head, rows, notes: opened.report.notes() }
}
const taken = (text: string) => {
  const result = read(text)
  if ('code' in result) throw new Error(JSON.stringify(result))
  return result
}

describe('downloads that were put together', () => {
  it('reads each part by its own header: 2026’s All Orders have a column in the middle that older ones lack', () => {
    const { head, rows, notes } = taken(
      [ALL_ORDERS_33.join('\t'), row(ALL_ORDERS_33), ALL_34.join('\t'), row(ALL_34, { sku: 'SKU-B' }), ''].join('\r\n'),
    )
    expect(rows.map((r) => r.ok && [r.line, r.record.sku, r.record.orderItemId, r.record.fulfillmentChannel])).toEqual([
      [2, 'SKU-A', undefined, 'Amazon'],
      [4, 'SKU-B', '05835637773450', 'Amazon'],
    ])
    expect(head.header).toEqual([...ALL_ORDERS_33, 'order-item-id'])
    expect(rows[1]?.cells.at(-1)).toBe('05835637773450')
    expect(notes).toEqual([{ code: 'repeatedHeader', count: 1, line: 3 }])
  })
  it.each([
    ['no line break at the end of the first', row(ALL_ORDERS_33) + ALL_34.join('\t')],
    ['a cut last row', row(ALL_ORDERS_33).split('\t').slice(0, 14).join('\t') + ALL_34.join('\t')],
    ['a trailing tab', `${row(ALL_ORDERS_33)}\t${ALL_34.join('\t')}`],
    ['a byte-order mark between', `${row(ALL_ORDERS_33)}\uFEFF${ALL_34.join('\t')}`],
  ])('cuts off a header glued to a row: %s', (_, glued) => {
    const { rows, notes } = taken([ALL_ORDERS_33.join('\t'), glued, row(ALL_34, { quantity: '5' })].join('\n'))
    expect(rows.map((r) => r.ok && [r.line, r.record.quantity, r.record.orderItemId])).toEqual([
      [2, 2, undefined],
      [3, 5, '05835637773450'],
    ])
    expect(notes.filter((note) => note.code === 'gluedHeader')).toEqual([{ code: 'gluedHeader', count: 1, line: 2 }])
  })
  it('counts cells by the header they stand under', () => {
    const { rows } = taken([ALL_34.join('\t'), row(ALL_34), ALL_ORDERS_33.join('\t'), `${row(ALL_ORDERS_33)}\tx`].join('\n'))
    expect(rows[1]).toMatchObject({ ok: false, line: 4, issues: [{ code: 'tooManyCells', column: '#34', value: 'x' }] })
  }) // prettier-ignore
  it('refuses two different reports in one file, and says where the second starts', () => {
    const text = [ALL_ORDERS_33.join('\t'), row(ALL_ORDERS_33), UNSHIPPED_27.join('\t'), row(UNSHIPPED_27)].join('\n')
    expect(read(text)).toEqual({ code: 'ambiguousReport', line: 3, columns: ['allOrders', 'unshippedOrders'] })
  })
  it('refuses a second part without the columns it needs', () => {
    const text = [UNSHIPPED_27.join('\t'), row(UNSHIPPED_27), 'order-id\tsku\tquantity-to-ship', 'x'].join('\n')
    expect(read(text)).toEqual({
      code: 'missingColumns',
      line: 3,
      columns: ['order-item-id', 'purchase-date', 'quantity-purchased'],
    })
  })
  it('takes a row that only speaks of order-id for a row', () => {
    const { rows } = taken([UNSHIPPED_27.join('\t'), row(UNSHIPPED_27, { 'product-name': 'order-id' })].join('\n'))
    expect(rows.map((r) => r.ok && r.record.title)).toEqual(['order-id'])
  })
})
