import { type Remark, remarksOfLine } from '@shared/domain/exports/processing-report'
import type { ReadConnection } from '../db/access'
import type { WayOut } from './way-out'

interface Refused {
  orderRow: number
  answer: { code: string; message: string }
}

/**
 * Decisions that Amazon's newest answer refused, and that were not edited since, by row of their table. Of a file that was
 * refused as a whole nothing is wrong with the rows: they are written again as they are.
 */
export function refusedRows(
  db: ReadConnection,
  { kind, table, refusable = 'true' }: Pick<WayOut, 'kind' | 'table' | 'refusable'>,
): Map<number, Refused> {
  const rows = db
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
  const refused = new Map<number, Refused>()
  for (const { id, orderRow, errors } of rows) {
    const [error] = remarksOfLine({ errors: JSON.parse(errors) as Remark[] })
    if (error && !refused.has(id)) refused.set(id, { orderRow, answer: { code: error.code, message: error.message } })
  }
  return refused
}
