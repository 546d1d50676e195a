import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { LifeBuoy } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemRow } from '@shared/contract/problem-parts'
import { dateTime, marketName, number, timeLeftText } from '@renderer/lib/format'
import { queryOf, useDesk } from '@renderer/lib/query'
import { SaveTabs } from '@renderer/lib/save-list'
import { useNow } from '@renderer/lib/use-now'
import { useWindowedRows } from '@renderer/lib/use-windowed-rows'
import { Badge } from '@renderer/ui/Badge'
import { useRowMenu } from '@renderer/lib/row-menu'
import { type Column, DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { Tabs } from '@renderer/ui/Tabs'

const TABS = ['open', 'waiting', 'closed'] as const

/** Problem orders: those that wait for a choice, those that wait to be done, those that are closed. */
export function ProblemsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { tab = 'open' } = useSearch({ from: '/desk/problems' })
  const now = useNow()
  const counts = useDesk('problems.counts', {}).data
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const query = useCallback((offset: number, limit: number) => queryOf('problems.list', { tab, offset, limit }), [tab])
  const total = counts?.[tab] ?? 0
  const rows = useWindowedRows({ total, query })
  const columns = useMemo<Column<ProblemRow>[]>(
    () => [
      {
        id: 'due',
        header: t(tab === 'closed' ? 'problems.column.closed' : 'problems.column.due'),
        width: '230px',
        cell: (row) => {
          if (row.closedAt !== null) return dateTime(row.closedAt, timeZone)
          if (row.dueAt === null || row.due === '') return ''
          return (
            <>
              <Badge tone={row.dueAt < now ? 'late' : 'soon'}>{timeLeftText(row.dueAt, now)}</Badge>
              <span className="ellipsis">{t(`problems.clock.${row.due}`)}</span>
            </>
          )
        },
      },
      { id: 'kind', header: t('problems.column.kind'), width: '170px', cell: (row) => t(`problems.kind.${row.kind}`) },
      {
        id: 'order',
        header: t('problems.column.order'),
        width: '220px',
        cell: (row) => (
          <>
            <span>{row.orderId}</span> <Badge>{marketName(row.marketplaceId)}</Badge>
          </>
        ),
      },
      {
        id: 'item',
        header: t('problems.column.item'),
        width: 'minmax(140px, 1fr)',
        cell: (row) => (
          <span className="ellipsis" title={row.title}>
            {row.title}
          </span>
        ),
      },
      {
        id: 'choice',
        header: t('problems.column.choice'),
        width: '200px',
        cell: (row) => row.choice !== '' && t(`problems.option.${row.choice}`),
      },
      { id: 'opened', header: t('problems.column.opened'), width: '140px', cell: (row) => dateTime(row.openedAt, timeZone) },
    ],
    [t, tab, now, timeZone],
  ) // prettier-ignore
  const open = ({ problemId }: ProblemRow) =>
    void navigate({ to: '/problems/$problemId', params: { problemId: String(problemId) } })
  const menu = useRowMenu<ProblemRow>()
  return (
    <Page
      fill
      title={t('problems.title')}
      text={t('problems.intro')}
      actions={
        <>
          <SaveTabs list={{ of: 'problems', tab }} counts={counts} />
          <Button size="xs" variant="default" onClick={() => void navigate({ to: '/costs', search: {} })}>
            {t('costs.open')}
          </Button>
        </>
      }
    >
      <Tabs
        label={t('problems.title')}
        active={tab}
        onChange={(id) => void navigate({ to: '/problems', search: { tab: id as typeof tab } })}
        tabs={TABS.map((id) => ({ id, label: t(`problems.tab.${id}`), count: number(counts?.[id] ?? 0) }))}
      />
      <DataTable
        label={t('problems.title')}
        menu={menu}
        listKey={tab}
        columns={columns}
        total={total}
        row={rows.row}
        rowKey={(row) => String(row.problemId)}
        onRange={rows.onRange}
        onOpen={open}
        empty={
          counts && (
            <EmptyState
              icon={<LifeBuoy size={40} strokeWidth={1.5} />}
              title={t(`problems.empty.${tab}`)}
              text={t('problems.emptyHow')}
            />
          )
        }
      />
    </Page>
  )
}
