import { describe, expect, it } from 'vitest'
import rules from '@resources/policy-rules.json'
import type { McfItem, McfOrder } from '@shared/domain/mcf/mcf-order'
import { MCF_RULES, type McfRuleId, validateMcf } from '@shared/domain/mcf/validate'
import { policyOf } from '@shared/domain/policy/policy'
import type { PolicyRule } from '@shared/domain/policy/policy-rules'
import { firstUnencodable } from '@backend/formats/uploads/render'

const item = (more: Partial<McfItem> = {}): McfItem => ({
  sku: 'SKU-A', quantity: 1, itemId: '1', giftMessage: '', comment: '', declaredValue: '', ...more,
}) // prettier-ignore
const address = {
  name: 'Test Buyer', line1: '100 Example St', line2: '', line3: '', city: 'Sampletown', stateOrRegion: 'CA',
  postalCode: '00501', countryCode: 'US', phone: '',
} // prettier-ignore
const at = (more: Partial<typeof address>) => ({ address: { ...address, ...more } })
const US: McfOrder = {
  fulfillmentOrderId: 'SHOP-1001', displayableOrderId: '1001', displayableAt: 0, displayableComment: 'Thank you', marketplaceId: 'US',
  speed: 'Standard', action: 'Ship', notificationEmail: '', blocksAmazonLogistics: false, isBlankBox: false,
  wantsPackingSlip: true, items: [item()], address,
} // prettier-ignore
const DE: McfOrder = { ...US, marketplaceId: 'DE', ...at({ stateOrRegion: '', countryCode: 'DE' }) }
const UK: McfOrder = { ...US, marketplaceId: 'UK', ...at({ stateOrRegion: '', countryCode: 'GB' }) }
const IN: McfOrder = { ...US, marketplaceId: 'IN', ...at({ countryCode: 'IN' }), items: [item({ declaredValue: '0.01' })] } // prettier-ignore
const JP: McfOrder = {
  ...US, marketplaceId: 'JP',
  ...at({ name: '見本 太郎', line1: '千代田区見本町1-2-3', city: '', stateOrRegion: '東京都', countryCode: 'JP', phone: '0300000000' }),
} // prettier-ignore
const items = (...quantities: number[]) =>
  quantities.map((quantity, i) => item({ sku: `SKU-${i}`, quantity, itemId: String(i) }))
const mail = (length: number) => `${'x'.repeat(length - '@example.com'.length)}@example.com`

const STOCK: Readonly<Record<string, number>> = { 'SKU-A': 5000, 'SKU-0': 5000, 'SKU-1': 5000, few: 2 }
/** Nine in the morning in New York on a Monday. */
const MORNING = Date.UTC(2026, 2, 2, 14)
const policy = policyOf(rules as PolicyRule[])
function find(order: McfOrder, { isNumberTaken = false, now = MORNING, promised = 0 } = {}) {
  const stock = new Map(Object.entries(STOCK).map(([sku, fulfillable]) => [sku, { fulfillable, promised, asOf: 0 }]))
  const suggestions = new Map([['sku-a', 'SKU-A']])
  const encoding = order.marketplaceId === 'JP' ? 'cp932' : 'utf-8'
  return validateMcf(order, { policy, now, stock, suggestions, isNumberTaken, unencodable: (text) => firstUnencodable(text, encoding) }) // prettier-ignore
}

describe('nothing is wrong with (formats.md §3, each limit just kept)', () => {
  it.each<[string, McfOrder]>([
    ['a usual order of the US', US],
    ['of Germany', DE],
    ['of the United Kingdom', UK],
    ['of India, with a value', IN],
    ['of Japan', JP],
    ['40 characters of each number', { ...US, fulfillmentOrderId: 'x'.repeat(40), displayableOrderId: 'é'.repeat(40) }],
    ['a SKU of 40', { ...US, items: [item({ sku: 'few', itemId: '9'.repeat(40) })] }],
    ['texts as long as they may be', { ...US, displayableComment: 'x'.repeat(750), items: [item({ giftMessage: 'x'.repeat(512), comment: 'x'.repeat(250) })] }],
    ['an e-mail of 64', { ...US, notificationEmail: mail(64) }],
    ['an e-mail with all signs of the schema', { ...US, notificationEmail: 'a.b_c-d+e@m-x_1.example.co' }],
    ['999 units of one SKU', { ...US, items: [item({ quantity: 999 })] }],
    ['150 units of two', { ...US, items: items(100, 50) }],
    ['250 units of two in the United Kingdom', { ...UK, items: items(200, 50) }],
    ['as many as Amazon holds', { ...US, items: [item({ sku: 'few', quantity: 2 })] }],
    ['hold', { ...US, action: 'Hold' }],
    ['scheduled delivery in Japan', { ...JP, speed: 'ScheduledDelivery' }],
    ['one space between words of the slip’s number', { ...US, displayableOrderId: 'A 1' }],
  ])('%s', (_, order) => expect(find(order)).toEqual([])) // prettier-ignore
})

