import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { PackagePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MCF_STATES } from '@shared/domain/mcf/state'
import { dateTime, number } from '@renderer/lib/format'
import { useOpen } from '@renderer/lib/open-thing'
import { useDesk } from '@renderer/lib/query'
import { SaveTabs } from '@renderer/lib/save-list'
import { ToFile } from '@renderer/lib/to-file'
import { Badge } from '@renderer/ui/Badge'
import { type RowOf, useList } from '@renderer/lib/use-list'
import { useRowMenu } from '@renderer/lib/row-menu'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListPage } from '@renderer/ui/ListPage'

/** Multi-channel orders by how far they are. */
export function McfPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = useOpen()
  const { tab = 'draft' } = useSearch({ from: '/desk/mcf' })
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const list = useList('mcf.list', { tab })
  const menu = useRowMenu<RowOf<'mcf.list'>>()
  return (
    <ListPage
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
          <SaveTabs list={{ of: 'mcf', tab }} counts={list.counts} />
          <ToFile kind="mcfOrder" />
        </>
      }
      tabs={{
        ids: MCF_STATES,
        active: tab,
        name: (id) => t(`mcf.tabs.${id as typeof tab}`),
        count: number,
        onChange: (id) => void navigate({ to: '/mcf', search: { tab: id as typeof tab } }),
        right: (tab === 'written' || tab === 'placed') && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void navigate({ to: '/uploads', search: { kind: 'mcfCancellation' } })}
          >
            {t('mcf.cancellations')}
          </Button>
        ),
      }}
      label={t('mcf.title')}
      menu={menu}
      listKey={tab}
      list={list}
      rowKey={(row) => String(row.mcfOrderId)}
      onOpen={(row) => void open('mcfOrder', row.mcfOrderId)}
      empty={
        <EmptyState
          icon={<PackagePlus size={40} strokeWidth={1.5} />}
          title={t('mcf.empty')}
          text={t('mcf.emptyText')}
        />
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
  )
}
