import fs from 'node:fs'
import path from 'node:path'
import { display } from '../lib/display.mjs'
import { aliases } from '../lib/aliases.mjs'
import { seconds, stream } from '../lib/process.mjs'
import { fromRoot } from '../lib/root.mjs'
import { built } from './build.mjs'

const BENCHES = fromRoot('test', 'bench')
const SUFFIX = '.bench.ts'

/**
 * Runs test/bench/*.bench.ts one after another, each in a Node of its own, so that none warms or burdens the next. A bench
 * file prints what it likes and appends its results to the file named by BENCH_RESULTS, one line of JSON each:
 * `{ what, measured, floor, limit, unit, ok, note? }`. It runs in the checkout's root, with the built app in out/.
 */
export async function main(chosen) {
  await built()
  const all = fs.existsSync(BENCHES) ? fs.readdirSync(BENCHES).filter((name) => name.endsWith(SUFFIX)) : []
  const names = all
    .map((name) => name.slice(0, -SUFFIX.length))
    .filter((name) => chosen.length === 0 || chosen.some((part) => name.includes(part)))
    .sort()
  if (names.length === 0) throw new Error(`no bench ${chosen.join(', ')} in test/bench/ (there are: ${all.join(', ')})`)
  const folder = fromRoot('out', 'bench')
  fs.rmSync(folder, { recursive: true, force: true })
  await bundle(names, folder)

  const { env } = await display()
  const lines = []
  for (const name of names) {
    const since = performance.now()
    console.log(`\n── ${name}`)
    const results = path.join(folder, `${name}.jsonl`)
    const program = ['--expose-gc', '--max-old-space-size=4096', path.join(folder, `${name}.js`)]
    const { ok } = await stream(process.execPath, program, { env: { ...env, BENCH_RESULTS: results } })
    const written = fs.existsSync(results) ? fs.readFileSync(results, 'utf8').trim().split('\n').filter(Boolean) : []
    lines.push(...written.map((line) => ({ bench: name, ...JSON.parse(line) })))
    if (!ok) lines.push({ bench: name, what: 'ended with an error', ok: false })
    console.log(`── ${name}: ${seconds(since)}`)
  }
  return table(lines)
}

/** As JavaScript, because Node reads no TypeScript; packages stay where they are. */
async function bundle(names, folder) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: aliases },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      minify: false,
      rolldownOptions: { input: Object.fromEntries(names.map((name) => [name, path.join(BENCHES, name + SUFFIX)])) },
    },
  })
}

const shown = (value, unit) => (value === undefined ? '' : `${Number(value.toPrecision(3))} ${unit ?? ''}`.trim())

function table(lines) {
  const rows = lines.map(({ bench, what, measured, floor, limit, unit, ok, note }) => [
    ok === false ? 'OVER' : 'ok',
    bench,
    what,
    shown(measured, unit),
    shown(floor, unit),
    shown(limit, unit),
    note ?? '',
  ])
  const all = [['', 'bench', 'what', 'measured', 'floor', 'limit', 'note'], ...rows]
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)))
  console.log('')
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
  return lines.every(({ ok }) => ok !== false) ? 0 : 1
}
