/** What the draft of an order's cancellation is called, so that its form and whoever tells of it mean the same. */
export const cancellationDraft = (orderId: string): string => `cancellation ${orderId}`
