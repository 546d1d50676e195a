import { replaceEqualDeep, useQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'

/** Rows around those in view are asked for too, so that whoever goes on does not wait. */
const AROUND = 30
/** Windows begin and end at multiples of this: not every row scrolled is another question. */
const STEP = 30
/** What the desk answers at most. */
const MOST = 200

interface Options<A> {
  total: number
  query: (offset: number, limit: number) => { queryKey: readonly unknown[]; queryFn: () => Promise<A> }
}

/**
 * Rows of a long list, the window that is looked at. A window is one answer of the desk: rows out of two answers could be from
 * before and after a change, and at their seam a row would stand twice, or not at all.
 */
export function useWindowedRows<A extends { rows: readonly unknown[] }>({ total, query }: Options<A>) {
  type T = A['rows'][number]
  const [range, setRange] = useState({ from: 0, to: 0 })
  const { offset, limit } = windowOf(range, total)
  const asked = useQuery(query(offset, limit))
  const list = JSON.stringify(query(0, 1).queryKey)
  // Until the next window of the same list is there, the last one is shown where it stands: what is remembered of the next one
  // may be from before a change.
  const last = useRef<{ list: string; offset: number; answer: A; rows: readonly T[] } | undefined>(undefined)
  const kept = last.current?.list === list ? last.current : undefined
  const isOld = asked.isStale && asked.isFetching && kept !== undefined && kept.offset !== offset
  const answer = asked.data === undefined || isOld ? kept?.answer : (asked.data as A)
  const shown = answer === undefined || answer === kept?.answer ? kept : { list, offset, answer, rows: sameWhereEqual(answer.rows, offset, kept) } // prettier-ignore
  last.current = shown
  const onRange = useCallback(
    (from: number, to: number) =>
      setRange((known) => {
        const [a, b] = [windowOf(known, total), windowOf({ from, to }, total)]
        return a.offset === b.offset && a.limit === b.limit ? known : { from, to }
      }),
    [total],
  )
  return {
    row: (index: number): T | undefined => shown?.rows[index - shown.offset],
    onRange,
    /** The answer behind the rows. */
    answer: shown?.answer,
    error: asked.error,
    isLoading: asked.isPending,
  }
}

/** A row that says what it said in the window before is the same row: it is not drawn again while one scrolls. */
export function sameWhereEqual<T>(
  rows: readonly T[],
  offset: number,
  before: { offset: number; rows: readonly T[] } | undefined,
) {
  if (!before) return rows
  return rows.map((row, i) => replaceEqualDeep(before.rows[i + offset - before.offset], row))
}

/** The window for the rows in view. */
function windowOf({ from, to }: { from: number; to: number }, total: number): { offset: number; limit: number } {
  const start = Math.max(0, Math.min(from, total - 1) - AROUND)
  const offset = Math.floor(start / STEP) * STEP
  const limit = Math.ceil((Math.max(0, to) + AROUND + 1 - offset) / STEP) * STEP
  return { offset, limit: Math.min(MOST, Math.max(STEP, limit)) }
}

/** What a list asks for first, before it is drawn. */
export const FIRST_WINDOW = windowOf({ from: 0, to: 0 }, 0)
