import { FileUp } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument } from '@shared/contract'
import { queryOf, useDesk } from '@renderer/lib/query'
import { useWindowedRows } from '@renderer/lib/use-windowed-rows'
import { Badge } from '@renderer/ui/Badge'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'

type Asked = Pick<Argument<'uploads.rows'>, 'kind' | 'marketplaceId' | 'layout'>

/** The rows exactly as they will stand in the file, under its column names; columns without a value in sight are left out. */
export function PlannedRows({ onOpen, ...asked }: Asked & { onOpen: (orderId: string) => void }) {
  const { t } = useTranslation()
  const { kind, marketplaceId, layout } = asked
  const first = useDesk('uploads.rows', { ...asked, offset: 0, limit: 200 }).data
  const query = useCallback(
    (offset: number, limit: number) =>
      queryOf('uploads.rows', { kind, marketplaceId, ...(layout !== undefined && { layout }), offset, limit }),
    [kind, marketplaceId, layout],
  )
  const total = first?.total ?? 0
  const rows = useWindowedRows({ total, query })
  const columns = first?.columns ?? []
  const used = columns
    .map((name, i) => ({ name, i }))
    .filter(({ i }) => first?.rows.some(({ cells }) => cells[i] !== ''))
  return (
    <DataTable
      label={t('confirm.ready')}
      total={total}
      row={rows.row}
      rowKey={(row) => `${row.entityRow} ${row.cells.join(' ')}`}
      onRange={rows.onRange}
      onOpen={(row) => row.hasOrder && onOpen(row.orderId)}
      empty={<EmptyState icon={<FileUp size={32} />} title={t('uploads.nothing')} text={t('uploads.nothingText')} />}
      columns={[
        ...used.map(({ name, i }) => ({
          id: name,
          header: name,
          width: i === 0 ? 'minmax(180px, 1fr)' : 'minmax(110px, 1fr)',
          cell: (row: typeof rows extends { row: (index: number) => infer R } ? NonNullable<R> : never) => (
            <span className="ellipsis" title={row.cells[i] ?? ''}>
              {row.cells[i] ?? ''}
            </span>
          ),
        })),
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
