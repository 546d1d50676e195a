import { CONCEPTS, type Concept } from './concepts'
import { fold, type Folded } from './fold'
import { likely, type Scores, scoresOf } from './language'
import { type Hit, scriptPatterns, wordPatterns } from './patterns'
import { sentencesOf } from './sentences'
import { type Token, tokensOf } from './tokens'
import { LINT_LANGUAGES, type LintLanguage, SCRIPT_LANGUAGES, WORDS } from './words/all'

/** A sentence, and where in it which concepts are spoken of. */
export interface Sentence extends Hit {
  index: number
  text: string
  isQuestion: boolean
  tokens: readonly Token[]
  scores: Scores
  /** Written without blanks: distances are shorter. */
  isDense: boolean
  hits: ReadonlyMap<Concept, readonly Hit[]>
  /** Feedback that only means an answer, which is a target all the same once it is asked to be changed. */
  weak: readonly Hit[]
}

/** A letter as the rules see it. */
export interface Reading {
  original: string
  folded: Folded
  tokens: readonly Token[]
  scores: Scores
  sentences: readonly Sentence[]
}

/** Concepts whose English words are used in every language. */
const LOANS: ReadonlySet<Concept> = new Set([
  'review', 'feedback', 'top', 'stars', 'rateUs', 'remove', 'change', 'refund', 'coupon', 'payment', 'benefit', 'outside', 'cheaper',
]) // prettier-ignore

const SENSITIVE = () => [
  ...new Set(LINT_LANGUAGES.flatMap((language) => fold(WORDS[language].sensitive).text.split(/\s+/).filter(Boolean))),
]
/** Arabic joins small words to the next: and, for, with, the. */
function arabicVariants(word: string): string[] {
  const found = [word]
  let rest = word
  for (const part of [/^[وف](?=..)/, /^(?:لل|ال|بال|كال|[بلكس])(?=..)/, /^ال(?=..)/]) {
    const bare = rest.replace(part, '')
    if (bare !== rest) found.push(bare)
    rest = bare
  }
  return found
}
const same = (word: string) => [word]

type WordFinder = ReturnType<typeof wordPatterns<Concept>>
type ScriptFinder = ReturnType<typeof scriptPatterns<Concept>>
interface Finders {
  words: Partial<Record<LintLanguage, WordFinder>>
  scripts: Partial<Record<LintLanguage, ScriptFinder>>
  sensitive?: readonly string[]
}
/** Made when a language is first met. */
const made: Finders = { words: {}, scripts: {} }
const wordFinder = (language: LintLanguage) =>
  (made.words[language] ??= wordPatterns(WORDS[language].concepts, language === 'ar' ? arabicVariants : same))
const scriptFinder = (language: LintLanguage) => (made.scripts[language] ??= scriptPatterns(WORDS[language].concepts))

/** Reads a letter; `hints` are languages it may be in whatever its words say. */
export function readLetter(original: string, hints: readonly LintLanguage[]): Reading {
  const folded = fold(original)
  const tokens = tokensOf(folded, (made.sensitive ??= SENSITIVE()))
  const scores = scoresOf(folded.text, tokens)
  const spans = sentencesOf(folded.text)
  const drafts = spans.map((span) => draftOf(span, folded.text, tokens))
  const ofLetter = [...new Set([...likely(scores), ...hints])]

  const languagesOf = drafts.map(({ scores: own }) => new Set([...likely(own), ...ofLetter]))
  const spoken = new Set<LintLanguage>(['en', ...languagesOf.flatMap((languages) => [...languages])])
  const sentenceAt = (at: number) => drafts.findIndex(({ start, end }) => at >= start && at < end)
  const put = (language: LintLanguage) => (concept: Concept, hit: Hit) => {
    const i = sentenceAt(hit.start)
    const draft = drafts[i]
    if (!draft || hit.end > draft.end) return
    const isLoan = language === 'en' && LOANS.has(concept)
    // A line of Chinese within a sentence of another language is read as what it is.
    const isWritten = language === 'ja' || (language === 'zh' && !isKana(draft.text))
    if (isWritten || isLoan || languagesOf[i]?.has(language)) draft.found.get(concept)?.push(hit)
  }
  for (const language of spoken) if (!SCRIPT_LANGUAGES.includes(language)) wordFinder(language)(tokens)(put(language))
  if (/[\u3041-\u30ff\p{Script=Han}]/u.test(folded.text)) {
    const { dense, at } = denseOf(folded.text)
    const written = SCRIPT_LANGUAGES.filter(
      (language) => language !== 'ja' || KANA.test(folded.text) || hints.includes('ja'),
    )
    for (const language of written) scriptFinder(language)(dense, at)(put(language))
  }
  return { original, folded, tokens, scores, sentences: drafts.map(finish) }
}

