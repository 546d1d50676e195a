import { endpoint, everyTopic, SHELL_ENDPOINTS } from '@shared/contract'
import { DeskError, type Answer, type DeskErrorData } from '@shared/contract/errors'
import type { EvidencePeriod } from '@shared/contract/evidence'
import type { DeskEvent } from '@shared/contract/events'
import type { CarrierTable } from '@shared/domain/shipments/carrier'
import { join } from 'node:path'
import type { ShopFacts } from '../shop-folder/shop-row'
import { fileLog, type Log } from '../threads/log'
import { damaged } from '../shop-folder/damaged'
import { shopPaths } from '../shop-folder/paths'
import { dailyBackup } from './daily-backup'
import { filesThread } from '../threads/files-thread'
import { startDbThread, type DbThread, type WarmThread, type WorkerFiles } from '../threads/host'
import { jobQueue } from '../threads/job-queue'
import { lateReader } from '../threads/late-reader'
import type { Invocation } from '../threads/protocol'
import { quietWork } from '../threads/quiet-work'
import { watchFolder } from '../threads/watch-folder'

export interface OpenOptions {
  workers: WorkerFiles
  /** Milliseconds UTC; asked once for each call, and that is the call's one `now`. */
  now(): number
  /** The writer, started ahead by `warmUp` with the same workers. */
  warm?: WarmThread
  /** In place of the table that comes with the program. */
  carriers?: CarrierTable
  /** In place of the shop's own log. */
  log?: Log
  /** How long after the first answer the daily backup is looked at. */
  backupAfterMs?: number
  /** How long nobody must have asked for anything before what can wait is done. */
  quietAfterMs?: number
  /** How long after the first question the thread that reads is started. */
  readerAfterMs?: number
  /** How long one of the seconds is that a silent files thread is waited for; tests wait less. */
  filesTickMs?: number
}

/** What closing a shop waits for. */
export type ClosingStep = 'job' | 'backup' | 'database'

/** The backend of one open shop. */
export interface ShopBackend {
  facts(): ShopFacts & { folder: string }
  /** Answers every call, also a wrong one; never throws. File tokens must have been swapped for paths. */
  invoke(name: string, input: unknown, options?: { jobId?: string }): Promise<Answer<unknown>>
  cancel(jobId: string): void
  subscribe(listener: (event: DeskEvent) => void): () => void
  /** Where an export's file lies; undefined for an export that is none. The file itself may be gone. */
  exportPath(exportId: number): Promise<string | undefined>
  /** Where a label's kept file lies; undefined where it has none. The file itself may be gone. */
  attachmentPath(labelId: number): Promise<string | undefined>
  /** The log of evidence of a period as a complete page to print, in English and the operator's language. */
  evidenceHtml(period: EvidencePeriod, language: 'zh-CN' | 'en'): Promise<string>
  /** Cancels running jobs, closes the database and gives the folder free. */
  close(): Promise<void>
  /** What `close` is at; undefined before and after it. */
  closingStep(): ClosingStep | undefined
}

const shellNames: ReadonlySet<string> = new Set(SHELL_ENDPOINTS)

/**
 * Opens a shop: one thread writes, one reads, one handles files. Throws DeskError `shopFolderGone`, `notAShopFolder`,
 * `shopOpenElsewhere`, `shopReadOnly`, `shopTooNew`, `shopDamaged`; then nothing in the folder was changed.
 */
export async function openShop(folder: string, options: OpenOptions): Promise<ShopBackend> {
  const log = options.log ?? fileLog(shopPaths(folder).logs)
  const listeners = new Set<(event: DeskEvent) => void>()
  const emit = (event: DeskEvent) => listeners.forEach((listener) => listener(event))
  // A folder that is refused gets no log: nothing is written into it.
  const early: Parameters<Log['write']>[0][] = []
  let write: Log['write'] = (entry) => void early.push(entry)
  const troubles: DeskErrorData[] = []
  const ears = {
    progress: (job: Extract<DeskEvent, { type: 'job' }>['job']) => emit({ type: 'job', job }),
    log: (entry: Parameters<Log['write']>[0]) => write(entry),
    trouble: (error: DeskErrorData) => void troubles.push(error),
  }

  async function startThreads(writer: DbThread): Promise<Threads> {
    try {
      const opening = { folder, at: options.now(), carriers: options.carriers }
      const facts = await writer.ask('open', opening)
      const openReader = async () => {
        const thread = startDbThread(options.workers.db, 'reader', ears)
        await thread.ask('open', { ...opening, at: options.now() }).catch(async (error: unknown) => {
          await thread.end(true)
          throw error
        })
        return thread
      }
      return { facts, writer, reader: lateReader(writer, openReader, options.readerAfterMs) }
    } catch (error) {
      await writer.end(true)
      throw error
    }
  }

  try {
    const threads = await startThreads(options.warm?.take(ears) ?? startDbThread(options.workers.db, 'writer', ears))
    write = log.write
    early.forEach(log.write)
    // A thread that ended has brought its log into the file or left it there: that it is gone is no loss.
    const deaf = { ...ears, trouble: () => undefined }
    const again = () => startThreads(startDbThread(options.workers.db, 'writer', deaf))
    return shopBackend(folder, threads, again, options, ears.log, { listeners, emit, troubles })
  } catch (error) {
    if (error instanceof DeskError && error.code === 'internal') early.forEach(log.write)
    throw error
  }
}

/** The threads that have the database of a shop open. */
interface Threads {
  facts: ShopFacts
  writer: DbThread
  reader: ReturnType<typeof lateReader>
}

