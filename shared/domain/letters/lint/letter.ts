import type { MarketplaceId } from '../../marketplace'

/** What a letter is for: the purposes Amazon allows, and an answer to the buyer. */
export const LETTER_PURPOSES = [
  'reply',
  'order-problem',
  'return-question',
  'review-request',
  'feedback-request',
  'feedback-followup-after-resolution',
  'review-bad-contact',
  'needed-info',
  'heavy-delivery',
  'other-proactive',
] as const
export type LetterPurpose = (typeof LETTER_PURPOSES)[number]

/** A letter, and what is known about it. */
export interface LetterToLint {
  text: string
  /** What it is meant to be written in, as a BCP 47 tag; null: not said. */
  language: string | null
  /** Null: not known where the letter is written. */
  marketplaceId: MarketplaceId | null
  purpose: LetterPurpose
  initiatedBy: 'buyer' | 'seller'
  /** What the buyer reads; null: whatever the marketplace's pages are offered in. */
  buyerLanguage: string | null
  /** Null: it is not about an order, or the order is not known. */
  orderId: string | null
  /** The matter it is about is solved. */
  isResolved: boolean
  /** Letters the seller sent about this order of himself. */
  earlierProactive: number
  /** Requests of a review or feedback for this order, by letter or by Amazon's button. */
  earlierReviewRequests: number
  /** Whole days; null: not delivered yet, or not known. */
  daysSinceDelivery: number | null
  /** Names of files. */
  attachments: readonly string[]
}

/** Amazon's numbers that letters are judged by, in days since delivery. */
export interface LetterRules {
  /** From then on a review or feedback may be requested. */
  requestOpensDays: number
  /** Until then. */
  requestClosesDays: number
  /** Until then a letter of the seller's own is allowed. */
  proactiveClosesDays: number
}

/** As Amazon has them: 5 to 30 days after delivery for requests (policy.md §1.5), 30 for letters of the seller's own (§1.4). */
export const LETTER_RULES: LetterRules = { requestOpensDays: 5, requestClosesDays: 30, proactiveClosesDays: 30 }
