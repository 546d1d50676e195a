import type { Input, Output } from '@shared/contract'
import { orderHold } from '@shared/domain/shipments/confirmation'
import type { JobContext, ReadContext } from '../../context'
import { selectedRows, type ShipmentRow } from '../orders'
import { parcelWriter } from './save'

const CHECK_EVERY = 200

/**
 * Enters the same carrier, ship date or ship method for many orders, or clears what was entered, as one operation. Orders
 * that nothing may be entered for, and those with several parcels, are left out and counted. Throws DeskError `cancelled`.
 */
export function enterForAll(context: JobContext, input: Omit<Input<'shipments.bulk'>, 'jobId'>): Output<'shipments.bulk'> {
  return context.transaction((write) => {
    const rows = selectedRows(write, input.selection)
    const read = parcelReader(write)
    const parcels = parcelWriter(write, 'bulk')
    const leftOut = new Map<string, { count: number; example: string }>()
    let applied = 0
    rows.forEach((row, done) => {
      if (done % CHECK_EVERY === 0) {
        context.checkCancelled()
        context.progress('writing', done, rows.length)
      }
      const { order, known } = read(row)
      if (!order) return
      const reason = orderHold(order) ?? whyNot(known, input.set)
      if (reason) {
        const seen = leftOut.get(reason) ?? { count: 0, example: order.orderId }
        leftOut.set(reason, { ...seen, count: seen.count + 1 })
        return
      }
      const [parcel] = known
      if (input.set === 'clear') {
        if (!parcel) return
        parcels.remove(order.orderId, parcel.id)
      } else parcels.save(order.orderId, { ...input.set, ...(parcel && { shipmentId: parcel.id }) })
      applied += 1
    })
    return { applied, leftOut: [...leftOut].map(([reason, seen]) => ({ reason, ...seen })) }
  })
} // prettier-ignore

/** Two parcels of an order may have gone different ways; what stands in a file is not simply forgotten. */
function whyNot(known: readonly ShipmentRow[], set: Input<'shipments.bulk'>['set']): 'splitOrder' | 'written' | undefined {
  if (known.length > 1) return 'splitOrder'
  return set === 'clear' && known.some((parcel) => parcel.writtenRevision > 0) ? 'written' : undefined
} // prettier-ignore

function parcelReader({ db }: ReadContext) {
  const orderOf = db.raw.prepare<[number], Parameters<typeof orderHold>[0]>(
    'SELECT orderId, state, fulfillmentChannel FROM orders WHERE id = ?',
  )
  const parcelsOf = db.raw.prepare<[number], ShipmentRow>('SELECT * FROM shipments WHERE orderRow = ? ORDER BY id')
  return (row: number) => ({ order: orderOf.get(row), known: parcelsOf.all(row) })
}
