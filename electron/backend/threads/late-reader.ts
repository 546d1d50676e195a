import type { DbThread } from './host'

/** Long enough after the first question that the first screen is there: the thread's start takes a core for as long. */
export const AFTER_FIRST_QUESTION_MS = 1_500

/**
 * The thread that reads, so that no list waits for what is being written. It starts when the first screen has its answers, or
 * with the first job: until it has opened the shop the writer, which has nothing to write yet, answers in its place.
 */
export function lateReader(writer: DbThread, open: () => Promise<DbThread>, afterMs = AFTER_FIRST_QUESTION_MS) {
  let timer: NodeJS.Timeout | undefined
  let opening: Promise<void> | undefined
  let reader: DbThread | undefined
  let isEnded = false

  /** Resolves when it answers, or cannot be opened: then the writer goes on answering. */
  function start(): Promise<void> {
    clearTimeout(timer)
    if (isEnded) return Promise.resolve()
    opening ??= open().then(
      (opened) => void (reader = opened),
      () => undefined,
    )
    return opening
  }

  return {
    /** Whoever answers questions now. */
    now(): DbThread {
      if (timer === undefined && !isEnded) {
        timer = setTimeout(() => void start(), afterMs)
        timer.unref()
      }
      if (reader?.isGone()) {
        reader = undefined
        opening = undefined
        void start()
      }
      return reader ?? writer
    },
    start,
    async end(trusted: boolean): Promise<void> {
      isEnded = true
      clearTimeout(timer)
      await opening
      await reader?.end(trusted)
    },
  }
}
