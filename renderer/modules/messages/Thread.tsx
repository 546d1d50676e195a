import { Alert } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { CopyText } from '@renderer/lib/copy-text'
import { errorText } from '@renderer/lib/error-text'
import { dateTime, marketName, timeLeftText } from '@renderer/lib/format'
import { useOpen } from '@renderer/lib/open-thing'
import { useDesk } from '@renderer/lib/query'
import { Badge } from '@renderer/ui/Badge'
import { MailText } from './MailText'
import { MarkBar } from './MarkBar'
import { MarkLine } from './MarkLine'
import styles from './Messages.module.css'
import { OrderLink } from './OrderLink'

type Found = Output<'messages.thread'>

interface ThreadProps {
  threadId: number
  timeZone: string
  now: number
}

/** What was written back and forth with a buyer, what the operator said of it, and what can be done now. */
export function Thread({ threadId, timeZone, now }: ThreadProps) {
  const { t } = useTranslation()
  const { data, error } = useDesk('messages.thread', { threadId })
  const end = useRef<HTMLDivElement>(null)
  const count = data?.mails.length ?? 0
  // The newest is what there is to answer.
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [count])
  if (error) return <Alert color="red">{errorText(error)}</Alert>
  if (data?.thread.threadId !== threadId) return null
  const { thread, others } = data
  return (
    <section aria-label={t('messages.threadWith', { name: thread.buyerName })} className={styles.thread}>
      <Head found={data} timeZone={timeZone} now={now} />
      <div className={styles.mails}>
        {inOrder(data).map((one) =>
          'mail' in one ? (
            <MailText key={`mail ${one.mail.mailId}`} mail={one.mail} timeZone={timeZone} about={thread.orderId} />
          ) : (
            <MarkLine key={`mark ${one.mark.markId}`} mark={one.mark} timeZone={timeZone} />
          ),
        )}
        <div ref={end} />
      </div>
      {others.length > 0 && <Others others={others} timeZone={timeZone} />}
      <MarkBar key={threadId} thread={thread} timeZone={timeZone} now={now} />
    </section>
  )
}

/** Mails and what was said of them, by their moments. */
function inOrder({ mails, marks }: Found) {
  const all = [...mails.map((mail) => ({ at: mail.receivedAt, mail })), ...marks.map((mark) => ({ at: mark.at, mark }))]
  return all.sort((a, b) => a.at - b.at)
}

function Head({ found: { thread, mails }, timeZone, now }: { found: Found; timeZone: string; now: number }) {
  const { t } = useTranslation()
  const { buyerName, orderId, isKnownOrder, marketplaceId, dueAt, waitUntilAt, isNotDelivered } = thread
  const newest = mails.findLast(({ kind }) => kind === 'buyer-message')
  return (
    <header className={styles.head}>
      <h2>{buyerName}</h2>
      <Badge>{marketName(marketplaceId)}</Badge>
      {orderId !== '' && <OrderLink orderId={orderId} />}
      {orderId !== '' && !isKnownOrder && <small className="muted">{t('messages.unknownOrder')}</small>}
      {isNotDelivered && <Badge tone="late">{t('messages.notDelivered')}</Badge>}
      <span className={styles.grow} />
      {dueAt !== null && (
        <span>
          {t(waitUntilAt === null ? 'messages.answerBy' : 'messages.waitsUntil', { when: dateTime(dueAt, timeZone) })}{' '}
          <Badge tone={dueAt <= now ? 'late' : 'soon'}>{timeLeftText(dueAt, now)}</Badge>
        </span>
      )}
      {newest && (
        <span className={styles.replyTo}>
          <small className="muted">{t('messages.replyTo')}</small> <code>{newest.fromAddress}</code>
          <CopyText text={newest.fromAddress} />
          <CopyText text={`Re: ${newest.subject}`} label={t('messages.copySubject')} />
        </span>
      )}
    </header>
  )
}

/** What else was written back and forth with the same buyer. */
function Others({ others, timeZone }: { others: Found['others']; timeZone: string }) {
  const { t } = useTranslation()
  const open = useOpen()
  return (
    <section className={styles.others} aria-label={t('messages.others')}>
      <small className="muted">{t('messages.others')}</small>
      {others.map(({ threadId, orderId, lastMailAt, isOpen }) => (
        <button key={threadId} type="button" className={styles.other} onClick={() => void open('thread', threadId)}>
          {orderId || t('messages.withoutOrder')} · {dateTime(lastMailAt, timeZone)}
          {isOpen && <Badge tone="soon">{t('messages.state.open')}</Badge>}
        </button>
      ))}
    </section>
  )
}
