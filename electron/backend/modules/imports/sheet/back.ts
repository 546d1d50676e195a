import type { Reader } from '../../../db/access'
import type { WriteContext } from '../../../context'
import { changeRecorder, putBack } from '../../orders'

/** Parcels of a sheet that were changed, removed or written to a file since. */
export function sheetDependents(db: Reader, importId: number): { dependents: number; example: string } {
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

/** Puts the parcels back as they were before the sheet. Returns the orders that were touched. */
export function putSheetBack(write: WriteContext, importId: number): Set<number> {
  const { db } = write
  const recorder = changeRecorder(db, { at: write.now(), kind: 'undoImport', importId })
  const operation = db.raw
    .prepare<[number], { id: number }>(
      `SELECT id FROM operations WHERE importId = ? AND isUndone = 0 AND kind IN ('sheet', 'redo') ORDER BY id DESC LIMIT 1`,
    )
    .get(importId)
  const touched = new Set<number>()
  if (!operation) return touched
  putBack(db.raw, operation.id, (orderRow, change) => {
    recorder.add(orderRow, change)
    touched.add(orderRow)
  })
  db.run(db.build.updateTable('operations').set({ isUndone: 1 }).where('id', '=', operation.id))
  return touched
}
