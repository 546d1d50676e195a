import type { orderReports as declared } from '@shared/contract/orders'
import { DeskError } from '@shared/contract/errors'
import type { FileNote } from '@shared/domain/files/issue'
import { ITEM_COLUMN, ORDER_COLUMN } from '@shared/domain/files/preview-column'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { ReportMoment } from '@shared/domain/orders/judge'
import type { OrderRecord, OrderReportId } from '@shared/domain/orders/order-record'
import type { JobContext, WriteContext } from '../../../context'
import type { Reader } from '../../../db/access'
import type { FileKind, StagedImport, Stager } from '../../../intake'
import { lastOperation, ordersHeld, recordChanges, type Recorder } from '../../../record'
import { orderReports, type ReadOrder } from '../files'
import { refreshing, type Touch } from '../refresh'
import { putOrdersBack } from './back'
import { blockJudge, type StagedBlock } from './block-judge'
import { indexingFirst } from './first-orders'
import { answerGroup, questions } from './marketplace-question'
import { rejudge } from './rejudge'
import { BLOCKS } from './staged'
import { orderDates } from './witness'

const CHECK_EVERY = 500

/** The last operation that changed what reports said of orders. */
const lastOrderOperation = (db: Reader): number => lastOperation(db, ['import', 'undoImport'])

/** Order reports of Amazon's: facts about orders, judged order by order. */
export const ordersKind: FileKind<typeof declared, ReadOrder, null> = {
  reader: orderReports,
  staged: [BLOCKS],
  stager: (_context, importId, { reportId }, asOf) => blockStager(importId, { reportId, asOf }),
  watermark: lastOrderOperation,
  judge: (write, found) => rejudge(write, found),
  answer: (write, found, group, choice) => {
    const answered = answerGroup(write, found, group, choice)
    // Orders changed since the preview was made: then it is not only this group that is judged anew.
    rejudge(write, answered, found.judgedAfter === lastOrderOperation(write.db) ? group : undefined)
  },
  takeIn,
  dependents: ordersHeld,
  putBack: putOrdersBack,
  witness: orderDates,
  preview: {
    columns: [ORDER_COLUMN, ITEM_COLUMN],
    entity: 'order',
    empty: ({ reportId }) => (reportId === 'unshippedOrders' ? 'imports.nothingToShip' : undefined),
    questions,
  },
}

function blockStager(importId: number, moment: ReportMoment): Stager<ReadOrder> {
  /** First line of each order's blocks: a second block of an order is judged on top of the first. */
  const seen = new Map<string, number[]>()
  const answers: Record<string, MarketplaceId> = {}
  let block: StagedBlock | undefined
  const repeated: FileNote = { code: 'duplicateRows', count: 0 }

  function judging(write: WriteContext) {
    const judge = blockJudge(write, importId, moment, answers)
    const flush = () => {
      if (!block) return
      const earlier = seen.get(block.orderId)
      const [line, ...more] = judge.stage(block, earlier ?? [])
      if (line !== undefined) {
        repeated.count += 1 + more.length
        repeated.line ??= line
      }
      if (earlier) earlier.push(block.lines[0] ?? 0)
      else seen.set(block.orderId, [block.lines[0] ?? 0])
      block = undefined
    }
    return { judge, flush }
  }

  return {
    /** Adjacent rows of one order are judged together; the last order of a batch may go on in the next one. */
    take(write, rows) {
      const { judge, flush } = judging(write)
      for (const row of rows) {
        if ('issues' in row) {
          judge.refuse(row.line, row.issues, row.cells)
          continue
        }
        if (block && block.orderId !== row.record.orderId) flush()
        block ??= { orderId: row.record.orderId, lines: [], records: [], warnings: new Map() }
        block.lines.push(row.line)
        block.records.push(row.record)
        if (row.warnings.length > 0) block.warnings.set(row.line, row.warnings)
      }
    },
    end(write) {
      judging(write).flush()
      return repeated.count > 0 ? [repeated] : []
    },
  }
}

function takeIn(write: WriteContext, context: JobContext, found: StagedImport<OrderReportId>): Recorder {
  const db = write.db.raw
  const importId = found.id
  const moment = { reportId: found.reportId, asOf: found.asOf }
  const judge = blockJudge(write, importId, moment, JSON.parse(found.answers) as Record<string, MarketplaceId>)
  const { store } = judge
  const total = db
    .prepare<[number], { n: number }>(
      `SELECT count(*) n FROM staging.importOrders WHERE importId = ? AND verdict NOT IN ('same', 'asks')`,
    )
    .get(importId)?.n
  if (!total) throw new DeskError('nothingToImport', {})

  const recorder = recordChanges(write, { kind: 'import', importId })
  const blocks = db.prepare<[number], { orderId: string; verdict: string; records: string }>(
    `SELECT orderId, verdict, records FROM staging.importOrders WHERE importId = ? AND verdict NOT IN ('same', 'asks') ORDER BY line`,
  )
  const takeAll = (touch: Touch) => {
    let done = 0
    for (const { orderId, verdict, records } of blocks.iterate(importId)) {
      // Judged with the same facts as for the preview (the watermark says so), so with the same outcome.
      const { known, judged } = judge.judge(
        { orderId, records: JSON.parse(records) as OrderRecord[] },
        [],
        verdict === 'new',
      )
      if (known) {
        store.update(known, judged, importId, recorder)
        touch(known.row)
      } else store.add(orderId, judged, importId)
      done += 1
      if (done % CHECK_EVERY === 0) {
        context.checkCancelled()
        context.progress('writing', done, total)
      }
    }
  }
  indexingFirst(db, () => refreshing(write.db, takeAll))
  return recorder
}
