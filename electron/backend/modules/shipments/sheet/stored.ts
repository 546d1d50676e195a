import type { Cell } from '@shared/domain/sheets/sheet'
import type { ReadConnection } from '../../../db/access'
import type { StagedTable } from '../../../intake'

/** The rows of a sheet as they were read, many in one piece of JSON: the operator may have them read another way. */
export const SHEET_ROWS: StagedTable = {
  name: 'sheetRows',
  sql: `
CREATE TABLE staging.sheetRows (
  importId INTEGER NOT NULL,
  sheet INTEGER NOT NULL,
  piece INTEGER NOT NULL,
  rows TEXT NOT NULL,
  PRIMARY KEY (importId, sheet, piece)
) STRICT;`,
}

/** The rows of one sheet as they were read; the first `pieces` of a thousand, or all. */
export function storedRows(
  db: ReadConnection,
  importId: number,
  sheet: number,
  pieces = -1,
): readonly (readonly Cell[])[] {
  return db
    .prepare<[number, number, number], { rows: string }>(
      'SELECT rows FROM staging.sheetRows WHERE importId = ? AND sheet = ? ORDER BY piece LIMIT ?',
    )
    .all(importId, sheet, pieces)
    .flatMap(({ rows }) => JSON.parse(rows) as Cell[][])
}
