import { MessageChannel, Worker } from 'node:worker_threads'
import { describeError, type LogEntry } from './log'
import { asUrl, type DbThread } from './host'
import { type FilesEnd, pulseIn } from './pulse'

/**
 * A hostile file must end as an error of its own thread. Budgets in the readers stop nearly all of them before; the largest
 * reports and sheets that are taken need less (`npm run campaign -- bombs`).
 */
const HEAP_MB = 320

/** How many seconds it may work without a sign of life: the largest sheets take a fifth of that on a slow machine. */
const PATIENCE = { usual: 60, cancelled: 2 }
const TICK_MS = 1000

interface Running {
  worker: Worker
  end(because: FilesEnd): Promise<void>
  read: ReturnType<typeof pulseIn>['read']
  /** Resolves true with its answer, false where it ended instead. */
  answers(): Promise<boolean>
}

/**
 * The files thread: started when the first job needs it, ended where it hangs in a file, and replaced after either. It holds
 * no database, so nothing is lost by ending it in the middle. The writer talks to it over a port of their own.
 */
export function filesThread(
  file: URL | string,
  writer: () => DbThread,
  log: (entry: LogEntry) => void,
  { tickMs = TICK_MS } = {},
) {
  let running: Running | undefined

  function start(): Running {
    const { port1, port2 } = new MessageChannel()
    const pulse = pulseIn()
    const worker = new Worker(asUrl(file), {
      workerData: { port: port2, pulse: pulse.memory },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      name: 'files',
    })
    const answered: ((isThere: boolean) => void)[] = []
    worker.on('message', (said: LogEntry | 'here') => {
      if (said === 'here') answered.splice(0).forEach((tell) => tell(true))
      else log(said)
    })
    worker.on('error', (error) =>
      log({ at: Date.now(), level: 'error', what: 'thread files', ...describeError(error) }),
    )
    let isGone = false
    const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    void gone.then(() => {
      isGone = true
      answered.splice(0).forEach((tell) => tell(false))
    })
    writer().say('files', { port: port1, pulse: pulse.memory }, [port1])
    return {
      worker,
      read: pulse.read,
      answers: () =>
        new Promise((resolve) => {
          if (isGone) return resolve(false)
          answered.push(resolve)
          worker.postMessage('there?')
        }),
      async end(because) {
        pulse.endBecause(because)
        await worker.terminate()
        await gone
      },
    }
  }

  async function end(because: FilesEnd): Promise<void> {
    const ending = running
    running = undefined
    await ending?.end(because)
  }

  return {
    /** Resolves when a thread is there that answers: one that just died of a file is not taken for it. */
    async ready(): Promise<void> {
      if (running && !(await running.answers())) running = undefined
      running ??= start()
    },
    /** Watches over one job; ends the thread where it hangs, which ends the job with that reason. */
    watch() {
      let patience = PATIENCE.usual
      let silent = 0
      let last = -1
      // Ticks, not a clock: a machine that slept did not wait for anything.
      const timer = setInterval(() => {
        const { isWorking, beats } = running?.read() ?? { isWorking: false, beats: -1 }
        silent = isWorking && beats === last ? silent + 1 : 0
        last = beats
        if (silent >= patience) void end(patience === PATIENCE.usual ? 'takesTooLong' : 'cancelled')
      }, tickMs)
      return {
        /** The operator does not wait for it any longer. */
        cancel: () => void (patience = PATIENCE.cancelled),
        done: () => clearInterval(timer),
      }
    },
    end: () => end('cancelled'),
  }
}
