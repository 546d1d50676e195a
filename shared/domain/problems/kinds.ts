/** What can be wrong with an order; the place in the list is the digit that opens it. */
export const PROBLEM_KINDS = [
  'faulty', 'damaged', 'wrongItem', 'missing', 'notAsDescribed', 'notReceived', 'noLongerNeeded', 'orderedByMistake', 'other',
] as const // prettier-ignore
export type ProblemKind = (typeof PROBLEM_KINDS)[number]

export interface KindFacts {
  /** Whose doing it is as far as the return goes; what happens on the way is the seller's towards the buyer. */
  fault: 'seller' | 'buyer' | 'unknown'
  /** The buyer has something that could come back. */
  hasGoods: boolean
}

export const KIND_FACTS: Readonly<Record<ProblemKind, KindFacts>> = {
  faulty: { fault: 'seller', hasGoods: true },
  damaged: { fault: 'seller', hasGoods: true },
  wrongItem: { fault: 'seller', hasGoods: true },
  missing: { fault: 'seller', hasGoods: false },
  notAsDescribed: { fault: 'seller', hasGoods: true },
  notReceived: { fault: 'seller', hasGoods: false },
  noLongerNeeded: { fault: 'buyer', hasGoods: true },
  orderedByMistake: { fault: 'buyer', hasGoods: true },
  other: { fault: 'unknown', hasGoods: true },
}

/** The kind a digit key opens; undefined for 0 and what is no digit. */
export function kindOfDigit(key: string): ProblemKind | undefined {
  return /^[1-9]$/.test(key) ? PROBLEM_KINDS[Number(key) - 1] : undefined
}
