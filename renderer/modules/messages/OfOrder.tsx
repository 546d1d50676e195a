import { useTranslation } from 'react-i18next'
import { CaseRow } from '@renderer/lib/case-row'
import { dateTime } from '@renderer/lib/format'
import { useOpen } from '@renderer/lib/open-thing'
import type { OrderRowsProps } from '@renderer/lib/order-part'
import { useDesk } from '@renderer/lib/query'

/** What Amazon asks for about an order, and what was written back and forth about it. */
export function MessagesOfOrder({ order: { orderId }, timeZone }: OrderRowsProps) {
  const { t } = useTranslation()
  const open = useOpen()
  const { threads = [], notices = [] } = useDesk('messages.ofOrder', { orderId }).data ?? {}
  return (
    <>
      {notices.map(({ mailId, kind, dueAt }) => (
        <CaseRow
          key={`notice ${mailId}`}
          name={t(`mails.kind.${kind}`)}
          text={t('messages.doBy', { when: dateTime(dueAt, timeZone) })}
          state={{ id: 'waiting', text: t('messages.state.toDo') }}
          onOpen={() => void open('notice', mailId)}
        />
      ))}
      {threads.map(({ threadId, buyerName, lastMailAt, isOpen }) => (
        <CaseRow
          key={threadId}
          name={t('messages.thread')}
          text={`${buyerName} · ${dateTime(lastMailAt, timeZone)}`}
          state={{ id: isOpen ? 'waiting' : 'done', text: t(`messages.state.${isOpen ? 'open' : 'done'}`) }}
          onOpen={() => void open('thread', threadId)}
        />
      ))}
    </>
  )
}
