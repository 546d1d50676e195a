import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { createShop, openShop } from '../../electron/backend/backend'
import { openReader } from '../../electron/backend/db/open'
import { aliases } from '../../scripts/lib/aliases.mjs'
import { LINES, ORDERS } from './sizes'
import { randomizer } from '../support/report-builder'
import { isTimeUp, report, SEED, temporaryFolder } from './support'
import { workers } from '../support/built'

/** A process at work on a shop is killed at random moments; the next start finds all or nothing of each piece of work. */
const KILLS = 500
const LONGEST_MS = 1500
/** As many files as the list gives at once. */
const PAGE = 200

const folder = temporaryFolder()
const shopFolder = join(folder.path, 'shop')
await build({
  configFile: false,
  logLevel: 'warn',
  resolve: { alias: aliases },
  build: { ssr: true, target: 'node20', outDir: resolve('out/campaign-process'), minify: false, rolldownOptions: { input: { 'desk-process': resolve('test/campaign/desk-process.ts') } } },
}) // prettier-ignore
const facts = { shopId: 'k', name: 'Kill', marketplaces: ['US' as const], timeZone: 'UTC', isSample: false }
await createShop(shopFolder, facts, { workers, now: Date.now })

/** Starts the work, and kills it so long after it opened the shop; what it had said until then, and whether it still worked. */
async function killedAfter(round: number, ms: number): Promise<{ said: string; endedItself: boolean }> {
  const child = spawn(process.execPath, [resolve('out/campaign-process/desk-process.js'), shopFolder, String(workers.db), String(workers.files), String(round)], { stdio: ['ignore', 'pipe', 'inherit'] }) // prettier-ignore
  let said = ''
  await new Promise<void>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('open')) done()
    })
    child.once('exit', () => done())
  })
  await new Promise((done) => setTimeout(done, ms))
  const endedItself = child.exitCode !== null
  await new Promise((done) => {
    child.once('exit', done)
    if (endedItself) done(undefined)
    child.kill('SIGKILL')
  })
  return { said, endedItself }
}

const random = randomizer(SEED)
const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const faults: string[] = []
let acknowledged = 0
let tried = 0
let slowest = 0
for (; tried < KILLS && !isTimeUp(); tried++) {
  const fault = (what: string) => void faults.push(`kill ${tried}: ${what}`)
  const { said, endedItself } = await killedAfter(tried, random(LONGEST_MS))
  if (endedItself) fault('there was nothing to kill: the process had ended by itself')
  acknowledged += said.match(/^committed/gm)?.length ?? 0
  const since = performance.now()
  const shop = await openShop(shopFolder, { workers, now: Date.now, backupAfterMs: 1e9 })
  slowest = Math.max(slowest, performance.now() - since)
  const ask = async (name: string, input: object) => {
    const answer = await shop.invoke(name, input)
    if (!answer.ok) fault(`${name} ${answer.error.code}`)
    return (answer.ok ? answer.data : {}) as never
  }
  const { all } = (await ask('orders.tabCounts', {})) as { all: number }
  const { total } = (await ask('imports.list', {})) as { total: number }
  if (all !== total * ORDERS) fault(`${all} orders of ${total} files`)
  if (total < acknowledged) fault(`${acknowledged} files were taken in, ${total} are there`)
  acknowledged = total
  const exports: { fileName: string; sha256: string; rows: number }[] = []
  for (let offset = 0; offset === exports.length; offset += PAGE)
    exports.push(...(((await ask('exports.list', { limit: PAGE, offset })) as { rows?: typeof exports }).rows ?? [])) // prettier-ignore
  const written = readdirSync(join(shopFolder, 'exports')).filter((name) => !name.startsWith('.'))
  const known = new Set(exports.map(({ fileName }) => fileName))
  for (const name of written) if (!known.has(name)) fault(`nobody knows of ${name}`)
  for (const { fileName, sha256, rows } of exports)
    if (sha(join(shopFolder, 'exports', fileName)) !== sha256 || rows % LINES !== 0)
      fault(`${fileName} is not what was written`)
  await shop.close()
}
const db = openReader(join(shopFolder, 'shopdesk.sqlite'))
if (db.pragma('integrity_check', { simple: true }) !== 'ok') faults.push('the database does not hold together')
db.close()
const left = readdirSync(shopFolder, { recursive: true }).map(String).filter((name) => name.includes('.partial')) // prettier-ignore
if (left.length > 0) faults.push(`left behind: ${left.join(', ')}`)
faults.forEach((fault) => console.log(fault))
report({
  what: 'kills at random moments of import, entry and export',
  tried,
  bad: faults.length,
  worst: `${Math.round(slowest)} ms to open afterwards`,
  note: `${acknowledged} files taken in`,
})
if (faults.length === 0) folder.remove()
