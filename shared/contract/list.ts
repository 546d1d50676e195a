import { z } from 'zod'
import { query, type Reads } from './define'
import { pageInput } from './paging'

/**
 * A list of any length: what narrows it (its tab, its search) goes in, a window of its rows comes out, with how many rows there
 * are, and how many each of its tabs has. A list without tabs counts under ''. `also`: what is said of the
 * list as a whole.
 */
export const list = <F extends z.ZodRawShape, R extends z.ZodType, A extends z.ZodRawShape = NonNullable<unknown>>(
  filter: () => F,
  row: () => R,
  { also, ...more }: { reads: Reads; also?: () => A },
) =>
  query(
    () => pageInput().extend(filter()),
    () =>
      z.object({
        counts: z.record(z.string(), z.number().int()),
        total: z.number().int(),
        rows: z.array(row()),
        ...((also?.() ?? {}) as A),
      }),
    more,
  )
