import type { ChapterIntake } from '../intake'
import { byHand, uploads } from './moments'
import { processingReportKind } from './processing-report/kind'

/** Amazon's answers to files come in like every other file. */
export const intake: ChapterIntake = { fileKinds: [processingReportKind], moments: [uploads, byHand] }
