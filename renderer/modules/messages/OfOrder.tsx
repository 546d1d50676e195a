import { useTranslation } from 'react-i18next'
import { CaseRow } from '@renderer/lib/case-row'
import { dateTime } from '@renderer/lib/format'
import { useOpen } from '@renderer/lib/open-thing'
import type { OrderRowsProps } from '@renderer/lib/order-part'
import { useDesk } from '@renderer/lib/query'

/** What was written back and forth about an order. */
export function MessagesOfOrder({ order: { orderId }, timeZone }: OrderRowsProps) {
  const { t } = useTranslation()
  const open = useOpen()
  const known = useDesk('messages.ofOrder', { orderId }).data?.threads ?? []
  return known.map(({ threadId, buyerName, lastMailAt, isOpen }) => (
    <CaseRow
      key={threadId}
      name={t('messages.thread')}
      text={`${buyerName} · ${dateTime(lastMailAt, timeZone)}`}
      state={{ id: isOpen ? 'waiting' : 'done', text: t(`messages.state.${isOpen ? 'open' : 'done'}`) }}
      onOpen={() => void open('thread', threadId)}
    />
  ))
}
