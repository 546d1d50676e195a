import { ask } from './client'
import type { Argument } from '@shared/contract'

/** More orders than these are not changed at once without a word. */
export const ASKS_ABOVE = 100

export interface Asked {
  orders: number
  answer: (isWanted: boolean) => void
}
type Listener = (asked: Asked) => void
let listener: Listener | undefined

/** Whoever shows the question. */
export function onAskedFirst(show: Listener): () => void {
  listener = show
  return () => {
    if (listener === show) listener = undefined
  }
}

/** The one place that every change of many orders goes through: above a hundred the operator is asked, with their number. */
export async function isWantedForMany(orders: number): Promise<boolean> {
  if (orders <= ASKS_ABOVE) return true
  return new Promise((answer) => (listener ? listener({ orders, answer }) : answer(false)))
}

/** The same for the orders of a selection. */
export async function isWantedForAll(selection: Argument<'orders.selectionCounts'>['selection']): Promise<boolean> {
  return isWantedForMany((await ask('orders.selectionCounts', { selection })).orders)
}
