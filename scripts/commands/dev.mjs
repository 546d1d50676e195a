import { spawn } from 'node:child_process'
import { display } from '../lib/display.mjs'
import { electronProgram, sandboxSwitches } from '../lib/electron.mjs'
import { forwardSignals } from '../lib/process.mjs'
import { fromRoot, root } from '../lib/root.mjs'
import { setUp } from '../setup/index.mjs'
import { forgetBuild } from './build.mjs'

/** A server for the page, which reloads itself; main and preload are built on every change and the app started again. */
export async function main(args) {
  await setUp({ forTests: false })
  forgetBuild()
  const { createBuilder, createServer } = await import('vite')
  const server = await createServer({ configFile: fromRoot('vite.config.ts') })
  await server.listen()
  const url = server.resolvedUrls?.local[0]
  const { env: desktop, virtual } = await display()
  console.log(`[dev] page at ${url}${virtual ? `, no display: the app runs under Xvfb (display ${virtual})` : ''}`)

  let app
  let timer
  const ended = new Promise((resolve) => {
    function open() {
      const env = { ...desktop, SHOPDESK_DEV_URL: url }
      app = spawn(electronProgram(), ['.', ...sandboxSwitches(), ...args], { cwd: root, stdio: 'inherit', env })
      forwardSignals(app)
      app.on('exit', (code) => resolve(code ?? 0))
    }
    function restart() {
      if (!app) return open()
      // Two copies never run at once: the second would hand over to the first and end.
      app.removeAllListeners('exit').once('exit', open)
      app.kill()
    }
    void watch(createBuilder, () => {
      clearTimeout(timer)
      timer = setTimeout(restart, 200) // one change may touch both
    })
  })
  process.on('exit', () => app?.kill())
  return ended
}

/** Builds main and preload, and again on every change; `onBuilt` is called whenever both are whole. */
async function watch(createBuilder, onBuilt) {
  const builder = await createBuilder({
    configFile: fromRoot('vite.config.ts'),
    build: { watch: {} },
    logLevel: 'warn',
  })
  const names = ['preload', 'main', 'db', 'files']
  const unfinished = new Set(names)
  for (const name of names) {
    const watcher = await builder.build(builder.environments[name])
    watcher.on('event', (event) => {
      if (event.code === 'START') unfinished.add(name)
      if (event.code === 'ERROR') console.error(event.error)
      if (event.code !== 'BUNDLE_END') return
      unfinished.delete(name)
      if (unfinished.size === 0) onBuilt()
    })
  }
}
