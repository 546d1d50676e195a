import { DeskError } from '@shared/contract/errors'
import type { LetterFacts } from '@shared/domain/letters/findings'
import { BUYER_LANGUAGES, type BuyerLanguage } from '@shared/domain/letters/languages'
import { type Blank, BLANKS, fillLetter, type Filling, type Template } from '@shared/domain/letters/letter'
import type { LetterPurpose } from '@shared/domain/letters/lint'
import { purposeOf } from '@shared/domain/letters/purposes'
import { READY_LETTERS, writeLetter } from '@shared/i18n/buyer/letters'
import type { ReadContext, WriteContext } from '../../context'
import type { Reader } from '../../db/access'
import type { Recorder } from '../../record'
import { ownTemplate, type Subjects } from './own-templates'

/** What letters are about: a row of a chapter, or an order by itself. */
export interface Subject {
  /** Its number; 0: it is the order alone, or nothing. */
  entityRow: number
  /** The order it belongs to; 0: none. */
  orderRow: number
  /** What is read where the letters go, the usual language first. */
  languages: readonly BuyerLanguage[]
  /** What letters are judged by; absent: not known. */
  known?: Partial<Pick<LetterFacts, 'marketplaceId' | 'orderId' | 'isResolved' | 'daysSinceDelivery'>>
  /** What is known for the blanks of a letter. */
  fill(letter: string, language: BuyerLanguage): Filling
}

/** What a chapter declares of letters. */
export interface ChapterLetters {
  /** What its rows are called in the record of changes. Shop folders hold it, so it never changes. */
  about: string
  /** The blanks of the shop's own templates that are known there; absent: all. */
  blanks?: readonly Blank[]
  /** Its own letters, by what they are called (each has its name in `letterNames` of the chapter's texts); those of several chapters stand in `shared/i18n/buyer`. */
  templates?: Readonly<Record<string, Template>>
  /** What a key of the page means. Throws the chapter's DeskError where there is no such row. */
  subject(context: ReadContext, key: string): Subject
  /** What follows in the chapter when a letter was changed, sent or taken back; within the same operation. */
  moved?(write: WriteContext, subject: Subject, recorder: Recorder): void
}

/** What a letter is written by: a template of ours, or one of the shop's own. */
export interface Writing {
  purpose: LetterPurpose
  /** Those it is ready in. */
  languages: readonly BuyerLanguage[]
  /** The letter as far as it can be filled. */
  write(language: BuyerLanguage, filling: Filling): string
}

/** The letters of all chapters, and the shop's own. */
export interface DeclaredLetters {
  /** Throws DeskError `badInput` where no chapter declares it. */
  about(entity: string): ChapterLetters
  /** The same of what a letter is called. */
  writing(db: Reader, letter: string): Writing
  /** Where letters can be begun. */
  subjects: Subjects
}

const writingOf = (letter: string, template: Template): Writing => ({
  purpose: purposeOf(letter),
  languages: BUYER_LANGUAGES.filter((language) => template[language] !== undefined),
  write: (language, filling) => writeLetter(language, template, filling),
})

/** Throws RangeError where two chapters declare the same. */
export function declaredLetters(chapters: readonly ChapterLetters[]): DeclaredLetters {
  const named = [
    ...Object.entries(READY_LETTERS),
    ...chapters.flatMap(({ templates = {} }) => Object.entries(templates)),
  ]
  const templates = new Map(named.map(([letter, template]) => [letter, writingOf(letter, template)]))
  const subjects = new Map(chapters.map((chapter) => [chapter.about, chapter]))
  if (templates.size < named.length || subjects.size < chapters.length)
    throw new RangeError(
      `letters declared twice: ${[...chapters.map(({ about }) => about), ...templates.keys()].join(', ')}`,
    )
  const found = <T>(known: ReadonlyMap<string, T>, name: string, field: string): T => {
    const it = known.get(name)
    if (it === undefined) throw new DeskError('badInput', { field })
    return it
  }
  return {
    about: (entity) => found(subjects, entity, 'entity'),
    writing(db, letter) {
      const own = ownTemplate(db, letter)
      if (!own) return found(templates, letter, 'letter')
      const { purpose, language, body } = own
      return { purpose, languages: [language], write: (_language, filling) => fillLetter(body, filling) }
    },
    subjects: chapters.map(({ about, blanks = BLANKS }) => ({ about, blanks })),
  }
}
