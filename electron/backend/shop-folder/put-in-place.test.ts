import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWriter } from '../db/open'
import { shopPaths } from './paths'
import { goOnPuttingInPlace, nextOf, putInPlace } from './put-in-place'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'desk-place-'))))
afterEach(() => rmSync(folder, { recursive: true }))
const files = () => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])) // prettier-ignore

it('where the next one cannot be moved there, database and log stand where they stood', () => {
  const paths = shopPaths(folder)
  writeFileSync(paths.database, 'rows')
  writeFileSync(`${paths.database}-wal`, 'the last rows')
  const before = files()
  expect(() => putInPlace(paths, 1)).toThrow('ENOENT')
  expect(files()).toEqual(before)
})

it('a next one that was not made to its end is not put in the place of none', () => {
  const paths = shopPaths(folder)
  writeFileSync(nextOf(paths), 'half of a database')
  const before = files()
  goOnPuttingInPlace(paths)
  expect(files()).toEqual(before)
})

it('a log that was left is never read together with the next one, whatever lies beside it', () => {
  const paths = shopPaths(folder)
  openWriter(nextOf(paths), { create: true }).exec('CREATE TABLE rows (id)').close()
  writeFileSync(`${paths.database}-wal`, 'of an earlier one')
  writeFileSync(join(folder, 'shopdesk.damaged-20261201-000000.sqlite'), 'older')
  writeFileSync(join(folder, 'shopdesk.damaged-20261201-000000.sqlite-wal'), 'its log')
  goOnPuttingInPlace(paths)
  expect(Object.keys(files()).sort()).toEqual([
    'shopdesk.damaged-20261201-000000.sqlite',
    'shopdesk.damaged-20261201-000000.sqlite-1-wal',
    'shopdesk.damaged-20261201-000000.sqlite-wal',
    'shopdesk.sqlite',
  ])
})
