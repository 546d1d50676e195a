import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { MIGRATIONS } from '@backend/db/migrations'
import { LINES } from '../../fixtures/sample-notes/lines'

const FIXTURE = 'test/fixtures/sample-notes/house'
/** All that the house is built, type-checked and tested from; of the tests what the architecture's need. */
const SOURCES = [
  'docs',
  'electron',
  'electron-builder.yml',
  'package.json',
  'renderer',
  'resources',
  'scripts',
  'shared',
  'test/architecture',
  'test/bench',
  'test/fixtures',
  'test/support',
  'test/tsconfig.json',
  'tsconfig.base.json',
  'vite.config.ts',
  'vitest.config.ts',
]

const number = (version: number) => String(version).padStart(4, '0')
const NEXT = MIGRATIONS.length + 1
const numbered = (text: string) =>
  text
    .replaceAll('version: NEXT', `version: ${NEXT}`)
    .replaceAll('NEXT', number(NEXT))
    .replaceAll('LAST', number(NEXT - 1))

export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name)))
    .sort()

/** Throws where the text stands nowhere, or twice: where a line goes is never guessed. */
export function inserted(text: string, { after, insert }: { after: string; insert: string }): string {
  const [before, behind, ...more] = text.split(after)
  if (before === undefined || behind === undefined || more.length > 0)
    throw new Error(`this must stand in it once: ${after}`)
  return before + after + insert + behind
}

export interface LaidIn {
  folder: string
  /** The files of the house that got lines. */
  touched: readonly string[]
  /** The files of the chapter itself, where they lie in the house. */
  own: readonly string[]
  remove(): void
}

/** A copy of the house with the chapter of samples laid in: its files beside the others, its lines in the lists. */
export function layIn(): LaidIn {
  const folder = mkdtempSync(join(tmpdir(), 'shopdesk-house-'))
  for (const path of SOURCES) cpSync(path, join(folder, path), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction')
  const own = filesBelow(FIXTURE)
  const houses = new Set(filesBelow(folder))
  for (const path of own) {
    const target = numbered(path)
    if (houses.has(target)) throw new Error(`${target} is a file of the house`)
    mkdirSync(dirname(join(folder, target)), { recursive: true })
    writeFileSync(join(folder, target), numbered(readFileSync(join(FIXTURE, path), 'utf8')))
  }
  for (const { file, after, insert } of LINES) {
    const path = join(folder, file)
    const given = { after: numbered(after), insert: numbered(insert) }
    writeFileSync(path, inserted(readFileSync(path, 'utf8'), given))
  }
  return {
    folder,
    touched: [...new Set(LINES.map(({ file }) => file))].sort(),
    own: own.map(numbered),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
