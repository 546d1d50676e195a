import { watch } from 'node:fs'

/** As long as a mail program may take between two files, or two parts of one. */
const SETTLED_MS = 1_500

/** Says when something in a folder has changed and has come to rest. Where the system cannot watch it, it says nothing. Returns the end. */
export function watchFolder(folder: string, changed: () => void, settledMs = SETTLED_MS): () => void {
  let timer: NodeJS.Timeout | undefined
  try {
    const watcher = watch(folder, { persistent: false }, () => {
      clearTimeout(timer)
      timer = setTimeout(changed, settledMs)
      timer.unref()
    })
    // The folder was taken away, or its drive was.
    watcher.on('error', () => watcher.close())
    return () => {
      clearTimeout(timer)
      watcher.close()
    }
  } catch {
    return () => undefined
  }
}
