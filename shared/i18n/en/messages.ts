import type { ChapterTexts } from '../chapter-texts'

export const chapter = {
  history: {
    mails: 'Mails taken in from {{source}}',
    threadMark: 'Marked a thread with a buyer',
  },
  fieldsOf: {
    threadMark: { kind: 'mark', at: 'at', untilAt: 'wait until', note: 'note' },
  },
} as const satisfies ChapterTexts
