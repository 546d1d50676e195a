import type { Input, Output } from '@shared/contract'
import { orderHold } from '@shared/domain/shipments/confirmation'
import type { JobContext, ReadContext } from '../../context'
import { among } from '../../db/list'
import { selectedRows, type ShipmentRow } from '../orders'
import { leavesNothing } from './enter'
import { changeParcels, type Parcels } from './save'

/** As many orders are read at once, and as often is asked whether to go on. */
const AT_ONCE = 500

/**
 * Enters the same carrier, ship date or ship method for many orders, or clears what was entered, as one operation. Orders
 * that nothing may be entered for, and those with several parcels, are left out and counted. Throws DeskError `cancelled`.
 */
export function enterForAll(context: JobContext, input: Omit<Input<'shipments.bulk'>, 'jobId'>): Output<'shipments.bulk'> {
  const step = (phase: string) => (done: number, total: number) => {
    context.checkCancelled()
    context.progress(phase, done, total)
  }
  return context.transaction((write) => {
    const rows = selectedRows(write, input.selection)
    const leftOut = new Map<string, { count: number; example: string }>()
    let applied = 0
    const enter = (parcels: Parcels, { orderId, known, hold }: Found) => {
      const reason = hold ?? whyNot(known, input.set)
      if (reason) {
        const seen = leftOut.get(reason) ?? { count: 0, example: orderId }
        leftOut.set(reason, { ...seen, count: seen.count + 1 })
        return
      }
      const [parcel] = known
      if (isClearing(input.set) && !parcel) return
      if (parcel && (input.set === 'clear' || (isClearing(input.set) && leavesNothing(write, parcel, input.set))))
        parcels.remove(orderId, parcel.id)
      else if (input.set !== 'clear') parcels.save(orderId, { ...input.set, ...(parcel && { shipmentId: parcel.id }) })
      applied += 1
    }
    changeParcels(write, 'bulk', (parcels) => {
      for (let done = 0; done < rows.length; done += AT_ONCE) {
        step('writing')(done, rows.length)
        for (const found of withParcels(write, rows.slice(done, done + AT_ONCE))) enter(parcels, found)
      }
    }, { step: step('settling') })
    return { applied, leftOut: [...leftOut].map(([reason, seen]) => ({ reason, ...seen })) }
  })
} // prettier-ignore

/** Takes away and enters nothing. */
const isClearing = (set: Input<'shipments.bulk'>['set']): boolean =>
  set === 'clear' || Object.values(set).every((value) => value === '' || value === null)

/** Two parcels of an order may have gone different ways; what stands in a file is not simply forgotten. */
function whyNot(known: readonly ShipmentRow[], set: Input<'shipments.bulk'>['set']): 'splitOrder' | 'written' | undefined {
  if (known.length > 1) return 'splitOrder'
  return set === 'clear' && known.some((parcel) => parcel.writtenRevision > 0) ? 'written' : undefined
} // prettier-ignore

interface Found {
  orderId: string
  hold: ReturnType<typeof orderHold>
  known: ShipmentRow[]
}

/** Orders with what was entered for them, in the order of `rows`. */
function withParcels({ db }: ReadContext, rows: readonly number[]): Found[] {
  const { build } = db
  const orders = db.all(
    build.selectFrom('orders').select(['id', 'orderId', 'state', 'fulfillmentChannel']).where('id', 'in', among(rows)),
  )
  const found = new Map(orders.map((order) => [order.id, { orderId: order.orderId, hold: orderHold(order), known: [] as ShipmentRow[] }]))
  const parcels = build.selectFrom('shipments').selectAll().where('orderRow', 'in', among(rows)).orderBy('id')
  for (const parcel of db.all(parcels))
    found.get(parcel.orderRow)?.known.push(parcel)
  return rows.flatMap((row) => found.get(row) ?? [])
} // prettier-ignore
