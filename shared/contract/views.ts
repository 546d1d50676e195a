import { z } from 'zod'
import { command, query } from './define'
import { nothing } from './paging'

const name = z.string().trim().min(1).max(60)
const columns = z.array(z.string().max(40)).max(40)

/** Ways of looking at the orders that the operator keeps: the address (filters and sort), and the columns in their order. */
export const views = {
  list: query(
    nothing,
    z.object({
      views: z.array(z.object({ viewId: z.number().int(), name: z.string(), search: z.string(), columns })),
      /** The columns shown last; null where they were never chosen. */
      columns: columns.nullable(),
    }),
    { reads: ['settings'] },
  ),
  /** Keeps a view under a name; one of that name is replaced. `search`: the page's address parameters as JSON. */
  save: command(z.object({ name, search: z.string().max(4000), columns }), z.object({ viewId: z.number().int() }), {
    touches: ['settings'],
  }),
  /** Refuses with `viewNameTaken`. */
  rename: command(z.object({ viewId: z.number().int(), name }), nothing, { touches: ['settings'] }),
  remove: command(z.object({ viewId: z.number().int() }), nothing, { touches: ['settings'] }),
  /** Remembers which columns are shown; null: as they are by themselves. */
  keepColumns: command(z.object({ columns: columns.nullable() }), nothing, { touches: ['settings'] }),
}
