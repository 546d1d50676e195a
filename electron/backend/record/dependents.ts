import type { Reader } from '../db/access'
import type { RecordedTable } from './table'
import type { RecordedTables } from './tables'

const ofItsOrders = (table: string) =>
  `SELECT x.orderRow FROM ${table} x JOIN orders r ON r.id = x.orderRow WHERE r.importId = :importId`
const ofItsItems = (table: string, namesItems: string) =>
  `SELECT x.orderRow FROM ${table} x JOIN changes c ON c.orderRow = x.orderRow
   WHERE c.operationId = (SELECT id FROM op) AND c.entity = 'item' AND c.before IS NULL AND ${namesItems}`

/** SQL: where a row names order items by their rows; undefined where it never does. */
const NAMES_ITEMS: Readonly<Record<NonNullable<RecordedTable['holdsImport']>, string | undefined>> = {
  listed: `x.items <> '[]'`,
  all: 'true',
  none: undefined,
}

/**
 * Orders that something later depends on, so that the import cannot be undone: what was decided of them, files written, later
 * reports.
 */
function dependents({ all }: RecordedTables): string {
  const holding = all.flatMap(({ table, holdsImport }) => (holdsImport ? [{ table, names: NAMES_ITEMS[holdsImport] }] : [])) // prettier-ignore
  const orders = [...holding.map(({ table }) => table), 'exportLines'].map(ofItsOrders)
  const items = holding.flatMap(({ table, names }) => (names === undefined ? [] : [ofItsItems(table, names)]))
  return `
  WITH op AS (SELECT max(id) id FROM operations WHERE kind = 'import' AND importId = :importId),
  touched AS (
    SELECT id FROM orders WHERE importId = :importId
    UNION SELECT orderRow FROM changes WHERE operationId = (SELECT id FROM op)
  ),
  later AS (
    SELECT c.orderRow id FROM changes c JOIN operations o ON o.id = c.operationId JOIN imports i ON i.id = o.importId
    WHERE o.kind = 'import' AND i.state = 'committed' AND o.id > (SELECT id FROM op) AND c.orderRow IN (SELECT id FROM touched)
    UNION ${[...orders, ...items].join(' UNION ')}
  )`
}

/** How many orders stand in the way of undoing an import of orders, and one of them. */
export function ordersHeld(
  { db, recorded }: { db: Reader; recorded: RecordedTables },
  importId: number,
): { dependents: number; example: string } {
  const row = db.raw
    .prepare<{ importId: number }, { n: number; example: string | null }>(
      `${dependents(recorded)} SELECT count(*) n, min(o.orderId) example FROM later JOIN orders o ON o.id = later.id`,
    )
    .get({ importId })
  return { dependents: row?.n ?? 0, example: row?.example ?? '' }
}
