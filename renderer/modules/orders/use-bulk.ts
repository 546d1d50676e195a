import type { Argument } from '@shared/contract'
import type { OrderRow } from '@shared/contract/orders'
import type { Input } from '@shared/contract'
import { i18n } from '@renderer/lib/i18n'
import { runJob } from '@renderer/lib/jobs'
import { showError } from '@renderer/lib/notify'
import { queryClient, queryOf } from '@renderer/lib/query'
import { showChange } from '@renderer/lib/undo'
import type { Selection } from '@renderer/ui/selection'

export type OrderSelection = Input<'orders.selectionCounts'>['selection']
type List = Pick<Input<'orders.list'>, 'filter' | 'sort'>
type Reason = 'splitOrder' | 'written' | 'orderPending' | 'orderCancelled' | 'fulfilledByAmazon' | 'notAnAmazonOrder'

/** A selection as the desk understands it: ids, or the filter without those taken out. */
export function orderSelection({ all, keys }: Selection, filter: List['filter']): OrderSelection {
  return all ? { filter, except: [...keys] } : { orderIds: [...keys] }
}

const AT_ONCE = 200

/** The orders of a stretch of the list, also those that were not scrolled to. */
export async function ordersBetween({ filter, sort }: List, from: number, to: number): Promise<OrderRow[]> {
  const rows: OrderRow[] = []
  for (let offset = from; offset <= to; offset += AT_ONCE) {
    const limit = Math.min(AT_ONCE, to - offset + 1)
    rows.push(...(await queryClient.fetchQuery(queryOf('orders.list', { filter, sort, offset, limit }))).rows)
  }
  return rows
}

/** Enters the same for all selected orders, and says how many were left out and why. */
export async function enterForAll(selection: OrderSelection, set: Argument<'shipments.bulk'>['set']): Promise<void> {
  try {
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

/** A column of numbers pasted onto a tracking cell, beside the orders that stand there; undefined where it is not one. */
export async function besideOrders(
  list: List,
  index: number,
  total: number,
  text: string,
): Promise<string | undefined> {
  const numbers = text.split(/\r\n|\n|\r/).map((line) => line.trim()).filter((line) => line !== '') // prettier-ignore
  const isColumn =
    numbers.length > 0 && numbers.every((line) => !line.includes('\t') && !/\d{3}-\d{7}-\d{7}/.test(line))
  if (!isColumn) return undefined
  const orders = await ordersBetween(list, index, Math.min(total, index + numbers.length) - 1)
  return orders.map((order, i) => `${order.orderId}\t${numbers[i] ?? ''}`).join('\n')
}
