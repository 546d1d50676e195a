import type { UploadKind } from '@shared/contract/ways-out'
import type { UploadRow } from '@shared/domain/exports/upload-row'
import type { ReadConnection } from '../db/access'

/** SQL: the newest answer of Amazon's to a line `l` of a file refused it. */
const REFUSED = `EXISTS (SELECT 1 FROM exportAnswers a WHERE a.exportId = l.exportId AND a.line = l.line AND a.answer = 'failed'
  AND a.importId = (SELECT max(b.importId) FROM exportAnswers b WHERE b.exportId = a.exportId AND b.line = a.line))`

/** SQL: lines `l` of uploaded files `e` of a kind, without those that Amazon refused. */
const told = (kind: UploadKind) =>
  `exportLines l JOIN exports e ON e.id = l.exportId AND e.kind = '${kind}' AND e.uploadedAt IS NOT NULL AND NOT ${REFUSED}`

export interface ToldLine {
  orderRow: number
  entityRow: number
  revision: number
  /** Milliseconds UTC. */
  uploadedAt: number
  cells: UploadRow['cells']
}

/**
 * What Amazon was told of orders and did not refuse, line by line: that holds whatever became of the decision on the desk
 * since, and of the decision's other lines.
 */
export function toldLines(db: ReadConnection, kind: UploadKind) {
  const find = db.prepare<[string], Omit<ToldLine, 'cells'> & { content: string }>(
    `SELECT l.orderRow, l.entityRow, l.revision, e.uploadedAt, l.content FROM ${told(kind)}
     WHERE l.orderRow IN (SELECT value FROM json_each(?)) ORDER BY l.exportId, l.line`,
  )
  return (orderRows: readonly number[]): ToldLine[] =>
    find
      .all(JSON.stringify(orderRows))
      .map(({ content, ...line }) => ({ ...line, cells: (JSON.parse(content) as UploadRow).cells }))
}

/**
 * SQL: Amazon was told by a file of a kind of one item of an order, or of the whole order; `orderRow` and `itemId` say in SQL
 * which. `itemIdIn`: where a line's content names the item, as a path of SQLite's JSON.
 */
export const isTold = (kind: UploadKind, itemIdIn: string) => (orderRow: string, itemId: string) =>
  `EXISTS (SELECT 1 FROM ${told(kind)} WHERE l.orderRow = ${orderRow}
     AND coalesce(json_extract(l.content, '${itemIdIn}'), '') IN ('', ${itemId}))`
