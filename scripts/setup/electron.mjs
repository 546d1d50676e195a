import fs from 'node:fs'
import path from 'node:path'
import { electronVersions, fallbackFolder } from '../lib/electron.mjs'
import { stream } from '../lib/process.mjs'
import { packageFolder, require } from '../lib/root.mjs'
import { fallbackExists, useFallback } from './fallback-electron.mjs'

const OFFICIAL = 'https://github.com/electron/electron/releases/'
const MIRROR_NAMES = ['ELECTRON_MIRROR', 'electron_mirror', 'npm_config_electron_mirror']

/** Places to get Electron from, in order: the mirror that is set, then Electron's own. */
function sources() {
  const own = { ...process.env }
  for (const name of MIRROR_NAMES) delete own[name]
  const mirror = MIRROR_NAMES.map((name) => process.env[name]).find(Boolean)
  return [...(mirror ? [{ url: mirror, env: process.env }] : []), { url: OFFICIAL, env: own }]
}

const usesProxy = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'].some((name) => process.env[name])

/** A proxy is not asked: only the download itself knows how to go through it. */
const answers = (url) =>
  usesProxy ||
  fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  )

/** Electron's own installer: it checks the archive against the sums that came with the package. */
async function download() {
  const folder = packageFolder('electron')
  const dist = path.join(folder, 'dist')
  // The installer unpacks into `dist`: never into the cache behind a link.
  if (fallbackFolder()) for (const old of [dist, path.join(folder, 'path.txt')]) fs.rmSync(old, { force: true })
  for (const { url, env } of sources()) {
    const reached = await answers(url)
    console.log(`[setup] electron: ${reached ? 'downloads from' : 'cannot reach'} ${url}`)
    // Unreached, it may still lie in Electron's own cache.
    const { ok } = await stream(process.execPath, [path.join(folder, 'install.js')], {
      env: usesProxy ? { ...env, ELECTRON_GET_USE_PROXY: '1' } : env,
      quiet: !reached,
      timeout: reached ? 1_200_000 : 20_000,
    })
    const versions = ok ? electronVersions() : undefined
    if (versions) return versions
  }
  return undefined
}

/**
 * The Electron of package.json, downloaded if need be, or where that cannot be had the fallback runtime.
 * @param {{ retry: boolean }} options `retry`: a fallback from an earlier time is not good enough, try the download again
 */
export async function electron({ retry }) {
  const wanted = require('electron/package.json').version
  const found = electronVersions()
  if (found?.electron === wanted) return `present, ${wanted}`
  if (found && fallbackFolder() && !retry) return `present, ${useFallback()} (fallback, never for a release)`
  const got = await download()
  if (got) return `downloaded, ${got.electron}`
  if (!fallbackExists)
    throw new Error(
      `Electron ${wanted} can be had neither from ${sources()
        .map(({ url }) => url)
        .join(' nor from ')}.\n` +
        'Set ELECTRON_MIRROR to a mirror you can reach (in China for example https://npmmirror.com/mirrors/electron/) and run again.',
    )
  return `fallback ${useFallback()} (for development and tests, never for a release)`
}
