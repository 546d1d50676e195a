import type { SqliteDatabase } from '../db/open'
import type { ClockTable, Watched } from './clock-table'
import type { RecordedTable } from './table'
import type { RecordedTables } from './tables'

/** Rows whose clocks are to be made anew before the transaction ends. Rolled back with it. */
export const TOUCHED = 'touchedClocks'
/** Rows whose clocks are to be made anew in steps. */
export const TO_MAKE = 'clocksToMake'
export type ListOfRows = typeof TOUCHED | typeof TO_MAKE

const list = (name: ListOfRows) => `
CREATE TEMP TABLE ${name} (entity TEXT NOT NULL, entityRow INTEGER NOT NULL, PRIMARY KEY (entity, entityRow)) STRICT, WITHOUT ROWID;`

type Event = 'INSERT' | 'DELETE' | 'UPDATE'
/** What the row is called before and after each. */
const ROWS: Readonly<Record<Event, readonly string[]>> = { INSERT: ['new'], DELETE: ['old'], UPDATE: ['old', 'new'] }

const either = (event: Event, of: (row: string) => string) => ROWS[event].map((row) => `(${of(row)})`).join(' OR ')
const differs = (columns: readonly string[]) =>
  columns.map((column) => `old.${column} IS NOT new.${column}`).join(' OR ')

interface Trigger {
  event: Event
  /** Of two of the same table: the one that watches the rows that have clocks, and that which watches those they hang on. */
  watches: 'own' | 'other'
  table: string
  columns: readonly string[]
  when?: string
  /** SQL: the rows whose clocks are touched. */
  touched: string
}

function trigger(declared: RecordedTable, { event, watches, table, columns, when, touched }: Trigger): string {
  const isChange = event === 'UPDATE'
  const conditions = [...(isChange ? [differs(columns)] : []), ...(when === undefined ? [] : [when])]
  return `
CREATE TEMP TRIGGER clocks_${declared.table}_${watches}_${table}_${event} AFTER ${isChange ? `UPDATE OF ${columns.join(', ')}` : event} ON main.${table}
${conditions.length > 0 ? `WHEN ${conditions.map((one) => `(${one})`).join(' AND ')}` : ''} BEGIN
  INSERT OR IGNORE INTO ${TOUCHED} SELECT '${declared.entity}', ${touched};
END;`
}

function ownTriggers(declared: RecordedTable, { columns, mayHave }: ClockTable): string[] {
  return (['INSERT', 'UPDATE', 'DELETE'] as const).map((event) =>
    trigger(declared, {
      event, watches: 'own', table: declared.table, columns,
      when: either(event, mayHave),
      touched: `${event === 'DELETE' ? 'old' : 'new'}.${declared.key}`,
    }),
  ) // prettier-ignore
}

function otherTriggers(declared: RecordedTable, { mayHave }: ClockTable, other: Watched): string[] {
  const events: readonly Event[] = other.outlives === true ? ['UPDATE'] : ['INSERT', 'UPDATE', 'DELETE']
  return events.map((event) =>
    trigger(declared, {
      event, watches: 'other', table: other.table, columns: other.columns,
      touched: `own.${declared.key} FROM ${declared.table} own
    WHERE (${mayHave('own')}) AND (${either(event, (row) => other.speaksOf('own', row))})`,
    }),
  ) // prettier-ignore
}

/**
 * From now on every change of what clocks hang on is noted on this connection, whichever statement makes it. Triggers of the
 * connection and not of the file: what clocks hang on is declared by the program, and a shop folder keeps none of it.
 */
export function watchClocks(db: SqliteDatabase, recorded: RecordedTables): void {
  const triggers = recorded.clocks.flatMap((clocks) => {
    const declared = recorded.named(clocks.table)
    return [...ownTriggers(declared, clocks), ...clocks.others.flatMap((other) => otherTriggers(declared, clocks, other))] // prettier-ignore
  })
  db.exec([list(TOUCHED), list(TO_MAKE), ...triggers].join('\n'))
}
