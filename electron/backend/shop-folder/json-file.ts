import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { stamp } from '../db/backup-names'

/** Writes a small JSON file so that it is either the old or the new one, also after a power cut. Throws system errors. */
export function writeJson(path: string, value: unknown): void {
  const partial = `${path}.partial`
  try {
    const file = openSync(partial, 'w')
    try {
      writeSync(file, `${JSON.stringify(value, null, 2)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(partial, path)
  } finally {
    rmSync(partial, { force: true })
  }
}

export type ReadJson = { kind: 'found'; value: unknown } | { kind: 'absent' } | { kind: 'damaged' }

export function readJson(path: string): ReadJson {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return { kind: 'absent' }
  }
  try {
    return { kind: 'found', value: JSON.parse(text) as unknown }
  } catch {
    return { kind: 'damaged' }
  }
}

/** Puts a file that cannot be read aside under a dated name, so that nothing in it is lost. */
export function keepAside(path: string, now: number): void {
  try {
    renameSync(path, path.replace(/\.json$/, `.damaged-${stamp(now)}.json`))
  } catch {
    // Not even its name can be changed: the caller goes on with an empty one and fails at writing, which is told.
  }
}
