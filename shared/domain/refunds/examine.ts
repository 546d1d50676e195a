import { minorToText } from '../money'
import type { AdjustmentCode } from './codes'
import {
  leftToRefund,
  type OrderToRefund,
  REFUND_COMPONENT_IDS,
  type RefundComponent,
  type RefundLine,
  sumOf,
  TAX_OF,
} from './refund'

/** Why a refund cannot be written, in the order it is told. `isLater`: it waits for something; the others must be mended. */
export const REFUND_PROBLEMS = {
  refundByAmazon: { isLater: false },
  refundOrderCancelled: { isLater: false },
  refundNotConfirmed: { isLater: true },
  refundNoReason: { isLater: false },
  refundNoCurrency: { isLater: true },
  refundItemUnknown: { isLater: false },
  refundItemCancelled: { isLater: false },
  noOrderItemId: { isLater: true },
  refundPaidUnknown: { isLater: true },
  refundTaxInPrice: { isLater: false },
  refundAbovePaid: { isLater: false },
  refundBelowNothing: { isLater: false },
  refundNothing: { isLater: false },
  refundQuantity: { isLater: false },
} as const satisfies Readonly<Record<string, { isLater: boolean }>>
export type RefundProblemId = keyof typeof REFUND_PROBLEMS

export interface RefundProblem {
  id: RefundProblemId
  /** The line it is about; null: the refund as a whole. */
  itemRow: number | null
  params: Record<string, string>
}

/**
 * Everything that stands against a refund (help 661, formats.md §5): the order must be confirmed first; no component is given
 * back above what was credited for it and not given back already; a tax that the price holds, or may hold, is not given back
 * apart from it; a charge (negative amount) may lower what the line gives back, not turn it round.
 */
export function examineRefund(
  order: OrderToRefund,
  { reasonCode, lines }: { reasonCode: AdjustmentCode | ''; lines: readonly RefundLine[] },
): RefundProblem[] {
  const problems: RefundProblem[] = []
  const tell = (id: RefundProblemId, itemRow: number | null = null, params: Record<string, string> = {}) =>
    problems.push({ id, itemRow, params })
  if (order.fulfillmentChannel === 'Amazon') tell('refundByAmazon')
  const isConfirmed = order.state === 'shipped' || order.state === 'partlyShipped' || order.tracking === 'uploaded'
  if (order.state === 'cancelled') tell('refundOrderCancelled')
  else if (!isConfirmed) tell('refundNotConfirmed')
  if (reasonCode === '') tell('refundNoReason')
  if (order.currency === '') tell('refundNoCurrency')
  for (const line of lines) examineLine(order, line, tell)
  if (lines.every(({ amounts }) => REFUND_COMPONENT_IDS.every((id) => (amounts[id] ?? 0) === 0))) tell('refundNothing')
  return problems
}

const TAXES: ReadonlySet<RefundComponent> = new Set(Object.values(TAX_OF))

function examineLine(
  { currency, items, taxReading }: OrderToRefund,
  line: RefundLine,
  tell: (id: RefundProblemId, itemRow: number, params?: Record<string, string>) => void,
): void {
  const { itemRow } = line
  const item = items.find((known) => known.itemRow === itemRow)
  if (!item) return tell('refundItemUnknown', itemRow)
  if (item.isCancelled) return tell('refundItemCancelled', itemRow)
  if (item.orderItemId === '') tell('noOrderItemId', itemRow)
  const left = leftToRefund(item)
  for (const component of REFUND_COMPONENT_IDS) {
    const amount = line.amounts[component] ?? 0
    const most = left[component]
    if (amount !== 0 && taxReading !== 'above' && TAXES.has(component)) {
      tell('refundTaxInPrice', itemRow, { component })
      continue
    }
    if (amount <= 0) continue
    if (most === undefined) tell('refundPaidUnknown', itemRow, { component })
    else if (amount > most)
      tell('refundAbovePaid', itemRow, {
        component,
        found: minorToText(amount, currency),
        left: minorToText(most, currency),
      })
  }
  if (sumOf(line.amounts) < 0) tell('refundBelowNothing', itemRow)
  if (line.quantityCancelled < 0 || line.quantityCancelled > item.quantity)
    tell('refundQuantity', itemRow, { found: String(line.quantityCancelled), most: String(item.quantity) })
}
