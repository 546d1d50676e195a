import type { ClockKind } from '@shared/contract/clocks'
import type { Clock } from '@shared/domain/clocks/clock'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { Policy } from '@shared/domain/policy/policy'
import type { Reader } from '../db/access'
import type { ShopTables } from '../db/schema'
import type { TableName } from './table'

type Column<T extends TableName> = keyof ShopTables[T] & string

/** The row that clocks belong to. */
export interface ClockOwner {
  entityRow: number
  /** 0 where it belongs to no order. */
  orderRow: number
  marketplaceId: MarketplaceId
}
export type StandingClock<Kind extends ClockKind = ClockKind> = ClockOwner & Clock<Kind>

/** Rows of another table that clocks hang on: when one comes, goes or changes, the clocks of the rows it speaks of are made anew. */
export interface Watched<T extends TableName = TableName, C extends string = string> {
  table: T
  /** The columns that matter. */
  columns: readonly C[]
  /** SQL: whether `other` speaks of the row `own` of the clocks' table. */
  speaksOf(own: string, other: string): string
  /** Rows of it are there before those of the clocks' table, and longer: only their changes matter. */
  outlives?: boolean
}

/** Rows of another table that clocks hang on; its columns are held to the schema. */
export const watched = <T extends TableName>(other: Watched<T, Column<T>>): Watched => other

/** What runs out of the rows of a table. */
export interface ClockTable<Kind extends ClockKind = ClockKind> {
  /** A recorded table. */
  table: TableName
  kinds: readonly Kind[]
  columns: readonly string[]
  mayHave(row: string): string
  others: readonly Watched[]
  /** The clocks of these rows. */
  clocksOf(db: Reader, rows: readonly number[], policy: Policy): StandingClock<Kind>[]
}

interface Declared<T extends TableName, Kind extends ClockKind, Row> {
  /** A recorded table with one number as its key. */
  table: T
  kinds: readonly Kind[]
  /** Columns of the table that its clocks hang on. */
  columns: readonly Column<T>[]
  /**
   * SQL: whether a row can have clocks at all, so that the many that cannot cost nothing. Said too widely it costs time, too
   * narrowly clocks are missed.
   */
  mayHave(row: string): string
  /** What else they hang on. */
  others?: readonly Watched[]
  /** Reads what the clocks of these rows hang on. */
  read(db: Reader, rows: readonly number[]): readonly (NoInfer<Row> & ClockOwner)[]
  /** Pure: the clocks of one row, each by the rule of its moment. */
  clocksOf(row: Row, policy: Policy): readonly Clock<Kind>[]
}

/** Declares what runs out of a table of a chapter. */
export function clockTable<T extends TableName, Kind extends ClockKind, Row>(
  { read, clocksOf, others = [], ...declared }: Declared<T, Kind, Row>,
): ClockTable<Kind> {
  return {
    ...declared,
    others,
    clocksOf: (db, rows, policy) =>
      read(db, rows).flatMap((row) => {
        const { entityRow, orderRow, marketplaceId } = row
        return clocksOf(row, policy).map(({ kind, dueAt, sinceAt }) => ({
          entityRow, orderRow, marketplaceId, kind, dueAt, sinceAt,
        })) // prettier-ignore
      }),
  }
} // prettier-ignore
