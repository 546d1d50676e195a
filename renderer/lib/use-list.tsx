import { Button } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument, NamesOf, Output } from '@shared/contract'
import { EmptyState } from '@renderer/ui/EmptyState'
import type { ShownList } from '@renderer/ui/ListPage'
import { errorText } from './error-text'
import { askAgain, queryOf } from './query'
import { useWindowedRows } from './use-windowed-rows'

interface Window {
  counts: Readonly<Record<string, number>>
  total: number
  rows: readonly unknown[]
}
/** Queries that are lists (`shared/contract/list.ts`). */
export type ListName = { [N in NamesOf<'query'>]: Output<N> extends Window ? N : never }[NamesOf<'query'>]
export type RowOf<N extends ListName> = Output<N> extends { rows: readonly (infer R)[] } ? R : never
type Filter<N extends ListName> = Omit<Argument<N>, 'offset' | 'limit'>

/**
 * A list of any length: the window of it that is looked at, how long it is, how many rows each tab has. Its rows are those of
 * what is asked now: until they are there it has none, and does not look empty either. The counts belong to all tabs: they stay.
 */
export function useList<N extends ListName>(
  name: N,
  filter: Filter<N>,
): ShownList<RowOf<N>> & { answer: Output<N> | undefined } {
  const { t } = useTranslation()
  const asked = JSON.stringify(filter)
  const known = useRef<{ asked: string; answer: Window } | undefined>(undefined)
  const total = known.current?.asked === asked ? known.current.answer.total : 0
  const query = useCallback(
    (offset: number, limit: number) =>
      queryOf(name, { ...(JSON.parse(asked) as Filter<N>), offset, limit } as Argument<N>),
    [name, asked],
  )
  const rows = useWindowedRows<Window>({ total, query: query as never })
  const { answer } = rows
  if (answer) known.current = { asked, answer }
  return {
    /** The newest answer, with what is said of the list as a whole; while another one is asked for it is the one before. */
    answer: known.current?.answer as Output<N> | undefined,
    total: answer?.total ?? 0,
    counts: known.current?.answer.counts,
    row: rows.row as (index: number) => RowOf<N> | undefined,
    onRange: rows.onRange,
    isKnown: answer !== undefined,
    trouble:
      rows.error === null || answer !== undefined ? undefined : (
        <EmptyState
          icon={<TriangleAlert size={40} strokeWidth={1.5} />}
          title={t('common.failedTitle')}
          text={errorText(rows.error)}
          action={<Button onClick={() => askAgain((query) => query === name)}>{t('common.retry')}</Button>}
        />
      ),
  }
}
