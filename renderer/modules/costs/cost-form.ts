import type { SkuCostEntry } from '@shared/contract/problem-parts'
import { minorToText, parseMinor } from '@shared/domain/money'

export const COST_FIELDS = ['goods', 'postageOut', 'postageBack', 'fees', 'reserve'] as const
export type CostField = (typeof COST_FIELDS)[number]
export type CostForm = Record<CostField, string> & { currency: string }

export function formOf(cost: SkuCostEntry): CostForm {
  const text = (field: CostField) => {
    const minor = cost[field]
    return minor === null ? '' : minorToText(minor, cost.currency)
  }
  return {
    currency: cost.currency, goods: text('goods'), postageOut: text('postageOut'), postageBack: text('postageBack'),
    fees: text('fees'), reserve: text('reserve'),
  } // prettier-ignore
}

/** What was typed, in minor units; null where nothing was, undefined where it is no amount. */
export function minorOf(text: string, currency: string): number | null | undefined {
  if (text.trim() === '') return null
  const minor = parseMinor(text.trim(), currency)
  return minor === undefined || minor < 0 ? undefined : minor
}

/** The entry to be saved; undefined where a field is no amount or the currency is none. */
export function entryOf(sku: string, form: CostForm): SkuCostEntry | undefined {
  const { currency } = form
  const [goods, postageOut, postageBack, fees, reserve] = COST_FIELDS.map((field) => minorOf(form[field], currency))
  if (goods === undefined || postageOut === undefined || postageBack === undefined) return undefined
  if (fees === undefined || reserve === undefined || !/^[A-Z]{3}$/.test(currency)) return undefined
  return { sku, currency, goods, postageOut, postageBack, fees, reserve }
}
