import { around, firstOf, has, hitsOf, isMention, isNear, isNegated, isOurs, type Target, targetsOf } from '../asking'
import { type Case, type Found, found } from '../finding'
import type { LetterToLint } from '../letter'
import { type Hit } from '../patterns'
import { overlaps, type Reading, type Sentence } from '../reading'

/** A buyer asked to change or remove what was said in public. */
interface ChangeAsked {
  sentence: Sentence
  verb: Hit
  target: Target
}
/** How far "it" stands from the verb whose object it is. */
const IT_REACH = 25

/** Whether a word for both kinds means the seller's. */
export const isSellers = ({ purpose }: LetterToLint): boolean =>
  purpose === 'feedback-request' || purpose === 'feedback-followup-after-resolution'

/** What the sentence speaks of, or what the one before did where it says "it". */
function spokenOf({ sentences }: Reading, sentence: Sentence, sellers: boolean): (Target & { reach?: number })[] {
  const own = targetsOf(sentence, sellers)
  const weak = sentence.weak.map((hit) => ({ ...hit, kind: 'feedback' as const }))
  if (own.length + weak.length > 0) return [...own, ...weak]
  for (const before of sentences.slice(Math.max(0, sentence.index - 2), sentence.index).reverse()) {
    const [first] = targetsOf(before, sellers)
    if (first) return hitsOf(sentence, 'it').map((hit) => ({ ...hit, kind: first.kind, reach: IT_REACH }))
  }
  return []
}

/** Every place where the buyer is asked, told or invited to change or remove a rating. */
export function changesAsked({ reading, letter }: Case): ChangeAsked[] {
  return reading.sentences.flatMap((sentence) => {
    if (isMention(sentence)) return []
    const wishes = has(sentence, 'please', 'ask', 'condition', 'exchange', 'possible') || sentence.isQuestion
    const verbs = [
      ...hitsOf(sentence, 'change', 'remove').filter((verb) => !isOurs(sentence, verb)),
      ...(wishes ? hitsOf(sentence, 'gone') : []),
    ].filter((verb) => !isNegated(sentence, verb))
    return verbs.flatMap((verb) =>
      spokenOf(reading, sentence, isSellers(letter))
        .filter((target) => {
          const gap = Math.max(target.start - verb.end, verb.start - target.end)
          return target.reach === undefined ? isNear(sentence, verb, target) : gap <= target.reach
        })
        .map((target) => ({ sentence, verb, target })),
    )
  })
}

/** Whether a sentence asks for a rating: the verb with its object, or "leave" beside "review". */
export function asksRating(sentence: Sentence | undefined): Hit | undefined {
  if (!sentence || isMention(sentence)) return undefined
  const posts = hitsOf(sentence, 'post').filter((post) =>
    hitsOf(sentence, 'review', 'rating', 'feedback', 'stars').some((target) => isNear(sentence, post, target, 0.6)),
  )
  const asks = [
    ...hitsOf(sentence, 'rateUs').filter((hit) => !isOurs(sentence, hit, true)),
    ...posts.filter((hit) => !isOurs(sentence, hit)),
  ]
  return asks.find((hit) => !isNegated(sentence, hit))
}

/** Amazon's own sentence: that feedback can be changed or removed, said once the matter is solved and without a plea. */
const isAllowedNotice = ({ isResolved }: LetterToLint, { sentence }: ChangeAsked): boolean =>
  isResolved && has(sentence, 'possible') && !has(sentence, 'harm', 'negative', 'exchange', 'ask')

function changes(the: Case): Found[] {
  return changesAsked(the).flatMap((asked) => {
    if (asked.target.kind === 'review') return [found('review-change-or-removal', asked.verb)]
    return isAllowedNotice(the.letter, asked) ? [] : [found('feedback-pressure', asked.verb)]
  })
}

function pressure({ reading, letter }: Case): Found[] {
  return reading.sentences.flatMap((sentence) => {
    const isTold = around(reading, sentence).some((near) => targetsOf(near, isSellers(letter)).length > 0 || has(near, 'negative') && near.weak.length > 0)
    return isTold && has(sentence, 'harm') ? [found('feedback-pressure', firstOf(sentence, 'harm'))] : []
  }) // prettier-ignore
}

/** "One star or five": praise and blame are asked for in one breath, and nothing is to become anything else. */
const isEitherWay = (sentence: Sentence): boolean =>
  has(sentence, 'negative') && !has(sentence, 'change', 'remove', 'gone', 'noNeed', 'noAsk', 'not', 'but', 'before')

