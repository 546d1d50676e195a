import type { Generated } from 'kysely'
import type { BuyerLanguage } from '@shared/domain/letters/languages'
import type { LetterPurpose } from '@shared/domain/letters/lint'

interface LetterTemplatesTable {
  id: Generated<number>
  name: string
  purpose: LetterPurpose
  language: BuyerLanguage
  /** What its letters are about, as the chapter that declares it calls it. */
  about: string
  /** The whole letter, with its `{{blanks}}`. */
  body: string
  /** It is offered no more. */
  removedAt: number | null
  createdAt: number
  updatedAt: number
}

/** The shop's own letter templates. */
export interface LetterTemplateTables {
  letterTemplates: LetterTemplatesTable
}
