import type { Input } from '@shared/contract'
import { useDesk } from '@renderer/lib/query'
import { type Selection, withKeys } from '@renderer/ui/selection'

/**
 * The selection as the list shows it. An order that was selected and has left the list since (a number was entered, a file took
 * it in) is not changed with the others: nobody sees it. `kept`: orders that stand in the list whatever its filter says; one that
 * it would leave out can be selected by itself, but is none of *all*.
 */
export function useShownSelection(
  selection: Selection,
  filter: Input<'orders.outside'>['filter'],
  kept: readonly string[],
): { shown: Selection; gone: number } {
  const named = selection.all ? kept : [...selection.keys]
  const outside = useDesk('orders.outside', { filter, orderIds: [...named] }, { enabled: named.length > 0 }).data
  if (!outside) return { shown: selection, gone: 0 }
  if (selection.all) return { shown: withKeys(selection, outside.orderIds.filter((id) => kept.includes(id)), false), gone: 0 } // prettier-ignore
  const gone = outside.orderIds.filter((orderId) => selection.keys.has(orderId) && !kept.includes(orderId))
  return { shown: gone.length > 0 ? withKeys(selection, gone, false) : selection, gone: gone.length }
}
