import type { Argument, Output } from '@shared/contract'
import type { OrderRow } from '@shared/contract/orders'
import { parseShipDate } from '@shared/domain/shipments/ship-date'
import { normaliseTracking } from '@shared/domain/shipments/tracking-number'
import { ask } from '@renderer/lib/client'
import { errorText } from '@renderer/lib/error-text'
import { i18n } from '@renderer/lib/i18n'
import { queryClient } from '@renderer/lib/query'
import { addUnkept, type UnkeptEntry } from './unkept'

/** Cells of the order's one parcel; which parcel that is the desk finds when it makes the change. */
export type Cells = Argument<'shipments.enter'>['set']
export type CellColumn = UnkeptEntry['column']

const MOST = { carrier: 80, tracking: 120, shippedOn: 40 } as const

/** Shown at once in the lists that are known; the next answer of the desk confirms it. */
function show(orderId: string, set: Partial<OrderRow>): void {
  queryClient.setQueriesData<Output<'orders.list'>>({ queryKey: ['orders.list'] }, (known) =>
    known && known.rows.some((row) => row.orderId === orderId)
      ? { ...known, rows: known.rows.map((row) => (row.orderId === orderId ? { ...row, ...set } : row)) }
      : known,
  )
}

/** Enters cells of the order's one parcel. What the desk refuses stays in sight with the reason. */
export function enterCells(orderId: string, set: Cells, said: { column: CellColumn; text: string }): void {
  const { shippedAt: _, ...shown } = set
  show(orderId, shown as Partial<OrderRow>)
  ask('shipments.enter', { orderId, set }).catch((error: unknown) => {
    addUnkept({ orderId, ...said, reason: errorText(error) })
    void queryClient.invalidateQueries({ queryKey: ['orders.list'] })
  })
}

/** What a text means in a column, or why it means nothing. */
export function readCell(column: CellColumn, typed: string, timeZone: string): { set: Cells } | { reason: string } {
  const text = typed.trim()
  if (text.length > MOST[column])
    return { reason: i18n.t('orders.tooLong', { length: text.length, most: MOST[column] }) }
  if (column === 'carrier') return { set: { carrierCode: text, carrierName: '' } }
  if (column === 'tracking') return { set: { trackingNumber: normaliseTracking(text) } }
  if (text === '') return { set: { shippedOn: '', shippedAt: null } }
  const date = parseShipDate(text, Date.now(), timeZone)
  return date ? { set: date } : { reason: i18n.t('orders.badDate') }
}

/** Enters what was typed into a column of an order; answers why it cannot be, where that is plain at once. */
export function keepCell(orderId: string, column: CellColumn, text: string, timeZone: string): string | undefined {
  const read = readCell(column, text, timeZone)
  if ('reason' in read) return read.reason
  enterCells(orderId, read.set, { column, text })
  return undefined
}

/** Empties a cell; undo brings it back. */
export const clearCell = (orderId: string, column: CellColumn): void => void keepCell(orderId, column, '', '')
