import type { Output } from '@shared/contract'
import { marketplace, type MarketplaceId } from '@shared/domain/marketplace'
import type { HandlersOf, ReadContext } from '../../../context'
import { ordersWithoutTracking, planConfirmations, plannedMarketplaces, readyCount, withoutTracking } from './plan'
import { writeConfirmation } from './write'

type Own = 'exports.plan' | 'exports.ready' | 'exports.planReady' | 'exports.planHeld' | 'exports.write'

export const confirmationHandlers: Pick<HandlersOf<'exports'>, Own> = {
  'exports.plan': (context) => {
    const plans = planConfirmations(context)
    const waiting = withoutTracking(context)
    return {
      groups: plannedMarketplaces(plans, waiting).map((marketplaceId) => ({
        marketplaceId,
        layout: marketplace(marketplaceId).shippingConfirmation,
        ready: plans.get(marketplaceId)?.lines.length ?? 0,
        held: (plans.get(marketplaceId)?.holds.length ?? 0) + (waiting.get(marketplaceId) ?? 0),
        waiting: waiting.get(marketplaceId) ?? 0,
      })),
    }
  },
  'exports.ready': (context) => readyCount(context),
  'exports.planReady': (context, { marketplaceId, limit, offset }) => {
    const lines = planConfirmations(context).get(marketplaceId)?.lines ?? []
    return { total: lines.length, lines: lines.slice(offset, offset + limit) }
  },
  'exports.planHeld': (context, { marketplaceId, limit, offset }) => heldPage(context, marketplaceId, limit, offset),
  'exports.write': (context, input) => writeConfirmation(context, input),
}

/** Parcels that are held, then orders for which nothing was entered. */
function heldPage(
  context: ReadContext,
  marketplaceId: MarketplaceId,
  limit: number,
  offset: number,
): Output<'exports.planHeld'> {
  const holds = planConfirmations(context).get(marketplaceId)?.holds ?? []
  const waiting = withoutTracking(context).get(marketplaceId) ?? 0
  const held = holds.slice(offset, offset + limit)
  if (held.length < limit && waiting > 0)
    held.push(...ordersWithoutTracking(context, marketplaceId, limit - held.length, Math.max(0, offset - holds.length)))
  const counts = new Map<string, number>()
  for (const { reason } of holds) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  if (waiting > 0) counts.set('noTracking', (counts.get('noTracking') ?? 0) + waiting)
  return {
    total: holds.length + waiting,
    held,
    byReason: [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
  }
}
