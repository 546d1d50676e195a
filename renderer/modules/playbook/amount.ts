import type { PolicyRule } from '@shared/domain/policy/policy-rules'
import { money, number } from '@renderer/lib/format'
import { periodText } from '@renderer/lib/policy'

/** One of Amazon's numbers in words: `24 hours`, `2.5 %`, `USD 25.00`. */
export function amountText({ value, unit }: PolicyRule): string {
  switch (unit) {
    case 'minutes':
    case 'days':
    case 'businessDays':
      return periodText({ value, unit })
    case 'basisPoints':
      return `${number(value / 100)} %`
    case 'USD':
    case 'EUR':
      return money(value, unit)
    default:
      return number(value)
  }
}
