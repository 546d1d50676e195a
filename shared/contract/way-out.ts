import type { Topic } from './define'

/** What the page is told of a way by which decisions reach Amazon; its chapter declares it, `chapters.ts` lists it. */
export interface WayOutPart {
  /** Its word in shop folders: it never changes. */
  id: string
  /** Its file: planned row by row, or written by the chapter in a shape of its own; left out: it leaves in no file. */
  file?: 'rows' | 'own'
  /** It can be done by hand at Seller Central, in place of a file or without one. */
  byHand?: true
  /** What changes the rows that leave, besides what was written, uploaded and answered. */
  reads: readonly Topic[]
}
