import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { RECORDED } from '@backend/engine/chapters'
import { texts as en } from '@shared/i18n/en'
import { sourcesIn } from './imports'
import { PUT_TOGETHER, writtenOtherwise } from './recorded'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TABLES = new Set<string>([...RECORDED.all.map(({ table }) => table), 'operations', 'changes'])
const wrong = (text: string, path = 'electron/backend/modules/refunds/save.ts') =>
  writtenOtherwise(new Map([[path, text]]), TABLES)

test('nobody writes a recorded table but the record', () => {
  const sources = sourcesIn(ROOT, ['electron'])
  expect(sources.size).toBeGreaterThan(50)
  expect(writtenOtherwise(sources, TABLES)).toEqual([])
  expect(Object.keys(PUT_TOGETHER).filter((path) => !sources.has(path))).toEqual([])
})

test.each([
  ['SQL', "db.prepare('UPDATE refunds SET note = ?')"],
  ['… in small letters', "db.prepare('update refunds set note = 1')"],
  ['… with more words', "db.prepare('INSERT OR REPLACE INTO mcfParties VALUES (?)')"],
  ['… of the main database', "db.exec('DELETE FROM main.orders')"],
  ['… on lines of its own', 'db.prepare(`WITH a AS (SELECT 1)\n  INSERT INTO\n  problems (id) VALUES (1)`)'],
  ['… inside a template', 'db.prepare(`UPDATE shipments SET ${columns} WHERE id = ?`)'],
  ['… of a table by a variable', 'db.prepare(`UPDATE ${table} SET id = 1`)'],
  ['a built insert', "db.run(db.build.insertInto('labels').values(row))"],
  ['a built update', "db.run(db.build.updateTable('orders').set(row))"],
  ['a built removal of a table by a variable', 'db.run(db.build.deleteFrom(table))'],
  ['a setting', "db.prepare('DELETE FROM bins WHERE sku = ?')"],
  ['the record itself', "db.prepare('DELETE FROM changes')"],
])('found: %s', (_what, text) => {
  expect(wrong(text)).toHaveLength(1)
})

test.each([
  ['a table that is not recorded', "db.prepare('INSERT INTO evidence (id) VALUES (1)')"],
  ['a table of another name that begins alike', "db.prepare('DELETE FROM orderSearch WHERE rowid = 1')"],
  ['a staged table', "db.prepare('DELETE FROM staging.importRows')"],
  [
    'what is put over a row that is there',
    "db.prepare('INSERT INTO x (a) VALUES (1) ON CONFLICT DO UPDATE SET a = 1')",
  ],
  ['a comment', "// UPDATE refunds\nconst a = 'no'"],
  ['reading', "db.prepare('SELECT * FROM refunds')"],
])('left alone: %s', (_what, text) => {
  expect(wrong(text)).toEqual([])
})

test('every kind of operation has a word in the history', () => {
  expect(RECORDED.kinds).toContain('refund')
  expect(RECORDED.kinds.filter((kind) => !(kind in en.history))).toEqual([])
})
