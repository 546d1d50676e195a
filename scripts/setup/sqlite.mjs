import fs from 'node:fs'
import path from 'node:path'
import { electronProgram, electronVersions } from '../lib/electron.mjs'
import { must, run } from '../lib/process.mjs'
import { cacheFolder, packageFolder, require } from '../lib/root.mjs'
import { COMPILER, installed } from './system-libraries.mjs'

/** Node-API level of the binaries inside the package: Node 22.14, Electron 35 and newer. */
const PREBUILT = 10
const folder = () => packageFolder('better-sqlite3')
const local = () => path.join(folder(), 'build', 'Release', 'better_sqlite3.node')
const usable = `const D = require(${JSON.stringify(packageFolder('better-sqlite3'))}); new D(':memory:').exec('SELECT 1')`

/** Whether it opens a database under this Node and under Electron. A wrong binary ends the process, so others are asked. */
function works(forTests) {
  const asNode = { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } }
  return run(electronProgram(), ['-e', usable], asNode).ok && (!forTests || run(process.execPath, ['-e', usable]).ok)
}

/** Node's own headers where they lie beside it, so that none need to be downloaded. */
function headers() {
  const prefix = path.resolve(path.dirname(fs.realpathSync(process.execPath)), '..')
  return fs.existsSync(path.join(prefix, 'include', 'node', 'node_api.h')) ? [`--nodedir=${prefix}`] : []
}

/** Compiles the package's own source against the experimental Node-API, which older runtimes carry too. */
function compile(kept) {
  console.log(
    `[setup] better-sqlite3: build tools ${installed(COMPILER)}; compiles for older runtimes, about a minute …`,
  )
  const nodeGyp = require.resolve('node-gyp/bin/node-gyp.js')
  const CXXFLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'
  must(process.execPath, [nodeGyp, 'rebuild', '--release', '--force_build=1', '--jobs=max', ...headers()], {
    cwd: folder(),
    env: { ...process.env, CXXFLAGS },
  })
  fs.mkdirSync(cacheFolder, { recursive: true })
  fs.copyFileSync(local(), `${kept}.${process.pid}.tmp`)
  fs.renameSync(`${kept}.${process.pid}.tmp`, kept)
  fs.rmSync(path.join(folder(), 'build'), { recursive: true })
}

function place(kept) {
  fs.mkdirSync(path.dirname(local()), { recursive: true })
  fs.copyFileSync(kept, `${local()}.${process.pid}.tmp`)
  fs.renameSync(`${local()}.${process.pid}.tmp`, local())
}

/**
 * Makes better-sqlite3 load where it is used: the prebuilt binary where it fits, else one compiled here. A local build wins
 * over the prebuilt one at run time, so packaging leaves it out with Electrons that need none.
 * @param {{ forTests: boolean }} options `forTests`: this Node must load it too, not only Electron
 */
export function sqlite({ forTests }) {
  const level = Math.min(Number(electronVersions().napi), forTests ? Number(process.versions.napi) : PREBUILT)
  if (fs.existsSync(local()) && works(forTests)) return 'compiled for older runtimes, present'
  fs.rmSync(path.join(folder(), 'build'), { recursive: true, force: true })
  if (level >= PREBUILT) {
    if (!works(forTests)) throw new Error('The binary inside better-sqlite3 does not load on this system.')
    return 'prebuilt'
  }
  const { version } = require('better-sqlite3/package.json')
  const kept = path.join(cacheFolder, `better-sqlite3-${version}-napi${level}-${process.platform}-${process.arch}.node`)
  if (fs.existsSync(kept)) {
    place(kept)
    if (works(forTests)) return `compiled for Node-API ${level}, from the cache`
  }
  compile(kept)
  place(kept)
  if (!works(forTests)) throw new Error(`better-sqlite3 was compiled for Node-API ${level} and still does not load.`)
  return `compiled for Node-API ${level}`
}
