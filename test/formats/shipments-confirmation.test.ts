import { describe, expect, it } from 'vitest'
import {
  type OrderToConfirm,
  type ParcelToConfirm,
  shipmentCount,
  takenByOthers,
} from '@shared/domain/shipments/confirmation'
import type { Duplicate } from '@shared/domain/shipments/duplicates'
import type { RuleId } from '@shared/domain/shipments/finding'
import { examine, NOW, order, parcel } from '../support/doctor'

const WHOLE_ORDER = {
  orderId: '111-0000001-0000001',
  orderItemId: '',
  quantity: '',
  shipDate: '2026-03-03',
  carrierCode: 'Yun Express',
  carrierName: '',
  trackingNumber: 'YT2229521272164446',
  shipMethod: '',
}
const READY = { findings: [], isReady: true }
const rules = (o: OrderToConfirm, p: ParcelToConfirm) => examine(o, p).findings.map((found) => found.rule)

describe('a parcel that is ready', () => {
  it('of a whole order leaves item and quantity blank', () =>
    expect(examine(order(), parcel())).toEqual({ ...READY, lines: [WHOLE_ORDER] }))

  it('of all items has a line for each, item id and quantity both', () =>
    expect(
      examine(order(), parcel({ items: [{ itemRow: 1, quantity: 2 }, { itemRow: 2, quantity: 1 }] })), // prettier-ignore
    ).toEqual({
      ...READY,
      lines: [
        { ...WHOLE_ORDER, orderItemId: '05835637773450', quantity: '2' },
        { ...WHOLE_ORDER, orderItemId: '10000000000002', quantity: '1' },
      ],
    }))

  it('does not keep the name of a carrier that is on the list', () => {
    expect(examine(order(), parcel({ carrierName: 'left over' })).lines).toEqual([WHOLE_ORDER])
    expect(examine(order(), parcel({ carrierName: 'x'.repeat(60) })).lines).toEqual([WHOLE_ORDER])
  })

  it('has the carrier code as the list has it', () =>
    expect(
      examine(order({ marketplaceId: 'JP' }), parcel({ carrierCode: 'JT', trackingNumber: 'JT0001' })).lines,
    ).toMatchObject([{ carrierCode: 'JT ' }]))

  it('of a shipped order can be corrected', () =>
    expect(examine(order({ state: 'shipped', reportedState: 'shipped' }), parcel({ wasWritten: true }))).toMatchObject(
      READY,
    ))
})

