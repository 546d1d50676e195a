import type { RowUpload } from '../../../formats/uploads/row-upload'

const COLUMNS = ['order-id', 'cancellation-reason-code', 'amazon-order-item-code'] as const

/** Source: formats.md §4 (two blanks behind "only."). */
export const CANCELLATION_FILE: RowUpload = {
  layouts: [
    {
      id: 'cancellation',
      encoding: 'utf-8',
      above: [
        'TemplateType=OrderCancellation\tVersion=1.0/1.0.3\tThis row for Amazon.com use only.  Do not modify or delete.',
      ],
      columns: COLUMNS,
    },
  ],
  sheet: { needed: COLUMNS },
}
