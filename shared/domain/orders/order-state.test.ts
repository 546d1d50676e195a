import { describe, expect, it } from 'vitest'
import { deriveState, reportedToShip, stateOfStatus } from './order-state'

describe('stateOfStatus', () => {
  it.each([
    ['Pending', [], 'pending'],
    ['Unshipped', ['Unshipped'], 'unshipped'],
    ['Shipped', ['Cancelled'], 'shipped'],
    ['Cancelled', ['Cancelled'], 'cancelled'],
    ['Canceled', [], 'cancelled'],
    ['PartiallyShipped', [], 'partlyShipped'],
    ['Shipping', ['Unshipped', 'Unshipped'], 'unshipped'],
    ['Shipping', ['Shipped', 'Unshipped'], 'partlyShipped'],
    ['Shipping', ['Shipped', 'Cancelled'], 'shipped'],
    ['Pending - Waiting for Pick Up', [], 'unshipped'],
    ['Shipped - Delivered to Buyer', [], 'shipped'],
    ['Shipped - Lost in Transit', [], 'shipped'],
    ['Something new', [], undefined],
  ] as const)('%s %j is %s', (status, items, expected) => {
    expect(stateOfStatus(status, items)).toBe(expected)
  })
})

describe('reportedToShip', () => {
  const item = { quantity: 3, quantityShipped: null, quantityToShip: null, itemStatus: '' }
  it.each([
    ['nothing shipped', item, 'unshipped', 3],
    [
      'quantity-to-ship counts before quantity-purchased',
      { ...item, quantityShipped: 1, quantityToShip: 2 },
      'unshipped',
      2,
    ],
    ['quantity-shipped alone', { ...item, quantityShipped: 1 }, 'unshipped', 2],
    ['item shipped', { ...item, itemStatus: 'Shipped' }, 'unshipped', 0],
    ['order shipped', item, 'shipped', 0],
    ['item cancelled', { ...item, itemStatus: 'Canceled' }, 'unshipped', 0],
  ] as const)('%s', (_name, given, state, expected) => {
    expect(reportedToShip(given, state)).toBe(expected)
  })
})

describe('deriveState', () => {
  const T = Date.UTC(2026, 2, 3, 12)
  const minutes = (n: number) => n * 60_000
  const items = [
    { itemRow: 1, quantity: 1, quantityShipped: 0, quantityToShip: 1, itemStatus: '' },
    { itemRow: 2, quantity: 2, quantityShipped: 0, quantityToShip: 2, itemStatus: '' },
  ]
  const unshipped = { reportedState: 'unshipped', reportedStateAt: T } as const

  it('stands as reported without confirmations', () => {
    expect(deriveState(unshipped, items, [])).toEqual({ state: 'unshipped', unitsToShip: 3 })
  })
  it('is shipped once a confirmation of the whole order was uploaded', () => {
    expect(deriveState(unshipped, items, [{ uploadedAt: T + minutes(5), items: [] }])).toEqual({
      state: 'shipped',
      unitsToShip: 0,
    })
  })
  it('is partly shipped when one of two items was uploaded', () => {
    const uploaded = [{ uploadedAt: T + minutes(5), items: [{ itemRow: 2, quantity: 1 }] }]
    expect(deriveState(unshipped, items, uploaded)).toEqual({ state: 'partlyShipped', unitsToShip: 2 })
  })
  it('comes back when a report newer than the upload still lists it', () => {
    const order = { reportedState: 'unshipped', reportedStateAt: T + minutes(120) } as const
    expect(deriveState(order, items, [{ uploadedAt: T, items: [] }])).toEqual({ state: 'unshipped', unitsToShip: 3 })
  })
  it('does not come back while the report may lag behind the upload', () => {
    const order = { reportedState: 'unshipped', reportedStateAt: T + minutes(30) } as const
    expect(deriveState(order, items, [{ uploadedAt: T, items: [] }]).state).toBe('shipped')
  })
  it('never makes a pending or cancelled order shipped', () => {
    const uploaded = [{ uploadedAt: T + 1, items: [] }]
    expect(deriveState({ reportedState: 'pending', reportedStateAt: T }, items, uploaded).state).toBe('pending')
    expect(deriveState({ reportedState: 'cancelled', reportedStateAt: T }, items, uploaded).state).toBe('cancelled')
  })
  it('is partly shipped when Amazon says some units left', () => {
    const some = [{ itemRow: 1, quantity: 3, quantityShipped: 1, quantityToShip: 2, itemStatus: '' }]
    expect(deriveState(unshipped, some, [])).toEqual({ state: 'partlyShipped', unitsToShip: 2 })
  })
  it('does not count cancelled items as shipped', () => {
    const some = [
      items[0]!,
      { itemRow: 3, quantity: 5, quantityShipped: null, quantityToShip: null, itemStatus: 'Cancelled' },
    ]
    expect(deriveState(unshipped, some, [])).toEqual({ state: 'unshipped', unitsToShip: 1 })
  })
})
