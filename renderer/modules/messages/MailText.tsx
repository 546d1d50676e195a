import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownMail } from '@shared/contract/messages'
import { Badge } from '@renderer/ui/Badge'
import { CopyText } from '@renderer/lib/copy-text'
import { dateTime, listed } from '@renderer/lib/format'
import { OrderLink } from './OrderLink'
import { useDesk } from '@renderer/lib/query'
import { Attachments } from './Attachments'
import styles from './Messages.module.css'

const OWN: readonly ShownMail['kind'][] = ['own-reply', 'own-reply-copy']

interface MailTextProps {
  mail: ShownMail
  timeZone: string
  /** The order that all of them are about. */
  about?: string
}

/** One mail: who wrote when, what they wrote, and the mail as it came one press away. Its text is shown as text and nothing else. */
export function MailText({ mail, timeZone, about = '' }: MailTextProps) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const { kind, fromName, fromAddress, receivedAt, subject, text, warnings, signals, attachments, orderId } = mail
  const isOwn = OWN.includes(kind)
  return (
    <article className={styles.mail} data-own={isOwn || undefined} aria-label={t('messages.mailOf', { name: fromName })}>
      <header className={styles.mailHead}>
        <strong>{isOwn ? t('messages.you') : fromName || fromAddress}</strong>
        {kind !== 'buyer-message' && <Badge>{t(`mails.kind.${kind}`)}</Badge>}
        {mail.isHistory && <Badge>{t('messages.history')}</Badge>}
        <span className={styles.grow} />
        {orderId !== about && orderId !== '' && <OrderLink orderId={orderId} />}
        <small className="muted">{dateTime(receivedAt, timeZone)}</small>
      </header>
      <small className="muted">{subject}</small>
      {kind === 'suspect' && (
        <Alert color="red" title={t('messages.suspect')}>
          {t('messages.suspectHow')}
          <ul className={styles.signals}>
            {signals.map(({ signal, words }) => (
              <li key={`${signal} ${words}`}>
                {t(`messages.signal.${signal}`)} <q>{words}</q>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <p className={styles.text} dir="auto">
        {text.trim() === '' ? t('messages.noText') : text}
      </p>
      <Attachments attachments={attachments} />
      {warnings.length > 0 && (
        <small className="muted">{listed(warnings.map((warning) => t(`mails.warning.${warning}`)))}</small>
      )}
      <div className={styles.mailActions}>
        <CopyText text={text} label={t('messages.copyText')} />
        <Button size="compact-xs" variant="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'messages.hideOriginal' : 'messages.showOriginal')}
        </Button>
      </div>
      {isWhole && <Original mailId={mail.mailId} />}
    </article>
  )
} // prettier-ignore

/** The mail as it came, source and all. */
function Original({ mailId }: { mailId: number }) {
  const { t } = useTranslation()
  const { data } = useDesk('messages.original', { mailId })
  if (!data) return null
  return (
    <>
      <pre className={styles.original} tabIndex={0} aria-label={t('messages.original')}>
        {data.text}
      </pre>
      {data.isCut && <small className="muted">{t('messages.originalCut')}</small>}
    </>
  )
}
