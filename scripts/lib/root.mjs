import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

/** The checkout these scripts belong to. */
export const root = path.resolve(import.meta.dirname, '..', '..')

/** Resolves modules as the checkout's own code would. */
export const require = createRequire(path.join(root, 'package.json'))

export const fromRoot = (...parts) => path.join(root, ...parts)
export const packageFolder = (name) => fromRoot('node_modules', ...name.split('/'))

const cacheHome = {
  darwin: () => path.join(os.homedir(), 'Library', 'Caches'),
  win32: () => process.env.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local'),
}

/** What is costly to get and may serve several checkouts: kept outside node_modules, which `npm ci` empties. */
export const cacheFolder =
  process.env.SHOPDESK_TOOLCHAIN_CACHE ??
  path.join(
    cacheHome[process.platform]?.() ?? process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'),
    'shopdesk-toolchain',
  )
