import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ask, operations, workshop } from './support'

const shops = workshop()
afterAll(() => shops.end())

test('a full disk at closing does not keep the program: the thread ends, nothing is lost, the next opening checks', async () => {
  const folder = await shops.shopFolder()
  const shop = await shops.open(folder)
  await ask(shop, 'imports.discard', { importId: 4 })
  await shop.close()
  expect(existsSync(join(folder, '.running'))).toBe(true)
  expect(readFileSync(join(folder, 'logs', 'shopdesk.log'), 'utf8')).toContain('"what":"close"')
  const again = await shops.open(folder)
  expect(await operations(again)).toBe(1)
  await again.close()
  expect(existsSync(join(folder, '.running'))).toBe(false)
})

test('closing says what it waits for', async () => {
  const shop = await shops.open(await shops.shopFolder())
  expect(shop.closingStep()).toBeUndefined()
  const started = new Promise((resolve) => shop.subscribe(resolve))
  const job = shop.invoke('imports.stagePaste', { text: 'slow 50', jobId: 'slow' })
  await started
  const closed = shop.close()
  expect(shop.closingStep()).toBe('job')
  await closed
  await job
  expect(shop.closingStep()).toBeUndefined()
})

test('what mails left on the disk and cannot be taken away kept a shop from opening, and from closing', async () => {
  const folder = await shops.shopFolder()
  const attachments = join(folder, 'attachments')
  // No file, though it is called as one.
  mkdirSync(join(attachments, 'a'.repeat(64)))
  const shop = await shops.open(folder)
  rmSync(attachments, { recursive: true })
  await shop.close()
  expect(existsSync(join(folder, '.running'))).toBe(false)
  await (await shops.open(folder)).close()
})
