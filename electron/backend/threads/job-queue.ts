import { DeskError, type Answer } from '@shared/contract/errors'

export interface QueuedJob {
  jobId: string
  cancelled: SharedArrayBuffer
}

/** `onCancel` is told when the job is cancelled while it runs. */
export type Work = (job: QueuedJob, onCancel: (tell: () => void) => void) => Promise<Answer<unknown>>

interface Entry extends QueuedJob {
  run(): Promise<void>
  /** The job itself asks whether it was cancelled; this is for what it may hang in. */
  stop(): void
  /** Answers a job that never started. */
  giveUp(): void
  started: boolean
}

const cancelledAnswer: Answer<unknown> = { ok: false, error: { code: 'cancelled', params: {} } }

/** Jobs one after another: there is one writer. A waiting job that is cancelled is answered at once. */
export function jobQueue() {
  const entries: Entry[] = []
  let running: Promise<void> = Promise.resolve()

  async function runNext(): Promise<void> {
    const next = entries[0]
    if (!next || next.started) return
    next.started = true
    running = next.run()
    await running
    entries.splice(entries.indexOf(next), 1)
    void runNext()
  }

  function cancel(entry: Entry): void {
    Atomics.store(new Int32Array(entry.cancelled), 0, 1)
    if (entry.started) return entry.stop()
    entries.splice(entries.indexOf(entry), 1)
    entry.giveUp()
  }

  return {
    /** Runs `work` when its turn comes. Throws DeskError `badInput` where a job of this name is under way. */
    add(jobId: string, work: Work): Promise<Answer<unknown>> {
      if (entries.some((entry) => entry.jobId === jobId)) throw new DeskError('badInput', { field: 'jobId' })
      const job: QueuedJob = { jobId, cancelled: new SharedArrayBuffer(4) }
      let stop = () => {}
      return new Promise((resolve) => {
        entries.push({
          ...job,
          started: false,
          run: () => work(job, (tell) => void (stop = tell)).then(resolve),
          stop: () => stop(),
          giveUp: () => resolve(cancelledAnswer),
        })
        void runNext()
      })
    },
    cancel(jobId: string): void {
      const found = entries.find((entry) => entry.jobId === jobId)
      if (found) cancel(found)
    },
    /** Cancels all, and waits for the one that runs to have answered. */
    async end(): Promise<void> {
      for (const entry of [...entries]) cancel(entry)
      await running
    },
  }
}