function shopBackend(
  folder: string,
  opened: Threads,
  startAgain: () => Promise<Threads>,
  { workers, now, backupAfterMs, quietAfterMs, filesTickMs }: OpenOptions,
  log: Log['write'],
  { listeners, emit, troubles }: { listeners: Set<(event: DeskEvent) => void>; emit(event: DeskEvent): void; troubles: DeskErrorData[] }, // prettier-ignore
): ShopBackend {
  let threads = opened
  let { facts } = opened
  let replacing: Promise<void> | undefined
  let trusted = true
  let closing: Promise<void> | undefined
  let step: ClosingStep | undefined
  const jobs = jobQueue()
  const files = filesThread(workers.files, () => threads.writer, log, { tickMs: filesTickMs })
  const backups = dailyBackup(
    {
      folder, worker: workers.db, now, log,
      timeZone: () => facts.timeZone,
      onMade: () => emit({ type: 'changed', topics: ['backups'] }),
      onNotWhole() {
        trusted = false
        const { data: error } = damaged(folder)
        troubles.push(error)
        emit({ type: 'trouble', error })
      },
    },
    backupAfterMs,
  ) // prettier-ignore

  const unwatch = watchFolder(shopPaths(folder).mailIn, () => emit({ type: 'changed', topics: ['mailIn'] }))
  const quiet = quietWork(
    async () => {
      const { more, changed } = await threads.writer.ask('tidy', { at: now() })
      if (changed.length > 0) emit({ type: 'changed', topics: [...changed] })
      return more
    },
    quietAfterMs === undefined ? {} : { quietMs: quietAfterMs },
  )

  /** The threads, new ones where the writer died: what it had not committed is as if it had never been asked. */
  async function alive(): Promise<Threads> {
    if (threads.writer.isGone() && !closing) replacing ??= replace().finally(() => (replacing = undefined))
    await replacing
    return threads
  }

  async function replace(): Promise<void> {
    // The reader has what the writer staged open, and the files thread talks to the writer alone.
    await Promise.all([threads.reader.end(true), files.end()])
    threads = await startAgain()
    emit({ type: 'changed', topics: everyTopic() })
  }

  /** Runs a call on its thread; what was committed is told before the answer is. */
  async function call(thread: DbThread, invocation: Invocation): Promise<Answer<unknown>> {
    const invoked = await quiet.during(() => thread.ask('invoke', invocation))
    if (invoked.facts) facts = invoked.facts
    const def = endpoint(invocation.name)
    const outside = def && def.kind !== 'query' && invoked.answer.ok ? (def.touches ?? []) : []
    // One that failed may have committed before.
    const topics = [...new Set([...invoked.changed, ...outside])]
    if (topics.length > 0) emit({ type: 'changed', topics })
    backups.answered()
    return invoked.answer
  }

  function runJob(name: string, input: unknown, jobId: string): Promise<Answer<unknown>> {
    return jobs.add(jobId, async (job, onCancel) => {
      const { writer, reader } = await alive()
      await Promise.all([files.ready(), reader.start()])
      const watch = files.watch()
      onCancel(watch.cancel)
      const answer = await call(writer, { name, input, at: now(), job }).catch(errorAnswer).finally(watch.done)
      emit({ type: 'job', job: { jobId, endpoint: name, phase: 'ended', done: 0, total: 0, ended: true } })
      return answer
    })
  }

  async function route(name: string, input: unknown, given?: string): Promise<Answer<unknown>> {
    const def = shellNames.has(name) ? undefined : endpoint(name)
    if (!def) throw new DeskError('unknownEndpoint', { name: String(name).slice(0, 80) })
    if (closing) throw new DeskError('noShopOpen', {})
    if (def.kind !== 'job') {
      const { writer, reader } = await alive()
      return call(def.kind === 'query' ? reader.now() : writer, { name, input, at: now() })
    }
    const jobId = given ?? jobIdOf(input)
    if (jobId === undefined) throw new DeskError('badInput', { field: 'jobId' })
    return runJob(name, input, jobId)
  }

  async function end(): Promise<void> {
    // A job that was cancelled still takes back what it staged: the database is closed after it.
    unwatch()
    step = 'job'
    await jobs.end()
    step = 'backup'
    await backups.end()
    await quiet.end()
    step = 'database'
    await replacing?.catch(() => undefined)
    await threads.reader.end(trusted)
    await threads.writer.end(trusted)
    await files.end()
    step = undefined
    listeners.clear()
  }

  return {
    facts: () => ({ ...facts, folder }),
    invoke: (name, input, given) => route(name, input, given?.jobId).catch(errorAnswer),
    cancel: (jobId) => jobs.cancel(jobId),
    subscribe(listener) {
      listeners.add(listener)
      // What was found while it opened nobody could hear yet.
      for (const error of troubles) listener({ type: 'trouble', error })
      return () => void listeners.delete(listener)
    },
    async exportPath(exportId) {
      const fileName = await (await alive()).reader.now().ask('exportFileName', { exportId })
      return fileName === undefined ? undefined : join(shopPaths(folder).exports, fileName)
    },
    async attachmentPath(labelId) {
      const fileName = await (await alive()).reader.now().ask('attachmentFileName', { labelId })
      return fileName === undefined ? undefined : join(shopPaths(folder).attachments, fileName)
    },
    evidenceHtml: async (period, language) =>
      (await alive()).reader.now().ask('evidenceHtml', { at: now(), period, language }),
    close: () => (closing ??= end()),
    closingStep: () => step,
  }
}

function errorAnswer(error: unknown): Answer<unknown> {
  if (error instanceof DeskError) return { ok: false, error: error.data }
  return { ok: false, error: { code: 'internal', params: {} } }
}

function jobIdOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('jobId' in input)) return undefined
  return typeof input.jobId === 'string' ? input.jobId : undefined
}
