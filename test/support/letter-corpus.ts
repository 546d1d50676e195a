import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  LETTER_KIND_IDS,
  LETTER_PURPOSES,
  type LetterKind,
  type LetterPurpose,
  type LetterSeverity,
  type LetterToLint,
} from '../../shared/domain/letters/lint'
import { LETTER_KINDS } from '../../shared/domain/letters/lint/kinds'
import { MARKETPLACE_IDS, type MarketplaceId } from '../../shared/domain/marketplace'

/** The id that `#id` stands for. */
const ORDER_ID = '302-1234567-1234567'
const MARKETPLACE_OF: Readonly<Record<string, MarketplaceId>> = {
  en: 'US', es: 'ES', pt: 'BR', de: 'DE', fr: 'FR', it: 'IT', nl: 'NL', sv: 'SE', pl: 'PL', tr: 'TR', ar: 'AE', ja: 'JP', zh: 'US',
} // prettier-ignore

/** A letter with what is to be found in it. */
export interface CorpusLetter {
  /** File and number in it, e.g. `de-7`. */
  id: string
  language: string
  why: string
  letter: LetterToLint
  expected: { kind: LetterKind; severity: LetterSeverity }[]
  /** One of the quarter that is measured and never looked at while rules are tuned. */
  isHeldOut: boolean
}

const one = <T extends string>(known: readonly T[], word: string, line: string): T => {
  const found = known.find((id) => id === word)
  if (found === undefined) throw new Error(`${word} is not known: ${line}`)
  return found
}

/**
 * The letters of a folder of `.txt` files, one a language. A letter begins with `@ purpose [key=value …] | kinds | why`, where a
 * kind is written with `:warn` if it is one that is usually more; its text follows up to the next. Keys: `order` (`none`), `by`,
 * `buyer`, `market`, `days`, `earlierReviews`, `earlier`, `attach`, `resolved`.
 */
export function readCorpus(folder: string): CorpusLetter[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().flatMap((name, nth) => {
    const language = name.replace('.txt', '')
    return readFileSync(join(folder, name), 'utf8').split(/^@ /m).slice(1).map((text, i) =>
      letterOf(text, language, `${language}-${i + 1}`, (i + nth) % 4 === 1))
  }) // prettier-ignore
}

function letterOf(block: string, language: string, id: string, isHeldOut: boolean): CorpusLetter {
  const end = block.indexOf('\n')
  const head = block.slice(0, end)
  const [how = '', kinds = '', why = ''] = head.split('|').map((part) => part.trim())
  const [purposeWord = '', ...pairs] = how.split(/\s+/)
  const keys = new Map(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? 'yes']))
  const purpose: LetterPurpose = one(LETTER_PURPOSES, purposeWord, head)
  const count = (key: string) => Number(keys.get(key) ?? 0)
  const buyer = keys.get('buyer') ?? (language === 'zh' ? 'zh' : language)
  const initiatedBy = keys.get('by') ?? (purpose === 'reply' ? 'buyer' : 'seller')
  return {
    id,
    language,
    why,
    isHeldOut,
    letter: {
      text: block.slice(end + 1).replace(/\n+$/, '').replaceAll('#id', ORDER_ID),
      language: null,
      marketplaceId: one(MARKETPLACE_IDS, keys.get('market') ?? MARKETPLACE_OF[language] ?? 'US', head),
      purpose,
      initiatedBy: one(['buyer', 'seller'], initiatedBy, head),
      buyerLanguage: buyer,
      orderId: keys.get('order') === 'none' ? null : ORDER_ID,
      isResolved: keys.has('resolved'),
      earlierProactive: count('earlier'),
      earlierReviewRequests: count('earlierReviews'),
      daysSinceDelivery: keys.has('days') ? count('days') : null,
      attachments: keys.get('attach')?.split(',') ?? [],
    },
    expected: kinds === '-' ? [] : kinds.split(/\s+/).map((word) => {
      const [name = '', severity] = word.split(':')
      const kind = one(LETTER_KIND_IDS, name, head)
      return { kind, severity: severity === 'warn' ? 'warn' : LETTER_KINDS[kind].severity }
    }),
  } // prettier-ignore
}