/** Only the best, only good ones, or only from those who are happy. */
function praise({ reading }: Case): Found[] {
  return reading.sentences.flatMap((sentence) => {
    if (isMention(sentence)) return []
    if (isEitherWay(sentence)) return []
    const next = reading.sentences[sentence.index + 1]
    const asks = asksRating(sentence)
    const isAsked = asks ?? (has(sentence, 'please', 'ask', 'post', 'exchange', 'benefit', 'happy', 'change') || sentence.isQuestion)
    const isCountedOut = (hit: Hit) =>
      isNegated(sentence, hit) || hitsOf(sentence, 'unhappy').some((no) => overlaps(no, hit)) ||
      hitsOf(sentence, 'not', 'unhappy').some((no) => no.end <= hit.start && hit.start - no.end < (sentence.isDense ? 8 : 25))
    const top = hitsOf(sentence, 'top').filter((hit) => !isCountedOut(hit))
    if (top[0] && isAsked) return [found('positive-review-asked', top[0])]
    const targets = hitsOf(sentence, 'review', 'rating', 'feedback', 'aloud', 'rateUs', 'wrote')
    const positive = hitsOf(sentence, 'positive').find((hit) => !isCountedOut(hit) && targets.some((target) => isNear(sentence, hit, target, 0.6)))
    if (positive && isAsked) return [found('positive-review-asked', positive)]
    if (has(sentence, 'happy') && !has(sentence, 'unhappy')) {
      const happy = firstOf(sentence, 'happy')
      if (asks && (has(sentence, 'condition') || sentence.isQuestion)) return [found('positive-review-asked', happy)]
      if (sentence.isQuestion && asksRating(next)) return [found('positive-review-asked', happy)]
    }
    return []
  }) // prettier-ignore
}

/** Who is not happy is to tell us, not others. */
function diversion({ reading, letter }: Case): Found[] {
  const asksAny =
    reading.sentences.some((sentence) => asksRating(sentence) !== undefined) ||
    letter.purpose === 'review-request' ||
    letter.purpose === 'feedback-request'
  const asksHappy = reading.sentences.some(
    (sentence, i) => has(sentence, 'happy', 'top') && (asksRating(sentence) ?? asksRating(reading.sentences[i + 1])),
  )
  return reading.sentences.flatMap((sentence) => {
    const [contact] = hitsOf(sentence, 'contact').filter((hit) => !isNegated(sentence, hit))
    const next = reading.sentences[sentence.index + 1]
    const isPublic = (one: Sentence | undefined) => targetsOf(one, isSellers(letter)).length > 0 || has(one, 'aloud', 'rateUs')
    const unhappyBefore = reading.sentences[sentence.index - 1]
    const isUnhappy = has(sentence, 'unhappy') || (unhappyBefore !== undefined && has(unhappyBefore, 'unhappy') && (unhappyBefore.isQuestion || unhappyBefore.text.length < 40))
    if (contact && has(sentence, 'before') && isPublic(sentence) && (isUnhappy || has(sentence, 'negative') || has(sentence, 'condition', 'please'))) return [found('divert-unhappy-buyers', contact)]
    if (contact && has(sentence, 'before') && isUnhappy && (asksAny || around(reading, sentence).some(isPublic))) return [found('divert-unhappy-buyers', contact)]
    if (contact && isUnhappy && asksHappy) return [found('divert-unhappy-buyers', contact)]
    if (has(sentence, 'aloud') && has(sentence, 'before', 'noNeed') && (isUnhappy || contact)) return [found('divert-unhappy-buyers', firstOf(sentence, 'aloud'))]
    // "Please do not leave a negative review; tell us."
    const kept = hitsOf(sentence, 'post', 'rateUs', 'aloud').find((hit) => isNegated(sentence, hit))
    if (kept && isPublic(sentence) && (has(sentence, 'negative') || isUnhappy) && (contact ?? (next && has(next, 'contact')))) return [found('divert-unhappy-buyers', kept)]
    return []
  }) // prettier-ignore
}

/** What is said of reviews and feedback: changes, praise, pressure, and who is sent where (policy.md §1.4, §1.5). */
export const ratingRules = (the: Case): Found[] => [
  ...changes(the),
  ...pressure(the),
  ...praise(the),
  ...diversion(the),
]
