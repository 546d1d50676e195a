import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createShop, openShop, type ShopBackend } from '@backend/backend'
import { openReader } from '@backend/db/open'
import { bundledEntries } from '@test/support/workers'
import { randomizer } from '../../support/report-builder'
import { LINES, ORDERS } from './sizes'

const MOMENTS = 50
const LONGEST_MS = 700

async function ask<T>(shop: ShopBackend, name: string, input: unknown): Promise<T> {
  const answer = await shop.invoke(name, input)
  if (!answer.ok) throw new Error(`${name} ${JSON.stringify(answer.error)}`)
  return answer.data as T
}

/** Runs the working process and kills it `ms` after it opened the shop. Returns what it had said. */
async function killedAfter(entry: string, args: string[], ms: number): Promise<string> {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('open')) resolve()
    })
    child.once('exit', () => reject(new Error(`ended by itself: ${said}`)))
  })
  await new Promise((resolve) => setTimeout(resolve, ms))
  await new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGKILL')
  })
  return said
}

test(
  `killed at ${MOMENTS} random moments of import and export: all or nothing, and every next start is clean`,
  { timeout: 300_000 },
  async () => {
    const parent = mkdtempSync(join(tmpdir(), 'desk-kill-'))
    const folder = join(parent, 'shop')
    const entries = await bundledEntries()
    const workers = { db: entries['db-worker'], files: entries['files-worker'] }
    const facts = {
      shopId: 'k',
      name: 'Kill',
      marketplaces: ['US' as const],
      timeZone: 'Asia/Shanghai',
      isSample: false,
    }
    await createShop(folder, facts, { workers, now: Date.now })
    const random = randomizer(20_261_123)
    let acknowledgedImports = 0
    let whole = 0
    for (let round = 0; round < MOMENTS; round++) {
      const said = await killedAfter(fileURLToPath(entries['desk-process']), [folder, String(workers.db), String(workers.files), String(round)], random(LONGEST_MS)) // prettier-ignore
      acknowledgedImports += said.match(/^committed/gm)?.length ?? 0

      const shop = await openShop(folder, { workers, now: Date.now, backupAfterMs: 1e9 })
      const { all } = await ask<{ all: number }>(shop, 'orders.tabCounts', {})
      const imports = await ask<{ total: number }>(shop, 'imports.list', {})
      expect(all % ORDERS, `round ${round}`).toBe(0)
      expect(all).toBe(imports.total * ORDERS)
      // What was said to be taken in is there; at most the one that was being answered for is there unsaid.
      expect(imports.total).toBeGreaterThanOrEqual(acknowledgedImports)
      acknowledgedImports = imports.total
      const { exports } = await ask<{ exports: { fileName: string; sha256: string; rows: number }[] }>(
        shop,
        'exports.list',
        { limit: 200 },
      )
      // The log of evidence has an entry for each export that is there, and its chain is whole.
      const log = await ask<{ entries: { kind: string }[] }>(shop, 'evidence.list', { limit: 200 })
      expect(log.entries.filter(({ kind }) => kind === 'written')).toHaveLength(exports.length)
      expect(await ask(shop, 'evidence.verify', {})).toMatchObject({ broken: null, entries: exports.length * 2 })
      // A file that nobody knows of would be uploaded beside the next one that is written for the same orders.
      const files = readdirSync(join(folder, 'exports')).filter((name) => name.endsWith('.txt'))
      expect(files.sort(), `round ${round}`).toEqual(exports.map(({ fileName }) => fileName).sort())
      for (const { fileName, sha256, rows } of exports) {
        expect(
          createHash('sha256')
            .update(readFileSync(join(folder, 'exports', fileName)))
            .digest('hex'),
        ).toBe(sha256)
        expect(rows % LINES).toBe(0)
      }
      for (const name of files) {
        const text = readFileSync(join(folder, 'exports', name), 'utf8')
        expect(text.endsWith('\r\n'), name).toBe(true)
        for (const line of text.trimEnd().split('\r\n').slice(0, -1)) expect(line.split('\t')).toHaveLength(18)
        whole += 1
      }
      await shop.close()
    }
    const db = openReader(join(folder, 'shopdesk.sqlite'))
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    const counted = db.prepare<[], { n: number }>('SELECT count(*) n FROM orders').get()
    expect(counted?.n).toBe(acknowledgedImports * ORDERS)
    db.close()
    // The moments must have hit work: imports were finished, and files written.
    expect(acknowledgedImports).toBeGreaterThan(10)
    expect(whole).toBeGreaterThan(5)
    rmSync(parent, { recursive: true })
  },
)
