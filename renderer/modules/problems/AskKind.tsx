import { useEffect, useState } from 'react'
import { onProblemAsked } from '@renderer/lib/problem'
import { useDesk } from '@renderer/lib/query'
import { PickKind } from './PickKind'

/** Asks what went wrong with an order, on whatever page that is said. */
export function AskKind() {
  const [orderId, setOrderId] = useState<string>()
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  useEffect(() => onProblemAsked(setOrderId), [])
  if (orderId === undefined) return null
  return <PickKind orderId={orderId} timeZone={timeZone} onClose={() => setOrderId(undefined)} />
}
