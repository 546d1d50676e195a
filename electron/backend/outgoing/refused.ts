import { type Remark, remarksOfLine } from '@shared/domain/exports/processing-report'
import type { Reader } from '../db/access'
import type { Refusal, RefusedRows, WayOut } from './way-out'

interface RefusedLine {
  orderRow: number
  answer: { code: string; message: string }
}

/**
 * Decisions whose line in a file Amazon's newest processing report refused, and that were not edited since, by row of their table.
 * Of a file that was refused as a whole nothing is wrong with the rows: they are written again as they are.
 */
export function refusedLines(
  { raw }: Reader,
  { kind, table, refusable = 'true' }: Pick<WayOut, 'kind' | 'table' | 'refusable'>,
): Map<number, RefusedLine> {
  const rows = raw
    .prepare<[string], { id: number; orderRow: number; errors: string }>(
      `SELECT s.id, s.orderRow, a.errors FROM exportAnswers a
       JOIN exports e ON e.id = a.exportId AND e.kind = ?
       JOIN exportLines l ON l.exportId = a.exportId AND l.line = a.line
       JOIN ${table} s ON s.id = l.entityRow AND s.revision = l.revision AND ${refusable}
       WHERE a.answer = 'failed' AND a.importId = (
         SELECT max(b.importId) FROM exportAnswers b JOIN imports i ON i.id = b.importId AND i.state = 'committed'
         WHERE b.exportId = a.exportId AND b.line = a.line)`,
    )
    .all(kind)
  const refused = new Map<number, RefusedLine>()
  for (const { id, orderRow, errors } of rows) {
    const [error] = remarksOfLine({ errors: JSON.parse(errors) as Remark[] })
    if (error && !refused.has(id)) refused.set(id, { orderRow, answer: { code: error.code, message: error.message } })
  }
  return refused
}

/** Decisions that were done by hand, and not edited since, of which a later report says that it is not so. */
function contradictedRows({ raw }: Reader, { kind, table }: WayOut): number[] {
  const rows = raw
    .prepare<[string], { id: number }>(
      `SELECT s.id FROM doneByHand d JOIN ${table} s ON s.id = d.entityRow AND s.revision = d.revision
       WHERE d.kind = ? AND d.answer = 'refused'`,
    )
    .all(kind)
  return rows.map(({ id }) => id)
}

/** Decisions that were refused as they stand, in a file or by hand, with the reason to tell. */
export function refusedRows(db: Reader, way: WayOut): RefusedRows {
  const refused = new Map<number, Refusal>()
  for (const [row, { answer }] of refusedLines(db, way)) refused.set(row, { reason: 'refusedByAmazon', params: answer })
  if (way.byHand)
    for (const row of contradictedRows(db, way)) refused.set(row, { reason: 'contradictedByReport', params: {} })
  return refused
}
