import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What Chromium makes of the program's own files for a window's session: nothing in it is of a page. */
const KEPT = new Set(['Code Cache', 'DawnGraphiteCache', 'DawnWebGPUCache', 'GPUCache'])
/** Where Electron keeps the sessions called `persist:…` in the program's data folder. */
const SESSIONS = 'Partitions'

/**
 * Removes what pages left behind in the sessions of windows, but not their compiled script. For a start of the program, before the
 * first session: one that ended at once could not tidy up. What cannot be read or removed is left.
 */
export function removePageRemains(userData: string): void {
  for (const session of namesIn(join(userData, SESSIONS)))
    for (const name of namesIn(join(userData, SESSIONS, session)))
      if (!KEPT.has(name)) remove(join(userData, SESSIONS, session, name))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // Held by another program: tried again at the next start.
  }
}
