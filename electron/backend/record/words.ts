import { minorToText } from '@shared/domain/money'
import type { Image } from './table'

/** The name of an order item by its row; empty where it is not there any more. */
export type NameOfItem = (itemRow: number) => string
/** A list that stands in a column as JSON, as the operator reads it. */
export type ListReader = (json: string, image: Image, nameOf: NameOfItem) => string

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
