import type { FollowUp } from './options'

/** How far something that followed from a choice is. `dropped`: taken back, nothing more comes of it. */
export type FollowState = 'open' | 'done' | 'dropped'

/** Each rule says from the row's own columns how far it is. */
export const FOLLOW_STATE = {
  replacement: (row: { trackingNumber: string; shippedOn: string; cancelledAt: number | null }): FollowState =>
    row.cancelledAt !== null ? 'dropped' : row.trackingNumber !== '' || row.shippedOn !== '' ? 'done' : 'open',
  expectedReturn: (row: { arrivedOn: string; closedAt: number | null }): FollowState =>
    row.arrivedOn !== '' ? 'done' : row.closedAt !== null ? 'dropped' : 'open',
  refund: (row: { revision: number; uploadedRevision: number; uploadedAt: number | null; withdrawnAt: number | null }): FollowState =>
    row.withdrawnAt !== null ? 'dropped' : row.uploadedAt !== null && row.uploadedRevision === row.revision ? 'done' : 'open',
  reply: (row: { sentAt: number | null }): FollowState => (row.sentAt !== null ? 'done' : 'open'),
} as const // prettier-ignore

/**
 * Whether everything that a choice creates is there and done. What was dropped counts as if it had never been created: a
 * refund that was taken back solves nothing.
 */
export function isSolved(
  creates: readonly FollowUp[],
  followed: readonly { kind: FollowUp; state: FollowState }[],
): boolean {
  return (
    creates.length > 0 &&
    followed.every(({ state }) => state !== 'open') &&
    creates.every((kind) => followed.some((one) => one.kind === kind && one.state === 'done'))
  )
}
