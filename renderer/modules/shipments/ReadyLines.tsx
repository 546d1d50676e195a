import { Truck } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { queryOf } from '@renderer/lib/query'
import { useWindowedRows } from '@renderer/lib/use-windowed-rows'
import { Badge } from '@renderer/ui/Badge'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'
import { whole } from '@renderer/ui/whole'

/** The lines of the file as they will be written. */
export function ReadyLines({ marketplaceId, ready }: { marketplaceId: MarketplaceId; ready: number }) {
  const { t } = useTranslation()
  const query = useCallback(
    (offset: number, limit: number) => {
      const { queryKey, queryFn } = queryOf('exports.planReady', { marketplaceId, offset, limit })
      return { queryKey: [...queryKey, 'rows'], queryFn: async () => ({ rows: (await queryFn()).lines }) }
    },
    [marketplaceId],
  )
  const rows = useWindowedRows({ total: ready, query })
  return (
    <DataTable
      label={t('confirm.ready')}
      total={ready}
      row={rows.row}
      rowKey={(row) => row.orderId + row.orderItemId + row.trackingNumber}
      onRange={rows.onRange}
      empty={<EmptyState icon={<Truck size={32} />} title={t('confirm.nothing')} text={t('confirm.nothingText')} />}
      columns={[
        { id: 'order', header: t('confirm.column.order'), width: '150px', cell: (row) => row.orderId },
        {
          id: 'item',
          header: t('confirm.column.item'),
          width: '120px',
          cell: (row) => row.orderItemId || <span className="muted">{t('orders.detail.wholeOrder')}</span>,
        },
        { id: 'quantity', header: t('confirm.column.quantity'), width: '60px', end: true, cell: (row) => row.quantity },
        { id: 'shipDate', header: t('confirm.column.shipDate'), width: '200px', cell: (row) => row.shipDate },
        {
          id: 'carrier',
          header: t('confirm.column.carrier'),
          width: 'minmax(100px, 1fr)',
          cell: (row) => [row.carrierCode, row.carrierName].filter(Boolean).join(': '),
        },
        {
          id: 'tracking',
          header: t('confirm.column.tracking'),
          width: 'minmax(184px, 1.4fr)',
          cell: (row) => <span className={whole}>{row.trackingNumber}</span>,
        },
        {
          id: 'method',
          header: t('confirm.column.method'),
          width: 'minmax(90px, 0.7fr)',
          cell: (row) => <span className="ellipsis">{row.shipMethod}</span>,
        },
        {
          id: 'again',
          header: '',
          width: '70px',
          cell: (row) => row.rewritten && <Badge tone="soon">{t('confirm.rewritten')}</Badge>,
        },
      ]}
    />
  )
}
