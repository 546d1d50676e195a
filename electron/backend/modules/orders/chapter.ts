import type { ChapterOutgoing } from '../../outgoing'
import type { ChapterRecord } from '../../record'
import { ORDER_CLOCKS } from './clocks'
import type { ChapterLetters } from '../letters'
import { ORDER_LETTERS } from './letters'
import { refreshOrders } from './refresh'
import type { ChapterIntake } from '../../intake'
import { ordersKind } from './report/order-kind'
import { ITEMS, ORDERS, PARTIES } from './tables'
import { savedOrders, savedOrderItems } from './saved'

export { handlers } from './handlers'

export const savedLists = { orders: savedOrders, orderItems: savedOrderItems }

/** What reports said of orders; taken in and put back with them. */
export const record: ChapterRecord = {
  tables: [ORDERS, PARTIES, ITEMS],
  operations: { import: false },
  keeps: { titles: ['orders'], products: ['orders'], importOrders: ['imports'] },
  clocks: [ORDER_CLOCKS],
}

/** What an order keeps of its parcels and of what Amazon was told follows; neither names nor tracking numbers change. */
export const outgoing: ChapterOutgoing = {
  hears: { moved: (db, orderRows) => refreshOrders(db, orderRows, false) },
}

export const letters: ChapterLetters = ORDER_LETTERS

export const intake: ChapterIntake = { fileKinds: [ordersKind] }

export { personal } from './personal'
