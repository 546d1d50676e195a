import type { MarketplaceId } from '../marketplace'
import {
  type DatedFacts,
  DECIDED,
  EXTRA,
  factsIn,
  type FieldChange,
  firstFacts,
  ITEM_FIELDS,
  mergeFacts,
  ORDER_FIELDS,
  PARTY_FIELDS,
  type Values,
} from './facts'
import { matchItems } from './match-items'
import type { OrderRecord, OrderReportId } from './order-record'
import { ORDER_STATES, type OrderState, stateOfStatus } from './order-state'

/** Everything known of an order; `row` numbers are ours. */
export interface KnownOrder {
  row: number
  order: DatedFacts
  party: DatedFacts | undefined
  items: (DatedFacts & { row: number })[]
}

export interface JudgedItem {
  /** Number of the known item, or undefined for a new one. */
  row: number | undefined
  /** Indexes of the records it came from, in the file's order. */
  records: readonly number[]
  facts: DatedFacts
  changes: FieldChange[]
  /** Facts or their moments differ from what is known. */
  moved: boolean
}

/** What the rows of one order would do. Pure: the preview shows it, the commit does it. */
export interface Judgement {
  order: DatedFacts
  orderChanges: FieldChange[]
  orderMoved: boolean
  party: DatedFacts | undefined
  partyChanges: FieldChange[]
  partyMoved: boolean
  items: JudgedItem[]
}

export interface ReportMoment {
  reportId: OrderReportId
  /** The moment the file speaks of, ms UTC. */
  asOf: number
}

/** Reports that list seller-fulfilled orders only and have no status column; the name of the status is in the report's. */
const IMPLIED: Readonly<Record<OrderReportId, { status: 'Unshipped' | undefined; merchant: boolean }>> = {
  unshippedOrders: { status: 'Unshipped', merchant: true },
  newOrders: { status: 'Unshipped', merchant: true },
  newOrdersInvoicing: { status: 'Unshipped', merchant: true },
  allOrders: { status: undefined, merchant: false },
  archivedOrders: { status: undefined, merchant: false },
}

/** Order-level facts of a block of rows, and the moment its status speaks of. */
function blockFacts(records: readonly OrderRecord[], moment: ReportMoment, marketplaceId: MarketplaceId | undefined) {
  const asOf = records.reduce((newest, r) => Math.max(newest, r.lastUpdatedAt ?? 0), 0) || moment.asOf
  const order: Values = {}
  const party: Values = {}
  const statuses = records.map((r) => r.itemStatus ?? '')
  const first = speaker(records, (word) => stateOfStatus(word, statuses))
  for (const record of new Set(first ? [first, ...records] : records)) {
    factsIn(record, ORDER_FIELDS, order)
    factsIn(record, PARTY_FIELDS, party)
  }
  const implied = IMPLIED[moment.reportId]
  if (implied.merchant) order.fulfillmentChannel ??= 'Merchant'
  if (marketplaceId) order.marketplaceId = marketplaceId
  const word = implied.status ?? first?.orderStatus ?? ''
  const state = stateOfStatus(word, statuses)
  const status: Values = state ? { reportedState: state, orderStatus: word } : word ? { orderStatus: word } : {}
  // New Orders lists every paid order, shipped since or not: its "unshipped" is true of the moment of payment only.
  const isNewOrders = moment.reportId === 'newOrders' || moment.reportId === 'newOrdersInvoicing'
  const statusAsOf = isNewOrders ? (first?.paidAt ?? first?.purchasedAt ?? asOf) : asOf
  return { asOf, order, party, status, statusAsOf }
}

/**
 * An Amazon order only moves on: pending, unshipped, partly shipped, shipped, or cancelled. So whatever the moments say, a
 * report never takes an order back; an old download saved anew in Excel looks new and is not.
 */
function mergeStatus(known: DatedFacts, status: Values, asOf: number) {
  const before = ORDER_STATES.indexOf(known.values.reportedState as OrderState)
  const after = ORDER_STATES.indexOf(status.reportedState as OrderState)
  if (after < before && after !== -1) return { facts: known, changes: [] }
  if (after <= before) return mergeFacts(known, status, asOf)
  const unsaid = { ...known, values: { ...known.values, reportedState: null, orderStatus: '' } }
  const { facts, changes } = mergeFacts(unsaid, status, asOf)
  return { facts, changes: changes.map((change) => ({ ...change, before: known.values[change.field] ?? null })) }
}

