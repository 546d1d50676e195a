import { z } from 'zod'
import { query } from './define'

declare module './define' {
  interface Topics {
    /** The folder `mail-in` of the shop. */
    mailIn: true
  }
}

/** The folder of the shop that mails can be laid into, for mail programs from which nothing can be dragged. */
export const mailIn = {
  /** Files in it that were not looked at yet; those beyond the most that may wait come when these are taken in. */
  waiting: query(
    () => z.object({}).strict(),
    () => z.object({ files: z.array(z.string()), more: z.number().int() }),
    { reads: ['mailIn', 'imports'], gives: { files: 'read' } },
  ),
}
