import { anything, type ChapterPersonal, harmless, RECORDED_TABLES } from './personal'

/** A change holds the columns it changed, as they were and as they became: whatever they hold, it holds too. */
export const personal: ChapterPersonal = {
  tables: {
    operations: harmless('kind'),
    changes: { before: anything(RECORDED_TABLES), after: anything(RECORDED_TABLES), ...harmless('entity') },
    clocks: harmless('entity', 'kind', 'marketplaceId'),
    clocksMade: harmless('basis'),
  },
}
