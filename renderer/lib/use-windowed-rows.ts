import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'

export const PAGE = 100

/** Rows around those in view are asked for too, so that whoever goes on does not wait. */
const AROUND = 40

interface Options<A> {
  total: number
  query: (offset: number, limit: number) => { queryKey: readonly unknown[]; queryFn: () => Promise<A> }
}

/** Rows of a long list, a window at a time: only the pages that are looked at are asked for. */
export function useWindowedRows<A extends { rows: readonly unknown[] }>({ total, query }: Options<A>) {
  type T = A['rows'][number]
  const [range, setRange] = useState({ from: 0, to: 0 })
  const pages = useMemo(() => {
    const last = Math.max(0, Math.ceil(Math.min(range.to + AROUND + 1, total) / PAGE) - 1)
    const first = Math.min(Math.floor(Math.max(0, range.from - AROUND) / PAGE), last)
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  }, [range, total])
  const answers = useQueries({
    queries: pages.map((page) => ({ ...query(page * PAGE, PAGE), placeholderData: keepPreviousData })),
  })
  const rows = new Map<number, T>()
  pages.forEach((page, i) => answers[i]?.data?.rows.forEach((row, n) => rows.set(page * PAGE + n, row)))
  const onRange = useCallback((from: number, to: number) => {
    setRange((known) =>
      pageOf(known.from - AROUND) === pageOf(from - AROUND) && pageOf(known.to + AROUND) === pageOf(to + AROUND)
        ? known
        : { from, to },
    )
  }, [])
  return {
    row: (index: number): T | undefined => rows.get(index),
    /** The answers behind the rows. */
    answers: answers.flatMap(({ data }) => data ?? []),
    onRange,
    error: answers.find((a) => a.error)?.error ?? null,
    isLoading: answers.some((a) => a.isPending),
  }
}

const pageOf = (index: number) => Math.floor(index / PAGE)
