import fs from 'node:fs'
import { touchFingerprint } from '../lib/fingerprint.mjs'
import { writeNotices } from '../lib/notices.mjs'
import { seconds, stream, tool } from '../lib/process.mjs'
import { fromRoot } from '../lib/root.mjs'
import { setUp } from '../setup/index.mjs'

const STAMP = fromRoot('out', '.build')
const SOURCES = ['electron', 'renderer', 'shared', 'resources', 'package.json', 'package-lock.json']
const CONFIG = ['vite.config.ts', 'tsconfig.base.json', 'scripts/lib/notices.mjs']

/** Says that out/ is no longer what a build left. */
export const forgetBuild = () => fs.rmSync(STAMP, { force: true })

/** Builds main, preload and page into out/, unless they are there and nothing was touched since. */
export async function build({ quiet = false } = {}) {
  const since = performance.now()
  const now = touchFingerprint([...SOURCES, ...CONFIG])
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === now) return { ok: true, text: 'up to date' }
  forgetBuild()
  const { ok, text } = await stream(...tool('vite', ['build', '--app', '--logLevel', 'warn']), { quiet })
  if (ok) {
    writeNotices()
    fs.writeFileSync(STAMP, now)
  }
  return { ok, text: ok ? `built in ${seconds(since)}` : text }
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
