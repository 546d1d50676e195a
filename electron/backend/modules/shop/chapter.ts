import type { ChapterRecord } from '../../record'

/** Its marketplaces and its zone say how orders are read. */
export const record: ChapterRecord = { keeps: { shop: ['shop', 'orders'] } }
