/** What the draft of a refund is called, so that its form and whoever tells of it mean the same. */
export const refundDraft = (orderId: string, refundId?: number, problemId?: number): string =>
  `refund ${orderId} ${refundId ?? `new ${problemId ?? ''}`}`
