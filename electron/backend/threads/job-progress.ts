import type { JobProgress } from '@shared/contract/events'

/** At most ten a second cross to the page. */
const EVERY_MS = 100

/** Lets through the first report of each phase, then one every 100 ms. `clock` is any clock in ms that never goes back. */
export function progressThrottle(
  job: Pick<JobProgress, 'jobId' | 'endpoint'>,
  say: (progress: JobProgress) => void,
  clock: () => number,
) {
  let lastAt = -Infinity
  let lastPhase: string | undefined
  return (phase: string, done: number, total: number): void => {
    const at = clock()
    if (at - lastAt < EVERY_MS && (phase === lastPhase || lastPhase === undefined)) return
    lastAt = at
    lastPhase = phase
    say({ ...job, phase, done, total, ended: false })
  }
}
