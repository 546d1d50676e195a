import { sql } from 'kysely'
import type { Input, Output } from '@shared/contract'
import { CLOCK_KINDS, type ClockKind, clockRule, PASSING_CLOCKS } from '@shared/contract/clocks'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { among, listWindow } from '../../db/list'
import type { Row } from '../../db/schema'

type Asked = Input<'clocks.list'>
type Listed = Output<'clocks.list'>['rows'][number]
type Found = Omit<Listed, 'rule'>

interface Which {
  now: number
  marketplaces: Asked['marketplaces']
}

/** The clocks of a marketplace, in the words of an index: without a word SQLite takes another one, and sorts. */
function clocksIn({ build }: Reader, index: 'clocksByDue' | 'clocksByKind', marketplaces: Asked['marketplaces']) {
  const rows = build.selectFrom(sql<Row<'clocks'>>`clocks`.as<'c'>(sql.raw(`c INDEXED BY ${index}`)))
  return marketplaces.length === 0 ? rows : rows.where('c.marketplaceId', 'in', among(marketplaces))
}

/** Those of one kind. What is over and leaves nothing to be done is only taken away when there is time for it. */
function ofKind(db: Reader, kind: ClockKind, { now, marketplaces }: Which) {
  const rows = clocksIn(db, 'clocksByKind', marketplaces).where('c.kind', '=', kind)
  return PASSING_CLOCKS.includes(kind) ? rows.where('c.dueAt', '>', now) : rows
}

const ofAll = (db: Reader, { now, marketplaces }: Which) =>
  clocksIn(db, 'clocksByDue', marketplaces).where(({ not, and, eb }) =>
    not(and([eb('c.dueAt', '<=', now), eb('c.kind', 'in', among(PASSING_CLOCKS))])),
  )

/** How many there are of each kind: each is a stretch of the index, gone through once. */
function counts(db: Reader, which: Which) {
  const count = (kind: ClockKind) =>
    ofKind(db, kind, which).select(({ fn }) => [sql<string>`${kind}`.as('tab'), fn.countAll<number>().as('n')])
  const [first, ...others] = CLOCK_KINDS
  return others.reduce((all, kind) => all.unionAll(count(kind)), count(first))
}

function keys(db: Reader, now: number, { tab, marketplaces, limit, offset }: Asked) {
  const which = { now, marketplaces }
  return (tab === 'all' ? ofAll(db, which) : ofKind(db, tab, which))
    .select(sql<string>`json_array(c.entity, c.entityRow, c.kind)`.as('key'))
    .orderBy('c.dueAt')
    .orderBy('c.kind')
    .orderBy('c.marketplaceId')
    .orderBy('c.entity')
    .orderBy('c.entityRow')
    .limit(limit)
    .offset(offset)
}

/** The clocks of these keys, each with its order. */
const withOrders = ({ build }: Reader, these: readonly string[]) =>
  build
    .selectFrom(sql<{ value: string }>`json_each(${`[${these.join(',')}]`})`.as('k'))
    .innerJoin('clocks as c', (join) =>
      join
        .on('c.entity', '=', sql<string>`k.value ->> 0`)
        .on('c.entityRow', '=', sql<number>`k.value ->> 1`)
        .on('c.kind', '=', sql<Listed['kind']>`k.value ->> 2`),
    )
    .leftJoin('orders as o', 'o.id', 'c.orderRow')
    .select(['c.kind', 'c.dueAt', 'c.entity', 'c.entityRow', 'c.marketplaceId', 'c.sinceAt'])
    .select(sql<string>`coalesce(o.orderId, '')`.as('orderId'))

const ruleOf = ({ policy }: ReadContext, { kind, marketplaceId, sinceAt }: Found): Listed['rule'] => {
  const id = clockRule(kind)
  const rule = id === undefined || sinceAt === null ? undefined : policy.ruleAt(id, marketplaceId, sinceAt)
  return rule ? { ...rule, marketplaces: rule.marketplaces === 'all' ? 'all' : [...rule.marketplaces] } : null
}

/** A window of all that runs out, with how many there are of each kind. */
export function listClocks(context: ReadContext, asked: Asked): Output<'clocks.list'> {
  const { db } = context
  const now = context.now()
  const found = listWindow<string, Listed>(db, {
    counts: counts(db, { now, marketplaces: asked.marketplaces }),
    tab: asked.tab,
    keys: keys(db, now, asked),
    rows: (these) => db.all<Found>(withOrders(db, these)).map((row) => ({ ...row, rule: ruleOf(context, row) })),
    keyOf: ({ entity, entityRow, kind }) => JSON.stringify([entity, entityRow, kind]),
  })
  const all = Object.values(found.counts).reduce((sum, n) => sum + n, 0)
  return { ...found, counts: { ...found.counts, all }, total: asked.tab === 'all' ? all : found.total }
}
