import type { LetterId } from '../../../domain/letters/letter'

/** All letters of one language. */
export interface Letters {
  hello: string
  bye: string
  /** Who pays the way back, as a sentence; nothing is said where nobody or Amazon does, or where it is not known. */
  postage: { seller: string; buyer: string }
  /** Between greeting and close, line by line. */
  bodies: Readonly<Record<LetterId, readonly string[]>>
}
