import type { AnyReader } from './reader'
import { sourcesOf } from './stream-sources'

/** Says of each of several paths whether it is taken in together with the others of which that is said. Never throws. */
export type FilesTogether = (paths: readonly string[]) => Promise<boolean[]>

/** Files that are surely of a kind that is read as a stream make one import, and so does a folder that holds one of them. */
export function filesTogether(readers: readonly AnyReader[]): FilesTogether {
  const streams = readers.filter((reader) => reader.by === 'stream')
  return async (paths) => {
    const said: boolean[] = []
    for (const path of paths) said.push(await isStream(path))
    return said
  }

  async function isStream(path: string): Promise<boolean> {
    const { files } = await sourcesOf({ path })
    for (const file of files) for (const reader of streams) if ((await reader.knows(file)) === 'surely') return true
    return false
  }
}
