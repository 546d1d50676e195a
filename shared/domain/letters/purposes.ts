import type { LetterPurpose } from './lint'

/** What letters that are no answer are for, by what they are called. */
const PURPOSES: Readonly<Record<string, LetterPurpose>> = {
  neededInfo: 'needed-info',
  designApproval: 'needed-info',
  reviewRequest: 'review-request',
  feedbackRequest: 'feedback-request',
}

/** What a letter of ours is for; one that is not named here answers the buyer. */
export const purposeOf = (letter: string): LetterPurpose => PURPOSES[letter] ?? 'reply'

/** Who began what a letter belongs to: an answer goes on with what the buyer began. */
export const initiatorOf = (purpose: LetterPurpose): 'buyer' | 'seller' => (purpose === 'reply' ? 'buyer' : 'seller')

/** Letters for which the seller writes of himself, asking for a review or feedback. */
export const asksForReview = (purpose: LetterPurpose): boolean =>
  purpose === 'review-request' || purpose === 'feedback-request'
