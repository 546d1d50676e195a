import type { Output } from '@shared/contract'
import { type LineAnswer, type ProcessingReport, standingCounts } from '@shared/domain/exports/processing-report'
import { remarksOn } from '@shared/domain/exports/settle'
import type { Reader } from '../../db/access'
import { stagedPayloads } from '../../intake'

type Reading = NonNullable<Output<'imports.preview'>['answer']>

/** Exports offered besides those that fit: the newest ones. */
const MOST_OFFERED = 50

/** Which export a processing report belongs to, and what it says of its lines. */
export function answerReading(
  db: Reader,
  importId: number,
  { report, fitting, exportId }: { report: ProcessingReport; fitting: number[]; exportId: number | null },
): Reading {
  const offered = db.raw
    .prepare<[number, string], Reading['exports'][number]>(
      `SELECT id exportId, fileName, lineCount rows, writtenAt FROM exports
       WHERE id IN (SELECT id FROM exports ORDER BY id DESC LIMIT ?) OR id IN (SELECT value FROM json_each(?)) ORDER BY id DESC`,
    )
    .all(MOST_OFFERED, JSON.stringify([...fitting, exportId]))
  const answers = stagedPayloads<LineAnswer>(db, importId)
  return {
    processed: report.processed,
    successful: report.successful,
    exportId,
    fitting,
    exports: offered,
    remarks: remarksOn(report),
    ...standingCounts(answers),
  }
}
