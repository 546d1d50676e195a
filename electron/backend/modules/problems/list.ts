import type { Input, Output } from '@shared/contract'
import { clocksOfProblem } from '@shared/domain/clocks/of-problem'
import type { ReadContext } from '../../context'
import type { SqliteDatabase } from '../../db/open'
import type { ProblemRecord } from './row'

type Row = Output<'problems.list'>['rows'][number]
type Tab = Input<'problems.list'>['tab']

/** Each tab has an index of its own. */
export const TABS: Readonly<Record<Tab, { where: string; order: string }>> = {
  open: { where: `p.closedAt IS NULL AND p.choice = ''`, order: 'p.createdAt, p.id' },
  waiting: { where: `p.closedAt IS NULL AND p.choice <> ''`, order: 'p.createdAt, p.id' },
  closed: { where: 'p.closedAt IS NOT NULL', order: 'p.closedAt DESC, p.id DESC' },
}

export const listSql = (tab: Tab) => `SELECT p.id, p.kind, p.choice, p.createdAt, p.closedAt,
    o.orderId, o.marketplaceId, o.fulfillmentChannel channel, o.state, coalesce(a.buyerName, '') buyerName, coalesce(t.title, '') title,
    EXISTS (SELECT 1 FROM letters l WHERE l.entity <> '' AND l.entity = 'problem' AND l.entityRow = p.id AND l.sentAt IS NOT NULL) isAnswered,
    coalesce((SELECT min(arrivedOn) FROM expectedReturns e WHERE e.problemId = p.id AND e.arrivedOn <> ''), '') arrivedOn,
    EXISTS (SELECT 1 FROM refunds f WHERE f.problemId = p.id AND f.withdrawnAt IS NULL AND f.uploadedRevision = f.revision) isRefunded
  FROM problems p JOIN orders o ON o.id = p.orderRow
  LEFT JOIN orderParties a ON a.orderRow = o.id LEFT JOIN titles t ON t.id = o.titleId
  WHERE ${TABS[tab].where} ORDER BY ${TABS[tab].order} LIMIT ? OFFSET ?`

type Listed = ProblemRecord & { title: string; isAnswered: number; isRefunded: number; arrivedOn: string }

export function listProblems(
  { db, policy }: ReadContext,
  { tab, limit, offset }: Input<'problems.list'>,
): Output<'problems.list'> {
  const found = db.raw.prepare<[number, number], Listed>(listSql(tab)).all(limit, offset)
  const rows = found.map((row): Row => {
    const clock = clocksOfProblem(
      { ...row, openedAt: row.createdAt, isAnswered: row.isAnswered === 1, isRefunded: row.isRefunded === 1 },
      policy,
    )[0]
    return {
      problemId: row.id, orderId: row.orderId, marketplaceId: row.marketplaceId, fulfillmentChannel: row.channel, state: row.state,
      buyerName: row.buyerName, title: row.title, kind: row.kind, choice: row.choice, openedAt: row.createdAt, closedAt: row.closedAt,
      dueAt: clock?.dueAt ?? null,
      due: clock?.kind ?? '',
    } // prettier-ignore
  })
  return { rows }
}

export function countProblems({ db }: ReadContext): Output<'problems.counts'> {
  const count = (tab: Tab) =>
    db.raw.prepare<[], { n: number }>(`SELECT count(*) n FROM problems p WHERE ${TABS[tab].where}`).get()?.n ?? 0
  return { open: count('open'), waiting: count('waiting'), closed: count('closed') }
}

export function problemsOfOrder(db: SqliteDatabase, orderRow: number): Output<'problems.ofOrder'>['problems'] {
  return db
    .prepare<[number], Output<'problems.ofOrder'>['problems'][number]>(
      'SELECT id problemId, kind, choice, createdAt openedAt, closedAt FROM problems WHERE orderRow = ? ORDER BY id DESC',
    )
    .all(orderRow)
}
