import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inserted, type LaidIn, layIn } from './laid-in'

/** What a chapter may lie in, besides single files that bear its name. */
const FOLDER = /(^|\/)sample-notes(\/|$)/
const NAMED = /^(shared\/contract|shared\/i18n\/(en|zh-CN)|electron\/backend\/db\/tables)\/sample-notes\.ts$/
const MIGRATION = /^electron\/backend\/db\/migrations\/\d{4}-sample-notes\.ts$/
/** Against what hangs; with both cores to itself each takes a fraction of it. */
const LONG = 900_000

let house: LaidIn
beforeAll(() => {
  house = layIn()
})
afterAll(() => house.remove())

/** Runs a tool of the house in the house; what it said stands in the error. */
async function run(tool: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [join('node_modules', tool), ...args], {
    cwd: house.folder,
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()))
  const code = await new Promise((done) => child.on('close', done))
  if (code !== 0) throw new Error(`${tool} ${args.join(' ')} in the house with sample notes:\n${said}`)
}

/** The files that the recipe says a chapter puts lines in. */
function namedInRecipe(): string[] {
  const [, table = ''] = readFileSync('docs/adding-a-chapter.md', 'utf8').split('## The eight lists')
  return [...table.split('\n## ')[0]!.matchAll(/^\| \d \| `([^`]+)` \|/gm)].map(([, file = '']) => file).sort()
}

it('a chapter touches the files that the recipe names, and at most eight', () => {
  expect(house.own.filter((path) => !FOLDER.test(path) && !NAMED.test(path) && !MIGRATION.test(path))).toEqual([])
  expect(house.touched).toEqual(namedInRecipe())
  expect(house.touched.length).toBeLessThanOrEqual(8)
})

it('a line that could go to two places, or to none, is an error', () => {
  expect(inserted('a\nb\n', { after: 'a\n', insert: 'x\n' })).toBe('a\nx\nb\n')
  expect(() => inserted('a\na\n', { after: 'a\n', insert: 'x\n' })).toThrow('once')
  expect(() => inserted('b\n', { after: 'a\n', insert: 'x\n' })).toThrow('once')
})

it('compiles on every floor', { timeout: LONG }, async () => {
  // Of the tests only those that are there.
  const config = JSON.parse(readFileSync(join(house.folder, 'test/tsconfig.json'), 'utf8')) as object
  writeFileSync(
    join(house.folder, 'test/tsconfig.json'),
    JSON.stringify({ ...config, include: ['integration/**/*.ts', '../renderer/env.d.ts'] }),
  )
  await run('typescript/bin/tsc', '--noEmit', '-p', 'renderer')
  await run('typescript/bin/tsc', '--noEmit', '-p', 'test')
})

it('does what a chapter does, and breaks no rule of the house', { timeout: LONG }, async () => {
  await run('vitest/vitest.mjs', 'run', '--root', '.', 'test/integration/sample-notes', 'test/architecture')
})

it('its page is built', { timeout: LONG }, async () => {
  await run('vite/bin/vite.js', 'build', '--logLevel', 'warn')
})

it('a handler that is missing does not compile, and nothing else does so', { timeout: LONG }, async () => {
  const path = join(house.folder, 'electron/backend/modules/sample-notes/chapter.ts')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(`export { handlers } from './handlers'\n`, ''))
  const said = await run('typescript/bin/tsc', '--noEmit', '-p', 'electron').catch(String)
  const errors = String(said).split('\n').filter((line) => line.includes('error TS')) // prettier-ignore
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(/^electron\/backend\/engine\/handlers\.ts.*"sampleNotes\.list", "sampleNotes\.markDone"$/)
})
