import type { ReadConnection } from '../../db/access'
import type { Row } from '../../db/schema'

export type LetterRecord = Row<'letters'>

/** Letters about a row, the oldest first; `entity` as the record of changes calls it. */
export const lettersOf = (db: ReadConnection, entity: string, entityRow: number) =>
  db
    .prepare<[string, number], LetterRecord>(
      `SELECT * FROM letters WHERE entity <> '' AND entity = ? AND entityRow = ? ORDER BY id`,
    )
    .all(entity, entityRow)
