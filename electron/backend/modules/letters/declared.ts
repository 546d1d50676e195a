import { DeskError } from '@shared/contract/errors'
import type { LetterFacts } from '@shared/domain/letters/findings'
import type { BuyerLanguage } from '@shared/domain/letters/languages'
import type { Filling, Template } from '@shared/domain/letters/letter'
import { READY_LETTERS } from '@shared/i18n/buyer/letters'
import type { ReadContext, WriteContext } from '../../context'
import type { Recorder } from '../../record'

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
  /** Its own letters, by what they are called (each has its name in `letterNames` of the chapter's texts); those of several chapters stand in `shared/i18n/buyer`. */
  templates?: Readonly<Record<string, Template>>
  /** What a key of the page means. Throws the chapter's DeskError where there is no such row. */
  subject(context: ReadContext, key: string): Subject
  /** What follows in the chapter when a letter was changed, sent or taken back; within the same operation. */
  moved?(write: WriteContext, subject: Subject, recorder: Recorder): void
}

/** The letters of all chapters. */
export interface DeclaredLetters {
  /** Throws DeskError `badInput` where no chapter declares it. */
  about(entity: string): ChapterLetters
  /** The same of what a letter is called. */
  template(letter: string): Template
}

/** Throws RangeError where two chapters declare the same. */
export function declaredLetters(chapters: readonly ChapterLetters[]): DeclaredLetters {
  const named = [
    ...Object.entries(READY_LETTERS),
    ...chapters.flatMap(({ templates = {} }) => Object.entries(templates)),
  ]
  const templates = new Map<string, Template>(named)
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
    template: (letter) => found(templates, letter, 'letter'),
  }
}
