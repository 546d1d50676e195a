import type { SqliteDatabase } from '../open'

interface Words {
  id: number
  fromName: string
  subject: string
  text: string
  orderId: string
  asin: string
}

/** Mails are found by their words, in any language and by any two characters of it; and counted where they stand in no thread. */
export const migration0019 = {
  version: 19,
  name: 'mail search',
  sql: `
CREATE VIRTUAL TABLE mailSearch USING fts5 (words, content = '', contentless_delete = 1, detail = 'none', tokenize = 'trigram');
-- Which mails hold the trigrams that begin with one or two characters.
CREATE VIRTUAL TABLE mailSearchTerms USING fts5vocab (mailSearch, instance);
CREATE INDEX mailsNotices ON mails (receivedAt) WHERE threadRow = 0 AND kind <> 'suspect';
CREATE INDEX mailsOutsideByKind ON mails (kind, receivedAt) WHERE threadRow = 0;
CREATE INDEX threadMarksNoted ON threadMarks (id) WHERE note <> '';
`,
  /** Each mail with as much of its text as one searches. */
  move(db: SqliteDatabase): void {
    const insert = db.prepare('INSERT INTO mailSearch (rowid, words) VALUES (?, ?)')
    const mails = db.prepare<[], Words>('SELECT id, fromName, subject, text, orderId, asin FROM mails')
    for (const { id, fromName, subject, text, orderId, asin } of mails.all())
      insert.run(id, `${[fromName, subject, orderId, asin, text.slice(0, 20_000)].join('\n').normalize('NFKC').replace(/\s+/g, ' ')}  `) // prettier-ignore
  },
} as const
