import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '@shared/contract/orders'
import { ask } from '@renderer/lib/client'
import { useDeclared } from '@renderer/lib/declared'
import { showDone, showError } from '@renderer/lib/notify'
import { useRowMenu } from '@renderer/lib/row-menu'
import type { MenuEntry } from '@renderer/ui/DataTable'
import { canEditParcel } from './columns'
import { withCase } from './search'
import { useAddress } from './use-address'

/** What can be done with an order from its row. `marked`: the orders that are selected, where these are named. */
export function useOrderMenu(marked: readonly string[]): readonly MenuEntry<OrderRow>[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const address = useAddress()
  const { orderParts } = useDeclared()
  /** Of a row among those selected all are meant. */
  const meant = ({ orderId }: OrderRow) => (marked.includes(orderId) ? marked : [orderId])
  const copy = (ids: readonly string[]) =>
    void ask('app.copyText', { text: ids.join('\n') })
      .then(() => showDone(t('bulk.copied', { count: ids.length })))
      .catch(showError)
  return useRowMenu<OrderRow>([
    { id: 'tracking', label: t('rowMenu.tracking'), editColumn: 'tracking', isFor: canEditParcel },
    { id: 'copyId', label: t('rowMenu.copyId'), run: (row) => copy(meant(row)) },
    { id: 'slip', label: t('rowMenu.slip'), run: (row) => void navigate({ to: '/print', search: { orders: meant(row).join(',') } }) },
    ...orderParts.map(({ id, label, keys, begin }) => ({
      id,
      label: label(),
      ...(keys !== undefined && { keys }),
      run: ({ orderId }: OrderRow) =>
        begin(orderId, { navigate, open: (opened) => address((known) => withCase(known, orderId, opened)) }),
    })),
  ]) // prettier-ignore
}
