import type { Reader, Writer } from '../../db/access'
import { among } from '../../db/list'
import { literal } from '../../db/literal'
import { afterAll, type SearchedMail, saysSo, trigramsOf, wantedOf, wordsOf } from './search-words'

/** More of the newest mails than these are not looked through: whoever finds so many narrows the search. */
export const MOST_FOUND = 1_000

/** Puts the words of a mail into the index, within the transaction that brings it. */
export const keepWords = ({ raw }: Writer, mailRow: number, mail: SearchedMail): void =>
  void raw.prepare('INSERT INTO mailSearch (rowid, words) VALUES (?, ?)').run(mailRow, wordsOf(mail))

/** The same of one that is taken away. */
export const forgetWords = ({ raw }: Writer, mailRow: number): void =>
  void raw.prepare('DELETE FROM mailSearch WHERE rowid = ?').run(mailRow)

/** What a search found: threads in which a mail or a note says so, and mails that stand in none. */
export interface FoundMails {
  threads: readonly number[]
  mails: readonly number[]
  /** There are more. */
  isCut: boolean
}

/**
 * Finds mails by what their writers are called, subject, text, order id and ASIN, and by the operator's notes: any two characters of
 * them, of Chinese, Japanese and Korean also one; by one letter, names that begin with it. Undefined where nothing is searched for.
 */
export function findMails(db: Reader, typed: string): FoundMails | undefined {
  const wanted = wantedOf(typed)
  if (!wanted) return undefined
  const { by, text } = wanted
  const found = by === 'name' ? [] : by === 'trigrams' ? byTrigrams(db, text) : byBeginning(db, text)
  const mails = found.slice(0, MOST_FOUND)
  const rows = db.all(
    db.build
      .selectFrom('mails')
      .select(['id', 'threadRow'])
      .where('id', 'in', among([...mails, ...noted(db, text)])),
  )
  const named = by === 'name' ? byName(db, text) : []
  return {
    threads: [...new Set([...rows.map(({ threadRow }) => threadRow), ...named])].filter((row) => row !== 0),
    mails: rows.filter(({ threadRow }) => threadRow === 0).map(({ id }) => id),
    isCut: found.length > MOST_FOUND,
  }
}

/** The newest first. Which of them hold the trigrams apart from each other alone, their texts say. */
function byTrigrams(db: Reader, text: string): number[] {
  const all = db.raw
    .prepare<unknown[], { id: number }>('SELECT rowid id FROM mailSearch WHERE mailSearch MATCH ? ORDER BY rowid DESC LIMIT ?')
    .all(trigramsOf(text), MOST_FOUND + 1)
    .map(({ id }) => id)
  if ([...text].length === 3) return all
  const says = new Set(
    db
      .all(db.build.selectFrom('mails').select(['id', 'fromName', 'subject', 'text', 'orderId', 'asin']).where('id', 'in', among(all)))
      .filter((mail) => saysSo(mail, text))
      .map(({ id }) => id),
  )
  return all.filter((id) => says.has(id))
} // prettier-ignore

const byBeginning = (db: Reader, text: string): number[] =>
  db.raw
    .prepare<unknown[], { id: number }>(
      'SELECT DISTINCT doc id FROM mailSearchTerms WHERE term >= ? AND term < ? ORDER BY doc DESC LIMIT ?',
    )
    .all(text, afterAll(text), MOST_FOUND + 1)
    .map(({ id }) => id)

/** Mails behind which the operator noted it. */
const noted = (db: Reader, text: string): number[] =>
  db
    .all(db.build.selectFrom('threadMarks').select(['mailRow', 'note']).where('note', '<>', literal('')))
    .filter(({ note }) => note.normalize('NFKC').toLowerCase().includes(text))
    .map(({ mailRow }) => mailRow)

const byName = (db: Reader, text: string): number[] =>
  db
    .all(
      db.build
        .selectFrom('threads')
        .select('id')
        .where('buyerName', '>=', text)
        .where('buyerName', '<', afterAll(text))
        .limit(MOST_FOUND),
    )
    .map(({ id }) => id)
