import type { Reader, Writer } from '../../../db/access'
import type { JobContext, WriteContext } from '../../../context'
import { changeRecorder, forgetOrder, putBack } from '../../orders'

/** What stands with an order by its row number, and where it names order items by theirs. */
const DECISIONS: Readonly<Record<string, string | null>> = {
  shipments: `items <> '[]'`,
  cancellations: `items <> '[]'`,
  refunds: 'true',
  problems: `items <> '[]'`,
  expectedReturns: `items <> '[]'`,
  replacements: `items <> '[]'`,
  replies: null,
  mcfOrders: null,
}
const ofItsOrders = (table: string) =>
  `SELECT x.orderRow FROM ${table} x JOIN orders r ON r.id = x.orderRow WHERE r.importId = :importId`
const ofItsItems = (table: string, namesItems: string) =>
  `SELECT x.orderRow FROM ${table} x JOIN changes c ON c.orderRow = x.orderRow
   WHERE c.operationId = (SELECT id FROM op) AND c.entity = 'item' AND c.before IS NULL AND ${namesItems}`

/** Orders that something later depends on, so that the import cannot be undone: what was decided of them, files written, later reports. */
const DEPENDENTS = `
  WITH op AS (SELECT max(id) id FROM operations WHERE kind = 'import' AND importId = :importId),
  touched AS (
    SELECT id FROM orders WHERE importId = :importId
    UNION SELECT orderRow FROM changes WHERE operationId = (SELECT id FROM op)
  ),
  later AS (
    SELECT c.orderRow id FROM changes c JOIN operations o ON o.id = c.operationId JOIN imports i ON i.id = o.importId
    WHERE o.kind = 'import' AND i.state = 'committed' AND o.id > (SELECT id FROM op) AND c.orderRow IN (SELECT id FROM touched)
    UNION ${[...Object.keys(DECISIONS), 'exportLines'].map(ofItsOrders).join(' UNION ')}
    UNION ${Object.entries(DECISIONS)
      .flatMap(([table, names]) => (names === null ? [] : [ofItsItems(table, names)]))
      .join(' UNION ')}
  )`

/** How many orders stand in the way of an undo, and one of them. */
export function ordersDependents(db: Reader, importId: number): { dependents: number; example: string } {
  const row = db.raw
    .prepare<{ importId: number }, { n: number; example: string | null }>(
      `${DEPENDENTS} SELECT count(*) n, min(o.orderId) example FROM later JOIN orders o ON o.id = later.id`,
    )
    .get({ importId })
  return { dependents: row?.n ?? 0, example: row?.example ?? '' }
}

/** Puts orders back as they were before a report, and takes away those it brought. Returns the orders that were there before it. */
export function putOrdersBack({ db }: WriteContext, importId: number, context: JobContext): Set<number> {
  const recorder = changeRecorder(db, { at: context.now(), kind: 'undoImport', importId })
  const operation = db.raw
    .prepare<[number], { id: number }>(`SELECT id FROM operations WHERE kind = 'import' AND importId = ?`)
    .get(importId)
  const touched = new Set<number>()
  if (operation)
    putBack(db.raw, operation.id, (orderRow, change) => {
      recorder.add(orderRow, change)
      touched.add(orderRow)
    })
  removeCreated(db, context, importId)
  return touched
}

function removeCreated(db: Writer, context: JobContext, importId: number): void {
  const created = db.raw.prepare<[number], { id: number }>('SELECT id FROM orders WHERE importId = ?').all(importId)
  const forgetChanges = db.raw.prepare('DELETE FROM changes WHERE orderRow = ?')
  const remove = db.raw.prepare('DELETE FROM orders WHERE id = ?')
  created.forEach(({ id }, done) => {
    forgetOrder(db.raw, id)
    // Row numbers are used again: nothing may be left that speaks of this one.
    forgetChanges.run(id)
    remove.run(id)
    if (done % 500 === 0) {
      context.checkCancelled()
      context.progress('undoing', done, created.length)
    }
  })
}
