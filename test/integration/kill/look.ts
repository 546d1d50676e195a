import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessTo } from '@backend/db/kysely-access'
import { openReader } from '@backend/db/open'
import { clocksAndRules } from '../../support/clocks'
import { NOW } from './works'

const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** All that a closed shop holds, table by table, and its files to upload: two shops that look the same are the same. */
export function lookAt(folder: string): Record<string, string> {
  const db = openReader(join(folder, 'shopdesk.sqlite'))
  try {
    const tables = db.prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).all() // prettier-ignore
    // Of an index for searching the words are compared, not how it keeps them.
    const virtual = tables.filter(({ sql }) => /^CREATE VIRTUAL/i.test(sql)).map(({ name }) => name)
    const isInner = (name: string) => virtual.some((of) => name.startsWith(`${of}_`))
    const seen = tables.filter(({ name }) => !virtual.includes(name) && !isInner(name)).map(({ name }) => [name, sha(JSON.stringify(db.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).raw().all()))]) // prettier-ignore
    const schema = db.prepare('SELECT name, sql FROM sqlite_master ORDER BY name').raw().all()
    return {
      schema: sha(JSON.stringify(schema)),
      ...(Object.fromEntries(seen) as Record<string, string>),
      files: JSON.stringify(filesIn(join(folder, 'exports')).map((name) => [name, sha(readFileSync(join(folder, 'exports', name)))])), // prettier-ignore
    }
  } finally {
    db.close()
  }
}

/** What is wrong with a closed shop's folder, whatever it holds. */
export function wrongWith(folder: string): string[] {
  const db = openReader(join(folder, 'shopdesk.sqlite'))
  const holds = db.pragma('integrity_check', { simple: true })
  const keys = db.pragma('foreign_key_check') as unknown[]
  const clocks = clocksAndRules(accessTo(db), NOW)
  const large = db.prepare('SELECT sha256 FROM keptBytes WHERE deflated IS NULL').pluck().all() as string[]
  const gone = large.filter((name) => !existsSync(join(folder, 'attachments', name)))
  db.close()
  const left = readdirSync(folder, { recursive: true }).map(String).filter((name) => /\.partial|\.running$/.test(name)) // prettier-ignore
  const waiting = filesIn(join(folder, '.waiting'))
  return [
    ...gone.map((name) => `bytes ${name} are nowhere`),
    ...(holds === 'ok' ? [] : [`the database does not hold together: ${String(holds)}`]),
    ...(keys.length === 0 ? [] : ['rows point to nothing']),
    ...(clocks.table.join() === clocks.rules.join() ? [] : ['clocks are not what the rules give']),
    ...left.map((name) => `left behind: ${name}`),
    ...waiting.map((name) => `still waiting: ${name}`),
  ]
}

const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : [])
