/** The files Seller Central takes that the desk writes, by what they say. */
export const UPLOAD_KINDS = ['confirmation', 'cancellation', 'refund', 'mcfOrder', 'mcfCancellation'] as const
export type UploadKind = (typeof UPLOAD_KINDS)[number]
