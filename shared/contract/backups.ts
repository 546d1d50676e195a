import { z } from 'zod'
import { command, job, query } from './define'
import { instant, nothing } from './paging'

export const backups = {
  list: query(
    nothing,
    () =>
      z.object({
        backups: z.array(
          z.object({
            fileName: z.string(),
            madeAt: instant(),
            bytes: z.number().int(),
            reason: z.string(),
            /** Dated after now: this machine's clock was ahead when it was made. Such ones come last. */
            isFromFuture: z.boolean(),
          }),
        ),
      }),
    { reads: ['backups'] },
  ),
  make: job(
    () => z.object({ jobId: z.string() }),
    () => z.object({ fileName: z.string() }),
    { touches: ['backups'] },
  ),
  showFolder: command(nothing, nothing),
}
