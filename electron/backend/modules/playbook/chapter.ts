import { type ChapterPersonal, type ChapterRecord, harmless, NOTE, recordedTable } from '../../record'

export { handlers } from './handlers'

export const record: ChapterRecord = {
  tables: [recordedTable({ entity: 'article', table: 'articles', key: 'id', topic: 'playbook', nature: 'decision' })],
  operations: { article: true },
}

export const personal: ChapterPersonal = {
  tables: { articles: { title: NOTE, steps: NOTE, rule: NOTE, source: NOTE, ...harmless('screen') } },
}
