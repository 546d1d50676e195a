// What the main process and its database threads begin with: runs the one file beside it that holds their code, with what the build
// kept of it compiled. To compile it at every start takes as long as all else of its loading. V8 refuses what was compiled for
// another runtime, and compiles as ever.
const { readFileSync } = require('node:fs')
const { wrap } = require('node:module')
const { basename, join } = require('node:path')
const { Script } = require('node:vm')

const filename = join(__dirname, `${basename(__dirname)}.cjs`)
const kept = join(__dirname, `${process.platform}-${process.arch}.compiled`)

function compiled() {
  try {
    return readFileSync(kept)
  } catch {
    return undefined
  }
}

const script = new Script(wrap(readFileSync(filename, 'utf8')), { filename, cachedData: compiled() })
script.runInThisContext()(exports, require, module, filename, __dirname)
// For the build, which keeps it (scripts/lib/compiled.mjs).
Object.assign(exports, { script, kept })
