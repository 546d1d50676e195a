import { DeskError } from '@shared/contract/errors'
import type { JobContext, WriteContext } from '../../context'
import { correctAtCommit } from './clock'
import { kindOf } from './kinds'
import { countRows, stagedImport } from './rows'

/**
 * Takes a staged import in, in one transaction: all of its rows or none. Where something the preview depends on changed
 * since, the rows are judged anew and nothing is taken in: DeskError `previewOutdated`. Also `importNotStaged`,
 * `nothingToImport`, `cancelled`.
 */
export function commitImport(context: JobContext, importId: number): void {
  const outdated = context.transaction((write) => {
    const found = stagedImport(write, importId)
    const kind = kindOf(found)
    if (found.judgedAfter === kind.watermark(write.db.raw)) return false
    kind.rejudge(write, found)
    keepCounts(write, importId, kind.watermark(write.db.raw))
    return true
  })
  if (outdated) throw new DeskError('previewOutdated', { importId })
  context.transaction((write) => {
    const found = stagedImport(write, importId)
    correctAtCommit(write)
    kindOf(found).takeIn(write, context, found)
    write.db.run(
      write.db.build
        .updateTable('imports')
        .set({ state: 'committed', committedAt: context.now() })
        .where('id', '=', importId),
    )
  })
  context.transaction((write) => emptyStaged(write, importId))
}

/** After rows were judged anew. */
export function keepCounts(write: WriteContext, importId: number, judgedAfter: number): void {
  const set = { judgedAfter, ...countRows(write, importId) }
  write.db.run(write.db.build.updateTable('imports').set(set).where('id', '=', importId))
}

function emptyStaged({ db }: WriteContext, importId: number): void {
  const others = db.raw.prepare('SELECT 1 FROM staging.importRows WHERE importId <> ? LIMIT 1').get(importId)
  for (const table of ['importRows', 'importOrders', 'sheetRows'])
    // Without WHERE, SQLite drops the whole table's pages at once.
    if (others) db.raw.prepare(`DELETE FROM staging.${table} WHERE importId = ?`).run(importId)
    else db.raw.exec(`DELETE FROM staging.${table}`)
}
