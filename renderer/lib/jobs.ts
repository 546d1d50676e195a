import { useSyncExternalStore } from 'react'
import type { Argument, NamesOf, Output } from '@shared/contract'
import type { DeskEvent, JobProgress } from '@shared/contract/events'
import { ask } from './client'

let running: readonly JobProgress[] = []
const listeners = new Set<() => void>()

function set(next: readonly JobProgress[]): void {
  running = next
  listeners.forEach((listener) => listener())
}

/** Follows the desk's job events. */
export function followJobs(event: DeskEvent): void {
  if (event.type !== 'job') return
  const others = running.filter((job) => job.jobId !== event.job.jobId)
  set(event.job.ended ? others : [...others, event.job])
}

/** The jobs that run now, for the status bar. */
export function useRunningJobs(): readonly JobProgress[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => running,
  )
}

/** Runs a job to its end; progress shows in the status bar, where it can be cancelled. */
export function runJob<N extends NamesOf<'job'>>(name: N, input: Omit<Argument<N>, 'jobId'>): Promise<Output<N>> {
  const jobId = crypto.randomUUID()
  return ask(name, { ...input, jobId } as unknown as Argument<N>)
}
