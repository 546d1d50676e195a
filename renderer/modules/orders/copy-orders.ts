import type { OrderRow } from '@shared/contract/orders'
import { ask } from '@renderer/lib/client'
import { i18n } from '@renderer/lib/i18n'
import { showDone, showError } from '@renderer/lib/notify'
import type { Column } from '@renderer/ui/DataTable'
import { has, type Selection, sizeOf } from '@renderer/ui/selection'
import { forClipboard, putOnClipboard } from '@renderer/ui/table/clipboard'
import type { OrderList } from './use-order-rows'

const AT_ONCE = 200
/** `keep`: rows that are worked on stand in the list too. */
type CopiedList = OrderList & { keep: string[] }

/** The selected orders in the list's order, also those that were not scrolled to. */
async function selectedOrders(list: CopiedList, selection: Selection, total: number): Promise<OrderRow[]> {
  const wanted = sizeOf(selection, total)
  const found: OrderRow[] = []
  for (let offset = 0; offset < total && found.length < wanted; offset += AT_ONCE) {
    const { rows } = await ask('orders.list', { ...list, offset, limit: AT_ONCE })
    found.push(...rows.filter((row) => has(selection, row.orderId)))
  }
  return found
}

/** Puts the selected orders on the clipboard with the columns that are shown, under their headers. */
export async function copyOrders(
  list: CopiedList,
  selection: Selection,
  total: number,
  columns: readonly Column<OrderRow>[],
): Promise<void> {
  try {
    const orders = await selectedOrders(list, selection, total)
    const header = columns.map((column) => ({ text: column.header, isNumber: false }))
    const cells = orders.map((order) =>
      columns.map(({ text, isNumber = false }) => ({ text: text?.(order) ?? '', isNumber })),
    )
    const copied = forClipboard([header, ...cells])
    if (!putOnClipboard(copied)) await ask('app.copyText', { text: copied.text })
    showDone(i18n.t('orders.copiedRows', { count: orders.length }))
  } catch (error) {
    showError(error)
  }
}
