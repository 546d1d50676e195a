import fs from 'node:fs'
import { display } from '../lib/display.mjs'
import { stream, tool } from '../lib/process.mjs'
import { fromRoot } from '../lib/root.mjs'
import { built } from './build.mjs'

export async function main(args) {
  await built()
  // Nothing of an earlier tour may stand beside this one's.
  fs.rmSync(fromRoot('tour'), { recursive: true, force: true })
  const { env } = await display()
  const { code } = await stream(...tool('playwright', ['test', '--project=tour', ...args]), { env })
  if (code === 0) console.log('[tour] pictures, files and summary.json are in tour/')
  return code
}
