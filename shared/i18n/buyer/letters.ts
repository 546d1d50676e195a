import { BUYER_LANGUAGES, type BuyerLanguage } from '../../domain/letters/languages'
import { fillLetter, type Filling, LETTER_IDS, type LetterId, type Template } from '../../domain/letters/letter'
import type { Payer } from '../../domain/problems/return-postage'
import { letters as ar } from './letters/ar'
import { letters as de } from './letters/de'
import { letters as en } from './letters/en'
import { letters as es } from './letters/es'
import { letters as fr } from './letters/fr'
import { letters as it } from './letters/it'
import { letters as ja } from './letters/ja'
import type { Letters } from './letters/letters-of'
import { letters as nl } from './letters/nl'
import { letters as pl } from './letters/pl'
import { letters as pt } from './letters/pt'
import { letters as sv } from './letters/sv'
import { letters as tr } from './letters/tr'

export const BUYER_LETTERS: Readonly<Record<BuyerLanguage, Letters>> = {
  en,
  es,
  pt,
  de,
  fr,
  it,
  nl,
  sv,
  pl,
  tr,
  ar,
  ja,
}

/** The letters of several chapters, by what they are called. */
export const READY_LETTERS = Object.fromEntries(
  LETTER_IDS.map((letter) => [
    letter,
    Object.fromEntries(BUYER_LANGUAGES.map((language) => [language, BUYER_LETTERS[language].bodies[letter]])),
  ]),
) as Readonly<Record<LetterId, Template>>

/** A letter as far as it can be filled; in English where it is not ready in that language. */
export function writeLetter(language: BuyerLanguage, template: Template, filling: Filling): string {
  const { [language]: lines } = template
  if (!lines) return writeLetter('en', template, filling)
  const { hello, bye } = BUYER_LETTERS[language]
  return fillLetter([hello, '', ...lines, '', bye].join('\n'), filling)
}

/** Who pays the way back, as a sentence; null where nobody or Amazon does, or where it is not known: then nothing is said. */
export const postageSentence = (language: BuyerLanguage, payer: Payer): string | null =>
  payer === 'seller' || payer === 'buyer' ? BUYER_LETTERS[language].postage[payer] : null
