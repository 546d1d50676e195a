import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { electronProgram, sandboxSwitches } from '../lib/electron.mjs'
import { touchFingerprint } from '../lib/fingerprint.mjs'
import { writeNotices } from '../lib/notices.mjs'
import { run, seconds, stream, tool } from '../lib/process.mjs'
import { fromRoot } from '../lib/root.mjs'
import { setUp } from '../setup/index.mjs'

const STAMP = fromRoot('out', '.build')
const SOURCES = ['electron', 'renderer', 'shared', 'resources', 'package.json', 'package-lock.json']
const CONFIG = ['vite.config.ts', 'tsconfig.base.json', 'scripts/lib/notices.mjs', 'scripts/keep-compiled']

/** Says that out/ is no longer what a build left. */
export const forgetBuild = () => fs.rmSync(STAMP, { force: true })

/** Builds main, preload and page into out/, unless they are there and nothing was touched since. */
export async function build({ quiet = false } = {}) {
  const since = performance.now()
  const now = touchFingerprint([...SOURCES, ...CONFIG])
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === now) return { ok: true, text: 'up to date' }
  forgetBuild()
  const { ok, text } = await stream(...tool('vite', ['build', '--app', '--logLevel', 'warn']), { quiet })
  if (!ok) return { ok, text }
  writeNotices()
  const note = keepCompiled() ? '' : '; not kept compiled, as Electron does not start here'
  fs.writeFileSync(STAMP, now)
  return { ok, text: `built in ${seconds(since)}${note}` }
}

/** Keeps the code that every start loads compiled. Without it a start only takes longer. */
function keepCompiled() {
  const program = electronProgram()
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'shopdesk-build-'))
  const display = process.platform === 'linux' ? ['--ozone-platform=headless'] : []
  const { ok } = program
    ? run(program, [fromRoot('scripts/keep-compiled'), `--user-data-dir=${userData}`, ...display, ...sandboxSwitches()])
    : { ok: false }
  fs.rmSync(userData, { recursive: true, force: true })
  return ok
}

/** For commands that need the app: set up, built, or an error. */
export async function built(options) {
  await setUp(options)
  const { ok, text } = await build()
  if (!ok) throw new Error('the build failed: see above.')
  console.log(`[build] ${text}`)
}

export async function main() {
  await built()
  return 0
}
