import { has } from '../asking'
import { type Case, type Found, found } from '../finding'
import type { Sentence } from '../reading'

const WHOLE = { start: 0, end: 0 }
/** A greeting, a name, an order number: it says nothing. */
const LEAST_SAID = 28

/** Letters of the seller's own that need not be: only thanks, only help, only what Amazon tells anyway (policy.md §1.4). */
export function emptinessRules({ letter: { purpose, initiatedBy }, reading }: Case): Found[] {
  if (initiatedBy === 'buyer' || (purpose !== 'other-proactive' && purpose !== 'order-problem')) return []
  const { sentences } = reading
  const says = (sentence: Sentence) => sentence.text.replace(/\d{3}-\d{7}-\d{7}/g, '').trim().length
  const isOf = (sentence: Sentence, ...concepts: ('thanks' | 'help' | 'confirm')[]) =>
    has(sentence, ...concepts) || says(sentence) < (sentence.isDense ? LEAST_SAID / 2 : LEAST_SAID)
  const isMore = (sentence: Sentence) =>
    has(sentence, 'problem', 'review', 'rating', 'rateUs', 'top', 'refund', 'coupon', 'marketing', 'benefit', 'gift', 'outside', 'cancel', 'aloud', 'unhappy')
  if (sentences.some(isMore)) return []
  if (sentences.some((one) => has(one, 'confirm'))) return [found('confirmation-only', WHOLE)]
  const isThanks = sentences.some((one) => has(one, 'thanks', 'help')) && sentences.every((one) => isOf(one, 'thanks', 'help'))
  return isThanks ? [found('thanks-only', WHOLE)] : []
} // prettier-ignore
