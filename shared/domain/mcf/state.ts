/** `draft`: not in a file as it stands. `written`: in a file. `placed`: Amazon has it. */
export const MCF_STATES = ['draft', 'written', 'placed', 'shipped', 'cancelled'] as const
export type McfState = (typeof MCF_STATES)[number]

export interface McfProgress {
  revision: number
  writtenRevision: number
  uploadedRevision: number
  placedAt: number | null
  shippedAt: number | null
  cancelledAt: number | null
}

/** Where a multi-channel order stands, by what was written, uploaded, reported or said. */
export function mcfState(order: McfProgress): McfState {
  // What left is shipped, whatever was asked of Amazon before.
  if (order.shippedAt !== null) return 'shipped'
  if (order.cancelledAt !== null) return 'cancelled'
  if (order.placedAt !== null || order.uploadedRevision > 0) return 'placed'
  return order.writtenRevision === order.revision ? 'written' : 'draft'
}
