import { around, firstOf, has, hitsOf, isMention, isNear, isNegated, targetsOf } from '../asking'
import { type Case, type Found, found } from '../finding'
import type { Hit } from '../patterns'
import { type Reading, type Sentence, within } from '../reading'
import { otherPlaces } from './contact'
import { asksRating, changesAsked, isSellers } from './ratings'

/** What a sentence offers that is worth money; a gift only where it is given. */
function offered(sentence: Sentence): Hit[] {
  const gifts = has(sentence, 'give', 'exchange') ? hitsOf(sentence, 'gift') : []
  const coupons = has(sentence, 'used') ? [] : hitsOf(sentence, 'coupon')
  return [...hitsOf(sentence, 'benefit'), ...gifts, ...coupons].filter((hit) => !isNegated(sentence, hit))
}

/** Something is given for a rating, or for its removal. */
function incentives(the: Case): Found[] {
  const { reading } = the
  const asked = new Set(changesAsked(the).map(({ sentence }) => sentence))
  return reading.sentences.flatMap((sentence) => {
    if (isMention(sentence)) return []
    const isRating = (one: Sentence) => asked.has(one) || asksRating(one) !== undefined
    const free = isRating(sentence) ? hitsOf(sentence, 'free').filter((hit) => !isNegated(sentence, hit)) : []
    const [offer] = [...offered(sentence), ...free]
    const refund = hitsOf(sentence, 'refund').find((hit) => !isNegated(sentence, hit))
    const near = around(reading, sentence)
    const isTied = near.some((one) => has(one, 'exchange'))
    const own = targetsOf(sentence, isSellers(the.letter))
    if (offer) {
      if (isRating(sentence) || (own.some((target) => isNear(sentence, offer, target)) && has(sentence, 'exchange', 'condition', 'please', 'give')))
        return [found('incentive-for-review', offer)]
      if (near.some((one) => one !== sentence && (isRating(one) || (isTied && targetsOf(one, false).length > 0)))) return [found('incentive-for-review', offer)]
    }
    // "Everybody who writes one gets …": whatever it is.
    const [given] = hitsOf(sentence, 'give').filter((hit) => !isNegated(sentence, hit))
    if (given && asksRating(sentence) && has(sentence, 'exchange')) return [found('incentive-for-review', given)]
    // The price of the article for writing, where for removing it is a refund traded.
    if (refund && asksRating(sentence) && !asked.has(sentence) && has(sentence, 'exchange', 'top', 'positive', 'condition')) return [found('incentive-for-review', refund)]
    return []
  }) // prettier-ignore
}

/** A refund that depends on a rating is blocked; one that only meets it is a warning (policy.md §1.7). */
function trades(the: Case): Found[] {
  const { reading, letter } = the
  const { sentences } = reading
  const asked = new Set(changesAsked(the).map(({ sentence }) => sentence))
  const isRated = (one: Sentence) => targetsOf(one, isSellers(letter)).length > 0
  const refunds = sentences.filter((one) => has(one, 'refund'))
  const [first] = refunds
  if (!first || !sentences.some((one) => isRated(one) || asked.has(one))) return []
  const tied = refunds.find((one) => {
    const isGiven = hitsOf(one, 'refund').some((hit) => !isNegated(one, hit)) && !isMention(one)
    const isOwn = (isRated(one) || asked.has(one)) && !isDenied(one) && (asked.has(one) || asksRating(one) !== undefined || has(one, 'exchange', 'condition', 'before'))
    return isGiven && (isOwn || around(reading, one).some((near) => near !== one && (asked.has(near) && !has(near, 'possible') || isRated(near) && has(near, 'exchange'))))
  })
  return [found('refund-traded-for-rating', firstOf(tied ?? first, 'refund'), tied ? 'block' : 'warn')]
} // prettier-ignore

/** "You need not remove the review to get your money": whatever is said to be done with it is said not to be asked. */
function isDenied(sentence: Sentence): boolean {
  const verbs = hitsOf(sentence, 'change', 'remove')
  return verbs.length > 0 && verbs.every((verb) => isNegated(sentence, verb))
}

/** Coupons, new arrivals, other articles. */
function advertising({ reading }: Case): Found[] {
  return reading.sentences.flatMap((sentence) => {
    if (isMention(sentence)) return []
    const coupons = has(sentence, 'used') ? [] : hitsOf(sentence, 'coupon')
    const hit = [...coupons, ...hitsOf(sentence, 'marketing')].find((one) => !isNegated(sentence, one))
    return hit ? [found('marketing-or-coupon', hit)] : []
  })
}

/** A sale past Amazon: buying and another place, a cheaper one, or a way to pay. */
function sales({ reading }: Case): Found[] {
  const others = otherPlaces(reading)
  return reading.sentences.flatMap((sentence) => {
    const other = others.find((hit) => within(hit, sentence) && !isNegated(sentence, hit))
    if (other && has(sentence, 'cheaper', 'payment')) return [found('off-amazon-sale', other)]
    const outside = hitsOf(sentence, 'outside').find((hit) => !isNegated(sentence, hit))
    const payment = hitsOf(sentence, 'payment').find((hit) => !isNegated(sentence, hit))
    const near = around(reading, sentence)
    const isSale = has(sentence, 'buy', 'cheaper', 'payment') || near.some((one) => has(one, 'cheaper'))
    if (outside && isSale) return [found('off-amazon-sale', outside)]
    if (
      payment &&
      !has(sentence, 'refund') &&
      (has(sentence, 'buy', 'cheaper') || isBeside(reading, sentence, 'outside'))
    )
      return [found('off-amazon-sale', payment)]
    return []
  })
}
const isBeside = (reading: Reading, sentence: Sentence, concept: 'outside') =>
  around(reading, sentence).some((one) => has(one, concept))

/** The buyer is to cancel what we cannot ship; the way to a cancellation he wishes is told freely. */
function cancellations({ reading }: Case): Found[] {
  if (reading.sentences.some((sentence) => has(sentence, 'wantsCancel'))) return []
  return reading.sentences.flatMap((sentence) => {
    if (isMention(sentence)) return []
    const isAsked = has(sentence, 'please', 'possible', 'self', 'ask') || sentence.isQuestion
    const verb = hitsOf(sentence, 'cancel').find(
      (hit) => !isNegated(sentence, hit) && !isImpossible(sentence, hit) && !isDoneByUs(sentence, hit),
    )
    return verb && isAsked ? [found('asks-buyer-to-cancel', verb)] : []
  })
}
/** "It is not possible to cancel it any more." */
const isImpossible = (sentence: Sentence, verb: Hit) =>
  hitsOf(sentence, 'not').some((not) => not.end <= verb.start && verb.start - not.end <= NOT_REACH)
const NOT_REACH = 18
const isDoneByUs = (sentence: Sentence, verb: Hit) =>
  !has(sentence, 'self') && hitsOf(sentence, 'we').some((we) => isNear(sentence, we, verb, 0.35) && we.start <= verb.start && !hitsOf(sentence, 'you', 'please').some((you) => you.start >= we.end && you.end <= verb.start)) // prettier-ignore

/** What is offered: gifts and refunds for ratings, coupons, sales past Amazon, and a cancellation (policy.md §1.2, §1.4, §1.7). */
export const offerRules = (the: Case): Found[] => [
  ...incentives(the),
  ...trades(the),
  ...advertising(the),
  ...sales(the),
  ...cancellations(the),
]
