import { Worker } from 'node:worker_threads'
import { DeskError, type DeskErrorData } from '@shared/contract/errors'
import type { JobProgress } from '@shared/contract/events'
import { describeError, type LogEntry } from './log'
import type { DbHears, DbMethods, DbRole, DbSays } from './protocol'
import { connect, type Peer } from './rpc'

/** Where the bundled entries of the threads lie. */
export interface WorkerFiles {
  db: URL | string
  files: URL | string
}

export interface HostEars {
  progress(progress: JobProgress): void
  log(entry: LogEntry): void
  trouble(error: DeskErrorData): void
}

export interface DbThread extends Peer<DbMethods, DbHears> {
  /** It ended, by itself or because it was asked to, and answers nothing any more. */
  isGone(): boolean
  /** Closes its database, then lets the thread end by itself: `terminate()` may end the whole process (better-sqlite3 #1507). */
  end(trusted: boolean): Promise<void>
}

export function asUrl(file: URL | string): URL | string {
  return typeof file === 'string' && file.startsWith('file:') ? new URL(file) : file
}

/** A writer that loads while nobody knows yet which shop it is for. */
export interface WarmThread {
  /** The thread, for the first who asks; undefined afterwards. */
  take(ears: HostEars): DbThread | undefined
  /** For a thread that no shop took. */
  end(): Promise<void>
}

/**
 * Starts the thread that writes ahead of the shop: its loading takes five times as long as opening the shop. To be called first
 * thing, and given to one `openShop`.
 */
export function warmUp(workers: WorkerFiles): WarmThread {
  const ears: HostEars = { progress: () => undefined, log: () => undefined, trouble: () => undefined }
  let thread: DbThread | undefined = startDbThread(workers.db, 'writer', {
    progress: (job) => ears.progress(job),
    log: (entry) => ears.log(entry),
    trouble: (error) => ears.trouble(error),
  })
  function take(real: HostEars): DbThread | undefined {
    Object.assign(ears, real)
    const taken = thread
    thread = undefined
    return taken
  }
  return {
    take,
    async end() {
      await take(ears)?.end(true)
    },
  }
}

/** Starts a database thread; it can be asked at once, the questions wait until it has loaded. */
export function startDbThread(file: URL | string, role: DbRole, ears: HostEars): DbThread {
  const worker = new Worker(asUrl(file), { workerData: { role }, name: role })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const peer = connect<object, DbMethods, DbSays, DbHears>(worker, {
    methods: {},
    notices: { progress: ears.progress, log: ears.log, trouble: ears.trouble },
    errorData: () => ({ code: 'internal', params: {} }),
  })
  worker.on('error', (error) =>
    ears.log({ at: Date.now(), level: 'error', what: `thread ${role}`, ...describeError(error) }),
  )
  let isGone = false
  void ended.then(() => {
    isGone = true
    peer.fail(new DeskError('endedAtWork', {}))
  })
  return {
    ...peer,
    isGone: () => isGone,
    async end(trusted) {
      // A thread that has died already cannot be asked, and has nothing open any more.
      await peer.ask('close', { trusted }).catch(() => undefined)
      await ended
    },
  }
}

/** Runs one thing in a thread of its own that ends afterwards. Throws what the task threw. */
export async function runTask<K extends 'create' | 'restore' | 'backup'>(
  file: URL | string,
  task: K,
  input: DbMethods[K]['in'],
  log: (entry: LogEntry) => void,
): Promise<DbMethods[K]['out']> {
  const thread = startDbThread(file, 'task', { progress: () => undefined, log, trouble: () => undefined })
  try {
    return await thread.ask(task, input)
  } finally {
    await thread.end(true)
  }
}
