import type { UploadKind } from '@shared/domain/exports/upload-kind'
import { cancellationUpload } from '../cancellations'
import { refundUpload } from '../refunds'
import type { UploadChapter } from '../decisions'

export type RowUploadKind = Exclude<UploadKind, 'confirmation' | 'mcfOrder' | 'mcfCancellation'>

/** Every kind of file that is planned row by row. */
export const CHAPTERS: Readonly<Record<RowUploadKind, UploadChapter>> = {
  cancellation: cancellationUpload,
  refund: refundUpload,
}
