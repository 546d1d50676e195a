import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { packageFolder, root } from './root.mjs'

/** Runs to the end in silence. Never throws: `ok` says whether it went well, `text` is all it said. */
export function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  })
  const said = (stdout ?? '') + (stderr ?? '')
  return { ok: status === 0, stdout: stdout ?? '', text: error ? `${said}${error.message}` : said }
}

/** As `run`, but what goes wrong is thrown with the end of what it said. Returns its standard output. */
export function must(command, args, options) {
  const { ok, stdout, text } = run(command, args, options)
  if (!ok) throw new Error(`${[path.basename(command), ...args].join(' ')} failed:\n${text.slice(-3000)}`)
  return stdout
}

const children = new Set()

/** From now on a signal to this process goes to the child, which then has the time to end well. */
export function forwardSignals(child) {
  children.add(child)
  child.once('close', () => children.delete(child))
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
    if (children.size === 0) process.exit(130)
  })

/**
 * Runs to the end, passing on what it says; with `quiet` that is collected instead.
 * @returns {Promise<{ ok: boolean, code: number, text: string }>}
 */
export function stream(command, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, args, { cwd: root, stdio, ...options })
    forwardSignals(child)
    let text = ''
    for (const pipe of [child.stdout, child.stderr]) pipe?.setEncoding('utf8').on('data', (part) => (text += part))
    child.on('error', reject)
    child.on('close', (status) => resolve({ ok: status === 0, code: status ?? 130, text }))
  })
}

/** The tools' own JavaScript: run by this Node, they need no shell and no PATH on any platform. */
const TOOLS = {
  'electron-builder': ['electron-builder', 'cli.js'],
  eslint: ['eslint', 'bin/eslint.js'],
  playwright: ['@playwright/test', 'cli.js'],
  prettier: ['prettier', 'bin/prettier.cjs'],
  tsc: ['typescript', 'bin/tsc'],
  vite: ['vite', 'bin/vite.js'],
  vitest: ['vitest', 'vitest.mjs'],
}

/** Command line of a tool of the checkout. */
export function tool(name, args) {
  const [packageName, file] = TOOLS[name]
  return [process.execPath, [path.join(packageFolder(packageName), file), ...args]]
}

/** Command line of npm: the one that runs this script, else the one on the PATH. */
export function npm(args) {
  const cli = process.env.npm_execpath
  if (cli && /npm-cli\.[cm]?js$/.test(cli) && fs.existsSync(cli)) return [process.execPath, [cli, ...args], {}]
  return ['npm', args, { shell: process.platform === 'win32' }]
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`
export const isRoot = process.getuid?.() === 0
