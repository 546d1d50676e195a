import type { Input } from '@shared/contract'
import { useDesk } from '@renderer/lib/query'
import { type Selection, withKeys } from '@renderer/ui/selection'

const NONE: readonly string[] = []

/**
 * The selection as the list shows it. An order that was selected and has left the list since (a number was entered, a file took
 * it in) is not changed with the others: nobody sees it. `kept`: orders that stand in the list against its filter.
 */
export function useShownSelection(
  selection: Selection,
  filter: Input<'orders.outside'>['filter'],
  kept: readonly string[],
): { shown: Selection; gone: number } {
  const named = selection.all ? NONE : [...selection.keys]
  const outside = useDesk('orders.outside', { filter, orderIds: [...named] }, { enabled: named.length > 0 }).data
  if (selection.all || !outside) return { shown: selection, gone: 0 }
  const gone = outside.orderIds.filter((orderId) => selection.keys.has(orderId) && !kept.includes(orderId))
  return { shown: gone.length > 0 ? withKeys(selection, gone, false) : selection, gone: gone.length }
}
