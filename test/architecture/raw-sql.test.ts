import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { sourcesIn } from './imports'
import { benchesNamed, BY_HAND, byHandIn, wrongByHand } from './raw-sql'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PATH = 'electron/backend/modules/refunds/save.ts'

test('SQL is written by hand only where a reason is given', () => {
  const sources = sourcesIn(ROOT, ['electron'])
  expect(sources.size).toBeGreaterThan(50)
  expect(wrongByHand(sources, BY_HAND)).toEqual([])
})

test('who writes it for speed names the bench that shows the need', () => {
  expect(benchesNamed({ a: 'slow, shown by the bench import', b: 'of a machine' })).toEqual(['import'])
  const named = benchesNamed(BY_HAND)
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((bench) => !existsSync(join(ROOT, 'test/bench', `${bench}.bench.ts`)))).toEqual([])
})

test.each([
  ['prepared', "db.raw.prepare('SELECT 1')"],
  ['prepared with types', "db.prepare<[], { n: number }>('SELECT 1 n').get()"],
  ['on a line of its own', "db.raw\n  .prepare('SELECT 1')"],
  ['a piece', 'build.where(sql<SqlBool>`a IS NULL`)'],
  ['a raw piece', 'const where = sql.raw(text)'],
])('a file that is not listed fails: %s', (_what, text) => {
  expect(wrongByHand(new Map([[PATH, text]]), {})).toHaveLength(1)
})

test('a listed file that writes none any more fails', () => {
  const built = "db.all(db.build.selectFrom('refunds').selectAll())"
  expect(wrongByHand(new Map([[PATH, built]]), { [PATH]: 'a reason' })).toEqual([
    `${PATH} is listed and writes no SQL by hand: take it off the list`,
  ])
})

test.each([
  ['a built query', "db.all(db.build.selectFrom('bins').selectAll())"],
  ['a comment', '// db.prepare(`SELECT 1`)\nconst a = 1'],
  ['another template', 'const text = `SELECT ${a}`'],
])('left alone: %s', (_what, text) => {
  expect(byHandIn(PATH, text)).toEqual([])
})
