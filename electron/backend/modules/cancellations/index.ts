import type { UploadChapter } from '../exports'

export const cancellationUpload: UploadChapter = {
  table: 'cancellations',
  entity: 'cancellation',
  baseName: 'OrderCancellation',
  layouts: () => ['cancellation'],
  plan: () => new Map(),
}
