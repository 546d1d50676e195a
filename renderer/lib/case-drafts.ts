/** What the drafts of an order's cases are called, so that their forms and those who tell of them mean the same. */
export const refundDraft = (orderId: string, refundId?: number, problemId?: number): string =>
  `refund ${orderId} ${refundId ?? `new ${problemId ?? ''}`}`
export const cancellationDraft = (orderId: string): string => `cancellation ${orderId}`
