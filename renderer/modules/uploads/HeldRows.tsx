import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Argument } from '@shared/contract'
import { say } from '@renderer/lib/i18n'
import { useDesk } from '@renderer/lib/query'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'

const MOST = 200

/** Rules of multi-channel orders have texts of their own, under `mcf.rule`. */
const reasonText = (reason: string, params: Record<string, string>) =>
  reason.startsWith('mcf.') ? say(`mcf.rule.${reason.slice(4)}`, params) : say(`holds.${reason}`, params)

interface HeldRowsProps extends Pick<Argument<'uploads.held'>, 'kind' | 'marketplaceId'> {
  onOpen: (orderId: string) => void
}

/** Decisions that cannot be written as they are, each with its reason. */
export function HeldRows({ kind, marketplaceId, onOpen }: HeldRowsProps) {
  const { t } = useTranslation()
  const held = useDesk('uploads.held', { kind, marketplaceId, offset: 0, limit: MOST }).data?.held ?? []
  return (
    <DataTable
      label={t('confirm.held')}
      total={held.length}
      row={(index) => held[index]}
      rowKey={(row) => String(row.entityRow)}
      onRange={() => undefined}
      onOpen={(row) => onOpen(row.orderId)}
      empty={<EmptyState icon={<CircleCheck size={32} />} title={t('uploads.nothing')} />}
      columns={[
        { id: 'order', header: t('confirm.column.order'), width: '200px', cell: (row) => row.orderId },
        {
          id: 'reason',
          header: t('confirm.reason'),
          width: 'minmax(240px, 1fr)',
          cell: (row) => reasonText(row.reason, row.params),
        },
      ]}
    />
  )
}
