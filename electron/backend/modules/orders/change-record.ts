import type { SqliteDatabase } from '../../db/open'
import type { Writer } from '../../db/access'

/**
 * What changes a shop's data, and whether it is the operator's own doing, to be taken back with Ctrl+Z. Reports are taken back
 * in the list of files; a file that was written is out of the house.
 */
export const OPERATIONS = {
  import: false,
  sheet: true,
  answer: false,
  undoImport: false,
  shipment: true,
  paste: true,
  bulk: true,
  fix: true,
  letPass: true,
  label: true,
  cancellation: true,
  refund: true,
  problem: true,
  replacement: true,
  mcfOrder: true,
  costs: true,
  stock: false,
  amazonShipments: false,
  export: false,
  uploaded: true,
  uploadTakenBack: true,
  /** Takes another operation back, or does it again: `turns` names it. */
  undo: false,
  redo: true,
} as const satisfies Readonly<Record<string, boolean>>
export type OperationKind = keyof typeof OPERATIONS
/** What is changed; each but `answer` is a table (`images.ts`). */
export type Entity =
  | 'order' | 'party' | 'item' | 'shipment' | 'label' | 'export' | 'answer'
  | 'cancellation' | 'refund' | 'problem' | 'expectedReturn' | 'replacement' | 'reply'
  | 'skuCost' | 'problemRule' | 'returnAddress' | 'mcfOrder' | 'mcfParty' | 'mcfCancellation' | 'mcfFee' | 'stock' // prettier-ignore
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
  operation: { at: number; kind: OperationKind; importId?: number; exportId?: number; turns?: number },
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
      turns: operation.turns ?? null,
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

/** Number of the last operation of any kind. */
export function lastOperation(db: SqliteDatabase): number {
  return db.prepare<[], { id: number | null }>('SELECT max(id) id FROM operations').get()?.id ?? 0
}

/** Number of the last operation that changed what reports said. */
export function lastOrderOperation(db: SqliteDatabase): number {
  const row = db
    .prepare<[], { id: number | null }>(`SELECT max(id) id FROM operations WHERE kind IN ('import', 'undoImport')`)
    .get()
  return row?.id ?? 0
}
