import { type Page, test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
export const TOUR = join(ROOT, 'tour')

export interface Step {
  step: string
  ok: boolean
  counts: Record<string, number>
  files: string[]
}
export const steps: Step[] = []
let pictures = 0

/** Leaves a picture of the window in the tour's folder; returns its name. */
export async function picture(page: Page, name: string): Promise<string> {
  pictures += 1
  const file = `${String(pictures).padStart(2, '0')}-${name}.png`
  await page.waitForTimeout(350)
  await page.screenshot({ path: join(TOUR, file) })
  return file
}

/** Notes a step as failed before it is tried: one that does not come to its end stays so. */
export async function step(name: string, work: (own: Step) => Promise<void>): Promise<void> {
  const own: Step = { step: name, ok: false, counts: {}, files: [] }
  steps.push(own)
  try {
    await test.step(name, () => work(own))
    own.ok = true
  } finally {
    writeFileSync(join(TOUR, 'summary.json'), `${JSON.stringify(steps, undefined, 2)}\n`)
  }
}
