import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createShop, openShop } from '../../electron/backend/backend'
import { BOMBS } from '../support/bombs'
import { ALL_ORDERS_33, buildReport, syntheticOrders } from '../support/report-builder'
import { isTimeUp, memoryMb, report, temporaryFolder } from './support'
import { workers } from '../support/built'

/**
 * Small files made to use up memory or time, and large ones of nothing. Each is taken in by a desk of its own process: it must
 * be answered in time, within the memory that reading may take, and a good file must be read afterwards.
 */
const LONGEST_MS = 90_000
const MOST_MB = 400

interface Seen {
  said: string
  ms: number
  mb: number
  after: string
}

/** One bomb, in a process of its own: `node bombs.js <name>`. Says what it saw as one line of JSON. */
async function one(name: string): Promise<void> {
  const bomb = BOMBS[name]
  if (!bomb) throw new Error(`no bomb ${name}`)
  const folder = temporaryFolder()
  const shopFolder = join(folder.path, 'shop')
  const now = () => Date.now()
  const facts = { shopId: 's', name: 'Shop', marketplaces: ['US' as const], timeZone: 'UTC', isSample: false }
  await createShop(shopFolder, facts, { workers, now })
  const shop = await openShop(shopFolder, { workers, now, backupAfterMs: 1e9 })
  const stage = async (path: string, jobId: string) => {
    const answer = await shop.invoke('imports.stage', { file: path, jobId })
    if (answer.ok) return 'previewed'
    return answer.error.code === 'fileNotTaken' ? answer.error.params.code : answer.error.code
  }
  const good = join(folder.path, 'good.txt')
  writeFileSync(good, buildReport(ALL_ORDERS_33, [...syntheticOrders(50)]))
  await stage(good, 'first')
  const path = join(folder.path, `bomb.${bomb.extension}`)
  bomb.write(path)
  globalThis.gc?.()
  const idle = memoryMb()
  let most = idle
  const watching = setInterval(() => (most = Math.max(most, memoryMb())), 10)
  const since = performance.now()
  const said = await stage(path, 'bomb')
  const ms = performance.now() - since
  clearInterval(watching)
  const seen: Seen = { said, ms, mb: most - idle, after: await stage(good, 'after') }
  await shop.close()
  folder.remove()
  console.log(JSON.stringify(seen))
}

/** Runs one in its own process; what ends that process has felled the desk. */
function inItsOwn(name: string): Promise<Seen | string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), name])
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (part) => (said += part))
    child.stderr.resume()
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS * 2)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      const line = said.trim().split('\n').at(-1) ?? ''
      resolve(code === 0 && line.startsWith('{') ? (JSON.parse(line) as Seen) : `ended by ${signal ?? code}`)
    })
  })
}

const [, , name] = process.argv
if (name !== undefined) await one(name)
else
  for (const what of Object.keys(BOMBS)) {
    if (isTimeUp()) {
      report({ what, tried: 0, bad: 0, note: 'no time left' })
      continue
    }
    const seen = await inItsOwn(what)
    if (typeof seen === 'string') report({ what, tried: 1, bad: 1, note: seen })
    else {
      const bad = seen.ms > LONGEST_MS || seen.mb > MOST_MB || seen.said === 'internal' || seen.after !== 'previewed'
      const worst = `${(seen.ms / 1000).toFixed(1)} s, ${Math.round(seen.mb)} MB above idle`
      report({ what, tried: 1, bad: Number(bad), worst, note: `${seen.said}; a good file after it: ${seen.after}` })
    }
  }
