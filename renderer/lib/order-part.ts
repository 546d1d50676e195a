import type { ComponentType } from 'react'
import type { Output } from '@shared/contract'
import type { Navigate } from './navigate'

/** Something that is done about an order inside of its panel. */
export interface OpenCase {
  /** The id of the part that does it. */
  case: string
  /** The row that is open; absent: a new one. */
  row?: number | undefined
  /** The order is confirmed and not shipped. */
  stillHere?: boolean | undefined
}

export interface OrderCaseProps {
  orderId: string
  opened: OpenCase
  timeZone: string
  now: number
  /** Goes back to the order. */
  onClose: () => void
  /** Goes on to something else about the same order. */
  onCase: (opened: OpenCase) => void
}

export interface OrderRowsProps {
  order: Output<'orders.get'>['order']
  timeZone: string
  now: number
  onCase: (opened: OpenCase) => void
}

export interface OrderBesideProps {
  orderId: string
  timeZone: string
  now: number
}
/** An order with all that is known and done about it. */
export type OrderBeside = ComponentType<OrderBesideProps>

/** What a chapter has about an order, in the order's panel and in the menu of its row. */
export interface OrderPart {
  /** Also its name in the address. */
  id: string
  /** The way in. */
  label: () => string
  keys?: string
  begin: (orderId: string, way: { open: (opened: OpenCase) => void; navigate: Navigate }) => void
  /** What there is already, and how far each is. */
  Rows: ComponentType<OrderRowsProps>
  /** What is done inside of the panel; absent: it is done on a page of its own. Loaded when it is opened. */
  inPanel?: { title: () => string; Case: ComponentType<OrderCaseProps> }
}
