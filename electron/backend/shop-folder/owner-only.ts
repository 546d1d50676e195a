import { chmodSync, existsSync } from 'node:fs'
import { DATABASE_SUFFIXES, shopSubfolders, type ShopPaths } from './paths'

/** Buyers' names and addresses are nobody's but the operator's. Windows keeps such rights with the folder of the user. */
export const OWNER_ONLY_FOLDER = 0o700
export const OWNER_ONLY_FILE = 0o600

/** Takes the rights of others away from a shop that was made before, or came from elsewhere. */
export function keepForOwner(folder: string, paths: ShopPaths): void {
  const files = [...DATABASE_SUFFIXES.map((suffix) => `${paths.database}${suffix}`), paths.card]
  for (const path of [folder, ...shopSubfolders(paths)]) restrict(path, OWNER_ONLY_FOLDER)
  for (const path of files) restrict(path, OWNER_ONLY_FILE)
}

function restrict(path: string, mode: number): void {
  try {
    if (existsSync(path)) chmodSync(path, mode)
  } catch {
    // Somebody else's drive decides about its rights itself.
  }
}
