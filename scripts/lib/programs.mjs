import fs from 'node:fs'
import path from 'node:path'
import { aliases } from './aliases.mjs'
import { display } from './display.mjs'
import { seconds, stream } from './process.mjs'
import { fromRoot } from './root.mjs'

/**
 * Runs test/<kind>/*.<kind>.ts one after another, each in a Node of its own, so that none warms or burdens the next. A program
 * prints what it likes and appends its results to the file named by <KIND>_RESULTS, one line of JSON each; `ok: false` in one
 * of them fails the whole. It runs in the checkout's root, with the built app in out/. One that takes longer than `withinMs` is
 * ended, and that is a failure too.
 * @returns {Promise<({ part: string, what: string, ok?: boolean } & Record<string, unknown>)[]>}
 */
export async function runPrograms(kind, chosen, { withinMs, env: more = {} } = {}) {
  const names = chosenNames(kind, chosen)
  const folder = fromRoot('out', kind)
  fs.rmSync(folder, { recursive: true, force: true })
  await bundle(kind, names, folder)

  const { env } = await display()
  const lines = []
  for (const name of names) {
    const since = performance.now()
    console.log(`\n── ${name}`)
    const results = path.join(folder, `${name}.jsonl`)
    const program = ['--expose-gc', '--max-old-space-size=4096', path.join(folder, `${name}.js`)]
    const own = { ...env, ...more, [`${kind.toUpperCase()}_RESULTS`]: results }
    const { ok } = await stream(process.execPath, program, { env: own, timeout: withinMs, killSignal: 'SIGKILL' })
    const written = fs.existsSync(results) ? fs.readFileSync(results, 'utf8').trim().split('\n').filter(Boolean) : []
    lines.push(...written.map((line) => ({ part: name, ...JSON.parse(line) })))
    const isLate = withinMs !== undefined && performance.now() - since >= withinMs
    if (!ok) lines.push({ part: name, what: isLate ? 'took too long and was ended' : 'ended with an error', ok: false })
    console.log(`── ${name}: ${seconds(since)}`)
  }
  return lines
}

function chosenNames(kind, chosen) {
  const folder = fromRoot('test', kind)
  const suffix = `.${kind}.ts`
  const all = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith(suffix)) : []
  const names = all
    .map((name) => name.slice(0, -suffix.length))
    .filter((name) => chosen.length === 0 || chosen.some((part) => name.includes(part)))
    .sort()
  if (names.length === 0)
    throw new Error(`no ${kind} ${chosen.join(', ')} in test/${kind}/ (there are: ${all.join(', ')})`)
  return names
}

/** As JavaScript, because Node reads no TypeScript; packages stay where they are. */
async function bundle(kind, names, folder) {
  const { build } = await import('vite')
  const input = Object.fromEntries(names.map((name) => [name, fromRoot('test', kind, `${name}.${kind}.ts`)]))
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: aliases },
    build: { ssr: true, target: 'node20', outDir: folder, minify: false, rolldownOptions: { input } },
  })
}

/** Prints lines under column heads, each column as wide as it needs. Returns the exit code: 1 where one of them is not ok. */
export function printTable(lines, columns) {
  const all = [
    columns.map(([head]) => head),
    ...lines.map((line) => columns.map(([, cell]) => String(cell(line) ?? ''))),
  ]
  const widths = columns.map((_, column) => Math.max(...all.map((row) => row[column].length)))
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
