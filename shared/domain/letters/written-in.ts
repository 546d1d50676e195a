import { BUYER_LANGUAGES, type BuyerLanguage } from './languages'
import { surely } from './lint/language'
import { readLetter } from './lint/reading'

/** Of a longer text its beginning tells. */
const ENOUGH = 2_000

/** What a buyer writes in; undefined where it is not sure, or none of those that letters are written in. */
export function writtenIn(text: string): BuyerLanguage | undefined {
  const language = surely(readLetter(text.slice(0, ENOUGH), []).scores)
  return BUYER_LANGUAGES.find((one) => one === language)
}