const KANA = /[\u3041-\u30ff]/
/** Japanese: at least a fifth of its signs are kana; Chinese borrows one at most. */
const isKana = (text: string): boolean =>
  (text.match(/[\u3041-\u30ff]/g)?.length ?? 0) * 4 >= (text.match(/\p{Script=Han}/gu)?.length ?? 0) && KANA.test(text)

type Draft = Omit<Sentence, 'hits' | 'index' | 'weak'> & { found: Map<Concept, Hit[]> }

function draftOf({ start, end }: Hit, whole: string, all: readonly Token[]): Draft {
  const text = whole.slice(start, end)
  const tokens = all.filter((token) => token.start >= start && token.start < end)
  return {
    start,
    end,
    text,
    isQuestion: /[?؟]/.test(text.slice(-3)),
    tokens,
    scores: scoresOf(text, tokens),
    isDense: /[\u3041-\u30ff\p{Script=Han}]/u.test(text),
    found: new Map(CONCEPTS.map((concept) => [concept, []])),
  }
}

/** Words within a phrase in which they mean something else are no hits. */
function finish({ found, ...draft }: Draft, index: number): Sentence {
  const asks = found.get('rateUs') ?? []
  const innocent = (found.get('innocent') ?? []).filter((phrase) => !asks.some((ask) => overlaps(ask, phrase)))
  const bare = new Map<Concept, readonly Hit[]>()
  for (const [concept, hits] of found)
    bare.set(
      concept,
      ALWAYS.has(concept) ? hits : hits.filter((hit) => !innocent.some((phrase) => within(hit, phrase))),
    )
  const weak = (found.get('feedback') ?? []).filter((hit) => !bare.get('feedback')?.includes(hit))
  return { ...draft, index, hits: bare, weak }
}
/** No phrase makes these mean something else. */
const ALWAYS: ReadonlySet<Concept> = new Set([
  'innocent', 'rateUs', 'please', 'noAsk', 'noNeed', 'not', 'mention', 'we', 'you', 'but', 'condition', 'it', 'thanks', 'help', 'confirm', 'problem', 'unhappy', 'marketing',
]) // prettier-ignore

export const overlaps = (a: Hit, b: Hit): boolean => a.start < b.end && b.start < a.end
export const within = (a: Hit, b: Hit): boolean => a.start >= b.start && a.end <= b.end

/** The text without what parts signs of a script without blanks. */
function denseOf(text: string): { dense: string; at: number[] } {
  const at: number[] = []
  let dense = ''
  const isSign = (sign: string | undefined) => sign !== undefined && /[\u3041-\u30ff\p{Script=Han}]/u.test(sign)
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? ''
    if (/[ \t\u3000]/.test(sign)) continue
    if (/[·・.*_\-|/~•]/.test(sign) && isSign(dense.at(-1)) && isSign(text.slice(i + 1).trimStart()[0])) continue
    dense += sign
    at.push(i)
  }
  return { dense, at }
}
