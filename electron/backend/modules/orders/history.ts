import type { ReadContext } from '../../context'
import { changesOfOrder, type History } from '../../record'

/** What happened to an order, the newest first, down to the report that brought it. */
export function historyOf({ db, recorded }: Pick<ReadContext, 'db' | 'recorded'>, row: number): History {
  const { build } = db
  const items = db.all(build.selectFrom('orderItems').select(['id', 'sku']).where('orderRow', '=', row))
  const skus = new Map(items.map(({ id, sku }) => [id, sku]))
  const first = db.get(
    build
      .selectFrom('orders as o')
      .innerJoin('imports as i', 'i.id', 'o.importId')
      .select(['i.committedAt as at', 'i.fileName as source'])
      .where('o.id', '=', row),
  )
  // Reports that only made the facts newer say nothing to the operator.
  const shown = changesOfOrder(db, recorded, row, (itemRow) => skus.get(itemRow) ?? '').filter(
    (entry) => entry.changes.length > 0 || (entry.kind !== 'import' && entry.kind !== 'undoImport'),
  )
  if (first?.at) shown.push({ at: first.at, kind: 'firstImport', source: first.source, changes: [] })
  return shown
}
