import { foldTracking } from './tracking-pattern'

export interface NumberOfOrder {
  orderId: string
  trackingNumber: string
}

/** Another order with the number, and how many more there are. */
export interface Duplicate {
  orderId: string
  more: number
}

/** Which other orders a number stands on, compared without case and blanks. One pass over all numbers, one look a parcel. */
export function duplicateFinder(numbers: Iterable<NumberOfOrder>): (parcel: NumberOfOrder) => Duplicate | undefined {
  const owners = new Map<string, string | Set<string>>()
  for (const { orderId, trackingNumber } of numbers) {
    const number = foldTracking(trackingNumber)
    if (number === '') continue
    const known = owners.get(number)
    if (known === undefined) owners.set(number, orderId)
    else if (typeof known !== 'string') known.add(orderId)
    else if (known !== orderId) owners.set(number, new Set([known, orderId]))
  }
  return ({ orderId, trackingNumber }) => {
    const known = owners.get(foldTracking(trackingNumber))
    if (known === undefined || known === orderId) return undefined
    if (typeof known === 'string') return { orderId: known, more: 0 }
    for (const other of known) if (other !== orderId) return { orderId: other, more: known.size - (known.has(orderId) ? 2 : 1) } // prettier-ignore
    return undefined
  }
}
