import type { UploadChapter } from '../exports'

export const refundUpload: UploadChapter = {
  table: 'refunds',
  entity: 'refund',
  baseName: 'Adjustments',
  layouts: () => ['refund'],
  plan: () => new Map(),
}
