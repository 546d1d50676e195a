import type { Input, Output } from '@shared/contract'
import type { BuyerLanguage } from '@shared/domain/letters/languages'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import type { ChapterLetters, DeclaredLetters, Subject, Writing } from './declared'
import { factsOf } from './facts'
import { type About, lettersAbout, type LetterRecord } from './letters'

type Letter = Output<'letters.about'>['letters'][number]

/** What letters are about, with what its chapter declares. */
export interface Found {
  chapter: ChapterLetters
  subject: Subject
  /** As the rows of its letters say it. */
  about: About
}

/** Throws DeskError `badInput`, and what the chapter throws where there is no such row. */
export function find(
  context: ReadContext,
  declared: DeclaredLetters,
  { entity, key }: Pick<Input<'letters.text'>, 'entity' | 'key'>,
): Found {
  const chapter = declared.about(entity)
  const subject = chapter.subject(context, key)
  const { entityRow, orderRow } = subject
  return { chapter, subject, about: { entity: entityRow === 0 ? '' : entity, entityRow, orderRow } }
}

/** Those a letter is ready in, the usual ones first. */
function languagesOf({ languages }: Subject, { languages: ready }: Writing): BuyerLanguage[] {
  const usual = languages.filter((language) => ready.includes(language))
  return [...usual, ...ready.filter((language) => !usual.includes(language))]
}
/** The language a letter begins in. */
export const usualLanguage = (subject: Subject, writing: Writing): BuyerLanguage =>
  languagesOf(subject, writing)[0] ?? 'en'

/** A letter as the desk writes it, from what is known now. Throws DeskError `badInput` where no chapter declares it. */
export const deskText = (
  db: Reader,
  declared: DeclaredLetters,
  { fill }: Subject,
  letter: string,
  language: BuyerLanguage,
): string => declared.writing(db, letter).write(language, fill(letter, language))

function shown({ db }: ReadContext, declared: DeclaredLetters, found: Found, known: LetterRecord): Letter {
  const { subject } = found
  const { id, letter, language, body, sentAt, reason } = known
  return {
    letterId: id,
    letter,
    language,
    languages: languagesOf(subject, declared.writing(db, letter)),
    body: body === '' ? deskText(db, declared, subject, letter, language) : body,
    isEdited: body !== '',
    sentAt,
    reason,
    facts: factsOf(db, declared, found, known),
  }
}

/** Throws DeskError `badInput`, and what the chapter throws. */
export function listLetters(
  context: ReadContext,
  declared: DeclaredLetters,
  { letter, ...of }: Input<'letters.about'>,
): Output<'letters.about'> {
  const found = find(context, declared, of)
  const { subject, about } = found
  const known = lettersAbout(context.db, about)
  if (letter === undefined) return { letters: known.map((one) => shown(context, declared, found, one)) }
  const newest = known.findLast((one) => one.letter === letter)
  if (newest) return { letters: [shown(context, declared, found, newest)] }
  const languages = languagesOf(subject, declared.writing(context.db, letter))
  const language = languages[0] ?? 'en'
  const body = deskText(context.db, declared, subject, letter, language)
  const facts = factsOf(context.db, declared, found, letter)
  return {
    letters: [{ letterId: null, letter, language, languages, body, isEdited: false, sentAt: null, reason: '', facts }],
  }
}
