import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { MOST_FILES } from '@shared/contract/bridge'

/**
 * The files among what stands on a command line; no more of them than may wait at once, and how many were left out. What is
 * no file, such as a folder or a pipe, is passed over.
 */
export function filesToOpen(paths: readonly string[], cwd: string): { files: string[]; leftOut: number } {
  const files: string[] = []
  // Looked at no further than needed: each look is one at the disk, and nothing else happens meanwhile.
  let looked = 0
  for (; looked < paths.length && files.length < MOST_FILES && looked < MOST_FILES * 2; looked++) {
    const path = resolve(cwd, paths[looked] ?? '')
    if (isFile(path)) files.push(path)
  }
  return { files, leftOut: paths.length - looked }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
