import type { UploadKind } from '@shared/domain/exports/upload-kind'
import { cancellationUpload } from '../cancellations'
import { refundUpload } from '../refunds'
import type { UploadChapter } from './chapter'

export type RowUploadKind = Exclude<UploadKind, 'confirmation' | 'mcfOrder' | 'mcfCancellation'>

/** Every kind of file that is planned row by row. */
export const CHAPTERS: Readonly<Record<RowUploadKind, UploadChapter>> = {
  cancellation: cancellationUpload,
  refund: refundUpload,
}

/** Tables whose rows stand in files, by the kind of file. */
export const TABLES = {
  confirmation: { table: 'shipments', entity: 'shipment' },
  cancellation: { table: 'cancellations', entity: 'cancellation' },
  refund: { table: 'refunds', entity: 'refund' },
  mcfOrder: { table: 'mcfOrders', entity: 'mcfOrder' },
  mcfCancellation: { table: 'mcfCancellations', entity: 'mcfCancellation' },
} as const satisfies Readonly<Record<UploadKind, { table: string; entity: string }>>
