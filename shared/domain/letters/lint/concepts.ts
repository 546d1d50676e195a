/**
 * What a letter can speak of. A language says in `words/` by which words; the rules know concepts only. Forms of verbs are those
 * in which something can be asked for (infinitive, imperative, subjunctive), unless said otherwise.
 */
export const CONCEPTS = [
  // What a buyer says in public.
  /** A review of a product, and nothing else. */
  'review',
  /** A word for both a review of the product and the feedback for the seller. */
  'rating',
  /** Feedback for the seller. */
  'feedback',
  /** That a rating is the seller's. */
  'seller',
  /** The same without its name: what you wrote about us. */
  'wrote',
  /** Stars as a mark. */
  'stars',
  /** The best mark, by whatever name. */
  'top',
  'positive',
  'negative',
  /** To give one: leave, write, share. */
  'post',
  /** The verb with its object: rate us, review our product. */
  'rateUs',
  /** To say something in public, by whatever name. */
  'aloud',
  // What is asked about it.
  'change',
  'remove',
  /** Participles and wishes: gone, deleted, kinder. */
  'gone',
  /** It, them: what the sentence before spoke of. */
  'it',
  /** A direct request. */
  'please',
  /** A wish. */
  'ask',
  /** We do not ask, want, expect, offer. */
  'noAsk',
  /** You need not; there is no need. */
  'noNeed',
  'not',
  /** That it happened, or somebody else did it. */
  'mention',
  /** Who acts is not the buyer: we, the factory, Amazon. */
  'we',
  'you',
  'but',
  'condition',
  /** In return, as a thank-you, the only condition. */
  'exchange',
  /** You may; it is possible. */
  'possible',
  'happy',
  'unhappy',
  'contact',
  'before',
  'harm',
  // What is offered.
  /** Worth money by itself: a gift card, a second lamp for free. */
  'benefit',
  /** That something costs nothing, which is an offer only where a rating is asked for in the same breath. */
  'free',
  /** A gift, which is one only where it is given. */
  'gift',
  'give',
  'refund',
  'coupon',
  /** That a coupon is the buyer's own, or belongs to this order. */
  'used',
  'marketing',
  // Sales past Amazon, and cancelling.
  'buy',
  'outside',
  'payment',
  'cheaper',
  'cancel',
  'wantsCancel',
  'self',
  // Letters that say nothing.
  'thanks',
  'help',
  'confirm',
  'problem',
  /** Phrases in which the words above mean something else. */
  'innocent',
] as const
export type Concept = (typeof CONCEPTS)[number]

/** What is known of a language. */
export interface LanguageWords {
  /** Words that nearly every text of it holds, to tell it from others. */
  usual: string
  /** Words that are laid open where they are hidden. */
  sensitive: string
  /** In the notation of `patterns.ts`. */
  concepts: Readonly<Partial<Record<Concept, string>>>
}
