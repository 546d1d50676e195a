import { type ChapterRecord, type ChapterPersonal, harmless, anything } from '../../record'

export { handlers } from './handlers'

/** Its marketplaces and its zone say how orders are read. */
export const record: ChapterRecord = { keeps: { shop: ['shop', 'orders'] } }

export const personal: ChapterPersonal = {
  tables: { shop: harmless('shopId', 'name', 'marketplaces', 'timeZone') },
  files: {
    // All of the tables; each is told of by its own chapter.
    'shopdesk.sqlite': anything(),
    backups: anything('shopdesk.sqlite'),
    lists: anything('shopdesk.sqlite', 'staging.sqlite'),
    // Errors by their class and place in the program; messages that could quote a report are left out.
    logs: 'harmless',
    ...harmless('shopdesk.json', '.lock', '.running', '.closed'),
  },
}
