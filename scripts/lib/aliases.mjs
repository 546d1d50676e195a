import fs from 'node:fs'
import { fromRoot } from './root.mjs'

const { paths } = JSON.parse(fs.readFileSync(fromRoot('tsconfig.base.json'), 'utf8')).compilerOptions

/** Where each floor lies, as `paths` of tsconfig.base.json says it: `{ '@shared': '/…/shared', … }`. */
export const aliases = Object.fromEntries(
  Object.entries(paths).map(([name, [folder]]) => [name.replace(/\/\*$/, ''), fromRoot(folder.replace(/\/\*$/, ''))]),
)
