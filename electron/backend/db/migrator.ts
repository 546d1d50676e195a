import type { SqliteDatabase } from './open'

/** One frozen step of the schema. `version` is the `user_version` it leads to. */
export interface Migration {
  version: number
  name: string
  sql: string
  /** What SQL alone cannot move; in the same transaction, after `sql`. */
  move?(db: SqliteDatabase): void
}

export function schemaVersion(db: SqliteDatabase): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** The version this program writes. Throws where the list has a gap: a mistake of ours. */
export function latestVersion(migrations: readonly Migration[]): number {
  migrations.forEach((migration, i) => {
    if (migration.version !== i + 1) throw new RangeError(`migration ${migration.version} stands at place ${i + 1}`)
  })
  return migrations.length
}

/**
 * Brings a database forward, each step in a transaction with its version: a step that fails leaves the schema as it was
 * before that step, and throws. Foreign keys are off meanwhile (tables are rebuilt) and checked before each commit.
 * Kysely's own migrator is not used: it does not wrap SQLite's steps in a transaction.
 */
export function migrate(db: SqliteDatabase, migrations: readonly Migration[]): void {
  latestVersion(migrations)
  const from = schemaVersion(db)
  const steps = migrations.filter((migration) => migration.version > from)
  if (steps.length === 0) return
  db.pragma('foreign_keys = OFF')
  try {
    for (const step of steps) db.transaction(() => take(db, step)).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function take(db: SqliteDatabase, step: Migration): void {
  db.exec(step.sql)
  step.move?.(db)
  const broken = db.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new RangeError(`migration ${step.version} leaves ${broken.length} broken references`)
  db.pragma(`user_version = ${step.version}`)
}
