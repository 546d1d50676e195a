import type { SqliteDatabase } from '../../db/open'
import type { Writer } from '../../db/access'

export type OperationKind = 'import' | 'undoImport' | 'shipment' | 'paste' | 'export' | 'uploaded' | 'uploadTakenBack'
export type Entity = 'order' | 'party' | 'item' | 'shipment'
export type Image = Record<string, string | number | null>

export interface RecordedChange {
  entity: Entity
  entityRow: number
  before: Image | null
  after: Image | null
}

/**
 * The one record of changes: history, undo of an import and evidence read it. The
 * operation is written at once.
 */
export function changeRecorder(
  db: Writer,
  operation: { at: number; kind: OperationKind; importId?: number; exportId?: number },
) {
  const insert = db.raw.prepare(
    'INSERT INTO changes (operationId, orderRow, entity, entityRow, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const { lastInsertRowid: operationId } = db.run(
    db.build.insertInto('operations').values({
      at: operation.at,
      kind: operation.kind,
      importId: operation.importId ?? null,
      exportId: operation.exportId ?? null,
    }),
  )
  const text = (image: Image | null) => image && JSON.stringify(image)
  return {
    operationId,
    add(orderRow: number, change: RecordedChange): void {
      insert.run(operationId, orderRow, change.entity, change.entityRow, text(change.before), text(change.after))
    },
  }
}

/** Number of the last operation that changed what reports said. */
export function lastOrderOperation(db: SqliteDatabase): number {
  const row = db
    .prepare<[], { id: number | null }>(`SELECT max(id) id FROM operations WHERE kind IN ('import', 'undoImport')`)
    .get()
  return row?.id ?? 0
}
