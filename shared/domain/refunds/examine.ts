import type { Finding, RuleSource } from '../finding/finding'
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

const HELP: RuleSource = { source: 'Seller Central help 661', checkedOn: '2026-11-23' }

/** Why a refund cannot be written, in the order it is told. `waits`: kept until something arrives; the others must be mended. */
export const REFUND_RULES = {
  refundByAmazon: { severity: 'error', because: null },
  refundOrderCancelled: { severity: 'error', because: HELP },
  refundNotConfirmed: { severity: 'waits', because: HELP },
  refundNoReason: { severity: 'error', because: HELP },
  refundNoCurrency: { severity: 'waits', because: HELP },
  refundItemUnknown: { severity: 'error', because: null },
  refundItemCancelled: { severity: 'error', because: null },
  noOrderItemId: { severity: 'waits', because: HELP },
  refundPaidUnknown: { severity: 'waits', because: HELP },
  refundTaxInPrice: { severity: 'error', because: null },
  refundAbovePaid: { severity: 'error', because: HELP },
  refundBelowNothing: { severity: 'error', because: HELP },
  refundNothing: { severity: 'error', because: HELP },
  refundQuantity: { severity: 'error', because: HELP },
} as const satisfies Readonly<Record<string, { severity: 'error' | 'waits'; because: RuleSource | null }>>
export type RefundRuleId = keyof typeof REFUND_RULES

export type RefundFinding = Finding<RefundRuleId>

/** Where a finding of one line of a refund is. */
export const refundField = (itemRow: number, component = ''): string =>
  `items.${itemRow}${component && `.${component}`}`

/**
 * Everything that stands against a refund (help 661, formats.md §5): the order must be confirmed first; no component is given
 * back above what was credited for it and not given back already; a tax that the price holds, or may hold, is not given back
 * apart from it; a charge (negative amount) may lower what the line gives back, not turn it round.
 */
export function examineRefund(
  order: OrderToRefund,
  { reasonCode, lines }: { reasonCode: AdjustmentCode | ''; lines: readonly RefundLine[] },
): RefundFinding[] {
  const findings: RefundFinding[] = []
  const tell = (rule: RefundRuleId, field = '', params: Record<string, string> = {}) =>
    findings.push({ rule, ...REFUND_RULES[rule], field, params, found: params.found ?? '' })
  if (order.fulfillmentChannel === 'Amazon') tell('refundByAmazon')
  const isConfirmed = order.state === 'shipped' || order.state === 'partlyShipped' || order.tracking === 'uploaded'
  if (order.state === 'cancelled') tell('refundOrderCancelled')
  else if (!isConfirmed) tell('refundNotConfirmed')
  if (reasonCode === '') tell('refundNoReason')
  if (order.currency === '') tell('refundNoCurrency')
  for (const line of lines) examineLine(order, line, tell)
  if (lines.every(({ amounts }) => REFUND_COMPONENT_IDS.every((id) => (amounts[id] ?? 0) === 0))) tell('refundNothing')
  return findings
}

const TAXES: ReadonlySet<RefundComponent> = new Set(Object.values(TAX_OF))

function examineLine(
  { currency, items, taxReading }: OrderToRefund,
  line: RefundLine,
  tell: (rule: RefundRuleId, field: string, params?: Record<string, string>) => void,
): void {
  const { itemRow } = line
  const whole = refundField(itemRow)
  const item = items.find((known) => known.itemRow === itemRow)
  if (!item) return tell('refundItemUnknown', whole)
  if (item.isCancelled) return tell('refundItemCancelled', whole)
  if (item.orderItemId === '') tell('noOrderItemId', whole)
  const left = leftToRefund(item)
  for (const component of REFUND_COMPONENT_IDS) {
    const amount = line.amounts[component] ?? 0
    const most = left[component]
    if (amount !== 0 && taxReading !== 'above' && TAXES.has(component)) {
      tell('refundTaxInPrice', refundField(itemRow, component), { component })
      continue
    }
    if (amount <= 0) continue
    if (most === undefined) tell('refundPaidUnknown', refundField(itemRow, component), { component })
    else if (amount > most)
      tell('refundAbovePaid', refundField(itemRow, component), {
        component,
        found: minorToText(amount, currency),
        left: minorToText(most, currency),
      })
  }
  if (sumOf(line.amounts) < 0) tell('refundBelowNothing', whole)
  if (line.quantityCancelled < 0 || line.quantityCancelled > item.quantity)
    tell('refundQuantity', whole, { found: String(line.quantityCancelled), most: String(item.quantity) })
}
