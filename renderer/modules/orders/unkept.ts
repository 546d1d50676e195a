import { useSyncExternalStore } from 'react'

/** An entry of a cell that could not be kept: it stays in sight, with the reason, until it is mended or thrown away. */
export interface UnkeptEntry {
  id: number
  orderId: string
  column: 'carrier' | 'tracking' | 'shippedOn'
  text: string
  reason: string
}

let entries: readonly UnkeptEntry[] = []
let lastId = 0
const listeners = new Set<() => void>()
const put = (next: readonly UnkeptEntry[]) => {
  entries = next
  listeners.forEach((listener) => listener())
}

/** A newer entry of the same cell takes the place of an older one. */
export function addUnkept(entry: Omit<UnkeptEntry, 'id'>): void {
  const others = entries.filter(({ orderId, column }) => orderId !== entry.orderId || column !== entry.column)
  put([...others, { ...entry, id: ++lastId }])
}

export function removeUnkept(id: number): void {
  put(entries.filter((entry) => entry.id !== id))
}

export function useUnkept(): readonly UnkeptEntry[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => entries,
  )
}
