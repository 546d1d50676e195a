import { describe, expect, it } from 'vitest'
import carrierTable from '@resources/carriers.json'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { CarrierTable } from '@shared/domain/shipments/carrier'
import {
  examineParcel,
  type HoldCode,
  type OrderToConfirm,
  type ParcelToConfirm,
  takenByOthers,
} from '@shared/domain/shipments/confirmation'

const carriers: CarrierTable = carrierTable
const at = (day: number, hour = 0) => Date.UTC(2026, 2, day, hour)

const order = (more: Partial<OrderToConfirm> = {}): OrderToConfirm => ({
  orderId: '111-0000001-0000001',
  marketplaceId: 'US',
  state: 'unshipped',
  fulfillmentChannel: 'Merchant',
  cancelRequested: false,
  purchasedAt: at(1, 12),
  items: [
    { itemRow: 1, orderItemId: '05835637773450', quantity: 2 },
    { itemRow: 2, orderItemId: '10000000000002', quantity: 1 },
  ],
  ...more,
})
const parcel = (more: Partial<ParcelToConfirm> = {}): ParcelToConfirm => ({
  shipmentId: 7,
  carrierCode: 'Yun Express',
  carrierName: '',
  trackingNumber: 'YT0000000000000002',
  shippedOn: '2026-03-03',
  shippedAt: null,
  shipMethod: '',
  items: [],
  accepted: {},
  ...more,
})
const moment = (marketplaceId: MarketplaceId = 'US') => ({
  now: at(4, 9),
  operatorTimeZone: 'Asia/Shanghai',
  carriers: carriers[marketplaceId],
})
const examine = (o: OrderToConfirm, p: ParcelToConfirm, others: ReadonlyMap<number, number> = new Map()) =>
  examineParcel(o, p, others, moment(o.marketplaceId))

const WHOLE_ORDER = {
  orderId: '111-0000001-0000001',
  orderItemId: '',
  quantity: '',
  shipDate: '2026-03-03',
  carrierCode: 'Yun Express',
  carrierName: '',
  trackingNumber: 'YT0000000000000002',
  shipMethod: '',
}

describe('a parcel that is ready', () => {
  it('of a whole order leaves item and quantity blank', () =>
    expect(examine(order(), parcel())).toEqual({ lines: [WHOLE_ORDER] }))

  it('of some items has a line for each, item id and quantity both', () =>
    expect(
      examine(order(), parcel({ items: [{ itemRow: 1, quantity: 2 }, { itemRow: 2, quantity: 1 }] })), // prettier-ignore
    ).toEqual({
      lines: [
        { ...WHOLE_ORDER, orderItemId: '05835637773450', quantity: '2' },
        { ...WHOLE_ORDER, orderItemId: '10000000000002', quantity: '1' },
      ],
    }))

  it('names the carrier only where the code is Other', () => {
    expect(examine(order(), parcel({ carrierCode: 'Other', carrierName: 'UniUni' }))).toMatchObject({
      lines: [{ carrierCode: 'Other', carrierName: 'UniUni' }],
    })
    expect(examine(order(), parcel({ carrierName: 'left over' }))).toEqual({ lines: [WHOLE_ORDER] })
    expect(examine(order(), parcel({ carrierName: 'x'.repeat(60) }))).toEqual({ lines: [WHOLE_ORDER] })
  })

  it('has the carrier code as the list has it', () =>
    expect(examine(order({ marketplaceId: 'JP' }), parcel({ carrierCode: 'JT' }))).toMatchObject({
      lines: [{ carrierCode: 'JT ' }],
    }))

  it('ships although the buyer asked to cancel, when the operator says so', () =>
    expect(
      examine(
        order({ cancelRequested: true }),
        parcel({ accepted: { cancelRequested: { found: '', reason: '', at: 1 } } }),
      ),
    ).toHaveProperty('lines'))

  it('of a shipped order can be corrected', () =>
    expect(examine(order({ state: 'shipped' }), parcel())).toHaveProperty('lines'))
})

