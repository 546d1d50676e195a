import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Argument, Output } from '@shared/contract'
import { findingText } from '@renderer/lib/finding'
import { i18n } from '@renderer/lib/i18n'
import { useWholeList } from '@renderer/lib/use-whole-list'
import { DataTable } from '@renderer/ui/DataTable'
import { EmptyState } from '@renderer/ui/EmptyState'

const MOST = 200

type Held = Output<'uploads.held'>['held'][number]

/** A field of an address is named before what is wrong with it. */
function reasonText({ reason, params }: Held): string {
  const { field = '' } = params
  const named = field.startsWith('address.') ? i18n.t(`mcf.field.${field.slice('address.'.length) as 'name'}`) : ''
  return [named, findingText({ rule: reason, params })].filter(Boolean).join(' · ')
}

interface HeldRowsProps extends Pick<Argument<'uploads.held'>, 'kind' | 'marketplaceId'> {
  onOpen: (row: Held) => void
}

/** Decisions that cannot be written as they are, each with its reason. */
export function HeldRows({ kind, marketplaceId, onOpen }: HeldRowsProps) {
  const { t } = useTranslation()
  const { rows: held, isKnown } = useWholeList(
    'uploads.held',
    { kind, marketplaceId, offset: 0, limit: MOST },
    (list) => list.held,
  )
  return (
    <DataTable
      label={t('confirm.held')}
      total={held.length}
      row={(index) => held[index]}
      rowKey={(row) => String(row.entityRow)}
      onRange={() => undefined}
      onOpen={onOpen}
      listKey={`${kind} ${marketplaceId}`}
      empty={isKnown && <EmptyState icon={<CircleCheck size={32} />} title={t('uploads.nothing')} />}
      columns={[
        { id: 'order', header: t('confirm.column.order'), width: '200px', cell: (row) => row.orderId },
        {
          id: 'reason',
          header: t('confirm.reason'),
          width: 'minmax(240px, 1fr)',
          cell: reasonText,
        },
      ]}
    />
  )
}
