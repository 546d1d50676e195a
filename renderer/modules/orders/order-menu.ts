import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '@shared/contract/orders'
import { ask } from '@renderer/lib/client'
import { showDone, showError } from '@renderer/lib/notify'
import { askProblem } from '@renderer/lib/problem'
import { useRowMenu } from '@renderer/lib/row-menu'
import type { MenuEntry } from '@renderer/ui/DataTable'
import { canEditParcel } from './columns'
import { type OpenCase, withCase } from './search'
import { useAddress } from './use-address'

/** What can be done with an order from its row. `marked`: the orders that are selected, where these are named. */
export function useOrderMenu(marked: readonly string[]): readonly MenuEntry<OrderRow>[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const address = useAddress()
  /** Of a row among those selected all are meant. */
  const meant = ({ orderId }: OrderRow) => (marked.includes(orderId) ? marked : [orderId])
  const openCase = (opened: OpenCase['case']) => (row: OrderRow) =>
    address((known) => withCase(known, row.orderId, { case: opened }))
  const copy = (ids: readonly string[]) =>
    void ask('app.copyText', { text: ids.join('\n') })
      .then(() => showDone(t('bulk.copied', { count: ids.length })))
      .catch(showError)
  return useRowMenu<OrderRow>([
    { id: 'tracking', label: t('rowMenu.tracking'), editColumn: 'tracking', isFor: canEditParcel },
    { id: 'copyId', label: t('rowMenu.copyId'), run: (row) => copy(meant(row)) },
    { id: 'slip', label: t('rowMenu.slip'), run: (row) => void navigate({ to: '/print', search: { orders: meant(row).join(',') } }) },
    { id: 'cancel', label: t('cancel.open'), run: openCase('cancellation') },
    { id: 'refund', label: t('refund.open'), run: openCase('refund') },
    { id: 'problem', label: t('problems.open'), keys: 'P', run: ({ orderId }) => askProblem(orderId) },
    { id: 'mcf', label: t('mcf.open'), run: ({ orderId }) => void navigate({ to: '/mcf/new', search: { order: orderId } }) },
  ]) // prettier-ignore
}
