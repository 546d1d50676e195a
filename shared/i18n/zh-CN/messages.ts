import type { ChapterTexts } from '../chapter-texts'
import { mails } from './mails'

export const chapter = {
  texts: { mails },
  reports: { mails: '邮件' },
  history: {
    mails: '导入邮件 {{source}}',
    threadMark: '标记了与买家的对话',
  },
  fieldsOf: {
    threadMark: { kind: '标记', at: '时间', untilAt: '等到', note: '备注' },
  },
} as const satisfies ChapterTexts
