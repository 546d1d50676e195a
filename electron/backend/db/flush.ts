import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Brings a file to the disk: what was written to it may stand in the system's memory until then. */
export function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
