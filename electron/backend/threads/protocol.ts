import type { MessagePort } from 'node:worker_threads'
import type { Answer, DeskErrorData } from '@shared/contract/errors'
import type { Topic } from '@shared/contract/define'
import type { EvidencePeriod } from '@shared/contract/evidence'
import type { JobProgress } from '@shared/contract/events'
import type { CarrierTable } from '@shared/domain/shipments/carrier'
import type { ShopFacts } from '../shop-folder/shop-row'
import type { BackupReason } from '../db/backup-names'
import type { LogEntry } from './log'

/** `task`: a thread that does one thing with a shop's database (create, restore, back up) and ends. */
export type DbRole = 'writer' | 'reader' | 'task'

export interface Invocation {
  name: string
  input: unknown
  /** Milliseconds UTC: the moment of the call, which is `now` for all of it. */
  at: number
  job?: {
    jobId: string
    /** One Int32; not 0: cancelled. */
    cancelled: SharedArrayBuffer
  }
}

export interface Invoked {
  answer: Answer<unknown>
  /** What its commits made stale, also where the answer is an error. */
  changed: readonly Topic[]
  /** The shop's facts where they may have changed. */
  facts?: ShopFacts
}

/** What the database threads answer. */
export interface DbMethods {
  open: {
    in: { folder: string; at: number; carriers?: CarrierTable }
    out: ShopFacts
  }
  invoke: { in: Invocation; out: Invoked }
  exportFileName: { in: { exportId: number }; out: string | undefined }
  /** Undefined where there is no such label, or it has no file. */
  attachmentFileName: { in: { labelId: number }; out: string | undefined }
  /** The log of evidence of a period, as a page to print. */
  evidenceHtml: { in: { at: number; period: EvidencePeriod; language: 'zh-CN' | 'en' }; out: string }
  create: { in: { folder: string; at: number; facts: ShopFacts }; out: null }
  restore: { in: { folder: string; at: number }; out: { fileName: string } }
  /** `whole` false: the copy did not pass its check, and was taken away. */
  backup: {
    in: { folder: string; at: number; reason: BackupReason; timeZone: string }
    out: { made: string | undefined; whole: boolean }
  }
  /** A step of what can wait: making clocks anew, taking words of deleted orders out of the search. `more`: another would not be in vain. */
  tidy: { in: { at: number }; out: { more: boolean; changed: readonly Topic[] } }
  /** `trusted` false leaves the mark that makes the next opening check the whole file. */
  close: { in: { trusted: boolean }; out: null }
}

export interface DbHears {
  /** The port to the files thread and its pulse; given anew when that thread had to be started anew. */
  files: { port: MessagePort; pulse: SharedArrayBuffer }
}
export interface DbSays {
  progress: JobProgress
  log: LogEntry
  /** Something is wrong with the shop that nobody asked about. */
  trouble: DeskErrorData
}
