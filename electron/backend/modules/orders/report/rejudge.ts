import type { MarketplaceId } from '@shared/domain/marketplace'
import type { OrderRecord, OrderReportId } from '@shared/domain/orders/order-record'
import type { WriteContext } from '../../../context'
import { type Given, prepared } from '../../../db/prepared'
import type { StagedImport } from '../../../intake'
import { blockJudge } from './block-judge'

const contentOf = prepared((build, given: Given<{ importId: number; line: number }>) =>
  build
    .selectFrom('staging.importOrders')
    .select(['lines', 'records'])
    .where('importId', '=', given('importId'))
    .where('line', '=', given('line')),
)

/**
 * Judges staged rows anew: after an answer those of its group (`onlyGroup`), or all of them when orders have changed since
 * the preview was made. Warnings and refusals stay as they are.
 */
export function rejudge(write: WriteContext, found: StagedImport<OrderReportId>, onlyGroup?: string): void {
  const { db } = write
  const moment = { reportId: found.reportId, asOf: found.asOf }
  const judge = blockJudge(write, found.id, moment, JSON.parse(found.answers) as Record<string, MarketplaceId>)
  const blocks = db.build.selectFrom('staging.importOrders').select(['line', 'orderId', 'askGroup'])
  const seen = new Map<string, number[]>()
  const touched = new Set<string>()
  for (const { line, orderId, askGroup } of db.all(blocks.where('importId', '=', found.id).orderBy('line'))) {
    const earlier = seen.get(orderId) ?? []
    if (onlyGroup === undefined || askGroup === onlyGroup || touched.has(orderId)) {
      touched.add(orderId)
      const { lines = '[]', records = '[]' } = db.get(contentOf({ importId: found.id, line })) ?? {}
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
