import type { ChapterRecord } from '../../record'
import type { ChapterLetters } from '../letters'
import { PROBLEM_CLOCKS } from './clocks'
import { PROBLEM_LETTERS } from './letters'
import { savedProblems } from './saved'

export { handlers } from './handlers'

export const savedLists = { problems: savedProblems }

/** Its tables are those of what follows from a choice. */
export const record: ChapterRecord = { clocks: [PROBLEM_CLOCKS] }

export const letters: ChapterLetters = PROBLEM_LETTERS
