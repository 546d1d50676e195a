import type { ReadingOf } from '@shared/contract/file-kind'
import type { processingReports } from '@shared/contract/processing-reports'
import { type LineResult, type ProcessingReport, standingCounts } from '@shared/domain/exports/processing-report'
import { remarksOn } from '@shared/domain/exports/settle'
import type { Reader } from '../../db/access'
import { among } from '../../db/list'
import { stagedPayloads } from '../../intake'

type Reading = ReadingOf<typeof processingReports>

/** Exports offered besides those that fit: the newest ones. */
const MOST_OFFERED = 50

/** Which export a processing report belongs to, and what it says of its lines. */
export function reportReading(
  db: Reader,
  importId: number,
  { report, fitting, exportId }: { report: ProcessingReport; fitting: number[]; exportId: number | null },
): Reading {
  const { build } = db
  const newest = build.selectFrom('exports').select('id').orderBy('id', 'desc').limit(MOST_OFFERED)
  const meant = among(exportId === null ? fitting : [...fitting, exportId])
  const offered = db.all(
    build
      .selectFrom('exports')
      .select(['id as exportId', 'fileName', 'lineCount as rows', 'writtenAt'])
      .where((is) => is.or([is('id', 'in', newest), is('id', 'in', meant)]))
      .orderBy('id', 'desc'),
  )
  const results = stagedPayloads<LineResult>(db, importId)
  return {
    processed: report.processed,
    successful: report.successful,
    exportId,
    fitting,
    exports: offered,
    remarks: remarksOn(report),
    ...standingCounts(results),
  }
}
