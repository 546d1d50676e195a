import { describe, expect, it } from 'vitest'
import { foldHeader, headerField, headerWord, knowsHeader, trackingKind } from './header-words'
import { SHEET_FIELDS } from './mapping'
import { FIELD_WORDS } from './words'

describe('header words', () => {
  it.each([
    ['订单号', 'orderId'],
    ['order-id', 'orderId'],
    [' Order ID ', 'orderId'],
    ['注文番号', 'orderId'],
    ['＊订单号', 'orderId'],
    ['客户单号', 'reference'],
    ['merchant-order-id', 'reference'],
    ['Tracking No.', 'trackingNumber'],
    ['云途运单号', 'trackingNumber'],
    ['转单号', 'trackingNumber'],
    ['お問い合わせ伝票番号', 'trackingNumber'],
    ['carrier-code', 'carrier'],
    ['carrier-name', 'carrierName'],
    ['物流渠道', 'shipMethod'],
    ['发货时间', 'shipDate'],
    ['寄件时间', 'shipDate'],
    ['出荷日', 'shipDate'],
    ['收件人', 'recipient'],
    ['收件人姓名', 'recipient'],
    ['邮编', 'postalCode'],
    ['郵便番号', 'postalCode'],
    ['MSKU', 'sku'],
    ['数量', 'quantity'],
    ['实重(kg)', 'weight'],
    ['包裹实重', 'weight'],
    ['运费（元）', 'cost'],
    ['币种', 'currency'],
    // Two languages, or a group's name before its own.
    ['运单号/Tracking No.', 'trackingNumber'],
    ['订单号 Order No.', 'orderId'],
    ['订单号\nOrder No.', 'orderId'],
    ['收件人信息 邮编', 'postalCode'],
    ['收件人 姓名', 'recipient'],
  ])('%j names %s', (text, field) => expect(headerField(text)).toBe(field))

  it.each([
    'order-item-id', // not an order, though it begins like one
    '寄件人', '寄件人邮编', 'Sender Postcode', '发件人姓名', 'Return Postal Code', // whoever sends it
    '申报重量', '体积重', '产品重量', '预估运费', // not what was weighed or asked
    '下单时间', '付款时间', '签收时间', // not when it was sent
    '国家', '电话', '备注', '产品名称', '店铺',
  ])('%s is known and not ours', (text) => expect([headerField(text), headerWord(text)?.field]).toEqual([undefined, 'other'])) // prettier-ignore

  it.each(['', 'Zamówienie', 'YT2606321200000001', 'border', 'x'.repeat(70)])('%j says nothing', (text) =>
    expect(headerWord(text)).toBeUndefined(),
  )
  it('tells a whole word from the end of one', () => {
    expect([knowsHeader('运单号'), knowsHeader('云途专线运单号')]).toEqual([true, false])
  })
  it('tells whose number is meant', () => {
    const kindOf = (text: string) => trackingKind(headerWord(text)?.rank ?? -1)
    expect(['转单号', '尾程单号', '跟踪号', 'tracking number', '运单号', '4PX单号'].map(kindOf)).toEqual(
      ['lastMile', 'lastMile', 'one', 'one', 'forwarders', 'forwarders'],
    ) // prettier-ignore
  })
})

describe('the table of words', () => {
  it('gives each word one meaning', () => {
    const meanings = new Map<string, Set<string>>()
    for (const field of SHEET_FIELDS)
      for (const word of FIELD_WORDS[field].map(foldHeader))
        meanings.set(word, new Set([...(meanings.get(word) ?? []), field]))
    expect([...meanings].filter(([, fields]) => fields.size > 1)).toEqual([])
  })
  it.each(SHEET_FIELDS.map((field) => [field]))('every word of %s is found under it', (field) => {
    expect(FIELD_WORDS[field].filter((word) => headerField(word) !== field)).toEqual([])
  })
})
