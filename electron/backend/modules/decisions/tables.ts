import type { UploadKind } from '@shared/domain/exports/upload-kind'

/** Tables whose rows stand in files, by the kind of file. */
export const UPLOAD_TABLES = {
  confirmation: { table: 'shipments', entity: 'shipment' },
  cancellation: { table: 'cancellations', entity: 'cancellation' },
  refund: { table: 'refunds', entity: 'refund' },
  mcfOrder: { table: 'mcfOrders', entity: 'mcfOrder' },
  mcfCancellation: { table: 'mcfCancellations', entity: 'mcfCancellation' },
} as const satisfies Readonly<Record<UploadKind, { table: string; entity: string }>>
