import fs from 'node:fs'
import path from 'node:path'
import { isRoot, must, run } from '../lib/process.mjs'

const onPath = (program) =>
  (process.env.PATH ?? '').split(path.delimiter).some((f) => fs.existsSync(path.join(f, program)))
const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** What a window needs besides Electron: how to see that it is there, and Debian's names for it, the newest first. */
const WINDOW = [
  { name: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { name: 'libnss3.so', packages: ['libnss3'] },
  { name: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { name: 'libgbm.so.1', packages: ['libgbm1'] },
  { name: 'Xvfb', packages: ['xvfb'], isThere: () => hasDisplay() || onPath('Xvfb') },
]
const CHINESE_FONT = {
  name: 'a Chinese font',
  packages: ['fonts-noto-cjk'],
  isThere: () => !onPath('fc-list') || run('fc-list', [':lang=zh-cn', 'family']).stdout.trim() !== '',
}
/** What node-gyp needs. */
export const COMPILER = [
  { name: 'python3', packages: ['python3'], isThere: () => onPath('python3') },
  { name: 'make', packages: ['make'], isThere: () => onPath('make') },
  { name: 'g++', packages: ['g++'], isThere: () => onPath('g++') || onPath('c++') || onPath('clang++') },
]

/** Names of those that this Linux lacks. */
function missing(wanted) {
  const libraries = wanted.some(({ isThere }) => !isThere) ? run('/sbin/ldconfig', ['-p']) : undefined
  // Without ldconfig (musl, NixOS) nothing can be said: Electron itself will say what it lacks.
  const known = (name) => !libraries?.ok || libraries.stdout.includes(`${name} `)
  return wanted.filter(({ name, isThere }) => !(isThere ? isThere() : known(name)))
}

/** Cheap enough for every start: whether a window could open here. */
export const windowCanOpen = () => process.platform !== 'linux' || missing(WINDOW).length === 0

/** Installs what is missing, where apt and root are at hand; says what is missing elsewhere, and goes on. */
export function installed(wanted) {
  if (process.platform !== 'linux') return 'not needed'
  const lacking = missing(wanted)
  if (lacking.length === 0) return 'present'
  const names = lacking.map(({ name }) => name).join(', ')
  const firsts = lacking.map(({ packages }) => packages.at(-1)).join(' ')
  if (!onPath('apt-get')) return `MISSING ${names}: please install them with this system's package manager`
  if (!isRoot) return `MISSING ${names}: please run  sudo apt-get install ${firsts}`
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patience = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  console.log(`[setup] system libraries: apt-get installs ${names} …`)
  must('apt-get', ['update', ...patience], { env })
  const exists = (name) => run('apt-cache', ['show', '--no-all-versions', name]).stdout !== ''
  const packages = lacking.map(({ packages }) => packages.find(exists) ?? packages[0])
  must('apt-get', ['install', '-y', '--no-install-recommends', ...patience, ...packages], { env })
  return `installed ${packages.join(', ')}`
}

export const systemLibraries = () => installed([...WINDOW, CHINESE_FONT])
