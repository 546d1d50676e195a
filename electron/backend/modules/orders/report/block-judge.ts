import type { RowIssue } from '@shared/domain/files/issue'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { DatedFacts } from '@shared/domain/orders/facts'
import { judgeBlock, type Judgement, type KnownOrder, type ReportMoment } from '@shared/domain/orders/judge'
import type { OrderRecord } from '@shared/domain/orders/order-record'
import type { WriteContext } from '../../../context'
import { momentsAsProven, rowWriter } from '../../../intake'
import { orderStore } from '../store'
import { askGroupOf, marketplaceOf } from './marketplace-question'
import { blockVerdict, rowVerdicts } from './verdicts'

export interface StagedBlock {
  orderId: string
  lines: number[]
  records: OrderRecord[]
  /** Warnings by line. */
  warnings: Map<number, readonly RowIssue[]>
}

/** The order as it would be known once a judged block of the same file was taken in. */
function afterwards(known: KnownOrder | undefined, judged: Judgement): KnownOrder {
  const items: (DatedFacts & { row: number })[] = known ? [...known.items] : []
  judged.items.forEach((item, i) => {
    const at = items.findIndex((k) => k.row === item.row)
    if (at === -1) items.push({ ...item.facts, row: -1 - i - items.length })
    else items[at] = { ...item.facts, row: items[at]?.row ?? 0 }
  })
  return { row: known?.row ?? 0, order: judged.order, party: judged.party, items }
}

/** Judges blocks of one import inside one transaction, and keeps the outcome as staged rows. */
export function blockJudge(
  write: WriteContext,
  importId: number,
  moment: ReportMoment,
  answers: Readonly<Record<string, MarketplaceId>>,
) {
  const db = write.db.raw
  const store = orderStore(db, momentsAsProven(write.db))
  const ofShop = write.shop.marketplaces
  const addRow = rowWriter(write.db, importId)
  const addBlock = db.prepare(
    `INSERT INTO staging.importOrders (importId, line, orderId, askGroup, verdict, lines, records) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET verdict = excluded.verdict, askGroup = excluded.askGroup`,
  )
  const blockAt = db.prepare<[number, number], { records: string }>(
    'SELECT records FROM staging.importOrders WHERE importId = ? AND line = ?',
  )
  const nothingKnown = db.prepare('SELECT 1 FROM main.orders LIMIT 1').get() === undefined

  function judge(block: Pick<StagedBlock, 'orderId' | 'records'>, earlier: readonly number[], isNew = nothingKnown) {
    let known = isNew ? undefined : store.load(block.orderId)
    const inferred = marketplaceFor(block.records)
    for (const line of earlier) {
      const records = JSON.parse(blockAt.get(importId, line)?.records ?? '[]') as OrderRecord[]
      if (known || marketplaceFor(records).id)
        known = afterwards(known, judgeBlock(known, records, moment, marketplaceFor(records)))
    }
    return { known, inferred, judged: judgeBlock(known, block.records, moment, inferred) }
  }

  function repeatedLines({ lines, records }: StagedBlock, earlier: readonly number[]): number[] {
    const before = earlier.flatMap((line) => JSON.parse(blockAt.get(importId, line)?.records ?? '[]') as OrderRecord[])
    const seen = new Set(before.flatMap(({ orderItemId }) => orderItemId ?? []))
    return records.flatMap(({ orderItemId }, i) => {
      if (orderItemId === undefined) return []
      const isRepeated = seen.has(orderItemId)
      seen.add(orderItemId)
      return isRepeated ? (lines[i] ?? []) : []
    })
  }

  function marketplaceFor(records: readonly OrderRecord[]) {
    const first = records[0]
    return first ? marketplaceOf(first, ofShop, answers) : { id: undefined, decided: false }
  }

  return {
    /** `isNew`: the order is known not to be there, so it is not looked up. */
    judge,
    /**
     * Judges a block and stages its rows. `earlier`: first lines of this file's earlier blocks of the same order. Answers the
     * lines of order items that stand in the file before.
     */
    stage(block: StagedBlock, earlier: readonly number[]): number[] {
      const { known, inferred, judged } = judge(block, earlier)
      const first = block.records[0]
      const asks = !known && inferred.id === undefined
      const group = !known && inferred.decided && first ? askGroupOf(first) : ''
      const verdict = asks ? 'asks' : blockVerdict(judged, !known)
      addBlock.run(
        importId,
        block.lines[0],
        block.orderId,
        group,
        verdict,
        JSON.stringify(block.lines),
        JSON.stringify(block.records),
      )
      const rows = rowVerdicts(judged, !known)
      block.records.forEach((record, i) => {
        const row = rows[i]
        const line = block.lines[i] ?? 0
        addRow({
          line,
          verdict: asks ? 'asks' : (row?.verdict ?? 'same'),
          subject: block.orderId,
          summary: { sku: record.sku, title: record.title ?? '', quantity: record.quantity },
          changes: row?.changes ?? [],
          issues: block.warnings.get(line) ?? [],
        })
      })
      return repeatedLines(block, earlier)
    },
    refuse(line: number, issues: readonly RowIssue[], cells: readonly string[]): void {
      addRow({ line, verdict: 'refused', subject: '', summary: {}, changes: [], issues, cells })
    },
    store,
  }
}
