import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { PackagePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { MCF_STATES } from '@shared/domain/mcf/state'
import { dateTime, number } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { SaveTabs } from '@renderer/lib/save-list'
import { ToFile } from '@renderer/lib/to-file'
import { Badge } from '@renderer/ui/Badge'
import { useWholeList } from '@renderer/lib/use-whole-list'
import { useRowMenu } from '@renderer/lib/row-menu'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { Tabs } from '@renderer/ui/Tabs'

const MOST = 200

/** Multi-channel orders by how far they are. */
export function McfPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { tab = 'draft' } = useSearch({ from: '/desk/mcf' })
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const { answer: data, rows, isKnown } = useWholeList('mcf.list', { tab, offset: 0, limit: MOST }, (list) => list.rows)
  const menu = useRowMenu<Output<'mcf.list'>['rows'][number]>()
  return (
    <Page
      fill
      title={t('mcf.title')}
      text={t('mcf.intro')}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate({ to: '/mcf/settings' })}>
            {t('mcf.settings')}
          </Button>
          <Button
            variant="default"
            leftSection={<PackagePlus size={16} />}
            onClick={() => void navigate({ to: '/mcf/new', search: {} })}
          >
            {t('mcf.new')}
          </Button>
          <SaveTabs list={{ of: 'mcf', tab }} counts={data?.counts} />
          <ToFile kind="mcfOrder" />
        </>
      }
    >
      <Tabs
        label={t('mcf.title')}
        active={tab}
        onChange={(id) => void navigate({ to: '/mcf', search: { tab: id as typeof tab } })}
        tabs={MCF_STATES.map((id) => ({ id, label: t(`mcf.tabs.${id}`), count: number(data?.counts[id] ?? 0) }))}
        right={
          (tab === 'written' || tab === 'placed') && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => void navigate({ to: '/uploads', search: { kind: 'mcfCancellation' } })}
            >
              {t('mcf.cancellations')}
            </Button>
          )
        }
      />
      <DataTable
        label={t('mcf.title')}
        menu={menu}
        listKey={tab}
        total={rows.length}
        row={(index) => rows[index]}
        rowKey={(row) => String(row.mcfOrderId)}
        onRange={() => undefined}
        onOpen={(row) => void navigate({ to: '/mcf/$mcfOrderId', params: { mcfOrderId: String(row.mcfOrderId) } })}
        empty={
          isKnown && (
            <EmptyState
              icon={<PackagePlus size={40} strokeWidth={1.5} />}
              title={t('mcf.empty')}
              text={t('mcf.emptyText')}
            />
          )
        }
        columns={[
          {
            id: 'number',
            header: t('mcf.column.number'),
            width: '190px',
            cell: (row) => (
              <span className="ellipsis">
                {row.fulfillmentOrderId} {row.isRefused && <Badge tone="late">{t('mcf.refused')}</Badge>}
              </span>
            ),
          },
          { id: 'order', header: t('mcf.column.order'), width: '180px', cell: (row) => row.orderId },
          {
            id: 'items',
            header: t('mcf.column.items'),
            width: 'minmax(140px, 1fr)',
            cell: (row) => (
              <span className="ellipsis" title={row.skus}>
                {row.skus}
              </span>
            ),
          },
          {
            id: 'to',
            header: t('mcf.column.to'),
            width: 'minmax(140px, 1fr)',
            cell: (row) => (
              <span className="ellipsis" title={row.recipient}>
                {row.recipient}
              </span>
            ),
          },
          { id: 'speed', header: t('mcf.column.speed'), width: '110px', cell: (row) => t(`mcf.speed.${row.speed}`) },
          {
            id: 'tracking',
            header: t('mcf.column.tracking'),
            width: 'minmax(120px, 1fr)',
            cell: (row) => (
              <span className="ellipsis" title={row.tracking}>
                {row.tracking}
              </span>
            ),
          },
          {
            id: 'when',
            header: t('mcf.column.when'),
            width: '150px',
            cell: (row) => dateTime(row.updatedAt, timeZone),
          },
        ]}
      />
    </Page>
  )
}
