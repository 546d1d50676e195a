import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Outcome {
  what: string
  tried: number
  /** How many of them did what must not be. */
  bad: number
  /** The worst that was seen, with its unit. */
  worst?: string
  note?: string
}

/** Adds a line to the table the runner prints; any bad one fails the campaign. */
export function report(outcome: Outcome): void {
  const line = { ...outcome, ok: outcome.bad === 0 }
  if (process.env.CAMPAIGN_RESULTS) appendFileSync(process.env.CAMPAIGN_RESULTS, `${JSON.stringify(line)}\n`)
  console.log(line)
}

const started = performance.now()
const MINUTES = Number(process.env.CAMPAIGN_MINUTES ?? 10)

/** Whether this part's time, or the given share of it, is over. */
export const isTimeUp = (share = 1) => performance.now() - started > MINUTES * 60_000 * share

/** The same seed makes the same attempts. */
export const SEED = Number(process.env.CAMPAIGN_SEED ?? 1)

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'desk-campaign-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Memory of this process that lies in the machine's memory, in MB. */
export const memoryMb = () => process.memoryUsage().rss / 2 ** 20
