import type { MarketplaceId } from '../marketplace'

/** The languages that papers and letters to buyers are written in. */
export const BUYER_LANGUAGES = ['en', 'es', 'pt', 'de', 'fr', 'it', 'nl', 'sv', 'pl', 'tr', 'ar', 'ja'] as const
export type BuyerLanguage = (typeof BUYER_LANGUAGES)[number]

/** What a marketplace's own pages are offered in, the first one first; two where a country reads two. */
export const LANGUAGES_OF: Readonly<Record<MarketplaceId, readonly [BuyerLanguage, ...BuyerLanguage[]]>> = {
  US: ['en'],
  CA: ['en', 'fr'],
  MX: ['es'],
  BR: ['pt'],
  UK: ['en'],
  DE: ['de'],
  FR: ['fr'],
  IT: ['it'],
  ES: ['es'],
  NL: ['nl'],
  SE: ['sv'],
  PL: ['pl'],
  BE: ['fr', 'nl'],
  IE: ['en'],
  TR: ['tr'],
  AE: ['en', 'ar'],
  SA: ['ar', 'en'],
  EG: ['ar', 'en'],
  ZA: ['en'],
  IN: ['en'],
  SG: ['en'],
  AU: ['en'],
  JP: ['ja'],
}
