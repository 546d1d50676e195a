import type { Topic } from './define'
import type { DeskErrorData } from './errors'

export interface JobProgress {
  /** Names the running call; given by the page when it starts the job. */
  jobId: string
  endpoint: string
  /** A word of `jobs.phase.*` in the texts. */
  phase: string
  done: number
  /** 0 where it is not known. */
  total: number
  ended: boolean
}

/** What the main process tells a page without being asked. */
export type DeskEvent =
  | { type: 'changed'; topics: readonly Topic[] }
  | { type: 'job'; job: JobProgress }
  /** Something is wrong with the shop that no call asked about. */
  | { type: 'trouble'; error: DeskErrorData }
  /** Files were opened from outside (double-click, command line, menu); the tokens can be given to `imports.stage`. */
  | { type: 'filesOpened'; files: readonly { file: string; name: string }[] }
  /** More files were opened at once than may wait. */
  | { type: 'filesLeftOut'; count: number }
  /** The window is about to close: the page keeps what is open and answers with `app.answerClose`. */
  | { type: 'closeAsked' }
  /** An action chosen in the application menu: a command id of the page's command list. */
  | { type: 'menu'; action: string }
  | {
      type: 'preferences'
      preferences: { language: 'zh-CN' | 'en'; theme: 'system' | 'light' | 'dark'; dark: boolean }
    }
