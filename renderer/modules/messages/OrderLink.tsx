import { Anchor } from '@mantine/core'
import { useOpen } from '@renderer/lib/open-thing'

/** The number of an order, which opens it. */
export function OrderLink({ orderId }: { orderId: string }) {
  const open = useOpen()
  return (
    <Anchor component="button" type="button" size="sm" className="unbroken" onClick={() => void open('order', orderId)}>
      {orderId}
    </Anchor>
  )
}
