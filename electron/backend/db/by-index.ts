import { type Selectable, sql } from 'kysely'
import type { Schema } from './schema'

/**
 * A table under a name, read through an index that is named: where SQLite without a word takes another one, and reads far more
 * rows or sorts them. It is an error where the index does not serve the conditions.
 */
export const byIndex = <T extends keyof Schema & string, A extends string>(table: T, name: A, index: string) =>
  sql<Selectable<Schema[T]>>`${sql.table(table)}`.as<A>(sql`${sql.ref(name)} INDEXED BY ${sql.ref(index)}`)
