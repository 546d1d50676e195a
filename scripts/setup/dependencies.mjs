import fs from 'node:fs'
import { npm, stream } from '../lib/process.mjs'
import { fromRoot } from '../lib/root.mjs'

const packagesIn = (file) => JSON.parse(fs.readFileSync(fromRoot(file), 'utf8')).packages

/**
 * Compares what npm wrote down as installed with the lock: names, versions and checksums, not file times, which a clone
 * changes. A package for another platform may be absent. Returns the first difference, undefined where there is none.
 */
export function differenceFromLock() {
  if (!fs.existsSync(fromRoot('node_modules', '.package-lock.json'))) return 'nothing is installed'
  const [wanted, installed] = [packagesIn('package-lock.json'), packagesIn('node_modules/.package-lock.json')]
  for (const [place, { version, integrity, optional, devOptional, peer, link }] of Object.entries(wanted)) {
    const found = installed[place]
    if (place === '' || link || (!found && (optional || devOptional || peer))) continue
    if (found?.version !== version || found.integrity !== integrity)
      return `${place.replace('node_modules/', '')} is ${found?.version ?? 'absent'}, the lock says ${version}`
  }
  return Object.keys(installed).find((place) => !(place in wanted))
}

/** Installs exactly what package-lock.json says; npm checks every package against its sha512. */
export async function dependencies() {
  const difference = differenceFromLock()
  if (difference === undefined) return 'as in package-lock.json'
  console.log(`[setup] dependencies: ${difference}: npm ci …`)
  const [command, args, options] = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  const { ok } = await stream(command, args, options)
  if (!ok) throw new Error('npm ci failed: see what it says above.')
  return 'installed'
}
