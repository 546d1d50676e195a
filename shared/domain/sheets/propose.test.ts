import { describe, expect, it } from 'vitest'
import { proposeAt, proposeMapping, type ProposeOptions } from './propose'
import type { Cell, Sheet } from './sheet'

const sheet = (rows: Cell[][], name = ''): Sheet => ({ name, hidden: false, rows })
const id = (i: number) => `111-000000${i}-1234567`
const yt = (i: number) => `YT260632120000000${i}`
const three = (row: (i: number) => Cell[]) => [1, 2, 3].map(row)
const propose = (rows: Cell[][], options?: ProposeOptions) => proposeMapping([sheet(rows)], options)

describe('which column is the order', () => {
  it('is the one with order ids, whatever it is called', () =>
    expect(propose([['订单号', '客户单号', '跟踪号'], ...three((i) => [`ERP${i}`, id(i), yt(i)])]).mapping.columns).toEqual(
      { orderId: 1, reference: 0, trackingNumber: 2 },
    )) // prettier-ignore
  it('is asked where two columns hold different order ids', () =>
    expect(propose([['订单号', '原订单号', '跟踪号'], ...three((i) => [id(i), id(i + 3), yt(i)])]).questions).toEqual([
      { code: 'whichColumn', field: 'orderId', columns: [0, 1] },
    ]))
  it('is not asked where they say the same', () =>
    expect(propose([['订单号', '平台订单号', '跟踪号'], ...three((i) => [id(i), id(i), yt(i)])]).questions).toEqual([]))
  it('is the seller’s reference where no order ids are in the sheet', () =>
    expect(propose([['订单号', '跟踪号'], ...three((i) => [`SO-${i}`, yt(i)])]).mapping.columns).toEqual({ reference: 0, trackingNumber: 1 })) // prettier-ignore
  it('is missed where nothing names an order', () =>
    expect(propose([['跟踪号', '重量(kg)'], ...three((i) => [yt(i), '0.5'])]).questions).toEqual([{ code: 'noKey' }]))
  it('may be recipient, postal code and SKU together', () =>
    expect(propose([['收件人', '邮编', 'SKU', '跟踪号'], ...three((i) => ['Ann', '02139', 'A', yt(i)])]).questions).toEqual([])) // prettier-ignore
})

describe('which column is the tracking number', () => {
  it.each<[string, [string, string], number, number[] | undefined]>([
    ['a plain tracking number before the forwarder’s', ['运单号', '跟踪号'], 2, [2, 1]],
    ['the last mile’s before the forwarder’s', ['转单号', '运单号'], 1, [1, 2]],
    ['the only one', ['运单号', '备注'], 1, undefined],
  ])('%s', (_, [one, other], best, asked) => {
    const found = propose([['订单号', one, other], ...three((i) => [id(i), yt(i), `9200190255410100000${i}12`])])
    expect(found.mapping.columns.trackingNumber).toBe(best)
    expect(found.questions).toEqual(asked ? [{ code: 'whichColumn', field: 'trackingNumber', columns: asked }] : [])
  })
  it('is not asked where both say the same, or one says nothing', () => {
    expect(propose([['订单号', '运单号', '跟踪号'], ...three((i) => [id(i), yt(i), yt(i)])]).questions).toEqual([])
    const blank = propose([['订单号', '运单号', '转单号'], ...three((i) => [id(i), yt(i), ''])])
    expect([blank.mapping.columns.trackingNumber, blank.questions]).toEqual([1, []])
  })
  it('is asked where the last mile’s number is there for some rows only', () => {
    const some = propose([['订单号', '运单号', '转单号'], ...three((i) => [id(i), yt(i), i === 1 ? '92001902554101000001' : ''])])
    expect(some.mapping.columns.trackingNumber).toBe(1)
    expect(some.questions).toEqual([{ code: 'whichColumn', field: 'trackingNumber', columns: [1, 2] }])
  }) // prettier-ignore
  it('is not a phone number that is called one', () =>
    expect(propose([['订单号', '电话'], ...three((i) => [id(i), `1555010${i}000`])]).questions).toEqual([{ code: 'noTracking' }])) // prettier-ignore
  it('shows itself without a header', () => {
    const found = propose(
      three((i) => [id(i), yt(i), '云途']),
      { carriers: ['云途'] },
    )
    expect(found.mapping).toMatchObject({ headerLine: 0, headerLines: 0, columns: { orderId: 0, trackingNumber: 1, carrier: 2 } }) // prettier-ignore
    expect(found.why.trackingNumber).toMatchObject({ because: 'values' })
    const kept = new Map([[found.shape, found.mapping]])
    expect(
      propose(
        three((i) => [id(i + 5), yt(i + 5), 'UPS']),
        { remembered: kept },
      ).remembered,
    ).toBe(true)
  })
})

