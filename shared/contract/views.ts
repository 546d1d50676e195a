import { z } from 'zod'
import { command, once, query } from './define'
import { nothing } from './paging'

const name = once(() => z.string().trim().min(1).max(60))
const column = once(() => z.string().min(1).max(40))
const width = once(() => z.number().int().min(24).max(2000))
const columns = once(() => z.array(z.object({ id: column(), width: width().optional() })).max(60))
/** Which list: each keeps views and columns of its own. */
const page = once(() => z.string().min(1).max(40).default('orders'))
/** The columns of the list where none were ever chosen: what a first change starts from. */
const usual = once(() => z.array(column()).max(60))

/** As `ColumnChange`. */
const change = once(() =>
  z.discriminatedUnion('do', [
    z.object({ do: z.literal('show'), column: column(), before: column().nullable() }),
    z.object({ do: z.literal('hide'), column: column() }),
    z.object({
      do: z.literal('move'),
      column: column(),
      by: z.number().int().min(-60).max(60),
      unseen: z.array(column()).max(60).optional(),
    }),
    z.object({ do: z.literal('put'), column: column(), before: column().nullable() }),
    z.object({ do: z.literal('width'), column: column(), width: width().nullable() }),
  ]),
)

/** Ways of looking at a list that the operator keeps: the address (filters and sort), and the columns in their order. */
export const views = {
  list: query(
    () => z.object({ page: page() }),
    () =>
      z.object({
        views: z.array(
          z.object({ viewId: z.number().int(), name: z.string(), search: z.string(), columns: columns() }),
        ),
        /** The columns shown last; null where they were never chosen. */
        columns: columns().nullable(),
      }),
    { reads: ['settings'] },
  ),
  /** Groups of the navigation that the operator has opened or closed; one that is not named stands as it opens by itself. */
  groups: query(nothing, () => z.object({ groups: z.record(z.string(), z.boolean()) }), { reads: ['settings'] }),
  openGroup: command(() => z.object({ group: z.string().min(1).max(40), isOpen: z.boolean() }), nothing),
  /** Keeps the columns shown last under a name; a view of that name is replaced. `search`: the page's address parameters as JSON. */
  save: command(
    () => z.object({ page: page(), name: name(), search: z.string().max(4000), usual: usual() }),
    () => z.object({ viewId: z.number().int() }),
  ),
  /** Refuses with `viewNameTaken`. */
  rename: command(() => z.object({ viewId: z.number().int(), name: name() }), nothing),
  remove: command(() => z.object({ viewId: z.number().int() }), nothing),
  /** One change of the columns shown last, made to them as they are when it arrives. */
  changeColumns: command(() => z.object({ page: page(), usual: usual(), change: change() }), nothing),
  /** The columns of a view, or (null) those as usual; a view that is gone changes nothing. */
  useColumns: command(() => z.object({ page: page(), viewId: z.number().int().nullable() }), nothing),
}
