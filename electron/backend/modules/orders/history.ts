import type { ReadContext } from '../../context'
import { changesOfOrder, type History } from '../../record'

/** What happened to an order, the newest first, down to the report that brought it. */
export function historyOf({ db: { raw }, recorded }: Pick<ReadContext, 'db' | 'recorded'>, row: number): History {
  const items = raw
    .prepare<[number], { id: number; sku: string }>('SELECT id, sku FROM orderItems WHERE orderRow = ?')
    .all(row)
  const skus = new Map(items.map(({ id, sku }) => [id, sku]))
  const first = raw
    .prepare<[number], { at: number | null; source: string }>(
      'SELECT i.committedAt at, i.fileName source FROM orders o JOIN imports i ON i.id = o.importId WHERE o.id = ?',
    )
    .get(row)
  // Reports that only made the facts newer say nothing to the operator.
  const shown = changesOfOrder(raw, recorded, row, (itemRow) => skus.get(itemRow) ?? '').filter(
    (entry) => entry.changes.length > 0 || (entry.kind !== 'import' && entry.kind !== 'undoImport'),
  )
  if (first?.at) shown.push({ at: first.at, kind: 'firstImport', source: first.source, changes: [] })
  return shown
}
