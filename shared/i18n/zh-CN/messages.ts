import type { ChapterTexts } from '../chapter-texts'

export const chapter = {
  history: {
    mails: '导入邮件 {{source}}',
    threadMark: '标记了与买家的对话',
  },
  fieldsOf: {
    threadMark: { kind: '标记', at: '时间', untilAt: '等到', note: '备注' },
  },
} as const satisfies ChapterTexts
