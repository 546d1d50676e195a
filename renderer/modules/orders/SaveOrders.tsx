import { useTranslation } from 'react-i18next'
import type { Argument } from '@shared/contract'
import { SaveList } from '@renderer/lib/save-list'
import type { OrderColumn } from './columns'

interface SaveOrdersProps {
  filter: Argument<'orders.count'>['filter']
  sort: Argument<'orders.list'>['sort']
  shown: readonly OrderColumn[]
  isEmpty: boolean
}

/** The orders of the list as a workbook. */
export function SaveOrders({ filter, sort, shown, isEmpty }: SaveOrdersProps) {
  const { t } = useTranslation()
  const list = { of: 'orders', filter, sort } as const
  return (
    <SaveList
      isEmpty={isEmpty}
      choices={[
        { label: t('lists.shown'), list, columns: shown.map(({ id }) => id) },
        { label: t('lists.allColumns'), list, columns: null },
        { label: t('lists.withItems'), list: { of: 'orderItems', filter, sort }, columns: null },
        { label: t('lists.everything'), list: { of: 'orders' }, columns: null },
      ]}
    />
  )
}
