import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { quietWork } from './quiet-work'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const [QUIET, AGAIN] = [60_000, 3_600_000]
/** So many steps of work; `done` counts them. */
function piece(steps: number) {
  const found = { done: 0, step: async () => (found.done += 1) < steps }
  return found
}
const nothing = async () => undefined

it('works a minute after the last call, to the end, and then not within the hour', async () => {
  const work = piece(3)
  const quiet = quietWork(work.step)
  await quiet.during(nothing)
  await vi.advanceTimersByTimeAsync(QUIET - 1)
  expect(work.done).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(work.done).toBe(3)
  await vi.advanceTimersByTimeAsync(AGAIN - 1)
  expect(work.done).toBe(3)
  await vi.advanceTimersByTimeAsync(1)
  expect(work.done).toBe(4)
  await quiet.end()
})

it('a desk at which somebody works is left alone: calls put it off, and one that is under way holds it back', async () => {
  const work = piece(1)
  const quiet = quietWork(work.step)
  await quiet.during(nothing)
  await vi.advanceTimersByTimeAsync(QUIET - 1)
  await quiet.during(nothing)
  await vi.advanceTimersByTimeAsync(QUIET)
  expect(work.done).toBe(0)
  let finish: (() => void) | undefined
  const long = quiet.during(() => new Promise<void>((done) => (finish = done)))
  await vi.advanceTimersByTimeAsync(10 * QUIET)
  expect(work.done).toBe(0)
  finish?.()
  await long
  await vi.advanceTimersByTimeAsync(2 * QUIET)
  expect(work.done).toBe(1)
  await quiet.end()
})

it('a call that comes meanwhile waits for one step; the rest is done in the next quiet minute', async () => {
  const steps: (() => void)[] = []
  const quiet = quietWork(() => new Promise<boolean>((done) => steps.push(() => done(true))))
  await quiet.during(nothing)
  await vi.advanceTimersByTimeAsync(QUIET)
  expect(steps).toHaveLength(1)
  await quiet.during(nothing)
  steps[0]?.()
  await vi.advanceTimersByTimeAsync(QUIET - 1)
  expect(steps).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(steps).toHaveLength(2)
  // Closing waits for the step, and begins no other.
  const ended = quiet.end()
  steps[1]?.()
  await ended
  await vi.advanceTimersByTimeAsync(AGAIN)
  expect(steps).toHaveLength(2)
})

it('a step that fails is tried again an hour later', async () => {
  let tried = 0
  const quiet = quietWork(() => Promise.reject(new Error(`full ${(tried += 1)}`)))
  await quiet.during(nothing)
  await vi.advanceTimersByTimeAsync(QUIET)
  expect(tried).toBe(1)
  await vi.advanceTimersByTimeAsync(AGAIN)
  expect(tried).toBe(2)
  await quiet.end()
})
