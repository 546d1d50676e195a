import type { Argument } from '@shared/contract'
import { ask } from '@renderer/lib/client'
import { showError } from '@renderer/lib/notify'

/** Cells of the order's one parcel; which parcel that is the desk finds when it makes the change. */
export type Cells = Argument<'shipments.enter'>['set']

/** Enters cells of the order's one parcel, as the table does. */
export async function enterCells(orderId: string, set: Cells): Promise<void> {
  try {
    await ask('shipments.enter', { orderId, set })
  } catch (error) {
    showError(error)
  }
}
