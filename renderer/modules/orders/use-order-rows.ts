import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { Input } from '@shared/contract'
import { ask } from '@renderer/lib/client'
import { askAgain, queryOf } from '@renderer/lib/query'
import { useWindowedRows } from '@renderer/lib/use-windowed-rows'

export type OrderList = Pick<Input<'orders.list'>, 'filter' | 'sort'>

/** Both are asked again: what stands in the list, and how long it is. */
const askListAgain = (): void => askAgain((name) => name === 'orders.list' || name === 'orders.count')

type Keep = () => string[]

/** How long a list is. Which orders are kept is no part of the question's name. */
export const countOf = (filter: OrderList['filter'], keep: Keep) => ({
  queryKey: ['orders.count', { filter }, 'kept'] as const,
  queryFn: () => ask('orders.count', { filter, keep: keep() }),
})
export const windowOf = ({ filter, sort }: OrderList, offset: number, limit: number, keep: Keep) => ({
  ...queryOf('orders.list', { filter, sort, offset, limit }),
  queryFn: () => ask('orders.list', { filter, sort, offset, limit, keep: keep() }),
})

/**
 * The orders of a list, a window at a time, with those that are worked on left in their places. Which these are is no part of
 * the question's name: the answer is the same until one of them no longer fits the filter, and then it is asked again.
 */
export function useOrderRows({ filter, sort }: OrderList, open: string | undefined) {
  const worked = useRef<readonly string[]>([])
  const openOrder = useRef(open)
  openOrder.current = open
  const keep = () => [...new Set([...worked.current, ...(openOrder.current === undefined ? [] : [openOrder.current])])]

  const found = useQuery({ ...countOf(filter, keep), placeholderData: keepPreviousData })
  const total = (found.data?.total ?? 0) + (found.data?.kept.length ?? 0)
  const query = useCallback(
    (offset: number, limit: number) => windowOf({ filter, sort }, offset, limit, keep),
    [filter, sort],
  )
  const rows = useWindowedRows({ total, query })

  const kept = [...(found.isPlaceholderData ? [] : (found.data?.kept ?? [])), ...(rows.answer?.kept ?? [])] // prettier-ignore
  const standing = useRef(kept)
  standing.current = kept
  /** Asks again where an order is still kept that nobody works on any more. */
  const letGo = () => {
    if (standing.current.some((orderId) => !keep().includes(orderId))) askListAgain()
  }
  const again = useRef(letGo)
  again.current = letGo
  const keptNow = kept.join()
  useEffect(() => again.current(), [keptNow, open])
  const onWork = useCallback((orderIds: readonly string[]) => {
    worked.current = orderIds
    again.current()
  }, [])
  return { found, total, row: rows.row, onRange: rows.onRange, error: found.error ?? rows.error, onWork, keep }
}
