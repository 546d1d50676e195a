/** Long enough that whoever is at the desk has turned to something else. */
const QUIET_MS = 60_000
/** What was done once is not done again with the next minute of quiet. */
const AGAIN_MS = 3_600_000

/**
 * Work that can wait, done in small steps while nobody asks for anything: whoever does waits for one step at most, and the
 * rest is left for the next quiet minute. `step` says whether there is more to do; one that fails ends it until the next time.
 */
export function quietWork(step: () => Promise<boolean>, { quietMs = QUIET_MS, againMs = AGAIN_MS } = {}) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let ended = false
  let underWay = 0
  let calls = 0

  async function work(): Promise<void> {
    const before = calls
    const isQuiet = () => !ended && underWay === 0 && calls === before
    let more = true
    while (more && isQuiet()) more = await step().catch(() => false)
    if (!ended) schedule(more ? quietMs : againMs)
  }

  function schedule(afterMs: number): void {
    const before = calls
    timer = setTimeout(() => {
      if (underWay > 0 || calls !== before) schedule(quietMs)
      else running = work()
    }, afterMs)
    timer.unref()
  }

  return {
    /** Runs what was asked for; nothing else is begun meanwhile. The first call starts the clock. */
    async during<T>(asked: () => Promise<T>): Promise<T> {
      calls += 1
      underWay += 1
      if (timer === undefined && !ended) schedule(quietMs)
      try {
        return await asked()
      } finally {
        underWay -= 1
      }
    },
    /** Waits for the step that is being done. */
    async end(): Promise<void> {
      ended = true
      clearTimeout(timer)
      await running
    },
  }
}
