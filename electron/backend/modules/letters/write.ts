import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { findingsOfLetter, isBlocked } from '@shared/domain/letters/findings'
import { openBlanks } from '@shared/domain/letters/letter'
import type { WriteContext } from '../../context'
import { recordChanges } from '../../record'
import type { DeclaredLetters } from './declared'
import { beginLetter, lettersAbout, type LetterRecord } from './letters'
import { factsOf } from './facts'
import { isOffered, ownTemplate } from './own-templates'
import { deskText, find, type Found, usualLanguage } from './read'

/** What a letter is changed to. */
type Wanted = Pick<LetterRecord, 'language' | 'body' | 'sentAt' | 'reason'>

/**
 * Begins a letter as the desk writes it; one that is there untouched and not sent is that one. Throws DeskError `templateIsDraft`,
 * and as `find` does.
 */
export function newLetter(
  write: WriteContext,
  declared: DeclaredLetters,
  { letter, ...of }: Input<'letters.begin'>,
): number {
  const { subject, about } = find(write, declared, of)
  const own = ownTemplate(write.db, letter)
  if (own && !isOffered(declared.subjects, own)) throw new DeskError('templateIsDraft', {})
  const language = usualLanguage(subject, declared.writing(write.db, letter))
  return beginLetter(write.db, recordChanges(write, { kind: 'letter' }), about, { letter, language, body: '' })
}

/** The letter that is meant; undefined where it is not begun. Throws DeskError `followUpUnknown`. */
function letterOf(
  { db }: WriteContext,
  { about }: Found,
  { letter, letterId }: Pick<Input<'letters.save'>, 'letter' | 'letterId'>,
): LetterRecord | undefined {
  const known = lettersAbout(db, about).filter((one) => one.letter === letter)
  const found = letterId === null ? known.at(-1) : known.find(({ id }) => id === letterId)
  if (!found && letterId !== null) throw new DeskError('followUpUnknown', {})
  return found
}

/** Changes a letter, or begins it so, and lets its chapter follow, as one operation. */
function put(write: WriteContext, { chapter, subject, about }: Found, known: LetterRecord | string, wanted: Wanted): void {
  const recorder = recordChanges(write, { kind: 'letter' })
  const { entity, entityRow, orderRow } = about
  if (typeof known !== 'string') recorder.change('letters', known, wanted)
  else recorder.add('letters', orderRow, { entity, entityRow, letter: known, ...wanted })
  chapter.moved?.(write, subject, recorder)
} // prettier-ignore

/** Throws DeskError `followUpUnknown`, `replySent`, and as `find` does. */
export function saveLetter(
  write: WriteContext,
  declared: DeclaredLetters,
  { language, body, ...which }: Input<'letters.save'>,
): void {
  const found = find(write, declared, which)
  declared.writing(write.db, which.letter)
  const known = letterOf(write, found, which)
  // What was sent stays as it was sent.
  if (known && known.sentAt !== null) throw new DeskError('replySent', {})
  put(write, found, known ?? which.letter, { language, body, sentAt: null, reason: '' })
}

/** Throws DeskError `followUpUnknown`, `replyUnfinished`, `letterBlocked`, `letterNeedsReason`, and as `find` does. */
export function markSent(write: WriteContext, declared: DeclaredLetters, input: Input<'letters.markSent'>): void {
  const found = find(write, declared, input)
  const known = letterOf(write, found, input)
  const { letter, sent } = input
  // Said twice it is said once.
  if (sent === ((known?.sentAt ?? null) !== null)) return
  if (known && !sent)
    return put(write, found, known, { language: known.language, body: known.body, sentAt: null, reason: '' })
  const { subject } = found
  const language = input.language ?? known?.language ?? usualLanguage(subject, declared.writing(write.db, letter))
  const body = (input.body ?? known?.body) || deskText(write.db, declared, subject, letter, language)
  if (openBlanks(body).length > 0) throw new DeskError('replyUnfinished', {})
  const findings = findingsOfLetter(factsOf(write.db, declared, found, known ?? letter), language, body)
  if (isBlocked(findings)) throw new DeskError('letterBlocked', {})
  if (findings.length > 0 && input.reason === '') throw new DeskError('letterNeedsReason', {})
  put(write, found, known ?? letter, { language, body, sentAt: write.now(), reason: input.reason })
}

/** Takes a letter away. Throws DeskError `followUpUnknown`, `replySent`, and as `find` does. */
export function discardLetter(write: WriteContext, declared: DeclaredLetters, which: Input<'letters.discard'>): void {
  const found = find(write, declared, which)
  const known = letterOf(write, found, which)
  if (!known) return
  if (known.sentAt !== null) throw new DeskError('replySent', {})
  const recorder = recordChanges(write, { kind: 'letter' })
  recorder.remove('letters', known.id)
  found.chapter.moved?.(write, found.subject, recorder)
}
