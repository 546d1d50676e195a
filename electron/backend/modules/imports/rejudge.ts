import type { MarketplaceId } from '@shared/domain/marketplace'
import type { OrderRecord, OrderReportId } from '@shared/domain/orders/order-record'
import type { WriteContext } from '../../context'
import { lastOrderOperation } from '../orders'
import { blockJudge } from './block-judge'
import { countRows } from './stage'

interface StagedImport {
  id: number
  reportId: OrderReportId
  asOf: number
  judgedAfter: number
  answers: Record<string, MarketplaceId>
}

export function stagedImport({ db }: Pick<WriteContext, 'db'>, importId: number): StagedImport | undefined {
  const row = db.get(
    db.build
      .selectFrom('imports')
      .select(['id', 'reportId', 'asOf', 'judgedAfter', 'answers'])
      .where('id', '=', importId)
      .where('state', '=', 'staged'),
  )
  return (
    row && {
      ...row,
      reportId: row.reportId as OrderReportId,
      answers: JSON.parse(row.answers) as Record<string, MarketplaceId>,
    }
  )
}

/**
 * Judges staged rows anew: after an answer those of its group (`onlyGroup`), or all of them when orders have changed since
 * the preview was made. Warnings and refusals stay as they are.
 */
export function rejudge(write: WriteContext, found: StagedImport, onlyGroup?: string): void {
  const db = write.db.raw
  const judge = blockJudge(write, found.id, found, found.answers)
  const blocks = db.prepare<[number], { line: number; orderId: string; askGroup: string }>(
    'SELECT line, orderId, askGroup FROM staging.importOrders WHERE importId = ? ORDER BY line',
  )
  const content = db.prepare<[number, number], { lines: string; records: string }>(
    'SELECT lines, records FROM staging.importOrders WHERE importId = ? AND line = ?',
  )
  const seen = new Map<string, number[]>()
  const touched = new Set<string>()
  for (const { line, orderId, askGroup } of blocks.all(found.id)) {
    const earlier = seen.get(orderId) ?? []
    if (onlyGroup === undefined || askGroup === onlyGroup || touched.has(orderId)) {
      touched.add(orderId)
      const { lines = '[]', records = '[]' } = content.get(found.id, line) ?? {}
      judge.stage(
        {
          orderId,
          lines: JSON.parse(lines) as number[],
          records: JSON.parse(records) as OrderRecord[],
          warnings: new Map(),
        },
        earlier,
      )
    }
    seen.set(orderId, [...earlier, line])
  }
  write.db.run(
    write.db.build
      .updateTable('imports')
      .set({ judgedAfter: lastOrderOperation(db), ...countRows(write, found.id) })
      .where('id', '=', found.id),
  )
}