describe('other columns', () => {
  const extra = (header: string, cells: Cell[], options?: ProposeOptions) =>
    propose([['订单号', '跟踪号', header], ...three((i) => [id(i), yt(i), cells[i - 1] ?? ''])], options)
  it('a header does not make dates or weights of other things', () => {
    expect(extra('发货时间', ['待定', '待定', '待定']).mapping.columns.shipDate).toBeUndefined()
    expect(extra('重量(kg)', ['轻', '轻', '重']).mapping.columns.weight).toBeUndefined()
  })
  it('a channel that holds names of carriers is the carrier', () => {
    const cells = ['UPS', 'UPS', 'yun express']
    expect(extra('物流渠道', cells, { carriers: ['UPS', 'Yun Express'] }).mapping.columns).toMatchObject({ carrier: 2 })
    expect(extra('物流渠道', cells).mapping.columns).toMatchObject({ shipMethod: 2 })
  })
  it('asks for units nobody names', () => {
    expect(extra('重量', ['0.3', '0.4', '0.5']).questions).toEqual([{ code: 'weightUnit' }])
    expect(extra('重量', ['0.3kg', '0.4kg', '500g']).questions).toEqual([])
    expect(extra('运费', ['3.5', '4.5', '5.5']).questions).toEqual([{ code: 'currency' }])
    expect(extra('运费', ['3.5元', '4.5元', '']).questions).toEqual([])
    expect(extra('运费(USD)', ['3.5', '4.5', '']).mapping.currency).toBe('USD')
  })
  it('is told why', () =>
    expect(extra('收件人', ['A', 'B', 'C']).why).toMatchObject({
      orderId: { column: 0, because: 'both' },
      trackingNumber: { column: 1, because: 'both' },
      recipient: { column: 2, because: 'header' },
    }))
})

describe('which sheet', () => {
  const orders = (count: number, name: string) =>
    sheet(
      [['订单号', '跟踪号'], ...Array.from({ length: count }, (_, i) => [`111-0000001-${1_000_000 + i}`, yt(i)])],
      name,
    )
  const notes = sheet([['使用说明'], ['请勿修改']], '说明')
  it('is the one with rows to read', () => {
    const found = proposeMapping([notes, orders(2, 'a')])
    expect([found.mapping.sheet, found.questions]).toEqual([1, []])
  })
  it('is asked where several could be, the longest first', () =>
    expect(proposeMapping([orders(2, 'a'), notes, orders(5, 'b')]).questions).toEqual([{ code: 'whichSheet', sheets: [2, 0] }])) // prettier-ignore
  it('is not a hidden one', () => {
    const found = proposeMapping([{ ...orders(9, 'a'), hidden: true }, orders(2, 'b')])
    expect([found.mapping.sheet, found.questions]).toEqual([1, []])
  })
  it('may be named by the operator, and so may the header', () => {
    const both = [orders(5, 'a'), sheet([['备注'], ['x', 'y'], [id(1), yt(1)], [id(2), yt(2)]], 'b')]
    const found = proposeAt(both, 1, { headerLine: 2, headerLines: 1 })
    expect(found).toMatchObject({ headers: ['x', 'y'], mapping: { sheet: 1, headerLine: 2, columns: { orderId: 0, trackingNumber: 1 } } }) // prettier-ignore
  })
  it('is answered even where there is nothing', () =>
    expect(proposeMapping([]).questions).toEqual([{ code: 'noKey' }, { code: 'noTracking' }]))
})
