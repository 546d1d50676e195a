import { BUYER_LANGUAGES } from '../letters/languages'
import { LETTER_IDS, type LetterId, type Template } from '../letters/letter'

/** A letter in the operator's own words, between greeting and close. */
export const OWN_WORDS = Object.fromEntries(
  BUYER_LANGUAGES.map((language) => [language, ['{{answer}}']]),
) as unknown as Template

/** They answer no message: a request of the seller's own, and what is answered in public. */
const NO_ANSWERS: readonly LetterId[] = ['reviewRequest', 'feedbackRequest', 'qnaAnswer']

/** Letters that can be begun in a thread with a buyer. */
export const THREAD_LETTERS = ['ownWords', ...LETTER_IDS.filter((letter) => !NO_ANSWERS.includes(letter))] as const
