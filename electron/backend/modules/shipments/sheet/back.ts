import type { ReadContext, WriteContext } from '../../../context'
import type { Dependents } from '../../../intake'
import { markUndone, putImportBack } from '../../../record'
import { refreshOrders } from '../../orders'

/** Parcels of a sheet that were changed, removed or written to a file since. */
export function sheetDependents({ db }: Pick<ReadContext, 'db'>, importId: number): Dependents {
  const row = db.raw
    .prepare<[number], { n: number; example: string | null }>(
      `SELECT count(*) n, min(o.orderId) example
       FROM operations p JOIN changes c ON c.operationId = p.id JOIN orders o ON o.id = c.orderRow
       LEFT JOIN shipments s ON s.id = c.entityRow
       WHERE p.importId = ? AND p.isUndone = 0 AND p.kind IN ('sheet', 'redo') AND c.entity = 'shipment'
         AND (s.id IS NULL OR s.revision <> c.after ->> 'revision' OR s.writtenRevision >= c.after ->> 'revision')`,
    )
    .get(importId)
  return { dependents: row?.n ?? 0, example: row?.example ?? '' }
}

/** Puts the parcels back as they were before the sheet. */
export function putSheetBack(write: WriteContext, importId: number): void {
  const { touched, operation } = putImportBack(write, importId, ['sheet', 'redo'])
  if (operation > 0) markUndone(write, operation)
  refreshOrders(write.db.raw, touched)
}
