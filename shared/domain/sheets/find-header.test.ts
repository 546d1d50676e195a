import { describe, expect, it } from 'vitest'
import { findHeader, headersOf, shapeOf } from './find-header'
import type { Sheet } from './sheet'

const sheet = (...rows: string[][]): Sheet => ({ name: '', hidden: false, rows })
const ROW = ['111-1000001-2000001', 'YT2606321200000001', '2026-03-04']
const found = (...rows: string[][]) => {
  const { headerLine, headerLines } = findHeader(sheet(...rows))
  return [headerLine, headerLines]
}

describe('where the header is', () => {
  it.each<[string, string[][], number[]]>([
    ['in the first line', [['订单号', '运单号', '发货时间'], ROW], [1, 1]],
    ['below titles and what the sheet is about', [['发货明细'], ['客户代码：', 'C1', '币种', 'CNY'], [], ['订单号', '运单号', '发货时间'], ROW], [4, 1]],
    ['below a line of facts that has words we know', [['客户名称', '示例', '币种', 'CNY'], ['订单号', '运单号', '发货时间', '备注'], ROW], [2, 1]],
    ['in two languages', [['运单号', '订单号', '发货日期'], ['Waybill No.', 'Order No.', 'Ship Date'], ROW], [2, 2]],
    ['in groups', [['基本信息', '', '物流信息', ''], ['订单号', '收件人', '运单号', '发货时间'], ROW], [2, 1]],
    ['in groups, with cells merged over both lines', [['订单号', '物流信息', '', '收件人'], ['订单号', '运单号', '发货时间', '收件人'], ROW], [2, 2]],
    ['in groups, with names in the upper line only', [['订单号', '物流信息', '', '收件人'], ['', '运单号', '发货时间', ''], ROW], [2, 2]],
    ['the first of two', [['订单号', '运单号'], ROW, ['订单号', '运单号'], ROW], [1, 1]],
    ['in words we do not know', [['Zestawienie'], ['Zamówienie', 'Przesyłka', 'Nadano'], ROW, ROW], [2, 1]],
    ['nowhere', [ROW, ROW], [0, 0]],
    ['nowhere, though a value is a word', [['111-1000001-2000001', 'YT2606321200000001', 'tracking'], ROW], [0, 0]],
    ['nowhere in an empty sheet', [], [0, 0]],
  ])('%s', (_, rows, wanted) => expect(found(...rows)).toEqual(wanted)) // prettier-ignore
})

describe('header texts', () => {
  it('join two lines, each column under its group', () => {
    const two = sheet(['订单号', '收件人', '', '重量'], ['订单号', '姓名', '邮编', ''])
    expect(headersOf(two, { headerLine: 2, headerLines: 2 })).toEqual(['订单号', '收件人 姓名', '收件人 邮编', '重量'])
    expect(headersOf(two, { headerLine: 0, headerLines: 0 })).toEqual([])
  })
  it('make a shape that spelling does not change, and order does', () => {
    expect(shapeOf(['Order ID', '运单号 ', ''])).toBe(shapeOf(['order-id', '运单号']))
    expect(shapeOf(['运单号', '订单号'])).not.toBe(shapeOf(['订单号', '运单号']))
  })
})
