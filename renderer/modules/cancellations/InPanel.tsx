import type { OrderCaseProps } from '@renderer/lib/order-part'
import { CancelCase } from './CancelCase'

/** A cancellation inside of the order's panel, whose parcels stand behind. */
export function CancelInPanel({ orderId, timeZone, now, onClose, onCase }: OrderCaseProps) {
  return (
    <CancelCase
      orderId={orderId}
      timeZone={timeZone}
      now={now}
      onClose={onClose}
      onConfirm={onClose}
      onRefund={(stillHere) => onCase({ case: 'refund', stillHere })}
    />
  )
}
