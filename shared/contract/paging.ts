import { z } from 'zod'
import { MOST_FILES } from './bridge'
import { once } from './define'

/** A window of a list: at most 200 rows, so that no answer is large (50 rows cost 1.4 ms across the border, 10,000 rows 200 ms). */
export const pageInput = once(() =>
  z.object({
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(200).default(100),
  }),
)

export const instant = once(() => z.number().int())
export const day = once(() => z.string().regex(/^\d{4}-\d{2}-\d{2}$/))
export const fileToken = once(() => z.string().min(8).max(64))
/** Of files that were chosen together. */
export const fileTokens = once(() => z.array(fileToken()).max(MOST_FILES))
export const nothing = once(() => z.object({}).strict())
