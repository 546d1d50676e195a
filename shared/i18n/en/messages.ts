import type { ChapterTexts } from '../chapter-texts'
import { mails } from './mails'

export const chapter = {
  texts: { mails },
  reports: { mails: 'Mails' },
  history: {
    mails: 'Mails taken in from {{source}}',
    threadMark: 'Marked a thread with a buyer',
  },
  fieldsOf: {
    threadMark: { kind: 'mark', at: 'at', untilAt: 'wait until', note: 'note' },
  },
} as const satisfies ChapterTexts
