import fs from 'node:fs'
import path from 'node:path'
import { isRoot, run } from './process.mjs'
import { packageFolder } from './root.mjs'

const inElectron = (...parts) => path.join(packageFolder('electron'), ...parts)

/** The program that `node_modules/electron` starts, or undefined where there is none. */
export function electronProgram() {
  const pathFile = inElectron('path.txt')
  if (!fs.existsSync(pathFile)) return undefined
  const program = inElectron('dist', fs.readFileSync(pathFile, 'utf8'))
  return fs.existsSync(program) ? program : undefined
}

/** Starts Electron as plain Node and asks for its versions; undefined where it does not run here. */
export function electronVersions(program = electronProgram()) {
  if (!program) return undefined
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { ok, stdout } = run(program, ['-p', 'JSON.stringify(process.versions)'], { env })
  return ok ? JSON.parse(stdout) : undefined
}

/** The fallback runtime is linked from the cache; a real Electron is a folder of its own. */
export function fallbackFolder() {
  const dist = inElectron('dist')
  return fs.lstatSync(dist, { throwIfNoEntry: false })?.isSymbolicLink() ? fs.realpathSync(dist) : undefined
}

const reads = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '')

/** Where Chromium cannot have its sandbox (as root, or where the system forbids user namespaces), a checkout runs without. */
export function sandboxSwitches() {
  if (process.platform !== 'linux') return []
  const forbidden =
    reads('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    reads('/proc/sys/kernel/unprivileged_userns_clone') === '0'
  return isRoot || forbidden ? ['--no-sandbox'] : []
}
