import { useRef, useState } from 'react'
import type { OpenCase, OrderBesideProps } from '@renderer/lib/order-part'
import { OrderInside } from './OrderInside'
import { useFocusOn } from './use-focus-on'

/** An order as its panel shows it, on a page of another chapter: what is opened about it opens in its place, and Escape leaves it. */
export function OrderBeside({ orderId, timeZone, now }: OrderBesideProps) {
  const [opened, setOpened] = useState<OpenCase & { of: string }>()
  const place = useRef<HTMLDivElement>(null)
  // Something is open about the order it was opened about, and about no other.
  const own = opened?.of === orderId ? opened : undefined
  useFocusOn(place, own?.case)
  return (
    <div
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !own) return
        event.preventDefault()
        setOpened(undefined)
      }}
    >
      <OrderInside
        orderId={orderId}
        opened={own}
        timeZone={timeZone}
        now={now}
        onCase={(to) => setOpened(to && { ...to, of: orderId })}
      />
    </div>
  )
}
