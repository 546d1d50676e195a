import type { Reader } from '../../db/access'
import { literal } from '../../db/literal'
import type { Row } from '../../db/schema'
import type { NewRow, Recorder } from '../../record'

export type LetterRecord = Row<'letters'>
/** What a letter is about, as its row says it: a row of a chapter, or with neither an order alone, or nothing. */
export type About = Pick<LetterRecord, 'entity' | 'entityRow' | 'orderRow'>

/** Letters about a row, the oldest first; `entity` as the record of changes calls it. */
export const lettersOf = ({ all, build }: Reader, entity: string, entityRow: number): LetterRecord[] =>
  all(
    build
      .selectFrom('letters')
      .selectAll()
      // In the words of the index.
      .where('entity', '<>', literal(''))
      .where('entity', '=', entity)
      .where('entityRow', '=', entityRow)
      .orderBy('id'),
  )

/** The same of what is about an order alone, or about nothing. */
function lettersOfOrder({ all, build }: Reader, orderRow: number): LetterRecord[] {
  const letters = build.selectFrom('letters').selectAll().where('entity', '=', '').where('orderRow', '=', orderRow)
  // In the words of the index.
  return all((orderRow === 0 ? letters : letters.where(({ eb, lit }) => eb('orderRow', '<>', lit(0)))).orderBy('id'))
}

export const lettersAbout = (db: Reader, { entity, entityRow, orderRow }: About): LetterRecord[] =>
  entity === '' ? lettersOfOrder(db, orderRow) : lettersOf(db, entity, entityRow)

/** Begins a letter; one of the same text that is not sent yet is that one: begun twice it is one. */
export function beginLetter(
  db: Reader,
  recorder: Recorder,
  { orderRow, entity, entityRow }: About,
  begun: Pick<NewRow<'letters'>, 'letter' | 'language' | 'body'>,
): number {
  const known = lettersAbout(db, { orderRow, entity, entityRow }).find(
    ({ letter, body, sentAt }) => letter === begun.letter && body === begun.body && sentAt === null,
  )
  return known?.id ?? recorder.add('letters', orderRow, { entity, entityRow, ...begun, sentAt: null })
}
