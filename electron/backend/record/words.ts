import { minorToText } from '@shared/domain/money'
import type { ListReader } from './table'

/** Every one of a list as text, with commas. */
export function listed<T>(json: string, text: (one: T) => string): string {
  return (JSON.parse(json) as T[]).map(text).join(', ')
}

/** An amount in minor units with its currency. */
export function amountText(minor: string | number, currency: string): string {
  return `${minorToText(Number(minor), currency)} ${currency}`.trim()
}

type NamedItem = number | { itemRow?: number; sku?: string; quantity: number }

/** Items of an order: by their rows alone, or with how many units of each. */
export const itemList: ListReader = (json, _, nameOf) =>
  listed<NamedItem>(json, (item) =>
    typeof item === 'number' ? nameOf(item) : `${item.quantity} × ${item.sku ?? nameOf(item.itemRow ?? 0)}`,
  )
