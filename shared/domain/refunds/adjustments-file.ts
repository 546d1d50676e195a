import type { UploadRow } from '../exports/upload-row'
import { currencyDecimals, minorToText } from '../money'
import type { AdjustmentCode } from './codes'
import { REFUND_COMPONENT_IDS, REFUND_COMPONENTS, type RefundLine } from './refund'

/** An amount as the adjustments file has it: always two decimals, no separator of thousands (help 661); 1200 yen is `1200.00`. */
export function adjustmentAmount(minor: number, currency: string): string {
  const text = minorToText(minor, currency)
  return currencyDecimals(currency) === 0 ? `${text}.00` : text
}

/** The rows of the adjustments file, one for each line; what is not given back is `0.00`, since every column is required. */
export function refundRows(refund: {
  orderId: string
  reasonCode: AdjustmentCode
  currency: string
  lines: readonly (RefundLine & { orderItemId: string })[]
}): UploadRow[] {
  const { orderId, reasonCode, currency } = refund
  return refund.lines.map(({ orderItemId, amounts, quantityCancelled }) => ({
    orderId,
    cells: {
      'order-id': orderId,
      'order-item-id': orderItemId,
      'adjustment-reason-code': reasonCode,
      currency,
      ...Object.fromEntries(
        REFUND_COMPONENT_IDS.map((id) => [REFUND_COMPONENTS[id], adjustmentAmount(amounts[id] ?? 0, currency)]),
      ),
      'quantity-cancelled': String(quantityCancelled),
    },
  }))
}
