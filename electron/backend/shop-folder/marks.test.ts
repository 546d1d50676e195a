import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { markClosed, sinceClosed } from './marks'
import { shopPaths, type ShopPaths } from './paths'

const MB = 1024 * 1024
let folder: string
let paths: ShopPaths
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-marks-'))
  paths = shopPaths(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Writes into the file without its date telling. */
function damage(at: number, length: number): void {
  const { atime, mtime } = statSync(paths.database)
  const file = openSync(paths.database, 'r+')
  writeSync(file, Buffer.alloc(length, 0xff), 0, length, at)
  closeSync(file)
  utimesSync(paths.database, atime, mtime)
}

it('one byte of a small file is noticed, and so is a stretch anywhere in a large one', () => {
  writeFileSync(paths.database, Buffer.alloc(MB, 1))
  markClosed(paths)
  expect(sinceClosed(paths)).toBe('same')
  damage(777_777, 1)
  expect(sinceClosed(paths)).toBe('changed')

  writeFileSync(paths.database, Buffer.alloc(64 * MB, 1))
  for (const at of [0, 13.3 * MB, 40.9 * MB, 62.5 * MB]) {
    markClosed(paths)
    expect(sinceClosed(paths)).toBe('same')
    damage(Math.floor(at), MB)
    expect(sinceClosed(paths), `at ${at}`).toBe('changed')
    damage(Math.floor(at), 1)
  }
})

it('what was noted by a version that read other pieces says neither same nor changed', () => {
  writeFileSync(paths.database, Buffer.alloc(32 * MB, 1))
  markClosed(paths)
  const { pieces: _, ...older } = JSON.parse(readFileSync(paths.closed, 'utf8')) as Record<string, unknown>
  writeFileSync(paths.closed, JSON.stringify(older))
  expect(sinceClosed(paths)).toBe('unknown')
})
