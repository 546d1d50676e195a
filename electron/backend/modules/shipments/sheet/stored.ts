import type { Cell } from '@shared/domain/sheets/sheet'
import type { Reader } from '../../../db/access'
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
  { all, build }: Reader,
  importId: number,
  sheet: number,
  pieces = -1,
): readonly (readonly Cell[])[] {
  const stored = build.selectFrom('staging.sheetRows').select('rows').orderBy('piece').limit(pieces)
  const rows = all(stored.where('importId', '=', importId).where('sheet', '=', sheet))
  return rows.flatMap(({ rows }) => JSON.parse(rows) as Cell[][])
}
