import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { removePageRemains } from './page-remains'

const folder = mkdtempSync(join(tmpdir(), 'remains-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what pages left goes, their compiled script stays', () => {
  const session = join(folder, 'Partitions', 'window-1')
  for (const [place, file] of [
    ['Code Cache/js', 'index'],
    ['Local Storage/leveldb', '000003.log'],
    ['IndexedDB/app_desk_0.indexeddb.leveldb', 'CURRENT'],
  ] as const) {
    mkdirSync(join(session, place), { recursive: true })
    writeFileSync(join(session, place, file), 'x')
  }
  writeFileSync(join(session, 'Cookies'), 'x')
  writeFileSync(join(folder, 'preferences.json'), '{}')
  removePageRemains(folder)
  expect(readdirSync(session)).toEqual(['Code Cache'])
  expect(existsSync(join(session, 'Code Cache/js/index'))).toBe(true)
  expect(existsSync(join(folder, 'preferences.json'))).toBe(true)
})

test('a first start has nothing to remove', () => {
  expect(() => removePageRemains(join(folder, 'absent'))).not.toThrow()
})
