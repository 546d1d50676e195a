import { z } from 'zod'
import { language } from './app'
import { command, job } from './define'
import { fileToken, nothing } from './paging'
import { orderFilter } from './order-filter'
import { orderSort } from './orders'

const orders = {
  filter: orderFilter.prefault({}),
  sort: orderSort.prefault({ by: 'purchasedAt', direction: 'desc' }),
}

/** A list as it is on the screen: which, and what narrows it. */
export const savedList = z.discriminatedUnion('of', [
  z.object({ of: z.literal('orders'), ...orders }),
  /** The same orders with a row for each of their items. */
  z.object({ of: z.literal('orderItems'), ...orders }),
])
export type SavedListInput = z.output<typeof savedList>

export const lists = {
  /** Writes a list as `.xlsx` into the shop's own folder for lists, under a name of its own. */
  save: job(
    z.object({
      list: savedList,
      /** Columns of the screen, in its order; null: all there are. */
      columns: z.array(z.string().max(40)).max(80).nullable(),
      language,
      jobId: z.string(),
    }),
    z.object({ file: z.string(), fileName: z.string(), rows: z.number().int() }),
    { touches: [], gives: { file: 'open' } },
  ),
  /** Answered by the shell: opens a file the desk has just written in the program the operator uses for it. */
  openFile: command(z.object({ file: fileToken }), nothing, { touches: [], files: { file: 'open' } }),
  showInFolder: command(z.object({ file: fileToken }), nothing, { touches: [], files: { file: 'open' } }),
}
