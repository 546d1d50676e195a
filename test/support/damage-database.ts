import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'

/** What disks, programs and people do to a database file, by name; each gives the damaged bytes. Pages are 4 KiB. */
const PAGE = 4096
type Random = (below: number) => number

export const DAMAGES: readonly (readonly [name: string, (bytes: Buffer, random: Random) => Buffer])[] = [
  ['cut off', (bytes, random) => bytes.subarray(0, random(bytes.length))],
  ['cut off at a page', (bytes, random) => bytes.subarray(0, PAGE * random(bytes.length / PAGE))],
  ['emptied', () => Buffer.alloc(0)],
  ['a page of zeros', (bytes, random) => filled(bytes, PAGE * random(bytes.length / PAGE), PAGE, () => 0)],
  ['a page of noise', (bytes, random) => filled(bytes, PAGE * random(bytes.length / PAGE), PAGE, () => random(256))],
  ['a sector of noise', (bytes, random) => filled(bytes, 512 * random(bytes.length / 512), 512, () => random(256))],
  ['eight bytes', (bytes, random) => filled(bytes, random(bytes.length - 8), 8, () => random(256))],
  ['two pages swapped', (bytes, random) => swapped(bytes, random(bytes.length / PAGE), random(bytes.length / PAGE))],
  ['a page from elsewhere', (bytes, random) => {
    const from = PAGE * random(bytes.length / PAGE)
    return filled(bytes, PAGE * random(bytes.length / PAGE), PAGE, (i) => bytes[from + i] ?? 0)
  }],
  ['the first page of noise', (bytes, random) => filled(bytes, 0, PAGE, () => random(256))],
  ['noise at its end', (bytes, random) => filled(bytes, bytes.length - 8 * PAGE, 8 * PAGE, () => random(256))],
] // prettier-ignore

function filled(bytes: Buffer, at: number, length: number, value: (i: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  for (let i = 0; i < length && at + i < copy.length; i++) copy[at + i] = value(i)
  return copy
}

function swapped(bytes: Buffer, one: number, other: number): Buffer {
  const copy = Buffer.from(bytes)
  bytes.copy(copy, one * PAGE, other * PAGE, (other + 1) * PAGE)
  bytes.copy(copy, other * PAGE, one * PAGE, (one + 1) * PAGE)
  return copy
}

/** Breaks the root page of a table, as a failing disk does; the page alone: opening the shop reads nothing of it. */
export function damageTable(path: string, table: string): void {
  const db = new Database(path, { readonly: true })
  const { rootpage } = db.prepare<[string], { rootpage: number }>('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table)! // prettier-ignore
  db.close()
  const bytes = readFileSync(path)
  bytes.writeUInt32BE(0xffffffff, (rootpage - 1) * PAGE + 3)
  writeFileSync(path, bytes)
}
