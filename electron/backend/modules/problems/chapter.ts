import type { ChapterRecord } from '../../record'
import { PROBLEM_CLOCKS } from './clocks'

/** Its tables are those of what follows from a choice. */
export const record: ChapterRecord = { clocks: [PROBLEM_CLOCKS] }
