// An app for the build's own Electron: loads the program's code as a start does, keeps what V8 compiled of it, and ends before
// Electron is ready. As plain Node it would not do: V8 has other flags there, and refuses what was compiled under others.
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { isMainThread, Worker } = require('node:worker_threads')

const OUT = join(__dirname, '../../out')

function keep(name) {
  const { script, kept } = require(join(OUT, name, 'index.cjs'))
  writeFileSync(kept, script.createCachedData())
}

if (isMainThread) {
  const { app } = require('electron')
  app.whenReady = () => new Promise(() => undefined)
  keep('main')
  new Worker(__filename, { workerData: { role: 'writer' } })
    .on('error', (error) => {
      console.error(error)
      app.exit(1)
    })
    .on('exit', () => app.exit(0))
} else {
  keep('db')
  process.exit(0)
}
