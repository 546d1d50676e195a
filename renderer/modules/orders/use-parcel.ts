import type { Argument } from '@shared/contract'
import type { OrderRow } from '@shared/contract/orders'
import { ask } from '@renderer/lib/client'
import { showError } from '@renderer/lib/notify'

type Entry = Argument<'shipments.save'>['shipment']

/** Enters fields of the order's one parcel, as the table does. */
export async function saveParcel(row: OrderRow, fields: Entry): Promise<void> {
  try {
    await ask('shipments.save', {
      orderId: row.orderId,
      shipment: { ...(row.shipmentId !== null && { shipmentId: row.shipmentId }), ...fields },
    })
  } catch (error) {
    showError(error)
  }
}
