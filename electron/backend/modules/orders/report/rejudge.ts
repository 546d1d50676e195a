import type { MarketplaceId } from '@shared/domain/marketplace'
import type { OrderRecord, OrderReportId } from '@shared/domain/orders/order-record'
import type { WriteContext } from '../../../context'
import type { StagedImport } from '../../../intake'
import { blockJudge } from './block-judge'

/**
 * Judges staged rows anew: after an answer those of its group (`onlyGroup`), or all of them when orders have changed since
 * the preview was made. Warnings and refusals stay as they are.
 */
export function rejudge(write: WriteContext, found: StagedImport<OrderReportId>, onlyGroup?: string): void {
  const db = write.db.raw
  const moment = { reportId: found.reportId, asOf: found.asOf }
  const judge = blockJudge(write, found.id, moment, JSON.parse(found.answers) as Record<string, MarketplaceId>)
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
}
