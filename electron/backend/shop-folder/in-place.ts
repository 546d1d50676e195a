import { statSync } from 'node:fs'

/**
 * Whether files are still those that were opened. A folder that was deleted, or a database that was put in another's place
 * while it is open, takes every write without a word, and none of it is there at the next start.
 */
export function filesInPlace(paths: readonly string[]): () => boolean {
  const opened = paths.flatMap((path) => {
    const name = nameOf(path)
    return name === undefined ? [] : [{ path, name }]
  })
  return () => opened.every(({ path, name }) => nameOf(path) === name)
}

/** What the system calls a file, whatever it is named. */
function nameOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat && `${stat.dev}:${stat.ino}`
}
