import fs from 'node:fs'
import { electronProgram, fallbackFolder } from '../lib/electron.mjs'
import { contentFingerprint } from '../lib/fingerprint.mjs'
import { alone } from '../lib/lock.mjs'
import { seconds } from '../lib/process.mjs'
import { fromRoot } from '../lib/root.mjs'
import { dependencies } from './dependencies.mjs'
import { electron } from './electron.mjs'
import { sqlite } from './sqlite.mjs'
import { systemLibraries, windowCanOpen } from './system-libraries.mjs'

/** Inside node_modules, so that whatever empties it also forgets that it was set up. */
const STAMP = fromRoot('node_modules', '.shopdesk-setup.json')
const LOCAL_SQLITE = fromRoot('node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node')
const REBUILT = () => fs.existsSync(LOCAL_SQLITE)

/** What a set-up depends on: other dependencies, another Node, another machine or other set-up scripts make it anew. */
const key = () =>
  contentFingerprint(
    [
      'package-lock.json',
      ...['setup', 'default_app'].flatMap((folder) =>
        fs.readdirSync(fromRoot('scripts', folder)).map((name) => `scripts/${folder}/${name}`),
      ),
    ],
    process.versions.node,
    process.platform,
    process.arch,
  )

/** The stamp of a set-up that still holds, told by looking at a few files; starts nothing. */
function standing({ forTests }) {
  if (!fs.existsSync(STAMP)) return undefined
  const stamp = JSON.parse(fs.readFileSync(STAMP, 'utf8'))
  const holds =
    stamp.key === key() &&
    (stamp.forTests || !forTests) &&
    stamp.rebuilt === REBUILT() &&
    electronProgram() !== undefined &&
    fs.existsSync(fromRoot('node_modules', '.package-lock.json')) &&
    windowCanOpen()
  return holds ? stamp : undefined
}

async function step(name, action) {
  const since = performance.now()
  console.log(`[setup] ${name}: ${await action()} (${seconds(since)})`)
}

/**
 * Makes a checkout ready to run: dependencies, system libraries, Electron, better-sqlite3. Costs some milliseconds where that
 * was done before.
 * @param {{ forTests?: boolean, retryElectron?: boolean }} options
 */
export async function setUp({ forTests = true, retryElectron = false } = {}) {
  const since = performance.now()
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 20))
    throw new Error(`Node ${process.version} is too old: 20.20 is needed.`)
  const asksAnew = () => retryElectron && fallbackFolder() !== undefined
  const before = asksAnew() ? undefined : standing({ forTests })
  if (before) return console.log(`[setup] ready: ${before.says} (${seconds(since)})`)
  await alone(fromRoot('out', '.setup.lock'), async () => {
    if (!asksAnew() && standing({ forTests })) return
    fs.rmSync(STAMP, { force: true })
    await step('dependencies', dependencies)
    await step('system libraries', systemLibraries)
    await step('electron', () => electron({ retry: retryElectron }))
    await step('better-sqlite3', () => sqlite({ forTests }))
    const version = fs.readFileSync(fromRoot('node_modules', 'electron', 'dist', 'version'), 'utf8').trim()
    const fallback = fallbackFolder() ? ' (fallback, never for a release)' : ''
    const says = `Electron ${version}${fallback}, better-sqlite3 ${REBUILT() ? 'compiled here' : 'prebuilt'}`
    fs.writeFileSync(STAMP, JSON.stringify({ key: key(), forTests, rebuilt: REBUILT(), says }))
  })
  console.log(`[setup] done in ${seconds(since)}`)
}
