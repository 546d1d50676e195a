import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, expect, test } from 'vitest'
import { bundledEntries } from '@test/support/workers'
import { operations, workshop } from './support'

const shops = workshop()
const children: ChildProcess[] = []
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')))
afterAll(() => shops.end())

/** Another process with the shop open; `said` resolves when it says a word. */
async function otherProcess(folder: string, rows = 0) {
  const entries = await bundledEntries()
  const files = [entries['unruly-db-worker'], entries['files-worker']].map(String)
  const child = spawn(process.execPath, [fileURLToPath(entries['shop-process']), folder, ...files, String(rows)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  children.push(child)
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return {
    child,
    async said(word: string): Promise<void> {
      while (!text.includes(word)) {
        if (child.exitCode !== null) throw new Error(`ended: ${text}`)
        await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
      }
    },
    async kill(): Promise<void> {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

test('one process at a time; a killed one holds nothing', async () => {
  const folder = await shops.shopFolder()
  const other = await otherProcess(folder)
  await other.said('open')
  await expect(shops.open(folder)).rejects.toMatchObject({ code: 'shopOpenElsewhere', params: { folder } })
  await other.kill()
  const shop = await shops.open(folder)
  expect(await operations(shop)).toBe(0)
})

test('twice in one process is refused as well, and the first goes on', async () => {
  const folder = await shops.shopFolder()
  const first = await shops.open(folder)
  await expect(shops.open(folder)).rejects.toMatchObject({ code: 'shopOpenElsewhere' })
  expect(await operations(first)).toBe(0)
  const other = await otherProcess(folder)
  await expect(other.said('open')).rejects.toThrow('ended')
})

// Moments are spread over the first half second of writing; 3,000 rows take some 30 ms.
test.each([0, 60, 150, 290, 480])(
  'killed %i ms into writing: all or nothing, and the next start is clean',
  async (ms) => {
    const folder = await shops.shopFolder()
    const rows = 3000
    const other = await otherProcess(folder, rows)
    await other.said('open')
    await new Promise((resolve) => setTimeout(resolve, ms))
    await other.kill()
    expect(existsSync(join(folder, '.running'))).toBe(true)
    const shop = await shops.open(folder)
    expect((await operations(shop)) % rows).toBe(0)
    await shop.close()
    expect(existsSync(join(folder, '.running'))).toBe(false)
  },
)