type Held = [what: string, reason: HoldCode, order: Partial<OrderToConfirm>, parcel: Partial<ParcelToConfirm>]
const HELD: Held[] = [
  ['not an Amazon order', 'notAnAmazonOrder', { orderId: 'S01-0000001-0000001' }, {}],
  ['Amazon ships it', 'fulfilledByAmazon', { fulfillmentChannel: 'Amazon' }, {}],
  ['pending', 'orderPending', { state: 'pending' }, {}],
  ['cancelled', 'orderCancelled', { state: 'cancelled' }, {}],
  ['the buyer asked to cancel', 'cancelRequested', { cancelRequested: true }, {}],
  ['no tracking number', 'noTracking', {}, { trackingNumber: '' }],
  ['damaged by Excel', 'trackingDamaged', {}, { trackingNumber: '9.4E+21' }],
  ['too long', 'trackingTooLong', {}, { trackingNumber: '1'.repeat(51) }],
  ['full-width digits', 'trackingCharacters', {}, { trackingNumber: '１２３４' }],
  // Template of Amazon.co.jp: 1234-5678-9012 is written 123456789012.
  ['hyphens in Japan', 'trackingCharacters', { marketplaceId: 'JP' }, { carrierCode: 'YAMATO', trackingNumber: '1234-5678-9012' }],
  ['no carrier', 'noCarrier', {}, { carrierCode: '' }],
  ['a carrier of another marketplace', 'unknownCarrier', {}, { carrierCode: 'YAMATO' }],
  ['another case', 'unknownCarrier', {}, { carrierCode: 'YUN EXPRESS' }],
  ['Other without a name', 'carrierNameMissing', {}, { carrierCode: 'Other' }],
  ['Other with a long name', 'carrierNameTooLong', {}, { carrierCode: 'Other', carrierName: 'x'.repeat(51) }],
  ['a long ship method', 'shipMethodTooLong', {}, { shipMethod: 'x'.repeat(51) }],
  // Same template: at most 50 bytes, which are 16 full-width characters.
  ['a ship method of 17 full-width characters in Japan', 'shipMethodTooLong', { marketplaceId: 'JP' }, { shipMethod: '便'.repeat(17) }],
  ['no ship date', 'shipDateMissing', {}, { shippedOn: '' }],
  ['tomorrow', 'shipDateFuture', {}, { shippedOn: '2026-03-05' }],
  ['before the order', 'shipDateBeforeOrder', {}, { shippedOn: '2026-02-28' }],
  ['on the day of the order without a time', 'shipDateNeedsTime', {}, { shippedOn: '2026-03-01' }],
  ['more than was ordered', 'quantityAboveToShip', {}, { items: [{ itemRow: 1, quantity: 3 }] }],
  ['the same item twice, together too much', 'quantityAboveToShip', {}, { items: [{ itemRow: 1, quantity: 2 }, { itemRow: 1, quantity: 1 }] }],
  ['an item without its id', 'noOrderItemId', { items: [{ itemRow: 1, orderItemId: '', quantity: 2 }] }, { items: [{ itemRow: 1, quantity: 1 }] }],
  ['an item that is not of the order', 'noOrderItemId', {}, { items: [{ itemRow: 9, quantity: 1 }] }],
] // prettier-ignore

describe('a parcel is held back', () => {
  it.each(HELD)('%s: %s', (_what, reason, o, p) => expect(examine(order(o), parcel(p))).toMatchObject({ reason }))

  it('with a carrier that is nearly right, naming it', () =>
    expect(examine(order(), parcel({ carrierCode: '云途' }))).toEqual({
      reason: 'unknownCarrier',
      params: { found: '云途', suggestion: 'Yun Express' },
    }))
})

describe('in Japan', () => {
  it.each(['123456789012', 'YT2405621272000000', 'EE123456789JP', 'SF-EXP-123'])('%s may be sent', (trackingNumber) =>
    expect(examine(order({ marketplaceId: 'JP' }), parcel({ trackingNumber }))).toHaveProperty('lines'),
  )
  it('16 full-width characters of a ship method are 48 bytes', () =>
    expect(examine(order({ marketplaceId: 'JP' }), parcel({ shipMethod: '便'.repeat(16) }))).toHaveProperty('lines'))
  it('elsewhere characters are counted', () =>
    expect(examine(order(), parcel({ shipMethod: '便'.repeat(50), trackingNumber: '1234-5678' }))).toHaveProperty(
      'lines',
    ))
})

describe('several parcels of an order', () => {
  const one = parcel({ shipmentId: 1, items: [{ itemRow: 1, quantity: 1 }] })
  const two = parcel({ shipmentId: 2, items: [{ itemRow: 1, quantity: 1 }, { itemRow: 2, quantity: 1 }] }) // prettier-ignore
  const whole = parcel({ shipmentId: 3 })

  it('count what the others take', () => {
    expect(takenByOthers(order(), [one, two], 1)).toEqual(new Map([[1, 1], [2, 1]])) // prettier-ignore
    expect(takenByOthers(order(), [one, two], 2)).toEqual(new Map([[1, 1]]))
    expect(takenByOthers(order(), [one, whole], 1)).toEqual(new Map([[1, 2], [2, 1]])) // prettier-ignore
    expect(takenByOthers(order(), [one], 1)).toEqual(new Map())
  })

  const held = (p: ParcelToConfirm, all: ParcelToConfirm[]) => {
    const found = examine(order(), p, takenByOthers(order(), all, p.shipmentId))
    return 'reason' in found ? found.reason : 'ready'
  }
  it('are ready together when they take no more than there is', () => {
    expect(held(one, [one, two])).toBe('ready')
    expect(held(two, [one, two])).toBe('ready')
  })
  it('are all held where they take too much together', () => {
    const three = { ...one, shipmentId: 4 }
    expect([one, two, three].map((p) => held(p, [one, two, three]))).toEqual([
      'quantityAboveToShip',
      'quantityAboveToShip',
      'quantityAboveToShip',
    ])
  })
  it('leave no room for a parcel of the whole order, nor it for them', () => {
    expect(held(whole, [one, whole])).toBe('quantityAboveToShip')
    expect(held(one, [one, whole])).toBe('quantityAboveToShip')
    expect(held(whole, [whole, { ...whole, shipmentId: 5 }])).toBe('quantityAboveToShip')
  })
})
