import type { DatedFacts, Values } from '@shared/domain/orders/facts'
import type { Judgement, KnownOrder } from '@shared/domain/orders/judge'
import { deriveState, type OrderState } from '@shared/domain/orders/order-state'
import type { SqliteDatabase } from '../../db/open'
import {
  bindings,
  extraOf,
  fieldsAsOfText,
  fieldsAsOfValue,
  ITEM_COLUMNS,
  ORDER_COLUMNS,
  PARTY_COLUMNS,
  valuesOfExtra,
} from './columns'
import { itemProgress, itemSums, searchWords } from './derived'
import { dictionaries } from './dictionaries'

const names = (columns: readonly (readonly [string, unknown])[]) => columns.map(([name]) => name)
const marks = (n: number) => Array.from({ length: n }, () => '?').join(', ')

type Row = Record<string, string | number | null>

/** Called for each row that an update writes; `before` and `after` hold the columns that differ. */
export type ChangeListener = (change: {
  entity: 'order' | 'party' | 'item'
  entityRow: number
  before: Row | null
  after: Row | null
}) => void

type Moment = (at: number) => number

function facts(row: Row, columns: readonly (readonly [string, unknown])[], moment: Moment): DatedFacts {
  const values: Values = {}
  for (const [name] of columns) values[name] = row[name] ?? null
  const fieldsAsOf = fieldsAsOfValue(String(row.fieldsAsOf))
  for (const [field, at] of Object.entries(fieldsAsOf)) fieldsAsOf[field] = moment(at)
  return { values, asOf: moment(Number(row.factsAsOf)), fieldsAsOf }
}

/**
 * Loads, adds and updates orders with their items and parties; statements are prepared once. The one place that writes order
 * facts. `moment`: what a moment that is kept is taken to be, where the clock that gave it was wrong.
 */
