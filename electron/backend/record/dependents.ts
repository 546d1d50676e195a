import { type AliasableExpression, type Expression, sql } from 'kysely'
import type { ReadBuilder } from '../db/access'
import type { RecordedTable } from './table'
import type { RecordedTables } from './tables'

/** Something that stands in the way of putting an import back, and what the operator knows it by. */
export interface Dependent {
  id: number
  name: string
}

/** Where a row names order items by their rows; undefined where it never does. */
const NAMES_ITEMS = {
  listed: sql<boolean>`x.items <> '[]'`,
  all: sql<boolean>`true`,
  none: undefined,
} as const satisfies Readonly<Record<NonNullable<RecordedTable['holdsImport']>, unknown>>

/** Which of the recorded tables it is, is known late. */
const rowsOf = (table: string) => sql<{ orderRow: number }>`${sql.table(table)}`.as('x')

/**
 * Orders that something later depends on, so that the import of orders cannot be undone: what was decided of them, files written,
 * later reports. What is found fastest comes first.
 */
export function ordersHeld(
  build: ReadBuilder,
  importId: Expression<number>,
  recorded: RecordedTables,
): AliasableExpression<Dependent>[] {
  const own = build
    .selectFrom('operations')
    .where('importId', '=', importId)
    .where('kind', '=', 'import')
    .select(({ fn }) => fn.max('id').as('id'))
  const laterReport = build
    .selectFrom('operations as o')
    .innerJoin('imports as i', 'i.id', 'o.importId')
    .where('o.id', '=', sql<number>`x.operationId`)
    .where('o.kind', '=', 'import')
    .where('i.state', '=', 'committed')
    .select('o.id')
  const holding = recorded.all.flatMap(({ table, holdsImport: how }) => (how ? [{ table, names: NAMES_ITEMS[how] }] : [])) // prettier-ignore
  const edge = (which: 'min' | 'max') =>
    build.selectFrom('orders').where('importId', '=', importId).select(({ fn }) => fn<number>(which, ['id']).as('id')) // prettier-ignore

  /** Orders that the import brought: their rows follow each other, so the other table's index by order leads there at once. */
  const brought = (table: string) =>
    build
      .selectFrom(rowsOf(table))
      .crossJoin('orders as r')
      .whereRef('r.id', '=', 'x.orderRow')
      .where('r.importId', '=', importId)
      .where(sql<boolean>`x.orderRow <> 0`)
      .where('x.orderRow', '>=', edge('min'))
      .where('x.orderRow', '<=', edge('max'))
      .select(['r.id', 'r.orderId as name'])
  const isLater = sql<boolean>`x.operationId > ${own} AND EXISTS ${laterReport}`
  /** Whether the table has a row of an order that the import changed, for which more holds. */
  const ofChanged = (table: string, holds: Expression<boolean>) =>
    sql<boolean>`EXISTS ${build
      .selectFrom(rowsOf(table))
      .where('x.orderRow', '=', sql<number>`c.orderRow`)
      .where(holds)
      .select('x.orderRow')}`
  const newItemsNamed = holding.flatMap(({ table, names }) => (names ? [ofChanged(table, names)] : []))
  const changed = build
    .selectFrom('changes as c')
    .innerJoin('orders as r', 'r.id', 'c.orderRow')
    .where('c.operationId', '=', own)
    .where((is) =>
      is.or([
        ofChanged('changes', isLater),
        is.and([is('c.entity', '=', 'item'), is('c.before', 'is', null), is.or(newItemsNamed)]),
      ]),
    )
    .select(['r.id', 'r.orderId as name'])
  return [
    ...holding.map(({ table }) => brought(table)),
    brought('exportLines'),
    brought('changes').where(isLater),
    changed,
  ]
}
