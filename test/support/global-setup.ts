import { spawnSync } from 'node:child_process'

/** A better-sqlite3 made for another Node ends a test process without a word: said here once, before any test. */
export default function setup(): void {
  const probe = "new (require('better-sqlite3'))(':memory:').exec('SELECT 1')"
  const { status, stderr } = spawnSync(process.execPath, ['-e', probe], { encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`better-sqlite3 does not load under Node ${process.version}. Run: npm run setup\n${stderr}`)
}
