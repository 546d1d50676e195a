import type { Argument } from '@shared/contract'
import type { OrderRow } from '@shared/contract/orders'
import type { Input } from '@shared/contract'
import { isWantedForAll } from '@renderer/lib/ask-first'
import { ask } from '@renderer/lib/client'
import { i18n } from '@renderer/lib/i18n'
import { runJob } from '@renderer/lib/jobs'
import { showError } from '@renderer/lib/notify'
import { showChange } from '@renderer/lib/undo'
import type { Selection } from '@renderer/ui/selection'

export type OrderSelection = Input<'orders.selectionCounts'>['selection']
type List = Pick<Input<'orders.list'>, 'filter' | 'sort'>
type Reason = 'splitOrder' | 'written' | 'orderPending' | 'orderCancelled' | 'fulfilledByAmazon' | 'notAnAmazonOrder'

/** A selection as the desk understands it: ids, or the filter without those taken out. */
export function orderSelection({ all, keys }: Selection, filter: List['filter']): OrderSelection {
  return all ? { filter, except: [...keys] } : { orderIds: [...keys] }
}

/** Enters the same for all selected orders, and says how many were left out and why. */
export async function enterForAll(selection: OrderSelection, set: Argument<'shipments.bulk'>['set']): Promise<void> {
  try {
    if (!(await isWantedForAll(selection))) return
    const since = Date.now()
    const { applied, leftOut } = await runJob('shipments.bulk', { selection, set })
    const reasons = leftOut
      .map(({ reason, count }) => i18n.t(`bulk.leftOut.${reason as Reason}`, { count }))
      .join(' · ')
    await showChange(since, [i18n.t('bulk.done', { count: applied }), reasons].filter(Boolean).join(' · '))
  } catch (error) {
    showError(error)
  }
}

const FILLED = ['carrier', 'shippedOn', 'shipMethod'] as const

/** Gives all selected orders what the first of them has in a column. Tracking numbers are never filled down. */
export function fillDown(selection: OrderSelection, columnId: string, first: OrderRow): void {
  const column = FILLED.find((id) => id === columnId)
  if (!column) return
  const set = {
    carrier: { carrierCode: first.carrierCode, carrierName: first.carrierName },
    shippedOn: { shippedOn: first.shippedOn },
    shipMethod: { shipMethod: first.shipMethod },
  }[column]
  if (Object.values(set)[0] !== '') void enterForAll(selection, set)
}

const EMPTY = {
  carrier: { carrierCode: '', carrierName: '' },
  tracking: { trackingNumber: '' },
  shippedOn: { shippedOn: '', shippedAt: null },
} as const

/** Empties a column for all selected orders. */
export function clearColumn(selection: OrderSelection, columnId: string): void {
  if (columnId in EMPTY) void enterForAll(selection, EMPTY[columnId as keyof typeof EMPTY])
}

/** A column of numbers pasted onto a tracking cell, beside the orders that stand there; undefined where it is not one. */
export async function besideOrders(
  list: Omit<Input<'orders.from'>, 'count' | 'from'>,
  from: string,
  text: string,
): Promise<string | undefined> {
  const numbers = text.split(/\r\n|\n|\r/).map((line) => line.trim()).filter((line) => line !== '') // prettier-ignore
  const isColumn =
    numbers.length > 0 && numbers.every((line) => !line.includes('\t') && !/\d{3}-\d{7}-\d{7}/.test(line))
  if (!isColumn) return undefined
  const { orderIds } = await ask('orders.from', { ...list, from, count: numbers.length })
  return orderIds.map((orderId, i) => `${orderId}\t${numbers[i] ?? ''}`).join('\n')
}
