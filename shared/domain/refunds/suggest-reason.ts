import type { AdjustmentCode } from './codes'

/** What the desk knows of a case when a refund is begun. */
export interface RefundCase {
  /** The buyer asked to cancel on the order page. */
  cancelRequested: boolean
  /** Confirmed, but the operator said that it is still here. */
  isStillHere: boolean
  /** The goods came back, or are on their way back. */
  isReturned: boolean
  /** Kind of the problem it follows from; empty where there is none. */
  problem: string
}

/**
 * The reason that says what happened, with the word of `refundReason.*` that explains it; undefined where the case does not
 * tell: then the operator chooses. It is never chosen by what it does to the account (policy.md §1.7).
 */
export function suggestReason(found: RefundCase): { code: AdjustmentCode; because: string } | undefined {
  if (found.problem === 'wrongItem') return { code: 'DifferentItem', because: 'wrongItem' }
  if (found.isReturned) return { code: 'CustomerReturn', because: 'returned' }
  if (found.isStillHere)
    return found.cancelRequested
      ? { code: 'CustomerCancel', because: 'cancelRequested' }
      : { code: 'CouldNotShip', because: 'stillHere' }
  if (found.problem !== '') return { code: 'GeneralAdjustment', because: 'problem' }
  return undefined
}
