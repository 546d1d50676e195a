import type { LetterFacts } from '@shared/domain/letters/findings'

/** An answer to a buyer of whom nothing else is known. */
export const ANSWER: LetterFacts = {
  purpose: 'reply',
  initiatedBy: 'buyer',
  marketplaceId: null,
  orderId: null,
  isResolved: false,
  earlierProactive: 0,
  earlierReviewRequests: 0,
  daysSinceDelivery: null,
}
