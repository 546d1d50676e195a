// Stand-in for Electron's own default_app.asar, which Electron builds taken from a packaged
// product lack: makes `electron [-r file] [--flags] path/to/app` load that app, ESM main included.
import { app } from 'electron'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const argv = process.argv.slice(1)
let target
for (let i = 0; i < argv.length && !target; i++) {
  if (argv[i] === '-r' || argv[i] === '--require') require(path.resolve(argv[++i]))
  else if (argv[i] === '--version' || argv[i] === '-v') {
    console.log('v' + process.versions.electron)
    process.exit(0)
  } else if (!argv[i].startsWith('-')) target = path.resolve(argv[i])
}
if (!target) {
  console.error('usage: electron [options] path/to/app')
  process.exit(1)
}
try {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const manifest = path.join(target, 'package.json')
  if (fs.existsSync(manifest)) {
    const pkg = JSON.parse(fs.readFileSync(manifest, 'utf8'))
    if (pkg.version) app.setVersion(pkg.version)
    if (pkg.productName ?? pkg.name) app.name = pkg.productName ?? pkg.name
    app.setDesktopName(pkg.desktopName ?? `${app.name}.desktop`)
  }
  const entry = require.resolve(target)
  app.setAppPath(fs.existsSync(manifest) ? target : path.dirname(entry))

  await import(pathToFileURL(entry).href)
} catch (error) {
  // No dialog that nobody would see: what starts the app learns why it ended.
  console.error(error)
  app.exit(1)
}
