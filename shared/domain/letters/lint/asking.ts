import type { Concept } from './concepts'
import type { Hit } from './patterns'
import { overlaps, type Reading, type Sentence, within } from './reading'

/** How far apart two words of one thought stand at most, in signs. */
const REACH = { words: 75, dense: 26 }
/** How far a verb stands behind the one who acts. */
const SUBJECT_REACH = 24

export const has = (sentence: Sentence | undefined, ...concepts: readonly Concept[]): boolean =>
  sentence !== undefined && concepts.some((concept) => (sentence.hits.get(concept)?.length ?? 0) > 0)

export const hitsOf = (sentence: Sentence | undefined, ...concepts: readonly Concept[]): Hit[] =>
  concepts.flatMap((concept) => sentence?.hits.get(concept) ?? [])

export const firstOf = (sentence: Sentence, ...concepts: readonly Concept[]): Hit =>
  hitsOf(sentence, ...concepts)[0] ?? sentence

const between = (a: Hit, b: Hit): number => Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end))

export function isNear({ isDense }: Sentence, a: Hit, b: Hit, share = 1): boolean {
  return between(a, b) <= (isDense ? REACH.dense : REACH.words) * share
}

/** Around a sentence: itself, the one before and the one behind. */
export const around = ({ sentences }: Reading, { index }: Sentence): Sentence[] =>
  sentences.slice(Math.max(0, index - 1), index + 2)

/** The part of a sentence a place stands in: from the last "but", comma or colon to the next one. */
function clauseOf(sentence: Sentence, place: Hit): Hit {
  const cuts = [
    ...[...sentence.text.matchAll(/[,:;،、–—()]|\s-\s/g)].map(({ index }) => sentence.start + index),
    ...hitsOf(sentence, 'but').map(({ start }) => start),
  ].sort((a, b) => a - b)
  const start = cuts.findLast((cut) => cut <= place.start) ?? sentence.start
  const end = cuts.find((cut) => cut >= place.end) ?? sentence.end
  return { start, end }
}

/**
 * Whether what stands there is said not to be asked or offered. "We do not ask you to change, edit or remove it" reaches over the
 * commas of its own list until a "but" or a request; "you need not send it back, just remove the review" ends with its clause.
 */
export function isNegated(sentence: Sentence, place: Hit): boolean {
  // "If not, please …" denies nothing.
  const isWhole = (hit: Hit) =>
    !/[,:;،、]/.test(sentence.text.slice(hit.start - sentence.start, hit.end - sentence.start))
  const [noAsk, noNeed] = [hitsOf(sentence, 'noAsk').filter(isWhole), hitsOf(sentence, 'noNeed').filter(isWhole)]
  const clause = clauseOf(sentence, place)
  const stands = (hit: Hit) => hit.start < clause.end && hit.end > clause.start
  if ([...noAsk, ...noNeed].some(stands)) return true
  const reach = (hit: Hit) =>
    hit.end <= place.start &&
    !hitsOf(sentence, 'but', 'please').some(({ start }) => start >= hit.end && start < place.start)
  if (noAsk.some(reach)) return true
  const isList = (hit: Hit) =>
    reach(hit) &&
    hitsOf(sentence, 'change', 'remove', 'gone').some(
      (verb) => verb.start >= hit.start && verb.end < place.start && within(verb, clauseOf(sentence, hit)),
    )
  return noNeed.some(isList)
}

/**
 * Whether we, Amazon or the factory do it, and not the buyer. `isWhole`: the verb stands with its object, and whoever is named
 * within does nothing: "tell others on Amazon".
 */
export function isOurs(sentence: Sentence, verb: Hit, isWhole = false): boolean {
  return hitsOf(sentence, 'we').some(
    (we) =>
      (isWhole ? within(verb, we) : overlaps(we, verb)) ||
      (!sentence.isDense &&
        we.end <= verb.start &&
        verb.start - we.end <= SUBJECT_REACH &&
        !hitsOf(sentence, 'you', 'please').some((you) => you.start >= we.end && you.end <= verb.start)),
  )
}

/** Only told: it happened, or others did it, and nothing in the sentence asks. */
export const isMention = (sentence: Sentence): boolean =>
  has(sentence, 'mention') && !has(sentence, 'please', 'ask', 'exchange', 'condition')

export type TargetKind = 'review' | 'feedback'
export interface Target extends Hit {
  kind: TargetKind
}

/** How far the word that makes a rating the seller's stands from it. */
const SELLER_REACH = 25

/** What a sentence says of reviews and ratings; `isSellers`: what can be either is the seller's feedback. */
export function targetsOf(sentence: Sentence | undefined, isSellers: boolean): Target[] {
  if (!sentence) return []
  const sellers = hitsOf(sentence, 'seller')
  const ofRating = (hit: Hit): TargetKind =>
    isSellers || sellers.some((seller) => between(seller, hit) <= SELLER_REACH) ? 'feedback' : 'review'
  return [
    ...hitsOf(sentence, 'review').map((hit) => ({ ...hit, kind: 'review' as const })),
    ...hitsOf(sentence, 'feedback').map((hit) => ({ ...hit, kind: 'feedback' as const })),
    ...hitsOf(sentence, 'rating').map((hit) => ({ ...hit, kind: ofRating(hit) })),
    ...hitsOf(sentence, 'wrote', 'stars').map((hit) => ({
      ...hit,
      kind: isSellers ? ('feedback' as const) : ('review' as const),
    })),
  ]
}
