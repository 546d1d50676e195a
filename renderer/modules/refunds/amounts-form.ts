import { minorToText, parseMinor } from '@shared/domain/money'
import {
  REFUND_COMPONENT_IDS,
  type RefundAmounts,
  type RefundComponent,
  type RefundLine,
} from '@shared/domain/refunds/refund'

/** What stands in the fields, by item and component, as it was typed. */
export type Typed = Readonly<Record<string, string>>
export const fieldOf = (itemRow: number, component: RefundComponent | 'quantity') => `${itemRow} ${component}`

/** The fields of a refund that is known. */
export function typedAmounts(lines: readonly RefundLine[], currency: string): Typed {
  return Object.fromEntries(
    lines.flatMap(({ itemRow, amounts, quantityCancelled }) => [
      ...REFUND_COMPONENT_IDS.flatMap((id): [string, string][] => {
        const amount = amounts[id]
        return amount === undefined ? [] : [[fieldOf(itemRow, id), minorToText(amount, currency)]]
      }),
      ...(quantityCancelled > 0 ? [[fieldOf(itemRow, 'quantity'), String(quantityCancelled)] as [string, string]] : []),
    ]),
  )
}

/** The fields that give all of the amounts back. */
export function filledWith(itemRow: number, amounts: RefundAmounts, currency: string): Typed {
  return Object.fromEntries(
    REFUND_COMPONENT_IDS.map((id) => [fieldOf(itemRow, id), amounts[id] ? minorToText(amounts[id], currency) : '']),
  )
}

/** Half of each amount; of an odd one the bigger half, so that the other half is what is left. */
export const halved = (amounts: RefundAmounts): RefundAmounts =>
  Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, Math.round(amount / 2)]))

/** Lines out of what was typed, and the fields that hold no amount of the currency. A comma may be the decimal sign. */
export function linesOf(typed: Typed, currency: string): { lines: RefundLine[]; bad: ReadonlySet<string> } {
  const bad = new Set<string>()
  const lines = new Map<number, RefundLine>()
  for (const [field, text] of Object.entries(typed)) {
    if (text.trim() === '') continue
    const [row = '', component = ''] = field.split(' ')
    const itemRow = Number(row)
    const line = lines.get(itemRow) ?? { itemRow, amounts: {}, quantityCancelled: 0 }
    lines.set(itemRow, line)
    if (component === 'quantity') {
      if (/^\d{1,6}$/.test(text.trim())) line.quantityCancelled = Number(text)
      else bad.add(field)
      continue
    }
    const minor = parseMinor(text.trim(), currency)
    if (minor === undefined) bad.add(field)
    else line.amounts[component as RefundComponent] = minor
  }
  return { lines: [...lines.values()], bad }
}
