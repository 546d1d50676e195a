import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { INTAKE, PERSONAL, RECORDED } from '@backend/engine/chapters'
import { MIGRATIONS } from '@backend/db/migrations'
import { migrate } from '@backend/db/migrator'
import { openWriter, type SqliteDatabase } from '@backend/db/open'
import { COLUMNS, KNOWN_EXTRAS } from '@backend/formats/reports/columns'
import { attachStagingToWriter, STAGING_FILE } from '@backend/intake'
import { anything, harmless, personalCatalogue } from '@backend/record'
import { shopPaths } from '@backend/shop-folder/paths'

const folder = mkdtempSync(join(tmpdir(), 'shopdesk-personal-'))
let db: SqliteDatabase
beforeAll(() => {
  db = openWriter(join(folder, 'shopdesk.sqlite'), { create: true })
  migrate(db, MIGRATIONS)
  attachStagingToWriter(db, join(folder, STAGING_FILE), INTAKE.staged)
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

/** Every column of the real schema that can hold a text; a search's own tables hold what its columns hold. */
function textColumns(): string[] {
  const tables = db.prepare<[], { schema: string; name: string; type: string }>('SELECT schema, name, type FROM pragma_table_list').all()
  return tables
    .filter(({ schema, name, type }) => type !== 'shadow' && schema !== 'temp' && !name.startsWith('sqlite_'))
    .flatMap(({ schema, name }) =>
      db
        .prepare<[string, string], { name: string; type: string }>('SELECT name, type FROM pragma_table_xinfo(?, ?) WHERE hidden = 0')
        .all(name, schema)
        .filter(({ type }) => !['INTEGER', 'REAL'].includes(type))
        .map((column) => `${schema === 'main' ? '' : `${schema}.`}${name}.${column.name}`),
    )
} // prettier-ignore

const isNamed = (place: string) => PERSONAL.places.has(place) || PERSONAL.harmless.has(place)
const named = [...PERSONAL.places.keys(), ...PERSONAL.harmless]
const isFile = (place: string) => !place.includes(':') && (!place.slice(1).includes('.') || place.endsWith('.sqlite') || place.endsWith('.json')) // prettier-ignore

test('every text column is in the catalogue of personal data, or named harmless', () => {
  const columns = textColumns()
  expect(columns.length).toBeGreaterThan(150)
  // New here? Say in `personal` of the chapter's `chapter.ts` what it holds of buyers, or that it is harmless.
  expect(columns.filter((column) => !isNamed(column))).toEqual([])
  // Nor does the catalogue speak of what is not there.
  const known = new Set(columns)
  expect(named.filter((place) => !place.includes(':') && !isFile(place) && !known.has(place))).toEqual([])
})

test('a new text column is found, of whatever table', () => {
  db.exec(`
    SAVEPOINT new;
    ALTER TABLE refunds ADD COLUMN iban TEXT NOT NULL DEFAULT '';
    CREATE TABLE staging.letters (subject TEXT NOT NULL, bytes BLOB, sentAt INTEGER) STRICT;
    CREATE VIRTUAL TABLE noteSearch USING fts5 (words);
  `)
  const found = textColumns().filter((column) => !isNamed(column))
  db.exec('ROLLBACK TO new; RELEASE new')
  expect(found.sort()).toEqual(['noteSearch.words', 'refunds.iban', 'staging.letters.bytes', 'staging.letters.subject'])
})

test('every file and folder of a shop folder is in it', () => {
  const files = [...Object.values(shopPaths('')).map((path) => basename(path)), STAGING_FILE, '.waiting']
  expect(named.filter(isFile).sort()).toEqual(files.sort())
})

test('every column of the reports that has no field of ours is in it', () => {
  const headers = readdirSync('test/fixtures/headers').flatMap((name) =>
    readFileSync(join('test/fixtures/headers', name), 'utf8').trimEnd().toLowerCase().split('\t'),
  )
  const extras = new Set([...KNOWN_EXTRAS, ...headers].filter((header) => COLUMNS[header] === undefined))
  expect(extras.size).toBeGreaterThan(50)
  expect([...extras].filter((header) => !isNamed(`orderItems.extra:${header}`))).toEqual([])
})

test('what is copied says from where, and holds no more than what it is copied from', () => {
  expect(PERSONAL.places.get('changes.after')?.from).toEqual(expect.arrayContaining(['orderParties.city', 'letters.body', 'mcfParties.phone'])) // prettier-ignore
  for (const [place, { kinds, of, from }] of PERSONAL.places) {
    expect(
      from.filter((one) => !PERSONAL.places.has(one)),
      place,
    ).toEqual([])
    expect([kinds.length, of.length], place).not.toContain(0)
    // The tables and the files of a whole shop hold whatever the others hold.
    if (from.length === 0 || kinds.length > 6) continue
    const copied = new Set(from.flatMap((one) => PERSONAL.places.get(one)?.kinds ?? []))
    // A letter has words of its own beside the name.
    expect(
      kinds.filter((kind) => !copied.has(kind) && kind !== 'message'),
      place,
    ).toEqual([])
  }
})

test('two chapters that speak of one place are refused', () => {
  const notes = { tables: { bins: harmless('sku', 'bin') } }
  expect(() => personalCatalogue([notes, notes], RECORDED)).toThrow('bins.sku, bins.bin')
  expect(() => personalCatalogue([{ files: { logs: anything() } }, { files: { logs: 'harmless' } }], RECORDED)).toThrow('logs') // prettier-ignore
})
