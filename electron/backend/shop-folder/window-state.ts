import { join } from 'node:path'
import { z } from 'zod'
import { readJson, writeJson } from './json-file'

/** Steps of the zoom, as the browsers that operators know have them. */
export const ZOOMS = [0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

const pixels = z.number().int().min(-100_000).max(100_000)
const windowState = z.object({
  bounds: z
    .object({ x: pixels, y: pixels, width: pixels.min(400), height: pixels.min(300) })
    .nullable()
    .catch(null),
  isMaximized: z.boolean().catch(false),
  zoom: z.number().min(ZOOMS[0]).max(2).catch(1),
})
export type WindowState = z.output<typeof windowState>

/** How the last window stood on this machine, in `window.json` of the given folder. What of it cannot be read is as at first. */
export function windowStateIn(folder: string) {
  const path = join(folder, 'window.json')
  const found = readJson(path)
  const read = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(found.kind === 'found' ? found.value : {})
  let state = windowState.parse(read)
  return {
    now: (): WindowState => state,
    /** Changes what is given and writes it at once. Throws system errors; it is known for this start all the same. */
    change(next: Partial<WindowState>): void {
      const before = JSON.stringify(state)
      state = windowState.parse({ ...state, ...next })
      if (JSON.stringify(state) !== before) writeJson(path, state)
    },
  }
}
export type WindowStore = ReturnType<typeof windowStateIn>
