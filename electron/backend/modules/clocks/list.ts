import { sql } from 'kysely'
import type { Input, Output } from '@shared/contract'
import { clockRule, PASSING_CLOCKS } from '@shared/domain/clocks/clock'
import type { ReadContext } from '../../context'
import type { Reader } from '../../db/access'
import { among, listWindow } from '../../db/list'
import type { Row } from '../../db/schema'

type Asked = Input<'clocks.list'>
type Listed = Output<'clocks.list'>['rows'][number]
type Found = Omit<Listed, 'rule'>

/** Clocks that stand: what is over and leaves nothing to be done is only taken away when there is time for it. */
function standing({ build }: Reader, index: 'clocksByDue' | 'clocksByKind', { now, marketplaces }: { now: number; marketplaces: Asked['marketplaces'] }) {
  const rows = build
    // Without a word SQLite takes another index, and sorts.
    .selectFrom(sql<Row<'clocks'>>`clocks`.as<'c'>(sql.raw(`c INDEXED BY ${index}`)))
    .where(({ not, and, eb }) => not(and([eb('c.kind', 'in', among(PASSING_CLOCKS)), eb('c.dueAt', '<=', now)])))
  return marketplaces.length === 0 ? rows : rows.where('c.marketplaceId', 'in', among(marketplaces))
} // prettier-ignore

/** How many there are of each kind, and of all. */
function counts(db: Reader, which: { now: number; marketplaces: Asked['marketplaces'] }) {
  const count = () => standing(db, 'clocksByKind', which)
  return count()
    .select(({ fn }) => [sql<string>`c.kind`.as('tab'), fn.countAll<number>().as('n')])
    .groupBy('c.kind')
    .unionAll(count().select(({ fn }) => [sql<string>`'all'`.as('tab'), fn.countAll<number>().as('n')]))
}

function keys(db: Reader, now: number, { tab, marketplaces, limit, offset }: Asked) {
  const rows = standing(db, tab === 'all' ? 'clocksByDue' : 'clocksByKind', { now, marketplaces })
  return (tab === 'all' ? rows : rows.where('c.kind', '=', tab))
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
const found = ({ build }: Reader, these: readonly string[]) =>
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
  return listWindow<string, Listed>(db, {
    counts: counts(db, { now, marketplaces: asked.marketplaces }),
    tab: asked.tab,
    keys: keys(db, now, asked),
    rows: (these) => db.all<Found>(found(db, these)).map((row) => ({ ...row, rule: ruleOf(context, row) })),
    keyOf: ({ entity, entityRow, kind }) => JSON.stringify([entity, entityRow, kind]),
  })
}