type Held = [what: string, rule: RuleId, order: Partial<OrderToConfirm>, parcel: Partial<ParcelToConfirm>]
const HELD: Held[] = [
  ['not an Amazon order', 'notAnAmazonOrder', { orderId: 'S01-0000001-0000001' }, {}],
  ['Amazon ships it', 'fulfilledByAmazon', { fulfillmentChannel: 'Amazon' }, {}],
  ['pending', 'orderPending', { state: 'pending' }, {}],
  ['cancelled', 'orderCancelled', { state: 'cancelled' }, {}],
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
  ['a ship method that a spreadsheet runs', 'looksLikeFormula', {}, { shipMethod: "=cmd|'/C calc'!A0" }],
  ['a ship method of a sheet that begins with @', 'looksLikeFormula', {}, { shipMethod: '@SUM(A1)' }],
  ['another carrier whose name is a formula', 'looksLikeFormula', {}, { carrierCode: 'Other', carrierName: '+1+cmd' }],
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

describe('an error holds a parcel back, whatever was let pass', () => {
  it.each(HELD)('%s: %s', (_what, rule, o, p) => {
    const first = examine(order(o), parcel(p))
    expect(first.findings[0]).toMatchObject({ rule, severity: 'error' })
    const accepted = Object.fromEntries(first.findings.map((f) => [f.rule, { found: f.found, reason: '', at: 1 }]))
    expect(examine(order(o), parcel({ ...p, accepted }))).toMatchObject({ isReady: false, lines: [] })
  })

  it('all of them are told, the graver first', () =>
    expect(
      rules(
        order({ cancelRequested: true }),
        parcel({ trackingNumber: '', carrierCode: 'usps', shippedOn: '2026-03-05' }),
      ),
    ).toEqual(['noTracking', 'unknownCarrier', 'shipDateFuture', 'cancelRequested']))
})

describe('a fix is offered where there is one', () => {
  it.each([
    ['云途', 'carrierCode', 'Yun Express'],
    ['yun express', 'carrierCode', 'Yun Express'],
  ])('the carrier %s', (carrierCode, field, value) =>
    expect(examine(order(), parcel({ carrierCode })).findings).toEqual([
      {
        rule: 'unknownCarrier',
        severity: 'error',
        found: carrierCode,
        params: { found: carrierCode, suggestion: 'Yun Express' },
        fix: { field, value },
        field: 'carrierCode',
        because: { source: 'Seller Central help G641', checkedOn: '2026-11-23' },
      },
    ]),
  )
  it('digits of an input method, and Japan’s hyphens', () => {
    expect(
      examine(order(), parcel({ trackingNumber: 'ＹＴ２２２９５２１２７２１６４４４６' })).findings[0]?.fix,
    ).toEqual({
      field: 'trackingNumber',
      value: 'YT2229521272164446',
    })
    const japan = parcel({ carrierCode: 'YAMATO', trackingNumber: '1234-5678-9012' })
    expect(examine(order({ marketplaceId: 'JP' }), japan).findings[0]?.fix).toEqual({
      field: 'trackingNumber',
      value: '123456789012',
    })
  })
  it('none for a carrier nobody knows, nor for a damaged number', () => {
    expect(examine(order(), parcel({ carrierCode: '极兔' })).findings[0]).not.toHaveProperty('fix')
    expect(examine(order(), parcel({ trackingNumber: '9.4E+21' })).findings[0]).not.toHaveProperty('fix')
  })
})

const MERGED = { orderId: '111-0000002-0000002', more: 0 }
/** Warnings: what brings each about, and what makes it another one, so that it lapses. */
const WARNINGS: {
  rule: RuleId
  order?: Partial<OrderToConfirm>
  parcel?: Partial<ParcelToConfirm>
  duplicate?: Duplicate
  other?: { parcel?: Partial<ParcelToConfirm>; duplicate?: Duplicate }
}[] = [
  { rule: 'cancelRequested', order: { cancelRequested: true } },
  {
    rule: 'refusedByAmazon',
    parcel: { wasWritten: true, refused: { code: '13017', message: 'no' } },
    other: { parcel: { refused: { code: '99', message: 'no' } } },
  },
  {
    rule: 'alreadyConfirmed',
    order: { state: 'shipped', reportedState: 'shipped' },
    other: { parcel: { trackingNumber: 'YT2229521272164447' } },
  },
  { rule: 'duplicateTracking', duplicate: MERGED, other: { duplicate: { orderId: '111-0000003-0000003', more: 0 } } },
  {
    rule: 'trackingFormat',
    parcel: { carrierCode: 'UPS', trackingNumber: '2Z5R89390357567127' },
    other: { parcel: { trackingNumber: '1A5R89390357567127' } },
  },
  {
    rule: 'trackingZerosLost',
    parcel: { carrierCode: 'USPS', trackingNumber: '3071790000523483741' },
    other: { parcel: { trackingNumber: '3071790000523483742' } },
  },
  {
    rule: 'carrierNotCounted',
    parcel: { carrierCode: 'Other', carrierName: 'Cosmos', trackingNumber: 'COS1' },
    other: { parcel: { carrierName: 'Cosmas' } },
  },
  {
    rule: 'splitShipment',
    order: { marketplaceId: 'JP' },
    parcel: { items: [{ itemRow: 1, quantity: 1 }] },
  },
]

describe('a warning holds a parcel back until the operator lets it pass', () => {
  it.each(WARNINGS)('$rule', ({ rule, order: o, parcel: p, duplicate, other }) => {
    const [found, ...more] = examine(order(o), parcel(p), { duplicate }).findings
    expect(found).toMatchObject({ rule, severity: 'warning' })
    expect(more).toEqual([])
    expect(examine(order(o), parcel(p), { duplicate })).toMatchObject({ isReady: false, lines: [] })
    const accepted = { [rule]: { found: found!.found, reason: 'seen', at: 1 } }
    const passed = examine(order(o), parcel({ ...p, accepted }), { duplicate })
    expect(passed).toMatchObject({ isReady: true, findings: [found] })
    expect(passed.lines).toHaveLength(1)
    if (!other) return
    const changed = examine(order(o), parcel({ ...p, ...other.parcel, accepted }), {
      duplicate: other.duplicate ?? duplicate,
    })
    expect(changed).toMatchObject({ isReady: false })
  })
})

describe('one number on two orders', () => {
  it.each(['UK', 'DE', 'FR', 'IT', 'ES', 'NL', 'SE', 'PL', 'BE', 'IE'] as const)(
    'is an error in %s: orders must not be merged (SC 641)',
    (marketplaceId) =>
      expect(examine(order({ marketplaceId }), parcel(), { duplicate: MERGED }).findings).toMatchObject([
        { rule: 'duplicateTracking', severity: 'error', params: { order: '111-0000002-0000002', more: '0' } },
      ]),
  )
})

describe('an order in several shipments', () => {
  const one = parcel({ shipmentId: 1, items: [{ itemRow: 1, quantity: 2 }] })
  const two = parcel({ shipmentId: 2, trackingNumber: 'YT2229521272164447', items: [{ itemRow: 2, quantity: 1 }] })
  const split = (marketplaceId: OrderToConfirm['marketplaceId'], parcels: ParcelToConfirm[]) =>
    examine(order({ marketplaceId }), parcels[0]!, { parcels }).findings.map((found) => found.rule)

  it('is warned of where the marketplace wants one', () => {
    expect(split('UK', [one, two])).toEqual(['splitShipment'])
    expect(split('JP', [one])).toEqual(['splitShipment'])
    expect(split('US', [one, two])).toEqual([])
    expect(split('AU', [one, two])).toEqual([])
  })
  it('is none where both lines have one number and all is sent', () => {
    expect(split('UK', [one, { ...two, trackingNumber: ' yt2229521272164446' }])).toEqual([])
    expect(shipmentCount(order(), [one, two])).toBe(2)
    expect(shipmentCount(order(), [one])).toBe(2)
    expect(shipmentCount(order(), [parcel()])).toBe(1)
  })
})

describe('late', () => {
  it('is told once the ship-by date has passed, and holds nothing back: the arrival counts, not the date', () => {
    const late = examine(order({ latestShipAt: NOW - 1 }), parcel({ shippedOn: '2026-03-02' }))
    expect(late).toMatchObject({ isReady: true, findings: [{ rule: 'lateConfirmation', severity: 'notice' }] })
    expect(examine(order({ latestShipAt: NOW }), parcel())).toMatchObject(READY)
    expect(examine(order({ latestShipAt: null }), parcel())).toMatchObject(READY)
    const corrected = order({ latestShipAt: NOW - 1, state: 'shipped' })
    expect(examine(corrected, parcel({ wasWritten: true }))).toMatchObject(READY)
  })
})

describe('in Japan', () => {
  it.each([
    ['YAMATO', '123456789012'],
    ['Yun Express', 'YT2405621272000000'],
    ['Japan Post', 'EE123456789JP'],
    ['JT', 'SF-EXP-123'],
  ])('%s %s may be sent', (carrierCode, trackingNumber) =>
    expect(examine(order({ marketplaceId: 'JP' }), parcel({ carrierCode, trackingNumber }))).toMatchObject(READY),
  )
  it('16 full-width characters of a ship method are 48 bytes', () =>
    expect(examine(order({ marketplaceId: 'JP' }), parcel({ shipMethod: '便'.repeat(16) }))).toMatchObject(READY))
  it('elsewhere characters are counted', () =>
    expect(examine(order(), parcel({ shipMethod: '便'.repeat(50) }))).toMatchObject(READY))
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

  const held = (p: ParcelToConfirm, all: ParcelToConfirm[]) =>
    examine(order(), p, { parcels: all }).findings.map((found) => found.rule).join() || 'ready' // prettier-ignore
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
