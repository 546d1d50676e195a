import type { Input, Output } from '@shared/contract'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { among } from '../../db/list'
import type { Row } from '../../db/schema'
import { countByKind, findOrders } from './find'

export type Selection = Input<'orders.selectionCounts'>['selection']

const ANY_ORDER = { by: 'purchasedAt', direction: 'desc' } as const
/** As many row numbers at once: a selection can be a million orders. */
const AT_ONCE = 20_000

/** Row numbers of these orders, in their order; of an order that is not known none. */
export function rowsOfOrders({ all, build }: Reader, orderIds: readonly string[]): number[] {
  const found = all(build.selectFrom('orders').select(['id', 'orderId']).where('orderId', 'in', among(orderIds)))
  const rows = new Map(found.map(({ id, orderId }) => [orderId, id]))
  return orderIds.flatMap((orderId) => rows.get(orderId) ?? [])
}

/** Row numbers of the selected orders: those named, or all that a filter finds but a few. */
export function selectedRows(context: ReadContext, selection: Selection): number[] {
  const { db } = context
  if ('orderIds' in selection) return [...new Set(rowsOfOrders(db, selection.orderIds))]
  const except = new Set(rowsOfOrders(db, selection.except))
  const rows: number[] = []
  for (let offset = 0; ; offset += AT_ONCE) {
    const found = findOrders(context, selection.filter, ANY_ORDER, AT_ONCE, offset)
    for (const row of found) if (!except.has(row)) rows.push(row)
    if (found.length < AT_ONCE) return rows
  }
}

/** How many orders and units are selected, and of which states. Of a whole list the counts that are kept anyway. */
export function selectionCounts(context: ReadContext, selection: Selection): Output<'orders.selectionCounts'> {
  if ('filter' in selection && selection.except.length === 0) {
    const kept = countByKind(context.db.raw, selection.filter)
    if (kept) return summed(kept.map((kind) => ({ ...kind, units: null })))
  }
  const { all, build } = context.db
  return summed(
    all(
      build
        .selectFrom('orders')
        .select(['state', 'tracking', ({ fn }) => fn.countAll<number>().as('n')])
        .select(({ fn }) => fn.sum<number>('unitsToShip').as('units'))
        .where('id', 'in', among(selectedRows(context, selection)))
        .groupBy(['state', 'tracking']),
    ),
  )
}

type Kind = Pick<Row<'orders'>, 'state' | 'tracking'> & { n: number; units: number | null }

function summed(kinds: readonly Kind[]): Output<'orders.selectionCounts'> {
  const by = <K extends 'state' | 'tracking'>(key: K) => {
    const counts = new Map<Kind[K], number>()
    for (const kind of kinds) counts.set(kind[key], (counts.get(kind[key]) ?? 0) + kind.n)
    return [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1])
  }
  return {
    orders: kinds.reduce((sum, kind) => sum + kind.n, 0),
    units: kinds.some((kind) => kind.units === null) ? null : kinds.reduce((sum, kind) => sum + (kind.units ?? 0), 0),
    byState: by('state').map(([state, count]) => ({ state, count })),
    byTracking: by('tracking').map(([tracking, count]) => ({ tracking, count })),
  }
}
