import fs from 'node:fs'
import path from 'node:path'
import { fallbackFolder } from './lib/electron.mjs'

const fallback = fallbackFolder()

/** electron-builder.yml, and what depends on the runtime that is packaged. */
export default {
  extends: './electron-builder.yml',
  electronFuses: { enableNodeCliInspectArguments: process.env.E2E_BUILD === '1' },
  ...(fallback && {
    electronDist: fallback,
    electronVersion: fs.readFileSync(path.join(fallback, 'version'), 'utf8').trim(),
  }),
  files: [
    // A binary compiled here wins over the prebuilt one at run time, so it may only go with the runtime it was made for.
    fallback
      ? 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'
      : 'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  ],
}
