import { useTranslation } from 'react-i18next'
import type { MessageRow } from '@shared/contract/messages'
import { dateTime, marketName, marketTime, shortDateTime, timeLeftText } from '@renderer/lib/format'
import { Badge } from '@renderer/ui/Badge'
import { isOwn } from './own'
import styles from './Messages.module.css'

interface CellProps {
  row: MessageRow
  now: number
  timeZone: string
}

/** Who wrote, and how long there is; about which order, and the first words: two lines. */
export function MessageCell({ row, now, timeZone }: CellProps) {
  const { t } = useTranslation()
  const { name, marketplaceId, kind, threadId, orderId, subject, words, receivedAt, isNotDelivered } = row
  const isThread = threadId !== null
  const text = isThread ? words || subject : subject || words
  return (
    <span className={styles.row}>
      <span className={styles.first}>
        <strong className="ellipsis" dir="auto">
          {isThread || kind === 'suspect' ? name : t(`mails.kind.${kind}`)}
        </strong>
        {marketplaceId !== null && <Badge>{marketName(marketplaceId)}</Badge>}
        {isNotDelivered && <Badge tone="late">{t('messages.notDelivered')}</Badge>}
        <span className={styles.grow} />
        {row.dueAt === null ? (
          <small className="muted">{shortDateTime(receivedAt, timeZone)}</small>
        ) : (
          <Left row={row} dueAt={row.dueAt} now={now} timeZone={timeZone} />
        )}
      </span>
      <span className={styles.second} title={subject}>
        {orderId !== '' && <small className="unbroken">{orderId}</small>}
        <small className="ellipsis" dir="auto">
          {isThread && isOwn(kind) ? t('messages.youWrote', { words: text }) : text}
        </small>
      </span>
    </span>
  )
}

/** Time left, or overdue counting up; the moment in both zones beside it. */
function Left({ row, dueAt, now, timeZone }: CellProps & { dueAt: number }) {
  const { marketplaceId, isWait } = row
  const here = dateTime(dueAt, timeZone)
  const title = marketplaceId === null ? here : `${marketTime(dueAt, marketplaceId)} · ${here}`
  return (
    <Badge tone={dueAt <= now ? 'late' : isWait ? 'plain' : 'soon'} title={title}>
      {timeLeftText(dueAt, now)}
    </Badge>
  )
}
