import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Topic } from '@shared/contract/define'
import type { ShopTables } from '../db/schema'

export type TableName = keyof ShopTables
/** Columns of a row by name, as they stand in the record of changes. */
export type Image = Record<string, string | number | null>
type Column<T extends TableName> = keyof ShopTables[T] & string

/** Columns that the record fills itself. */
type Stamps = 'id' | 'orderRow' | 'createdAt' | 'updatedAt'
export type NewRow<T extends TableName> = Omit<Insertable<ShopTables[T]>, Stamps>
export type Columns<T extends TableName> = Updateable<ShopTables[T]>
export type KnownRow<T extends TableName> = Selectable<ShopTables[T]>

/**
 * `fact`: what reports say; a later report stands on top of an earlier one. `decision`: what the operator decided or entered;
 * putting it back never overwrites a later decision. `setting`: how the operator wants things; the record does not know it, and
 * undo neither.
 */
export type Nature = 'fact' | 'decision' | 'setting'

/** The name of an order item by its row; empty where it is not there any more. */
export type NameOfItem = (itemRow: number) => string
/** A list that stands in a column as JSON, as the operator reads it. */
export type ListReader = (json: string, image: Image, nameOf: NameOfItem) => string

/** How a table's columns read in the history of an order. */
interface Words<C extends string = string> {
  /** Columns that say how a row is kept, besides those that every table has. */
  hidden?: readonly C[]
  /** Amounts in minor units, and the column with their currency: recorded together, since neither means anything alone. */
  amounts?: Readonly<Partial<Record<C, C>>>
  /** Columns that hold a list as JSON. */
  lists?: Readonly<Partial<Record<C, ListReader>>>
  /** Of these lists the empty one means the whole order. */
  emptyIsAll?: readonly C[]
}

/** A table whose every change is recorded, as its chapter declares it. */
export interface RecordedTable<T extends TableName = TableName, C extends string = string> {
  /** What a row is called in the stored record: shop folders hold it, so it never changes. */
  entity: string
  table: T
  /** Its primary key, one column. */
  key: C
  /** What a change of it makes stale; what stands in the history of an order makes orders stale, too. */
  topic: Topic
  nature: Nature
  /** Leaves in files: once Amazon has it, it cannot be made not to have been. */
  atAmazon?: boolean
  /**
   * A row keeps the import of its order from being undone. `listed`: the import of an order item too, where the row names items;
   * `all`: of each of the order's items; `none`: of the order alone.
   */
  holdsImport?: 'listed' | 'all' | 'none'
  /** Columns worked out from other tables, not recorded: they follow. */
  derived?: readonly C[]
  /** Of facts: columns with the moment of the file they came from, ms UTC. `fieldsAsOf`, where there is one, holds more. */
  moments?: readonly C[]
  /** Present where its changes stand in the history of an order. */
  words?: Words<C>
}

/** Declares a table of a chapter; its columns are held to the schema. */
export function recordedTable<T extends TableName>(declared: RecordedTable<T, Column<T>>): RecordedTable<T> {
  return declared as RecordedTable<T>
}
