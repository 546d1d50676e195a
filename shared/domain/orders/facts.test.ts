import { describe, expect, it } from 'vitest'
import { firstFacts, mergeFacts } from './facts'

describe('two reports of one moment', () => {
  it.each([
    ['with every unit that ships less is to ship', 'quantityToShip', 2, 1, 1],
    ['what went out does not come back', 'quantityShipped', 0, 1, 1],
    ['what was cancelled is not open any more', 'itemStatus', 'Unshipped', 'Cancelled', 'Cancelled'],
    ['what went out is not cancelled', 'itemStatus', 'Cancelled', 'Shipped', 'Shipped'],
  ] as const)('%s, in either order', (_, field, one, other, right) => {
    for (const [first, second] of [[one, other], [other, one]] as const)
      expect(mergeFacts(firstFacts({ [field]: first }, 5), { [field]: second }, 5).facts.values[field]).toBe(right)
  }) // prettier-ignore
  it('leave a newer one alone', () => {
    expect(mergeFacts(firstFacts({ quantityToShip: 2 }, 6), { quantityToShip: 1 }, 5).facts.values).toEqual({ quantityToShip: 2 }) // prettier-ignore
  })
})
