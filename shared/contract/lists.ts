import { z } from 'zod'
import { MCF_STATES } from '../domain/mcf/state'
import { REFUND_STATES } from '../domain/refunds/state'
import { language } from './app'
import { CANCEL_TABS } from './cancellations'
import { command, job, once } from './define'
import { evidencePeriod } from './evidence'
import { fileToken, nothing } from './paging'
import { orderFilter } from './order-filter'
import { orderSort } from './orders'
import { marketplaceId } from './shops'

const orders = once(() => ({
  filter: orderFilter().prefault({}),
  sort: orderSort().prefault({ by: 'purchasedAt', direction: 'desc' }),
}))

/** A list as it is on the screen: which, and what narrows it. */
export const savedList = once(() =>
  z.discriminatedUnion('of', [
    z.object({ of: z.literal('orders'), ...orders() }),
    /** The same orders with a row for each of their items. */
    z.object({ of: z.literal('orderItems'), ...orders() }),
    // Lists with tabs: without one all of them.
    z.object({ of: z.literal('refunds'), tab: z.enum(REFUND_STATES).optional() }),
    z.object({ of: z.literal('cancellations'), tab: z.enum(CANCEL_TABS).optional() }),
    z.object({ of: z.literal('problems'), tab: z.enum(['open', 'waiting', 'closed']).optional() }),
    z.object({ of: z.literal('mcf'), tab: z.enum(MCF_STATES).optional() }),
    z.object({
      of: z.literal('stock'),
      search: z.string().max(200).default(''),
      place: z.string().max(10).default(''),
    }),
    z.object({ of: z.literal('costs'), search: z.string().max(200).default('') }),
    z.object({ of: z.literal('imports') }),
    /** Rows of a file that waits for a yes and that cannot be taken in. */
    z.object({ of: z.literal('refused'), importId: z.number().int() }),
    z.object({ of: z.literal('exports') }),
    /** What the doctor finds of a marketplace's parcels. */
    z.object({ of: z.literal('findings'), marketplaceId: marketplaceId() }),
    z.object({ of: z.literal('evidence'), ...evidencePeriod().shape }),
  ]),
)
export type SavedListInput = z.output<ReturnType<typeof savedList>>

export const lists = {
  /** Writes a list as `.xlsx` into the shop's own folder for lists, under a name of its own. */
  save: job(
    () =>
      z.object({
        list: savedList(),
        /** Columns of the screen, in its order; null: all there are. */
        columns: z.array(z.string().max(40)).max(80).nullable(),
        language: language(),
        jobId: z.string(),
      }),
    () => z.object({ file: z.string(), fileName: z.string(), rows: z.number().int() }),
    { gives: { file: 'open' } },
  ),
  /** Answered by the shell: opens a file the desk has just written in the program the operator uses for it. */
  openFile: command(() => z.object({ file: fileToken() }), nothing, { files: { file: 'open' } }),
  showInFolder: command(() => z.object({ file: fileToken() }), nothing, { files: { file: 'open' } }),
}
