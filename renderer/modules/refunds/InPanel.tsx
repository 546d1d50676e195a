import type { OrderCaseProps } from '@renderer/lib/order-part'
import { RefundCase } from './RefundCase'

/** A refund inside of the order's panel. */
export function RefundInPanel({ orderId, opened: { row, stillHere = false }, onClose }: OrderCaseProps) {
  return <RefundCase orderId={orderId} refundId={row} isStillHere={stillHere} onClose={onClose} />
}
