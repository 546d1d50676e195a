import { type Expression, expressionBuilder } from 'kysely'
import type { Reader, Reading } from './access'
import { entriesOf } from './json'
import { builder } from './kysely-access'

/** A window of a list: how many rows each tab has, how many the one has that was asked for, and its rows. */
export interface ListWindow<Row> {
  counts: Record<string, number>
  total: number
  rows: Row[]
}

interface Parts<Key, Row> {
  /** How many rows each tab has that has any; a list without tabs has one, ''. */
  counts: Reading<{ tab: string; n: number }>
  tab: string
  /** Keys of the window in the list's order, out of an index alone: rows that are passed over are not read. */
  keys: Reading<{ key: Key }>
  /** The rows of these keys, in any order. */
  rows: (keys: readonly Key[]) => readonly Row[]
  keyOf: (row: Row) => Key
}

/** Reads one window of a list. Every list is read so: counted and windowed by the database, never in memory. */
export function listWindow<Key, Row>(db: Reader, list: Parts<Key, Row>): ListWindow<Row> {
  const counts = Object.fromEntries(db.all(list.counts).flatMap(({ tab, n }) => (n > 0 ? [[tab, n]] : [])))
  const keys = db.all(list.keys).map(({ key }) => key)
  const found = new Map(list.rows(keys).map((row) => [list.keyOf(row), row]))
  const rows = keys.flatMap((key) => found.get(key) ?? [])
  return { counts, total: counts[list.tab] ?? 0, rows }
}

/** Values for `in`: one parameter, however many they are. */
export const among = <V extends string | number>(values: readonly V[]) =>
  amongListed<V>(expressionBuilder().val(JSON.stringify(values)))

/** The same of a list in JSON. */
export const amongListed = <V extends string | number>(list: Expression<string>) =>
  builder.selectFrom(entriesOf<V>(list).as('json_each')).select('json_each.value')
