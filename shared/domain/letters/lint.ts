import type { RuleSource } from '../finding/finding'
import type { Case, Found } from './lint/finding'
import { LETTER_KINDS, LETTER_KIND_IDS, type LetterKind, type LetterSeverity } from './lint/kinds'
import type { LetterRules, LetterToLint } from './lint/letter'
import { readLetter } from './lint/reading'
import { contactRules } from './lint/rules/contact'
import { emptinessRules } from './lint/rules/emptiness'
import { formRules } from './lint/rules/form'
import { grammarRules } from './lint/rules/grammar'
import { offerRules } from './lint/rules/offers'
import { ratingRules } from './lint/rules/ratings'
import { LINT_LANGUAGES, type LintLanguage } from './lint/words/all'

export { LETTER_KIND_IDS, type LetterKind, type LetterSeverity } from './lint/kinds'
export { LETTER_PURPOSES, LETTER_RULES, type LetterPurpose, type LetterRules, type LetterToLint } from './lint/letter'

/** What stands against a letter. What to write instead stands under `letters.instead.<kind>` of the texts. */
export interface LetterFinding {
  kind: LetterKind
  /** `block`: it must not leave the desk; `warn`: it may, with a reason. */
  severity: LetterSeverity
  /** Where in the text, in UTF-16 units; both 0 where it is about the letter as a whole. */
  start: number
  end: number
  /** The words that stand there. */
  found: string
  /** Where the rule stands. */
  because: RuleSource
}

const RULES: readonly ((the: Case) => Found[])[] = [ratingRules, offerRules, contactRules, emptinessRules, formRules, grammarRules] // prettier-ignore

/**
 * What Amazon blocks in a letter to a buyer, or punishes the shop for: each kind at most once, at the first place it stands, the
 * gravest first. Pure; a letter of 2,000 signs takes a few milliseconds. Source: policy.md §1.4, §1.5, §1.7.
 */
export function lintLetter(letter: LetterToLint, rules: LetterRules): LetterFinding[] {
  const hints = [letter.language, letter.buyerLanguage].flatMap((tag) => languageOf(tag) ?? [])
  const reading = readLetter(letter.text, hints)
  const the: Case = { letter, reading, rules }
  const all = RULES.flatMap((rule) => rule(the))
  return LETTER_KIND_IDS.flatMap((kind) => {
    const ofKind = all.filter((one) => one.kind === kind)
    const worst = ofKind.find(({ severity }) => severity === 'block') ?? ofKind[0]
    return worst ? [shown(the, worst)] : []
  })
}

function languageOf(tag: string | null): LintLanguage | undefined {
  const [main] = tag?.toLowerCase().split(/[-_]/) ?? []
  return LINT_LANGUAGES.find((language) => language === main)
}

function shown(
  { letter: { text }, reading: { folded } }: Case,
  { kind, severity, at, isOriginal }: Found,
): LetterFinding {
  const start = isOriginal ? at.start : (folded.starts[at.start] ?? 0)
  const end = isOriginal ? at.end : at.end === 0 ? 0 : (folded.ends[at.end - 1] ?? text.length)
  return { kind, severity, start, end, found: text.slice(start, end), because: LETTER_KINDS[kind].because }
}
