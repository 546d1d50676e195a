import { type Blank, fillLetter, type Filling, type LetterId } from '../../domain/letters/letter'
import type { Payer } from '../../domain/problems/return-postage'
import type { BuyerLanguage } from '../../domain/letters/languages'
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

/** A letter with its blanks unfilled. */
export function letterText(language: BuyerLanguage, letter: LetterId): string {
  const { hello, bodies, bye } = BUYER_LETTERS[language]
  return [hello, '', ...bodies[letter], '', bye].join('\n')
}

/**
 * A letter as far as it can be filled, and the blanks that are still open. `payer` becomes the sentence about the postage back.
 */
export function writeLetter(
  language: BuyerLanguage,
  letter: LetterId,
  filling: Omit<Filling, 'postage'>,
  payer: Payer = 'unknown',
): { body: string; open: Blank[] } {
  const postage = payer === 'seller' || payer === 'buyer' ? BUYER_LETTERS[language].postage[payer] : ''
  return fillLetter(letterText(language, letter), { ...filling, postage })
}
