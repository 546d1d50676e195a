import type { Input, Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { marketplace, type MarketplaceId } from '@shared/domain/marketplace'
import type { JobContext, WriteContext } from '../../../context'
import { writeFile } from '../../../outgoing'
import { addEvidence } from '../../evidence'
import { type MarketplacePlan, planConfirmations, withoutTracking } from './plan'
import { confirmationWay } from './way'

/** Writes what is ready for a marketplace into the shop's exports folder, and remembers line by line what was written. */
export async function writeConfirmation(
  context: JobContext,
  { marketplaceId, template }: Input<'exports.write'>,
): Promise<Output<'exports.write'>> {
  context.progress('planning', 0, 0)
  const plan = planConfirmations(context).get(marketplaceId)
  const lines = plan?.lines ?? []
  if (!plan || lines.length === 0) throw new DeskError('nothingToWrite', {})
  return writeFile(context, {
    kind: confirmationWay.kind,
    marketplaceId,
    baseName: 'ShippingConfirmation',
    lines: lines.map(({ shipmentId, orderRow, revision, rewritten: _, ...content }) => ({
      entityRow: shipmentId,
      orderRow,
      revision,
      content,
    })),
    write: (target) =>
      context.files.writeConfirmation({
        ...target,
        layout: marketplace(marketplaceId).shippingConfirmation,
        lines,
        ...(template !== undefined && { template }),
      }),
    keep: (write) => noteReady(write, marketplaceId, plan),
  })
}

/** What was ready and what was held back stands in the log of evidence. */
function noteReady(write: WriteContext, marketplaceId: MarketplaceId, { lines, holds }: MarketplacePlan): void {
  addEvidence(write, 'ready', {
    marketplaceId,
    rows: lines.length,
    held: holds.length,
    withoutTracking: withoutTracking(write).get(marketplaceId) ?? 0,
    readyOrders: [...new Set(lines.map((line) => line.orderId))],
    heldOrders: [...new Set(holds.map((hold) => hold.orderId))],
  })
}
