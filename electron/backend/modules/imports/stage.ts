import { DeskError } from '@shared/contract/errors'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { OrderReportId } from '@shared/domain/orders/order-record'
import type { JobContext, WriteContext } from '../../context'
import type { ReadReportSource, ReportBatch } from '../../threads/files-client'
import { lastOrderOperation } from '../orders'
import { blockJudge, type StagedBlock } from './block-judge'

/**
 * Reads a report and stages it: every row gets its verdict, nothing else is written. Rows of one order that are adjacent
 * are judged together. Cancelled or failed, nothing stays. Throws DeskError `fileNotTaken`, `cancelled`.
 */
export async function stageReport(
  context: JobContext,
  source: ReadReportSource,
  fileName: string,
): Promise<{ importId: number }> {
  const { marketplaces } = context.shop
  let importId = 0
  let stager: ReturnType<typeof blockStager> | undefined
  let pending: StagedBlock | undefined
  context.progress('reading', 0, 0)
  try {
    const summary = await context.files.readReport(
      source,
      { japan: marketplaces.includes('JP'), chinese: true },
      {
        onHead(head) {
          const asOf = Math.min(head.modifiedAt ?? context.now(), context.now())
          importId = context.transaction(({ db }) => {
            const judgedAfter = lastOrderOperation(db.raw)
            return db.run(
              db.build.insertInto('imports').values({
                source: 'path' in source ? 'file' : 'paste',
                fileName,
                sha256: head.sha256,
                byteLength: head.byteLength,
                reportId: head.reportId,
                encoding: head.encoding,
                asOf,
                state: 'reading',
                judgedAfter,
                stagedAt: context.now(),
                committedAt: null,
                undoneAt: null,
                header: JSON.stringify(head.header),
              }),
            ).lastInsertRowid
          })
          stager = blockStager(importId, { reportId: head.reportId, asOf })
        },
        onBatch(batch) {
          context.checkCancelled()
          context.transaction((write) => {
            pending = stager?.stage(write, batch, pending)
          })
          context.progress('reading', batch.bytesDone, batch.bytesTotal)
        },
        isCancelled() {
          try {
            context.checkCancelled()
            return false
          } catch {
            return true
          }
        },
      },
    )
    context.checkCancelled()
    context.transaction((write) => {
      if (pending) stager?.stage(write, { rows: [], bytesDone: 0, bytesTotal: 0 }, pending, true)
      const counts = countRows(write, importId)
      if (counts.rowCount === 0) throw new DeskError('fileNotTaken', { fileName, code: 'emptyFile' })
      write.db.run(
        write.db.build
          .updateTable('imports')
          .set({
            state: 'staged',
            unknownColumns: JSON.stringify(summary.unknownColumns),
            absentColumns: JSON.stringify(summary.absentColumns),
            notes: JSON.stringify(summary.notes),
            ...counts,
          })
          .where('id', '=', importId),
      )
    })
    return { importId }
  } catch (error) {
    if (importId) context.transaction((write) => dropStaged(write, importId))
    throw error
  }
}

/** Takes a staged import away, rows and all. */
export function dropStaged({ db }: WriteContext, importId: number): void {
  db.raw.prepare('DELETE FROM staging.importRows WHERE importId = ?').run(importId)
  db.raw.prepare('DELETE FROM staging.importOrders WHERE importId = ?').run(importId)
  db.raw.prepare(`DELETE FROM imports WHERE id = ? AND state IN ('reading', 'staged')`).run(importId)
}

/** Counts of the staged rows, as columns of `imports`. They add up to the rows of the file. */
export function countRows({ db }: WriteContext, importId: number) {
  const found = db.raw
    .prepare<[number], { verdict: string; n: number }>(
      'SELECT verdict, count(*) n FROM staging.importRows WHERE importId = ? GROUP BY verdict',
    )
    .all(importId)
  const n = (verdict: string) => found.find((row) => row.verdict === verdict)?.n ?? 0
  const orders = db.raw
    .prepare<[number], { n: number }>('SELECT count(DISTINCT orderId) n FROM staging.importOrders WHERE importId = ?')
    .get(importId)
  return {
    rowCount: found.reduce((sum, row) => sum + row.n, 0),
    newCount: n('new'),
    changedCount: n('changed'),
    sameCount: n('same'),
    refusedCount: n('refused'),
    asksCount: n('asks'),
    orderCount: orders?.n ?? 0,
  }
}

function blockStager(importId: number, moment: { reportId: OrderReportId; asOf: number }) {
  /** First line of each order's blocks: a second block of an order is judged on top of the first. */
  const seen = new Map<string, number[]>()
  const answers: Record<string, MarketplaceId> = {}

  return {
    /** Stages what is complete of a batch; returns the last block, which may go on in the next batch. */
    stage(
      write: WriteContext,
      batch: ReportBatch,
      carried: StagedBlock | undefined,
      last = false,
    ): StagedBlock | undefined {
      const judge = blockJudge(write, importId, moment, answers)
      const flush = (block: StagedBlock) => {
        const earlier = seen.get(block.orderId)
        judge.stage(block, earlier ?? [])
        if (earlier) earlier.push(block.lines[0] ?? 0)
        else seen.set(block.orderId, [block.lines[0] ?? 0])
      }
      let block = carried
      for (const row of batch.rows) {
        if ('issues' in row) {
          judge.refuse(row.line, row.issues, row.cells)
          continue
        }
        if (block && block.orderId !== row.record.orderId) {
          flush(block)
          block = undefined
        }
        block ??= { orderId: row.record.orderId, lines: [], records: [], warnings: new Map() }
        block.lines.push(row.line)
        block.records.push(row.record)
        if (row.warnings.length > 0) block.warnings.set(row.line, row.warnings)
      }
      if (last && block) flush(block)
      return last ? undefined : block
    },
  }
}
