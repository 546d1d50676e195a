import type { Output } from '@shared/contract'
import type { ReadContext } from '../../../context'
import { answerDecisionsOf } from './index'

type Reading = NonNullable<Output<'imports.preview'>['answer']>

/** Exports offered besides those that fit: the newest ones. */
const MOST_OFFERED = 50

/** Which export a processing report belongs to, and what it says of its lines. */
export function answerReading({ db }: ReadContext, found: { id: number; decisions: string }): Reading {
  const { report, fitting, exportId } = answerDecisionsOf(found)
  const offered = db.raw
    .prepare<[number, string], Reading['exports'][number]>(
      `SELECT id exportId, fileName, lineCount rows, writtenAt FROM exports
       WHERE id IN (SELECT id FROM exports ORDER BY id DESC LIMIT ?) OR id IN (SELECT value FROM json_each(?)) ORDER BY id DESC`,
    )
    .all(MOST_OFFERED, JSON.stringify([...fitting, exportId]))
  const counts = db.raw
    .prepare<[number], { answer: string; n: number }>(
      `SELECT payload ->> 'answer' answer, count(*) n FROM staging.importRows WHERE importId = ? AND payload <> '' GROUP BY 1`,
    )
    .all(found.id)
  const n = (answer: string) => counts.find((count) => count.answer === answer)?.n ?? 0
  return {
    processed: report.processed,
    successful: report.successful,
    exportId,
    fitting,
    exports: offered,
    accepted: n('accepted'),
    failed: n('failed'),
    unknown: n('unknown'),
  }
}
