import type { Expression } from 'kysely'
import type { WriteContext } from '../../../context'
import type { ReadBuilder } from '../../../db/access'
import { valueAt } from '../../../db/json'
import { markUndone, putImportBack } from '../../../record'
import { refreshOrders } from '../../orders'

/** Parcels of a sheet that were changed, removed or written to a file since; by their orders. */
export function sheetDependents(build: ReadBuilder, importId: Expression<number>) {
  const held = build
    .selectFrom('operations as p')
    .innerJoin('changes as c', 'c.operationId', 'p.id')
    .innerJoin('orders as o', 'o.id', 'c.orderRow')
    .leftJoin('shipments as s', 's.id', 'c.entityRow')
    .where('p.importId', '=', importId)
    .where('p.isUndone', '=', 0)
    .where('p.kind', 'in', ['sheet', 'redo'])
    .where('c.entity', '=', 'shipment')
    .where((is) => {
      const revision = valueAt<number>(is.ref('c.after'), 'revision')
      return is.or([is('s.id', 'is', null), is('s.revision', '<>', revision), is('s.writtenRevision', '>=', revision)])
    })
    .select(['c.id', 'o.orderId as name'])
  return [held]
}

/** Puts the parcels back as they were before the sheet. */
export function putSheetBack(write: WriteContext, importId: number): void {
  const { touched, operation } = putImportBack(write, importId, ['sheet', 'redo'])
  if (operation > 0) markUndone(write, operation)
  refreshOrders(write.db, touched)
}
