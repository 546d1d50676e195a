import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Argument } from '@shared/contract'
import type { UploadPage } from '@renderer/lib/chapter'
import { findingText } from '@renderer/lib/finding'
import { type RowOf, useList } from '@renderer/lib/use-list'
import { EmptyState } from '@renderer/ui/EmptyState'
import { ListTable } from '@renderer/ui/ListPage'

type Held = RowOf<'uploads.held'>

interface HeldRowsProps extends Pick<Argument<'uploads.held'>, 'kind' | 'marketplaceId'> {
  fieldName?: UploadPage['fieldName']
  onOpen: (row: Held) => void
}

/** Decisions that cannot be written as they are, each with its reason. */
export function HeldRows({ kind, marketplaceId, fieldName, onOpen }: HeldRowsProps) {
  const { t } = useTranslation()
  const list = useList('uploads.held', { kind, marketplaceId })
  return (
    <ListTable
      label={t('confirm.held')}
      list={list}
      rowKey={(row) => String(row.entityRow)}
      onOpen={onOpen}
      listKey={`${kind} ${marketplaceId}`}
      empty={<EmptyState icon={<CircleCheck size={32} />} title={t('uploads.nothingHeld')} />}
      columns={[
        { id: 'order', header: t('confirm.column.order'), width: '200px', cell: (row) => row.orderId },
        {
          id: 'reason',
          header: t('confirm.reason'),
          width: 'minmax(240px, 1fr)',
          cell: ({ reason, params }) =>
            [fieldName?.(params.field ?? ''), findingText({ rule: reason, params })].filter(Boolean).join(' · '),
        },
      ]}
    />
  )
}
