import fs from 'node:fs'
import { display } from '../lib/display.mjs'
import { seconds, stream, tool } from '../lib/process.mjs'
import { fromRoot } from '../lib/root.mjs'
import { setUp } from '../setup/index.mjs'
import { build } from './build.mjs'

const RESULTS = fromRoot('out', 'test')
const ESLINT_CACHE = ['--cache', '--cache-strategy', 'content', '--cache-location', 'out/eslint/']

const types = (floor) => {
  const buildInfo = fromRoot('out', 'types', `${floor}.tsbuildinfo`)
  return ['tsc', ['-p', floor, '--incremental', '--tsBuildInfoFile', buildInfo, '--pretty']]
}

/** Checks that need one core each and nothing of one another: two at a time, the longest first. */
const CHECKS = [
  { part: 'lint', name: 'eslint', command: ['eslint', ['.', '--max-warnings', '0', ...ESLINT_CACHE]] },
  { part: 'types', name: 'types test', command: types('test') },
  { part: 'types', name: 'types renderer', command: types('renderer') },
  { part: 'types', name: 'types electron', command: types('electron') },
  { part: 'types', name: 'types shared', command: types('shared') },
  { part: 'lint', name: 'prettier', command: ['prettier', ['--check', '--log-level', 'warn', '.']] },
  { part: 'e2e', name: 'build' },
]
const PARTS = ['types', 'lint', 'unit', 'e2e']

/** Runs one check and says how it went; what it found is shown where it failed. */
async function check({ name, command }) {
  const since = performance.now()
  const { ok, text } = command ? await stream(...tool(...command), { quiet: true }) : await build({ quiet: true })
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds(since)})${ok ? '' : `\n${text.trim()}\n`}`)
  return ok
}

/** Two lanes that each take the next check; a failed one stops nothing. Returns the names of those that failed. */
async function checks(wanted) {
  const waiting = [...wanted]
  const failed = []
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) if (!(await check(next))) failed.push(next.name)
  }
  await Promise.all([lane(), lane()])
  return failed
}

const read = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined)

async function unit(args) {
  const file = `${RESULTS}/vitest.json`
  fs.rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { ok } = await stream(...tool('vitest', ['run', ...reporters, ...args]))
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = read(file) ?? {}
  return { ok, passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

async function e2e(args) {
  const file = `${RESULTS}/playwright.json`
  fs.rmSync(file, { force: true })
  const { env } = await display()
  const own = { ...env, PLAYWRIGHT_RESULTS: file }
  const { ok } = await stream(...tool('playwright', ['test', '--project=e2e', ...args]), { env: own })
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(file)?.stats ?? {}
  return { ok, passed: expected + flaky, failed: unexpected, skipped }
}

/**
 * All checks and tests, or one part of them. The last line says how many tests passed and failed; what failed without being a
 * test (a type error, a build, a test file that does not load) counts as one that failed.
 */
export async function main([part, ...args]) {
  if (part !== undefined && !PARTS.includes(part))
    throw new Error(`there is no part ${part}, only: ${PARTS.join(', ')}`)
  const since = performance.now()
  const wants = (name) => part === undefined || part === name
  await setUp()
  fs.mkdirSync(RESULTS, { recursive: true })

  const failedChecks = await checks(CHECKS.filter(({ part: of }) => wants(of)))
  const results = failedChecks.map(() => ({ ok: false, passed: 0, failed: 1, skipped: 0 }))
  if (wants('unit')) results.push(await unit(args))
  // Without a build of these sources there is nothing to drive.
  if (wants('e2e') && !failedChecks.includes('build')) results.push(await e2e(args))

  const sum = (count) => results.reduce((total, result) => total + count(result), 0)
  const failed = sum((result) => Math.max(result.failed, result.ok ? 0 : 1))
  const skipped = sum((result) => result.skipped)
  if (failedChecks.length > 0) console.log(`\nFailed checks: ${failedChecks.join(', ')}`)
  console.log(`\nin ${seconds(since)}`)
  console.log(`${sum((result) => result.passed)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed > 0 ? 1 : 0
}
