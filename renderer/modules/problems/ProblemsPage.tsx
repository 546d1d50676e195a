import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { LifeBuoy } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemRow } from '@shared/contract/problem-parts'
import { dateTime, marketName, number, timeLeftText } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { SaveTabs } from '@renderer/lib/save-list'
import { useOpen } from '@renderer/lib/open-thing'
import { useNow } from '@renderer/lib/use-now'
import { useList } from '@renderer/lib/use-list'
import { Badge } from '@renderer/ui/Badge'
import { useRowMenu } from '@renderer/lib/row-menu'
import type { Column } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListPage } from '@renderer/ui/ListPage'

const TABS = ['open', 'waiting', 'closed'] as const

/** Problem orders: those that wait for a choice, those that wait to be done, those that are closed. */
export function ProblemsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { tab = 'open' } = useSearch({ from: '/desk/problems' })
  const now = useNow()
  const list = useList('problems.list', { tab })
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
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
  const open = useOpen()
  const menu = useRowMenu<ProblemRow>()
  return (
    <ListPage
      title={t('problems.title')}
      text={t('problems.intro')}
      actions={
        <>
          <SaveTabs list={{ of: 'problems', tab }} counts={list.counts} />
          <Button variant="default" onClick={() => void navigate({ to: '/costs', search: {} })}>
            {t('costs.open')}
          </Button>
        </>
      }
      tabs={{
        ids: TABS,
        active: tab,
        name: (id) => t(`problems.tab.${id as typeof tab}`),
        count: number,
        onChange: (id) => void navigate({ to: '/problems', search: { tab: id as typeof tab } }),
      }}
      label={t('problems.title')}
      menu={menu}
      listKey={tab}
      columns={columns}
      list={list}
      rowKey={(row) => String(row.problemId)}
      onOpen={({ problemId }) => void open('problem', problemId)}
      empty={
        <EmptyState
          icon={<LifeBuoy size={40} strokeWidth={1.5} />}
          title={t(`problems.empty.${tab}`)}
          text={t('problems.emptyHow')}
        />
      }
    />
  )
}
