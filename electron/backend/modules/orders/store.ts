import type { DatedFacts, Values } from '@shared/domain/orders/facts'
import type { Judgement, KnownOrder } from '@shared/domain/orders/judge'
import { deriveState, type OrderState } from '@shared/domain/orders/order-state'
import type { SqliteDatabase } from '../../db/open'
import { type Recorder, rowBringer } from '../../record'
import { ITEMS, ORDERS, PARTIES } from './tables'
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

type Row = Record<string, string | number | null>

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
  const insertOrder = rowBringer(db, ORDERS, [
    ...['orderId', 'importId', 'factsAsOf', 'fieldsAsOf', 'reportedStateAt', 'state', 'items', 'units', 'unitsToShip', 'sku', 'titleId', 'currency', 'total'],
    ...names(ORDER_COLUMNS),
  ]) // prettier-ignore
  const insertParty = rowBringer(db, PARTIES, ['orderRow', 'factsAsOf', 'fieldsAsOf', ...names(PARTY_COLUMNS)])
  const insertItem = rowBringer(db, ITEMS, ['orderRow', 'importId', 'factsAsOf', 'fieldsAsOf', 'titleId', 'extra', ...names(ITEM_COLUMNS)]) // prettier-ignore
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
    return insertItem([...fixed, ...bindings(ITEM_COLUMNS, item.values)])
  }

  function addParty(orderRow: number, party: DatedFacts): void {
    insertParty([orderRow, party.asOf, fieldsAsOfText(party), ...bindings(PARTY_COLUMNS, party.values)])
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
    const row = insertOrder([
      orderId, importId, order.asOf, fieldsAsOfText(order), reportedStateAt, state,
      judged.items.length, sums.units, unitsToShip, first.sku ?? '', titleId(String(first.title ?? '')), sums.currency, sums.total,
      ...bindings(ORDER_COLUMNS, { fulfillmentChannel: 'Merchant', ...order.values, reportedState }),
    ]) // prettier-ignore
    if (judged.party) addParty(row, judged.party)
    for (const item of judged.items) addItem(row, importId, item.facts)
    const party = judged.party?.values
    const words = searchWords(party?.buyerName, party?.recipientName, [])
    if (words !== '') insertSearch.run(row, words)
    return row
  }

  /** The columns that differ, before and after. */
  function differences(
    known: DatedFacts,
    next: DatedFacts,
    columns: readonly (readonly [string, unknown])[],
    more: (facts: DatedFacts) => Row = () => ({}),
  ) {
    const before: Row = { factsAsOf: known.asOf, fieldsAsOf: fieldsAsOfText(known) }
    const after: Row = { factsAsOf: next.asOf, fieldsAsOf: fieldsAsOfText(next) }
    for (const [name] of columns) {
      if (known.values[name] === next.values[name]) continue
      before[name] = known.values[name] ?? null
      after[name] = next.values[name] ?? null
    }
    return { before: { ...before, ...more(known) }, after: { ...after, ...more(next) } }
  }

  const stateAt = ({ fieldsAsOf, asOf }: DatedFacts): Row => ({ reportedStateAt: fieldsAsOf.reportedState ?? asOf })

  /** Title and extra columns, which an item does not hold as they are; where they differ. */
  function itemDifferences(known: DatedFacts, next: DatedFacts) {
    const isTitled = known.values.title !== next.values.title
    const isExtended = extraOf(known.values) !== extraOf(next.values)
    return differences(known, next, ITEM_COLUMNS, ({ values }) => ({
      ...(isTitled && { titleId: titleId(String(values.title ?? '')) }),
      ...(isExtended && { extra: extraOf(values) }),
    }))
  }

  /** Writes and records what changed of the order as a whole. */
  function updateOrder({ row, order }: Pick<KnownOrder, 'row' | 'order'>, next: DatedFacts, recorder: Recorder): void {
    recorder.set('orders', row, row, differences(order, next, ORDER_COLUMNS, stateAt))
  }

  /** Writes and records what changed of a known order; what the order keeps of it is derived by `refreshing`. */
  function update({ row, order, party, items }: KnownOrder, judged: Judgement, importId: number, recorder: Recorder): void {
    if (judged.orderMoved) updateOrder({ row, order }, judged.order, recorder)
    if (judged.party && judged.partyMoved) {
      if (party) recorder.set('orderParties', row, row, differences(party, judged.party, PARTY_COLUMNS))
      else {
        addParty(row, judged.party)
        recorder.tell(row, { entity: PARTIES.entity, entityRow: row, before: null, after: {} })
      }
    }
    for (const item of judged.items) {
      const old = items.find((k) => k.row === item.row)
      if (!old) {
        const entityRow = addItem(row, importId, item.facts)
        recorder.tell(row, { entity: ITEMS.entity, entityRow, before: null, after: {} })
      } else if (item.moved) {
        recorder.set('orderItems', old.row, row, itemDifferences(old, item.facts))
        rememberItem(item.facts)
      }
    }
  } // prettier-ignore

  return { load, add, update, updateOrder }
}
