import { lazy } from 'react'
import type { OrderCaseProps } from '@renderer/modules/orders/OrderPanel'
import { OrdersPage } from '@renderer/modules/orders/OrdersPage'

const RefundCase = lazy(async () => ({ default: (await import('@renderer/modules/refunds/RefundCase')).RefundCase }))
const CancelCase = lazy(async () => ({
  default: (await import('@renderer/modules/cancellations/CancelCase')).CancelCase,
}))

/** What other chapters do about an order inside of its panel. */
function OrderCase({ orderId, opened, timeZone, now, onClose, onCase }: OrderCaseProps) {
  if (opened.case === 'refund')
    return (
      <RefundCase
        orderId={orderId}
        refundId={opened.refund}
        isStillHere={opened.stillHere ?? false}
        onClose={onClose}
      />
    )
  return (
    <CancelCase
      orderId={orderId}
      timeZone={timeZone}
      now={now}
      onClose={onClose}
      // The order's parcels stand in the panel behind.
      onConfirm={onClose}
      onRefund={(stillHere) => onCase({ case: 'refund', stillHere })}
    />
  )
}

/** The orders, with what is done about one of them. */
export function OrdersWithCases() {
  return <OrdersPage Case={OrderCase} />
}
