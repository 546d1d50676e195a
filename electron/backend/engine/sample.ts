import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Output } from '@shared/contract'
import { marketplaceId } from '@shared/contract/shops'
import { day } from '@shared/contract/paging'
import { DeskError, deskErrorOf } from '@shared/contract/errors'
import type { ShopFacts } from '../shop-folder/shop-row'
import { openShop, type OpenOptions } from './open-shop'
import { runTask } from '../threads/host'

const manifest = z.object({
  format: z.literal(1),
  name: z.string(),
  marketplaces: z.array(marketplaceId()),
  /** The day the files call today. */
  baseDay: day(),
  files: z.array(
    z.object({
      file: z.string().regex(/^[a-z0-9-]+\.(?:txt|mbox)$/),
      /** Hours before the base day's end when the report was downloaded. */
      hoursAgo: z.number().min(0),
      /** Answers to the questions whose marketplace only the operator can tell, by group. */
      answers: z.record(z.string(), marketplaceId()).default({}),
    }),
  ),
})

export interface SampleOptions extends Pick<OpenOptions, 'workers' | 'now' | 'log'> {
  /** The folder `resources/sample-shop`. */
  files: string
  shopId: string
  timeZone: string
  /** Name in the operator's language; the manifest's otherwise. */
  name?: string
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const ISO_DAY = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/g
/** As mails write it: `Tue, 03 Mar 2026`. */
const MAIL_DAY = /(?<=^Date: )[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} 20\d\d(?= )/gm

/**
 * Moves every ISO date in a report by whole days, and the dates of mails. Works on the bytes one to one: the digits are ASCII in every encoding of the
 * reports, and no second byte of cp932 is a digit.
 */
export function shiftDays(bytes: Buffer, days: number): Buffer {
  const later = (day: string) => new Date(Date.parse(day) + days * DAY_MS)
  const moved = bytes
    .toString('latin1')
    .replace(ISO_DAY, (found) => later(`${found}T00:00:00Z`).toISOString().slice(0, 10))
    .replace(MAIL_DAY, (found) => later(`${found} 00:00:00 GMT`).toUTCString().slice(0, 16))
  return Buffer.from(moved, 'latin1')
}

/**
 * Makes the sample shop in `folder` out of report files, by the very jobs an operator's files go through, with dates moved so
 * that the base day is today. A shop that could not be filled is taken away again. Throws the DeskErrors of creating,
 * opening and importing.
 */
export async function createSampleShop(folder: string, options: SampleOptions): Promise<void> {
  const plan = manifest.parse(JSON.parse(readFileSync(join(options.files, 'manifest.json'), 'utf8')))
  const facts: ShopFacts = {
    shopId: options.shopId,
    name: options.name ?? plan.name,
    marketplaces: plan.marketplaces,
    timeZone: options.timeZone,
    isSample: true,
  }
  const now = options.now()
  await runTask(options.workers.db, 'create', { folder, at: now, facts }, (entry) => options.log?.write(entry))
  try {
    await fill(folder, plan, options, now)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function fill(
  folder: string,
  plan: z.output<typeof manifest>,
  options: SampleOptions,
  now: number,
): Promise<void> {
  const days = Math.floor(now / DAY_MS) - Math.floor(Date.parse(`${plan.baseDay}T00:00:00Z`) / DAY_MS)
  const reports = join(folder, '.sample')
  mkdirSync(reports)
  const shop = await openShop(folder, options)
  async function ask<T>(name: string, input: object): Promise<T> {
    const answer = await shop.invoke(name, input)
    if (!answer.ok) throw deskErrorOf(answer.error)
    return answer.data as T
  }
  try {
    for (const { file, hoursAgo, answers } of plan.files) {
      const path = join(reports, file)
      writeFileSync(path, shiftDays(readFileSync(join(options.files, file)), days))
      const downloadedAt = new Date(now - hoursAgo * HOUR_MS)
      utimesSync(path, downloadedAt, downloadedAt)
      const { importId } = await ask<Output<'imports.stage'>>('imports.stage', { file: path, jobId: `stage ${file}` })
      for (const [question, choice] of Object.entries(answers))
        await ask('imports.answer', { importId, question, choice, jobId: `answer ${file}` })
      const { import: found } = await ask<Output<'imports.preview'>>('imports.preview', { importId })
      if (found.counts.refused > 0 || found.counts.asks > 0)
        throw new DeskError('fileNotTaken', { fileName: file, code: 'unreadable' })
      await ask('imports.commit', { importId, jobId: `commit ${file}` })
    }
  } finally {
    await shop.close()
    rmSync(reports, { recursive: true, force: true })
  }
}
