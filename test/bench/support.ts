import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Measured {
  what: string
  /** What our code took, and what the floor took in the same run. */
  measured: number
  floor?: number
  /** The most that `measured` may be. */
  limit: number
  unit: 'ms'
  ok: boolean
  note?: string
}

/** Adds a line to the table the runner prints. */
export function report(line: Omit<Measured, 'ok' | 'unit'>): void {
  const whole: Measured = { ...line, unit: 'ms', ok: line.measured <= line.limit }
  if (process.env.BENCH_RESULTS) appendFileSync(process.env.BENCH_RESULTS, `${JSON.stringify(whole)}\n`)
  else console.log(whole)
}

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'desk-bench-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The value below which the given part of the figures lies. */
export function quantile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
