import type { Answer } from './errors'
import type { DeskEvent } from './events'

/** All that a page can reach outside itself: `window.desk`, made by the preload. */
export interface DeskBridge {
  /** `name` is `chapter.endpoint`. Never rejects for a refused call: the answer says so. */
  invoke(name: string, input: unknown): Promise<Answer<unknown>>
  cancel(jobId: string): void
  subscribe(listener: (event: DeskEvent) => void): () => void
  /**
   * A dropped file's token, for endpoints that read files; null where it gives nothing. To be called in the drop event itself: of
   * one that is nowhere on the disk the bytes are there no longer.
   */
  dropFile(file: unknown): Promise<string | null>
  /**
   * The answers to what the page will ask first, as the JSON of `AnswerAhead`s: once, and none where they are not there in time.
   * The page waits for them, so that its script goes on to the first drawing without a break.
   */
  answersAhead(): string
  /**
   * Says that the page listens: events that waited for it are sent now. `used`: which of the answers given ahead it asked for, by
   * their numbers.
   */
  ready(used: readonly number[]): void
}

/** A question that a page is known to ask first, and its answer, which is good for one asking. */
export type AnswerAhead = readonly [name: string, input: unknown, answer: Answer<unknown>]

/** Files that may wait to be looked at, one after another: more are nobody's intention. */
export const MOST_FILES = 200

/** Bytes of a dropped file that is nowhere on the disk: a mail is no larger. */
export const LARGEST_DROPPED = 64 * 1024 * 1024

/** Channels between the preload and the shell. */
export const CHANNELS = {
  invoke: 'desk:invoke',
  cancel: 'desk:cancel',
  event: 'desk:event',
  drop: 'desk:drop',
  dropBytes: 'desk:drop-bytes',
  ahead: 'desk:ahead',
  ready: 'desk:ready',
} as const
