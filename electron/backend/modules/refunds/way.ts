/** What leaves of refunds: the adjustments file. */
export const ADJUSTMENTS = { kind: 'refund', table: 'refunds', entity: 'refund' } as const