export function orderStore(db: SqliteDatabase, moment: Moment = (at) => at) {
  const { titleId, rememberProduct } = dictionaries(db)
  const byOrderId = db.prepare<[string], Row>('SELECT * FROM orders WHERE orderId = ?')
  const partyOf = db.prepare<[number], Row>('SELECT * FROM orderParties WHERE orderRow = ?')
  const itemsOf = db.prepare<[number], Row>(
    'SELECT i.*, t.title FROM orderItems i JOIN titles t ON t.id = i.titleId WHERE i.orderRow = ? ORDER BY i.id',
  )
  const insertOrder = db.prepare(
    `INSERT INTO orders (orderId, importId, factsAsOf, fieldsAsOf, reportedStateAt, state, items, units, unitsToShip, sku, titleId, currency, total, ${names(ORDER_COLUMNS).join(', ')})
     VALUES (${marks(13 + ORDER_COLUMNS.length)})`,
  )
  const insertParty = db.prepare(
    `INSERT INTO orderParties (orderRow, factsAsOf, fieldsAsOf, ${names(PARTY_COLUMNS).join(', ')}) VALUES (${marks(3 + PARTY_COLUMNS.length)})`,
  )
  const insertItem = db.prepare(
    `INSERT INTO orderItems (orderRow, importId, factsAsOf, fieldsAsOf, titleId, extra, ${names(ITEM_COLUMNS).join(', ')}) VALUES (${marks(6 + ITEM_COLUMNS.length)})`,
  )
  const insertSearch = db.prepare('INSERT INTO orderSearch (rowid, words) VALUES (?, ?)')

  function load(orderId: string): KnownOrder | undefined {
    const order = byOrderId.get(orderId)
    if (!order) return undefined
    const row = Number(order.id)
    const party = partyOf.get(row)
    return {
      row,
      order: facts(order, ORDER_COLUMNS, moment),
      party: party && facts(party, PARTY_COLUMNS, moment),
      items: itemsOf.all(row).map((item) => {
        const found = facts(item, ITEM_COLUMNS, moment)
        found.values.title = item.title ?? ''
        Object.assign(found.values, valuesOfExtra(String(item.extra)))
        return { ...found, row: Number(item.id) }
      }),
    }
  }

  /** Puts what is sold among the products; returns the title's number. */
  function rememberItem({ values: { sku, asin, title } }: DatedFacts): number {
    const titleRow = titleId(String(title ?? ''))
    rememberProduct(String(sku ?? ''), String(asin ?? ''), titleRow)
    return titleRow
  }

  function addItem(orderRow: number, importId: number, item: DatedFacts): number {
    const titleRow = rememberItem(item)
    const fixed = [orderRow, importId, item.asOf, fieldsAsOfText(item), titleRow, extraOf(item.values)]
    return Number(insertItem.run(...fixed, ...bindings(ITEM_COLUMNS, item.values)).lastInsertRowid)
  }

  function addParty(orderRow: number, party: DatedFacts): void {
    insertParty.run(orderRow, party.asOf, fieldsAsOfText(party), ...bindings(PARTY_COLUMNS, party.values))
  }

  /** Adds an order that is not known yet; returns its row. */
  function add(orderId: string, judged: Judgement, importId: number): number {
    const { order } = judged
    const reportedState = (order.values.reportedState ?? 'unshipped') as OrderState
    const reportedStateAt = order.fieldsAsOf.reportedState ?? order.asOf
    const progress = judged.items.map(({ facts }, itemRow) => ({ itemRow, ...itemProgress(facts.values) }))
    const { state, unitsToShip } = deriveState({ reportedState, reportedStateAt }, progress, [])
    const first = judged.items[0]?.facts.values ?? {}
    const sums = itemSums(judged.items.map((item) => item.facts.values))
    const added = insertOrder.run(
      orderId, importId, order.asOf, fieldsAsOfText(order), reportedStateAt, state,
      judged.items.length, sums.units, unitsToShip, first.sku ?? '', titleId(String(first.title ?? '')), sums.currency, sums.total,
      ...bindings(ORDER_COLUMNS, { fulfillmentChannel: 'Merchant', ...order.values, reportedState }),
    ) // prettier-ignore
    const row = Number(added.lastInsertRowid)
    if (judged.party) addParty(row, judged.party)
    for (const item of judged.items) addItem(row, importId, item.facts)
    const party = judged.party?.values
    const words = searchWords(party?.buyerName, party?.recipientName, [])
    if (words !== '') insertSearch.run(row, words)
    return row
  }

  function write(
    table: string,
    key: string,
    row: number,
    known: DatedFacts,
    next: DatedFacts,
    columns: readonly (readonly [string, unknown])[],
  ) {
    const before: Row = { factsAsOf: known.asOf, fieldsAsOf: fieldsAsOfText(known) }
    const after: Row = { factsAsOf: next.asOf, fieldsAsOf: fieldsAsOfText(next) }
    for (const [name] of columns) {
      if (known.values[name] === next.values[name]) continue
      before[name] = known.values[name] ?? null
      after[name] = next.values[name] ?? null
    }
    if (table === 'orderItems') {
      if (known.values.title !== next.values.title) {
        before.titleId = titleId(String(known.values.title ?? ''))
        after.titleId = titleId(String(next.values.title ?? ''))
      }
      const [extraBefore, extraAfter] = [extraOf(known.values), extraOf(next.values)]
      if (extraBefore !== extraAfter)
        (Object.assign(before, { extra: extraBefore }), Object.assign(after, { extra: extraAfter }))
    }
    if (table === 'orders') {
      before.reportedStateAt = known.fieldsAsOf.reportedState ?? known.asOf
      after.reportedStateAt = next.fieldsAsOf.reportedState ?? next.asOf
    }
    const set = Object.keys(after)
    db.prepare(`UPDATE ${table} SET ${set.map((c) => `${c} = ?`).join(', ')} WHERE ${key} = ?`).run(
      ...set.map((c) => after[c]),
      row,
    )
    return { before, after }
  }

  /** Writes what changed of a known order, and tells `listen` each row with its columns before and after; what the order keeps of them is derived by `refreshing`. */
  function update(known: KnownOrder, judged: Judgement, importId: number, listen: ChangeListener): void {
    if (judged.orderMoved)
      listen({
        entity: 'order',
        entityRow: known.row,
        ...write('orders', 'id', known.row, known.order, judged.order, ORDER_COLUMNS),
      })
    if (judged.party && judged.partyMoved) {
      if (known.party)
        listen({
          entity: 'party',
          entityRow: known.row,
          ...write('orderParties', 'orderRow', known.row, known.party, judged.party, PARTY_COLUMNS),
        })
      else {
        addParty(known.row, judged.party)
        listen({ entity: 'party', entityRow: known.row, before: null, after: {} })
      }
    }
    for (const item of judged.items) {
      const old = known.items.find((k) => k.row === item.row)
      if (!old) listen({ entity: 'item', entityRow: addItem(known.row, importId, item.facts), before: null, after: {} })
      else if (item.moved) {
        const written = write('orderItems', 'id', old.row, old, item.facts, ITEM_COLUMNS)
        listen({ entity: 'item', entityRow: old.row, ...written })
        rememberItem(item.facts)
      }
    }
  }

  return { load, add, update }
}
