import { isDamage } from './integrity'
import type { SqliteDatabase } from './open'

/** Tables that follow from others, and are filled by whoever opens a shop in which they are empty (`record/clock-keeper.ts`). */
const DERIVED: ReadonlySet<string> = new Set(['clocks', 'clocksMade'])

interface Entry {
  type: string
  name: string
  tbl_name: string
  rootpage: number
  sql: string | null
}

/** What of the schema is made anew, as its statements; tables before their indexes. */
export type Remade = readonly { name: string; sql: string }[]

/** A check that says more than this is not looked at to its end. */
const MOST_SAID = 20_000
const MALFORMED = 'database disk image is malformed'
/** What SQLite says of a page in a tree (btree.c, checkAppendMsg); the tree is named by its first page. */
const IN_TREE = /^Tree (\d+) page \d+(?: (?:cell|right child).*?)?: (.*)$/
/** That other trees, or the list of free pages, have the same page: whose it is nobody knows. */
const IS_SHARED = /2nd reference/
/** What it says of rows and of the entries of an index (pragma.c, integrity_check). */
const OF_INDEX = /\bindex (\S+)$/
const OF_COLUMN = / in (\w+)\.\w+$/

/**
 * What can be made anew of a damaged database so that it is whole again: tables that follow from others, and indexes. Undefined
 * where anything else is damaged, or where it cannot be told. Damage counts as that of a table or index only where every page
 * of it is still reached, none is shared with another, and its own pages are at fault: an index that merely disagrees with its
 * table may be right where the table lost rows. Throws SqliteError for anything but damage.
 */
export function derivedDamage(db: SqliteDatabase): Remade | undefined {
  const said = checked(db)
  const schema = said.length < MOST_SAID ? schemaOf(db) : undefined
  if (!schema) return undefined
  const broken = new Set<string>()
  const rest: string[] = []
  for (const line of said) {
    const [, root, what = ''] = IN_TREE.exec(line) ?? []
    if (root === undefined) rest.push(line)
    else {
      const entry = schema.find(({ rootpage }) => rootpage === Number(root))
      if (!entry || !isDerived(entry) || IS_SHARED.test(what)) return undefined
      broken.add(entry.name)
    }
  }
  for (const line of rest) {
    const index = OF_INDEX.exec(line)?.[1]
    const table = index === undefined ? OF_COLUMN.exec(line)?.[1] : schema.find(({ name }) => name === index)?.tbl_name
    if (table !== undefined && DERIVED.has(table)) broken.add(table)
    else if (line !== MALFORMED && !(index !== undefined && broken.has(index))) return undefined
  }
  return broken.size > 0 ? remade(schema, broken) : undefined
}

const isDerived = ({ type, tbl_name, sql }: Entry) => DERIVED.has(tbl_name) || (type === 'index' && sql !== null)

/** Where one of the derived tables is broken all of them are made anew, with their indexes. */
function remade(schema: readonly Entry[], broken: ReadonlySet<string>): Remade {
  const tables = schema.some(({ name, tbl_name }) => broken.has(name) && DERIVED.has(tbl_name))
  return schema
    .filter(({ name, tbl_name }) => broken.has(name) || (tables && DERIVED.has(tbl_name)))
    .flatMap(({ name, sql }) => (sql === null ? [] : [{ name, sql }]))
}

/** All that the check says, line by line; it ends where it cannot go on. */
function checked(db: SqliteDatabase): string[] {
  const said: string[] = []
  try {
    const check = db.prepare<[], string>(`PRAGMA integrity_check(${MOST_SAID})`).pluck()
    for (const text of check.iterate()) said.push(...text.split('\n').filter((line) => !line.startsWith('*** in ')))
  } catch (error) {
    if (!isDamage(error)) throw error
    said.push(MALFORMED)
  }
  return said
}

function schemaOf(db: SqliteDatabase): Entry[] | undefined {
  try {
    return db
      .prepare<[], Entry>(`SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY type = 'index'`)
      .all()
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}

/**
 * Makes tables empty and indexes full, without reading a page of what was there: only the schema forgets it, and its pages belong to
 * nobody until the database is written anew. To be done to a copy. Throws SqliteError.
 */
export function makeAnew(db: SqliteDatabase, remade: Remade): void {
  db.pragma('writable_schema = ON')
  const forget = db.prepare('DELETE FROM sqlite_schema WHERE name = ?')
  for (const { name } of remade) forget.run(name)
  db.pragma('writable_schema = RESET')
  for (const { sql } of remade) db.exec(sql)
}
