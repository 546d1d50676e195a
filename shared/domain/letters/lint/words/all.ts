import type { LanguageWords } from '../concepts'
import { ar } from './ar'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { it } from './it'
import { ja } from './ja'
import { nl } from './nl'
import { pl } from './pl'
import { pt } from './pt'
import { sv } from './sv'
import { tr } from './tr'
import { zh } from './zh'

/** What letters are read in: the buyers' languages, and the seller's own. */
export const LINT_LANGUAGES = ['en', 'de', 'fr', 'it', 'es', 'nl', 'sv', 'pl', 'tr', 'pt', 'ja', 'ar', 'zh'] as const
export type LintLanguage = (typeof LINT_LANGUAGES)[number]

/** Languages whose tables are regular expressions, since they write without blanks. */
export const SCRIPT_LANGUAGES: readonly LintLanguage[] = ['ja', 'zh']

export const WORDS: Readonly<Record<LintLanguage, LanguageWords>> = {
  en,
  de,
  fr,
  it,
  es,
  nl,
  sv,
  pl,
  tr,
  pt,
  ja,
  ar,
  zh,
}
