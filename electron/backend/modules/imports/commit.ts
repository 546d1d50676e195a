import { DeskError } from '@shared/contract/errors'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import type { JobContext, WriteContext } from '../../context'
import { changeRecorder, lastOrderOperation } from '../orders'
import { blockJudge } from './block-judge'
import { rejudge, stagedImport } from './rejudge'

const CHECK_EVERY = 500

/**
 * Takes a staged import in, in one transaction: all of its rows or none. Where orders changed since the preview, the rows
 * are judged anew and nothing is taken in: DeskError `previewOutdated`. Also `importNotStaged`, `nothingToImport`, `cancelled`.
 */
export function commitImport(context: JobContext, importId: number): void {
  const outdated = context.transaction((write) => {
    const found = stagedImport(write, importId)
    if (!found) throw new DeskError('importNotStaged', { importId })
    if (found.judgedAfter === lastOrderOperation(write.db.raw)) return false
    rejudge(write, found)
    return true
  })
  if (outdated) throw new DeskError('previewOutdated', { importId })
  context.transaction((write) => takeIn(write, context, importId))
  context.transaction((write) => emptyStaged(write, importId))
}

function takeIn(write: WriteContext, context: JobContext, importId: number): void {
  const found = stagedImport(write, importId)
  if (!found) throw new DeskError('importNotStaged', { importId })
  const db = write.db.raw
  const judge = blockJudge(write, importId, found, found.answers)
  const { store } = judge
  const total = db
    .prepare<[number], { n: number }>(
      `SELECT count(*) n FROM staging.importOrders WHERE importId = ? AND verdict NOT IN ('same', 'asks')`,
    )
    .get(importId)?.n
  if (!total) throw new DeskError('nothingToImport', {})

  const recorder = changeRecorder(write.db, { at: context.now(), kind: 'import', importId })
  const blocks = db.prepare<[number], { orderId: string; verdict: string; records: string }>(
    `SELECT orderId, verdict, records FROM staging.importOrders WHERE importId = ? AND verdict NOT IN ('same', 'asks') ORDER BY line`,
  )
  let done = 0
  for (const { orderId, verdict, records } of blocks.iterate(importId)) {
    // Judged with the same facts as for the preview (checked above), so with the same outcome.
    const { known, judged } = judge.judge(
      { orderId, records: JSON.parse(records) as OrderRecord[] },
      [],
      verdict === 'new',
    )
    if (known) store.update(known, judged, importId, (change) => recorder.add(known.row, change))
    else store.add(orderId, judged, importId)
    done += 1
    if (done % CHECK_EVERY === 0) {
      context.checkCancelled()
      context.progress('writing', done, total)
    }
  }
  write.db.run(
    write.db.build
      .updateTable('imports')
      .set({ state: 'committed', committedAt: context.now() })
      .where('id', '=', importId),
  )
}

function emptyStaged({ db }: WriteContext, importId: number): void {
  const others = db.raw.prepare('SELECT 1 FROM staging.importOrders WHERE importId <> ? LIMIT 1').get(importId)
  for (const table of ['importRows', 'importOrders'])
    // Without WHERE, SQLite drops the whole table's pages at once.
    if (others) db.raw.prepare(`DELETE FROM staging.${table} WHERE importId = ?`).run(importId)
    else db.raw.exec(`DELETE FROM staging.${table}`)
}
