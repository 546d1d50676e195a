import { recordedTable } from '../../record'

/** What an order keeps of its items, its parcels and what Amazon was told, in the order of its columns. */
export const DERIVED = [
  'state',
  'tracking',
  'items',
  'units',
  'unitsToShip',
  'sku',
  'titleId',
  'currency',
  'total',
] as const

export const ORDERS = recordedTable({
  entity: 'order',
  table: 'orders',
  key: 'id',
  topic: 'orders',
  nature: 'fact',
  derived: DERIVED,
  moments: ['factsAsOf', 'reportedStateAt'],
  words: { hidden: ['orderId', 'reportedStateAt', 'lastUpdatedAt'] },
})

export const PARTIES = recordedTable({
  entity: 'party',
  table: 'orderParties',
  key: 'orderRow',
  topic: 'orders',
  nature: 'fact',
  moments: ['factsAsOf'],
  words: {},
})

export const ITEMS = recordedTable({
  entity: 'item',
  table: 'orderItems',
  key: 'id',
  topic: 'orders',
  nature: 'fact',
  moments: ['factsAsOf'],
  words: { hidden: ['titleId', 'extra', 'currency'] },
})
