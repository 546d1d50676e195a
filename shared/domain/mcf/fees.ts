import type { McfSpeed } from './mcf-order'

/** One line of the operator's own table of fees: minor units a unit, for orders of at least `fromUnits`. */
export interface McfFee {
  marketplaceId: string
  sizeTier: string
  speed: McfSpeed
  fromUnits: number
  fee: number
  currency: string
  /** yyyy-mm-dd: when the operator looked it up. */
  checkedOn: string
}

export interface FeeEstimate {
  /** Minor units; null where something is not known. */
  fee: number | null
  currency: string
  /** SKUs whose size, or fee for their size, is not in the tables. */
  unknown: string[]
}

/**
 * What the order will cost by the operator's table: each unit by its size, the speed, and the units of the whole order
 * (Amazon's tables give a lower fee a unit to orders of more units). Never guessed: one unknown SKU and there is no sum.
 */
export function estimateFee(
  {
    marketplaceId,
    speed,
    items,
  }: { marketplaceId: string; speed: McfSpeed; items: readonly { sku: string; quantity: number }[] },
  sizeOf: ReadonlyMap<string, string>,
  fees: readonly McfFee[],
): FeeEstimate {
  const units = items.reduce((sum, { quantity }) => sum + quantity, 0)
  const unknown: string[] = []
  let sum = 0
  let currency = ''
  for (const { sku, quantity } of items) {
    const size = sizeOf.get(sku)
    const [fee] = fees
      .filter((line) => line.marketplaceId === marketplaceId && line.speed === speed && line.sizeTier === size)
      .filter((line) => line.fromUnits <= units && (currency === '' || line.currency === currency))
      .sort((a, b) => b.fromUnits - a.fromUnits)
    if (!fee) {
      unknown.push(sku)
      continue
    }
    sum += fee.fee * quantity
    currency = fee.currency
  }
  return { fee: unknown.length > 0 || items.length === 0 ? null : sum, currency, unknown }
}
