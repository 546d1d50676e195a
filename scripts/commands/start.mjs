import { display } from '../lib/display.mjs'
import { electronProgram, sandboxSwitches } from '../lib/electron.mjs'
import { stream } from '../lib/process.mjs'
import { built } from './build.mjs'

export async function main(args) {
  await built({ forTests: false })
  const { env, virtual } = await display()
  if (virtual) {
    console.log(
      `[start] This machine has no display: the app runs under Xvfb (display ${virtual}), where nobody sees it.`,
    )
    console.log('[start] Ctrl+C ends it. `npm run tour` leaves pictures of it.')
  }
  const { code } = await stream(electronProgram(), ['.', ...sandboxSwitches(), ...args], { env })
  return code
}
