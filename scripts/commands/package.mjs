import fs from 'node:fs'
import path from 'node:path'
import { fallbackFolder } from '../lib/electron.mjs'
import { stream, tool } from '../lib/process.mjs'
import { fromRoot } from '../lib/root.mjs'
import { built } from './build.mjs'

const WARNING = [
  'NOT FOR RELEASE',
  '',
  'Electron could not be downloaded, so this was packaged with the fallback runtime: an older Electron, taken out of',
  'another product, without security updates. It serves to look at the packaging, and must not be given to anyone.',
  'Where Electron can be downloaded (ELECTRON_MIRROR is honoured), run `npm run package` again.',
]

/** Packages for this platform. `E2E_BUILD=1` leaves the debugger's switches on, which end-to-end tests need and a release must not have. */
export async function main(args) {
  await built({ retryElectron: true })
  const unfit = fallbackFolder() !== undefined || process.env.E2E_BUILD === '1'
  const output = fromRoot(unfit ? 'release-NOT-FOR-RELEASE' : 'release')
  if (fallbackFolder()) warn()
  // The fallback can only be laid out as a folder: it is no basis for installers.
  const targets = args.length > 0 ? args : fallbackFolder() ? ['--linux', 'dir'] : []
  const { code } = await stream(
    ...tool('electron-builder', [
      '--config',
      'scripts/electron-builder.mjs',
      `-c.directories.output=${output}`,
      '--publish',
      'never',
      ...targets,
    ]),
  )
  if (fallbackFolder()) {
    fs.mkdirSync(output, { recursive: true })
    fs.writeFileSync(path.join(output, 'FALLBACK-RUNTIME.txt'), `${WARNING.join('\n')}\n`)
    warn()
  }
  if (code === 0) console.log(`[package] in ${path.relative(fromRoot(), output)}/`)
  return code
}

function warn() {
  const bar = '!'.repeat(120)
  console.warn(`\n${bar}\n${WARNING.map((line) => `!! ${line}`).join('\n')}\n${bar}\n`)
}