describe('one step beyond each limit is said with its field', () => {
  it.each<[string, McfOrder, McfRuleId, string]>([
    ['no number', { ...US, fulfillmentOrderId: ' ' }, 'idMissing', 'fulfillmentOrderId'],
    ['a number of 41', { ...US, fulfillmentOrderId: 'x'.repeat(41) }, 'idTooLong', 'fulfillmentOrderId'],
    ['no number on the slip', { ...US, displayableOrderId: '' }, 'displayIdMissing', 'displayableOrderId'],
    ['41 characters on the slip', { ...US, displayableOrderId: 'x'.repeat(41) }, 'displayIdTooLong', 'displayableOrderId'],
    ['two spaces', { ...US, displayableOrderId: 'A  1' }, 'displayIdDoubleBlank', 'displayableOrderId'],
    ['not ISO 8859-1', { ...US, displayableOrderId: 'Ā1' }, 'characters', 'displayableOrderId'],
    ['no comment', { ...US, displayableComment: '' }, 'commentMissing', 'displayableComment'],
    ['a comment of 751', { ...US, displayableComment: 'x'.repeat(751) }, 'commentTooLong', 'displayableComment'],
    ['a line break', { ...US, displayableComment: 'a\nb' }, 'characters', 'displayableComment'],
    ['an e-mail of 65', { ...US, notificationEmail: mail(65) }, 'emailBad', 'notificationEmail'],
    ['two e-mails', { ...US, notificationEmail: 'a@b.example,c@d.example' }, 'emailBad', 'notificationEmail'],
    ['an e-mail that the schema refuses', { ...US, notificationEmail: 'o\'brien@b.example' }, 'emailBad', 'notificationEmail'],
    ['an e-mail without a dot', { ...US, notificationEmail: 'a@b' }, 'emailBad', 'notificationEmail'],
    ['no name', { ...US, ...at({ name: '' }) }, 'addressMissing', 'address.name'],
    ['no line 1', { ...US, ...at({ line1: '' }) }, 'addressMissing', 'address.line1'],
    ['no city', { ...DE, ...at({ city: '', countryCode: 'DE' }) }, 'addressMissing', 'address.city'],
    ['no postal code', { ...US, ...at({ postalCode: '' }) }, 'addressMissing', 'address.postalCode'],
    ['no country', { ...US, ...at({ countryCode: '' }) }, 'addressMissing', 'address.countryCode'],
    ['no state in the US', { ...US, ...at({ stateOrRegion: '' }) }, 'addressMissing', 'address.stateOrRegion'],
    ['a country in three letters', { ...US, ...at({ countryCode: 'USA' }) }, 'countryBad', 'address.countryCode'],
    ['UK, which is GB', { ...UK, ...at({ countryCode: 'UK' }) }, 'countryBad', 'address.countryCode'],
    ['no items', { ...US, items: [] }, 'noItems', 'items'],
    ['no SKU', { ...US, items: [item({ sku: '' })] }, 'skuMissing', 'items.0.sku'],
    ['a SKU of 41', { ...US, items: [item({ sku: 'x'.repeat(41) })] }, 'skuTooLong', 'items.0.sku'],
    ['a SKU in another case', { ...US, items: [item({ sku: 'sku-a' })] }, 'skuOtherCase', 'items.0.sku'],
    ['a SKU no report names', { ...US, items: [item({ sku: 'new' })] }, 'stockUnknown', 'items.0.sku'],
    ['one more than Amazon holds', { ...US, items: [item({ sku: 'few', quantity: 3 })] }, 'aboveStock', 'items.0.quantity'],
    ['no units', { ...US, items: [item({ quantity: 0 })] }, 'quantityBad', 'items.0.quantity'],
    ['half a unit', { ...US, items: [item({ quantity: 0.5 })] }, 'quantityBad', 'items.0.quantity'],
    ['no item number', { ...US, items: [item({ itemId: '' })] }, 'itemIdBad', 'items.0.itemId'],
    ['an item number twice', { ...US, items: [item(), item({ sku: 'SKU-0' })] }, 'itemIdBad', 'items.1.itemId'],
    ['a tab in an item number', { ...US, items: [item({ itemId: 'a\tb' })] }, 'characters', 'items.0.itemId'],
    ['a gift message of 513', { ...US, items: [item({ giftMessage: 'x'.repeat(513) })] }, 'giftMessageTooLong', 'items.0.giftMessage'],
    ['an item’s comment of 251', { ...US, items: [item({ comment: 'x'.repeat(251) })] }, 'itemCommentTooLong', 'items.0.comment'],
    ['1000 units of one SKU', { ...US, items: [item({ quantity: 1000 })] }, 'tooManyUnits', 'items'],
    ['151 units of two', { ...US, items: items(100, 51) }, 'tooManyUnits', 'items'],
    ['251 units of two in the United Kingdom', { ...UK, items: items(200, 51) }, 'tooManyUnits', 'items'],
    ['no value in India', { ...IN, items: [item()] }, 'declaredValueMissing', 'items.0.declaredValue'],
    ['a value of nothing', { ...IN, items: [item({ declaredValue: '0.00' })] }, 'declaredValueBad', 'items.0.declaredValue'],
    ['a value with a comma', { ...IN, items: [item({ declaredValue: '1,50' })] }, 'declaredValueBad', 'items.0.declaredValue'],
    ['scheduled delivery outside Japan', { ...DE, speed: 'ScheduledDelivery' }, 'speedNotThere', 'speed'],
    ['a blocked carrier: its value is not known (§13.6)', { ...US, blocksAmazonLogistics: true }, 'carrierUnsaid', 'blocksAmazonLogistics'],
    ['hold in Japan, whose file has no FulfillmentAction', { ...JP, action: 'Hold' }, 'holdNotThere', 'action'],
    ['a blank box in Japan, whose file has no IsOverboxRequired', { ...JP, isBlankBox: true }, 'boxNotThere', 'isBlankBox'],
    ['a third line in Japan, whose file has two', { ...JP, address: { ...JP.address, line3: '405' } }, 'addressTooLong', 'address.line3'],
    ['a character that Shift_JIS has not', { ...JP, address: { ...JP.address, name: '朴 지성' } }, 'characters', 'address.name'],
  ])('%s', (_, order, rule, field) => {
    expect(find(order)).toContainEqual(expect.objectContaining({ rule, field, severity: MCF_RULES[rule].severity }))
  }) // prettier-ignore

  it.each<[string, Partial<McfOrder>, number, boolean]>([
    ['before one o’clock in New York (summer time, UTC-4)', { speed: 'Expedited' }, Date.UTC(2026, 6, 1, 16, 59), false],
    ['at one', { speed: 'Expedited' }, Date.UTC(2026, 6, 1, 17), true],
    ['at one in winter (UTC-5)', { speed: 'Priority' }, Date.UTC(2026, 0, 5, 18), true],
    ['but not with the usual speed', {}, Date.UTC(2026, 0, 5, 18), false],
    ['nor held', { speed: 'Priority', action: 'Hold' }, Date.UTC(2026, 0, 5, 18), false],
    ['nor in Germany', { ...DE, speed: 'Priority' }, Date.UTC(2026, 0, 5, 18), false],
  ])('the cut-off of faster speeds: %s', (_, more, now, isLate) =>
    expect(find({ ...US, ...more }, { now }).map(({ rule }) => rule)).toEqual(isLate ? ['afterCutOff'] : []),
  ) // prettier-ignore

  it('what other orders of the shop take', () => {
    const two = { ...US, items: [item({ sku: 'few', quantity: 2 })] }
    expect(find(two, { promised: 1 })).toMatchObject([{ rule: 'aboveStock', params: { found: '2', most: '1' } }])
    expect(find(two, { promised: 9 })).toMatchObject([{ rule: 'aboveStock', params: { found: '2', most: '0' } }])
  })

  it.each<[string, McfOrder]>([
    ['no province in Canada', { ...US, marketplaceId: 'CA', ...at({ stateOrRegion: '', countryCode: 'CA' }) }],
    ['no prefecture in Japan', { ...JP, address: { ...JP.address, stateOrRegion: '' } }],
    ['no phone in Japan', { ...JP, address: { ...JP.address, phone: '' } }],
  ])('what is usual and not asked for by the file holds nothing back: %s', (_, order) => {
    expect(find(order)).toMatchObject([{ rule: 'addressUsual', severity: 'warning' }])
  })

  it('the number of another order', () => {
    expect(find(US, { isNumberTaken: true })).toMatchObject([{ rule: 'idTaken', field: 'fulfillmentOrderId' }])
  })

  it('the same SKU twice', () => {
    expect(find({ ...US, items: [item(), item({ itemId: '2' })] })).toMatchObject([{ rule: 'skuTwice', field: 'items.1.sku' }]) // prettier-ignore
  })
})
