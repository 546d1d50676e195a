import fs from 'node:fs'
import path from 'node:path'
import { fallbackFolder } from './lib/electron.mjs'

const fallback = fallbackFolder()
const forTests = process.env.E2E_BUILD === '1'

/** electron-builder.yml, and what depends on the runtime that is packaged. */
export default {
  extends: './electron-builder.yml',
  electronFuses: { enableNodeCliInspectArguments: forTests },
  // Known by this, it lets itself be driven (electron/shell/security/guards.ts).
  ...(forTests && { extraMetadata: { isForTests: true } }),
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
