import type { UploadKind } from '@shared/domain/exports/upload-kind'
import { cancellationUpload } from '../cancellations'
import { mcfCancellationUpload, mcfOrderUpload } from '../mcf'
import { refundUpload } from '../refunds'
import type { UploadChapter } from '../decisions'

export type RowUploadKind = Exclude<UploadKind, 'confirmation'>

/** Every kind of file that is planned row by row. */
export const CHAPTERS: Readonly<Record<RowUploadKind, UploadChapter>> = {
  cancellation: cancellationUpload,
  refund: refundUpload,
  mcfOrder: mcfOrderUpload,
  mcfCancellation: mcfCancellationUpload,
}
