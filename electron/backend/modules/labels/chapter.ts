import { type ChapterRecord, recordedTable, type ChapterPersonal, harmless, holds } from '../../record'

export { handlers } from './handlers'

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

export const personal: ChapterPersonal = {
  tables: { labels: harmless('service', 'currency', 'boughtOn', 'attachment', 'attachmentSha256') },
  files: { attachments: holds(['name', 'address', 'phone'], 'recipient') },
}
