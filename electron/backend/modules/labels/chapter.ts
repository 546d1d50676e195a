import { type ChapterRecord, recordedTable } from '../../record'

export const record: ChapterRecord = {
  tables: [
    recordedTable({
      entity: 'label',
      table: 'labels',
      key: 'id',
      topic: 'shipments',
      nature: 'decision',
      words: { hidden: ['shipmentId', 'attachmentSha256', 'currency'], amounts: { cost: 'currency' } },
    }),
  ],
  operations: { label: true },
}
