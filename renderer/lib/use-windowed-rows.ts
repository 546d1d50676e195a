import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'

export const PAGE = 100

interface Options<T> {
  total: number
  query: (offset: number, limit: number) => { queryKey: readonly unknown[]; queryFn: () => Promise<{ rows: T[] }> }
}

/** Rows of a long list, a window at a time: only the pages that are looked at are asked for. */
export function useWindowedRows<T>({ total, query }: Options<T>) {
  const [range, setRange] = useState({ from: 0, to: 0 })
  const pages = useMemo(() => {
    const last = Math.max(0, Math.ceil(Math.min(range.to + 1, total) / PAGE) - 1)
    const first = Math.min(Math.floor(range.from / PAGE), last)
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  }, [range, total])
  const answers = useQueries({
    queries: pages.map((page) => ({ ...query(page * PAGE, PAGE), placeholderData: keepPreviousData })),
  })
  const rows = new Map<number, T>()
  pages.forEach((page, i) => answers[i]?.data?.rows.forEach((row, n) => rows.set(page * PAGE + n, row)))
  const onRange = useCallback((from: number, to: number) => {
    setRange((known) =>
      Math.floor(known.from / PAGE) === Math.floor(from / PAGE) && Math.floor(known.to / PAGE) === Math.floor(to / PAGE)
        ? known
        : { from, to },
    )
  }, [])
  return {
    row: (index: number) => rows.get(index),
    onRange,
    error: answers.find((a) => a.error)?.error ?? null,
    isLoading: answers.some((a) => a.isPending),
  }
}
