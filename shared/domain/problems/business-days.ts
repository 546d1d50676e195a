import { DateTime } from 'luxon'
import { marketplace, type MarketplaceId } from '../marketplace'

const SATURDAY_SUNDAY = [6, 7] as const
/**
 * Days of rest by ISO number (Monday 1); Saturday and Sunday elsewhere. Where customs differ within a country, the shorter
 * rest stands here: it gives the earlier day.
 */
const WEEKENDS: Readonly<Partial<Record<MarketplaceId, readonly number[]>>> = { SA: [5, 6], EG: [5, 6], IN: [7] }

/** The n-th business day after a calendar day, `yyyy-mm-dd`. Public holidays are not known here, and only make it later. */
export function businessDayAfter(day: string, n: number, marketplaceId: MarketplaceId): string {
  const rest: readonly number[] = WEEKENDS[marketplaceId] ?? SATURDAY_SUNDAY
  let at = DateTime.fromISO(day, { zone: 'utc' })
  for (let left = n; left > 0;) {
    at = at.plus({ days: 1 })
    if (!rest.includes(at.weekday)) left -= 1
  }
  return at.toFormat('yyyy-MM-dd')
}

/**
 * Last moment (exclusive, ms UTC) to refund goods that came back on a day: the end of the n-th business day after it, by the
 * marketplace's clock (help 200708210: two). Undefined where the day is none.
 */
export function refundDueAt(arrivedOn: string, days: number, marketplaceId: MarketplaceId): number | undefined {
  if (!DateTime.fromISO(arrivedOn, { zone: 'utc' }).isValid) return undefined
  const last = businessDayAfter(arrivedOn, days, marketplaceId)
  const { timeZone } = marketplace(marketplaceId)
  return DateTime.fromISO(last, { zone: timeZone }).plus({ days: 1 }).startOf('day').toMillis()
}
