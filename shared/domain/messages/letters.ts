import { BUYER_LANGUAGES } from '../letters/languages'
import { LETTER_IDS, type Template } from '../letters/letter'

/** A letter in the operator's own words, between greeting and close. */
export const OWN_WORDS = Object.fromEntries(
  BUYER_LANGUAGES.map((language) => [language, ['{{answer}}']]),
) as unknown as Template

/** Letters that can be begun in a thread with a buyer. */
export const THREAD_LETTERS = ['ownWords', ...LETTER_IDS] as const
