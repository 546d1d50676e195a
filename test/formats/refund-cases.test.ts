import { describe, expect, it } from 'vitest'
import { renderRows } from '@backend/formats/uploads/row-upload'
import { ADJUSTMENTS_FILE } from '@backend/modules/refunds/files/layout'
import { examineRefund } from '@shared/domain/refunds/examine'
import { refundTotal } from '@shared/domain/refunds/refund'
import { refundRows } from '@shared/domain/refunds/adjustments-file'
import { REFUND_CASES } from '../fixtures/refund-cases'

describe('a refund', () => {
  it.each(REFUND_CASES.map((found) => [found.why, found] as const))('%s', (_, { order, reasonCode, lines, rows, problems = [] }) => {
    expect(examineRefund(order, { reasonCode, lines }).map(({ rule }) => rule)).toEqual(problems)
    if (!rows || reasonCode === '') return
    const ids = new Map(order.items.map(({ itemRow, orderItemId }) => [itemRow, orderItemId]))
    const { orderId, currency } = order
    const written = refundRows({ orderId, currency, reasonCode, lines: lines.map((line) => ({ ...line, orderItemId: ids.get(line.itemRow) ?? '' })) }) // prettier-ignore
    const file = renderRows(written, ADJUSTMENTS_FILE.layouts[0])
    const [header = '', ...body] = Buffer.from(file.ok ? file.bytes : []).toString().split('\r\n')
    // The promotion columns are left out where they are not used (help 661).
    expect(header).not.toContain('promotion')
    expect(body.filter(Boolean).map((row) => row.split('\t').join(' '))).toEqual(rows)
    // What the file gives back is what the screen said, to the last minor unit.
    const inFile = rows.flatMap((row) => row.split(' ').slice(4, 10)).reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0)
    expect(inFile).toBe(refundTotal(lines) * (currency === 'JPY' ? 100 : 1))
  }) // prettier-ignore
  it('is looked at in more than forty ways', () => expect(REFUND_CASES.length).toBeGreaterThanOrEqual(40))
})
