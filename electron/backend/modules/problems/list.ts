import { type SqlBool, sql } from 'kysely'
import type { Input, Output } from '@shared/contract'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { among, listWindow } from '../../db/list'
import { standingClocks } from '../../record'
import { PROBLEM_CLOCKS } from './clocks'

type Row = Output<'problems.list'>['rows'][number]
type Tab = Input<'problems.list'>['tab']

/** Each tab has an index of its own, in whose words it is asked for. */
export const TABS: Readonly<Record<Tab, { where: string; by: 'createdAt' | 'closedAt'; direction: 'asc' | 'desc' }>> = {
  open: { where: `p.closedAt IS NULL AND p.choice = ''`, by: 'createdAt', direction: 'asc' },
  waiting: { where: `p.closedAt IS NULL AND p.choice <> ''`, by: 'createdAt', direction: 'asc' },
  closed: { where: 'p.closedAt IS NOT NULL', by: 'closedAt', direction: 'desc' },
}

const inTab = ({ build }: Reader, tab: Tab) =>
  build.selectFrom('problems as p').where(sql<SqlBool>`${sql.raw(TABS[tab].where)}`)

function counts(db: Reader) {
  const count = (tab: Tab) =>
    inTab(db, tab).select(({ fn }) => [sql<string>`${tab}`.as('tab'), fn.countAll<number>().as('n')])
  return count('open').unionAll(count('waiting')).unionAll(count('closed'))
}

/** What a row shows but its clock. */
const shown = ({ build }: Reader, ids: readonly number[]) =>
  build
    .selectFrom('problems as p')
    .innerJoin('orders as o', 'o.id', 'p.orderRow')
    .leftJoin('orderParties as a', 'a.orderRow', 'o.id')
    .leftJoin('titles as t', 't.id', 'o.titleId')
    .select(['p.id', 'p.kind', 'p.choice', 'p.createdAt', 'p.closedAt', 'o.orderId', 'o.marketplaceId', 'o.state'])
    .select(['o.fulfillmentChannel as channel'])
    .select(({ fn, val }) => [
      fn.coalesce('a.buyerName', val('')).as('buyerName'),
      fn.coalesce('t.title', val('')).as('title'),
    ])
    .where('p.id', 'in', among(ids))

/** Rows with what presses first in each. */
function rowsOf(context: ReadContext, ids: readonly number[]): Row[] {
  const { db } = context
  const clocks = standingClocks(context, PROBLEM_CLOCKS, ids)
  return db.all(shown(db, ids)).map((row) => {
    const clock = clocks.find(({ entityRow }) => entityRow === row.id)
    return {
      problemId: row.id, orderId: row.orderId, marketplaceId: row.marketplaceId, fulfillmentChannel: row.channel, state: row.state,
      buyerName: row.buyerName, title: row.title, kind: row.kind, choice: row.choice, openedAt: row.createdAt, closedAt: row.closedAt,
      dueAt: clock?.dueAt ?? null,
      due: clock?.kind ?? '',
    } // prettier-ignore
  })
}

/** One tab of the list, with the counts of all of them: what is open the oldest first, what is closed the newest. */
export function listProblems(
  context: ReadContext,
  { tab, limit, offset }: Input<'problems.list'>,
): Output<'problems.list'> {
  const { db } = context
  const { by, direction } = TABS[tab]
  return listWindow<number, Row>(db, {
    counts: counts(db),
    tab,
    keys: inTab(db, tab)
      .select('p.id as key')
      .orderBy(`p.${by}`, direction)
      .orderBy('p.id', direction)
      .limit(limit)
      .offset(offset),
    rows: (ids) => rowsOf(context, ids),
    keyOf: ({ problemId }) => problemId,
  })
}

export function countProblems({ db }: ReadContext): Output<'problems.counts'> {
  const found = new Map(db.all(counts(db)).map(({ tab, n }) => [tab, n]))
  return { open: found.get('open') ?? 0, waiting: found.get('waiting') ?? 0, closed: found.get('closed') ?? 0 }
}

export function problemsOfOrder({ all, build }: Reader, orderRow: number): Output<'problems.ofOrder'>['problems'] {
  return all(
    build
      .selectFrom('problems')
      .select(['id as problemId', 'kind', 'choice', 'createdAt as openedAt', 'closedAt'])
      .where('orderRow', '=', orderRow)
      .orderBy('id', 'desc'),
  )
}
