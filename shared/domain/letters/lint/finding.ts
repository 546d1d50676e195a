import type { LetterToLint, LetterRules } from './letter'
import { LETTER_KINDS, type LetterKind, type LetterSeverity } from './kinds'
import type { Hit } from './patterns'
import type { Reading } from './reading'

/** What a rule finds: `at` in the folded text, or `isOriginal` in the letter as it stands. */
export interface Found {
  kind: LetterKind
  severity: LetterSeverity
  at: Hit
  isOriginal?: true
}
export const found = (kind: LetterKind, at: Hit, severity: LetterSeverity = LETTER_KINDS[kind].severity): Found => ({
  kind,
  severity,
  at,
})

/** All that rules look at. */
export interface Case {
  letter: LetterToLint
  reading: Reading
  rules: LetterRules
}
