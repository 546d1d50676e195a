import { fold } from './fold'
import { WORDS, type LintLanguage, LINT_LANGUAGES } from './words/all'
import type { Token } from './tokens'

/** How many words of a text are usual ones of each language. */
export type Scores = ReadonlyMap<LintLanguage, number>

const usual = new Map<string, LintLanguage[]>()
function usualWords(): ReadonlyMap<string, readonly LintLanguage[]> {
  if (usual.size === 0)
    for (const language of LINT_LANGUAGES)
      for (const word of new Set(fold(WORDS[language].usual).text.split(/\s+/)))
        if (word !== '') usual.set(word, [...(usual.get(word) ?? []), language])
  return usual
}

const KANA = /[\u3041-\u30ff]/g
const HAN = /\p{Script=Han}/gu
const ARABIC = /\p{Script=Arabic}+/gu

/** Scores of a piece of folded text and its words; signs of other scripts count as the words they make up. */
export function scoresOf(text: string, tokens: readonly Token[]): Scores {
  const scores = new Map<LintLanguage, number>()
  const add = (language: LintLanguage, count: number) => {
    if (count > 0) scores.set(language, (scores.get(language) ?? 0) + count)
  }
  const words = usualWords()
  // A word of one language says more than one of four.
  for (const { text: word } of tokens) {
    const known = words.get(word)
    for (const language of known ?? []) add(language, 1 / Math.sqrt(known?.length ?? 1))
  }
  const kana = text.match(KANA)?.length ?? 0
  const han = text.match(HAN)?.length ?? 0
  if (kana * 4 >= han && kana > 0) add('ja', (kana + han) / 3)
  else add('zh', han / 2)
  add('ar', (text.match(ARABIC)?.length ?? 0) * 0.7)
  return scores
}

/** The languages a text may be in: the likeliest, and those that come near it. */
export function likely(scores: Scores, share = 0.5): LintLanguage[] {
  const best = Math.max(0, ...scores.values())
  if (best < 1) return []
  return [...scores].filter(([, score]) => score >= best * share).map(([language]) => language)
}

/** What a text is surely written in; undefined where it is not sure. */
export function surely(scores: Scores): LintLanguage | undefined {
  const [best, second] = [...scores].sort(([, a], [, b]) => b - a)
  const LEAST = 3.5
  if (!best || best[1] < LEAST || (second && second[1] > best[1] * 0.6)) return undefined
  return best[0]
}
