import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ShopBackend } from '@backend/backend'
import { ALL_ORDERS_33, buildReport, syntheticOrders } from '@test/support/report-builder'
import { bundledEntries } from '@test/support/workers'
import { workshop } from './support'

/** A reader that hangs or dies stands for any file that does that to the real one. A second of waiting is 20 ms here. */
const shops = workshop()
const open = async (filesTickMs = 20) => {
  const entries = await bundledEntries()
  const workers = { db: entries['db-worker'], files: entries['unruly-files-worker'] }
  return shops.open(await shops.shopFolder(), { workers, filesTickMs })
}
let shop: ShopBackend
beforeAll(async () => {
  shop = await open()
})
afterAll(() => shops.end())

function file(name: string, text: string | Buffer = 'x'): string {
  const path = join(shops.root, name)
  writeFileSync(path, text)
  return path
}
const stage = (name: string, text?: Buffer, into = shop) =>
  into.invoke('imports.stage', { file: file(name, text), jobId: name })
const good = (into?: ShopBackend) => stage('good.txt', buildReport(ALL_ORDERS_33, [...syntheticOrders(10)]), into)
const refused = (fileName: string, code: string) => ({
  ok: false,
  error: { code: 'fileNotTaken', params: expect.objectContaining({ fileName, code }) },
})

test('a file whose reading does not end is refused with that reason, and the next file is read', async () => {
  expect(await stage('hangs.txt')).toMatchObject(refused('hangs.txt', 'takesTooLong'))
  expect(await good()).toMatchObject({ ok: true })
})

test('a file that fills the memory of the files thread is refused with that reason, and good files after it are read', async () => {
  const patient = await open(1000)
  for (let n = 0; n < 2; n++) {
    expect(await stage('fills.txt', undefined, patient)).toMatchObject(refused('fills.txt', 'tooMuchMemory'))
    expect(await good(patient)).toMatchObject({ ok: true })
  }
}, 60_000)

// Here the patience for a file outlasts the test: only cancelling or closing can end it.
const PATIENT_MS = 1_200

test.each(['hangs.txt', 'never.txt'])('cancel ends a job that hangs in %s', async (name) => {
  const slow = await open(PATIENT_MS)
  const reading = slow.invoke('imports.stage', { file: file(name), jobId: 'j' })
  const begun = new Promise<void>((resolve) => void slow.subscribe(() => resolve()))
  await begun
  slow.cancel('j')
  expect(await reading).toEqual({ ok: false, error: { code: 'cancelled', params: {} } })
  await slow.close()
})

test('closing the shop ends a job that hangs', async () => {
  const slow = await open(PATIENT_MS)
  const begun = new Promise<void>((resolve) => void slow.subscribe(() => resolve()))
  const reading = slow.invoke('imports.stage', { file: file('hangs.txt'), jobId: 'j' })
  await begun
  await slow.close()
  expect(await reading).toEqual({ ok: false, error: { code: 'cancelled', params: {} } })
})
