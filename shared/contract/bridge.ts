import type { Answer } from './errors'
import type { DeskEvent } from './events'

/** All that a page can reach outside itself: `window.desk`, made by the preload. */
export interface DeskBridge {
  /** `name` is `chapter.endpoint`. Never rejects for a refused call: the answer says so. */
  invoke(name: string, input: unknown): Promise<Answer<unknown>>
  cancel(jobId: string): void
  subscribe(listener: (event: DeskEvent) => void): () => void
  /** A dropped file's token, for endpoints that read files; null where it is not a file on this machine. */
  dropFile(file: unknown): Promise<string | null>
  /** Says that the page listens: events that waited for it are sent now. */
  ready(): void
}

/** Files that may wait to be looked at, one after another: more are nobody's intention. */
export const MOST_FILES = 200

/** Channels between the preload and the shell. */
export const CHANNELS = {
  invoke: 'desk:invoke',
  cancel: 'desk:cancel',
  event: 'desk:event',
  drop: 'desk:drop',
  ready: 'desk:ready',
} as const