function itemValues(record: OrderRecord): Values {
  const values = factsIn(record, ITEM_FIELDS)
  if (record.extra) for (const [column, text] of Object.entries(record.extra)) values[EXTRA + column] = text
  return values
}

/**
 * The items of a block. One order item id is one item, on however many rows it stands: what is newest of it counts, of rows
 * of one moment the one that is further on.
 */
function itemsOf(records: readonly OrderRecord[]): { values: Values; records: number[] }[] {
  const rows = new Map<string, number[]>()
  records.forEach(({ orderItemId }, i) => {
    const key = orderItemId ?? `row ${i}`
    rows.set(key, [...(rows.get(key) ?? []), i])
  })
  return [...rows.values()].map((of) => {
    const momentOf = (i: number) => records[i]?.lastUpdatedAt ?? 0
    const [first = 0, ...more] = [...of].sort((a, b) => momentOf(a) - momentOf(b))
    const valuesOf = (i: number) => itemValues(records[i] as OrderRecord)
    let facts = firstFacts(valuesOf(first), momentOf(first))
    for (const i of more) facts = mergeFacts(facts, valuesOf(i), momentOf(i)).facts
    return { values: facts.values, records: of }
  })
}

/** The record whose words on the order count: the newest, of one moment the one that is further on. */
function speaker(
  records: readonly OrderRecord[],
  stateOf: (word: string) => OrderState | undefined,
): OrderRecord | undefined {
  const rank = ({ orderStatus = '' }: OrderRecord) => ORDER_STATES.indexOf(stateOf(orderStatus) ?? 'pending')
  return records.reduce<OrderRecord | undefined>((best, record) => {
    if (!best) return record
    const later = (record.lastUpdatedAt ?? 0) - (best.lastUpdatedAt ?? 0)
    return later > 0 || (later === 0 && rank(record) > rank(best)) ? record : best
  }, undefined)
}

/** Lays the rows of one order (adjacent in one report) beside what is known of it. */
export function judgeBlock(
  known: KnownOrder | undefined,
  records: readonly OrderRecord[],
  moment: ReportMoment,
  marketplaceId: { id: MarketplaceId | undefined; decided: boolean },
): Judgement {
  const block = blockFacts(records, moment, marketplaceId.decided ? undefined : marketplaceId.id)
  let order: DatedFacts
  const orderChanges: FieldChange[] = []
  if (known) {
    const merged = mergeFacts(known.order, block.order, block.asOf)
    const status = mergeStatus(merged.facts, block.status, block.statusAsOf)
    order = status.facts
    orderChanges.push(...merged.changes, ...status.changes)
  } else {
    order = firstFacts({ ...block.order, ...block.status }, block.asOf)
    if (block.statusAsOf !== block.asOf)
      for (const field of Object.keys(block.status)) order.fieldsAsOf[field] = block.statusAsOf
    if (marketplaceId.decided && marketplaceId.id) {
      order.values.marketplaceId = marketplaceId.id
      order.fieldsAsOf.marketplaceId = DECIDED
    }
  }

  const hasParty = Object.keys(block.party).length > 0
  const party = hasParty
    ? known?.party
      ? mergeFacts(known.party, block.party, block.asOf)
      : { facts: firstFacts(block.party, block.asOf), changes: [] }
    : { facts: known?.party, changes: [] }

  const incoming = itemsOf(records)
  const matches = known ? matchItems(known.items, incoming.map(({ values }) => values)) : [] // prettier-ignore
  const items = incoming.map(({ values, records: of }, i): JudgedItem => {
    const found = known?.items[matches[i] ?? -1]
    if (!found) return { row: undefined, records: of, facts: firstFacts(values, block.asOf), changes: [], moved: true }
    const merged = mergeFacts(found, values, block.asOf)
    return { row: found.row, records: of, facts: merged.facts, changes: merged.changes, moved: merged.facts !== found }
  })
  return {
    order,
    orderChanges: orderChanges.filter((change) => change.field !== 'lastUpdatedAt'),
    orderMoved: order !== known?.order,
    party: party.facts,
    partyChanges: known?.party
      ? party.changes
      : known && hasParty
        ? Object.entries(block.party).map(([field, after]) => ({ field, before: null, after }))
        : [],
    partyMoved: party.facts !== known?.party,
    items,
  }
}
