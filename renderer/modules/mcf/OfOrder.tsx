import { useTranslation } from 'react-i18next'
import { CaseRow } from '@renderer/lib/case-row'
import { useOpen } from '@renderer/lib/open-thing'
import type { OrderRowsProps } from '@renderer/lib/order-part'
import { useDesk } from '@renderer/lib/query'

/** Multi-channel orders that serve an order. */
export function McfOfOrder({ order: { orderId } }: OrderRowsProps) {
  const { t } = useTranslation()
  const open = useOpen()
  const known = useDesk('mcf.ofOrder', { orderId }).data?.orders ?? []
  return known.map(({ mcfOrderId, fulfillmentOrderId, state }) => (
    <CaseRow
      key={mcfOrderId}
      name={t('history.mcfOrder')}
      text={fulfillmentOrderId}
      state={{ id: state, text: t(`mcf.state.${state}`) }}
      onOpen={() => void open('mcfOrder', mcfOrderId)}
    />
  ))
}
