import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ShownMail } from '@shared/contract/messages'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { CopyText } from '@renderer/lib/copy-text'
import { dateTime, listed, marketTime } from '@renderer/lib/format'
import { Badge } from '@renderer/ui/Badge'
import { Attachments } from './Attachments'
import { Caution } from './Caution'
import styles from './Messages.module.css'
import { OrderLink } from './OrderLink'
import { Original } from './Original'
import { isOwn } from './own'

interface MailTextProps {
  mail: ShownMail
  /** Null: it stands in no thread, and its kind above it. */
  market: MarketplaceId | null
  timeZone: string
  /** The order that all of them are about. */
  about?: string
  /** It is the first that waits for an answer. */
  waits?: boolean
  isWhole: boolean
  onWhole: () => void
}

/** One mail: who wrote when, what they wrote, and the mail as it came one key away. Its text is shown as text and nothing else. */
export function MailText({ mail, market, timeZone, about = '', waits = false, isWhole, onWhole }: MailTextProps) {
  const { t } = useTranslation()
  const { mailId, kind, fromName, fromAddress, receivedAt, subject, text, warnings, attachments, orderId } = mail
  const here = dateTime(receivedAt, timeZone)
  return (
    <article
      className={styles.mail}
      data-mail={mailId}
      data-own={isOwn(kind) || undefined}
      data-waits={waits || undefined}
      aria-label={t('messages.mailOf', { name: fromName || fromAddress })}
    >
      <header className={styles.mailHead}>
        <strong>{isOwn(kind) ? t('messages.you') : fromName || fromAddress}</strong>
        {kind !== 'buyer-message' && market !== null && <Badge>{t(`mails.kind.${kind}`)}</Badge>}
        {waits && <Badge tone="soon">{t('messages.waits')}</Badge>}
        {mail.isHistory && <Badge>{t('messages.history')}</Badge>}
        <span className={styles.grow} />
        {orderId !== about && orderId !== '' && <OrderLink orderId={orderId} />}
        <small className="muted">{market === null ? here : `${marketTime(receivedAt, market)} · ${here}`}</small>
      </header>
      <small className="muted" dir="auto">
        {subject || t('messages.noSubject')}
      </small>
      <Caution mail={mail} />
      <p className={styles.text} dir="auto">
        {text.trim() === '' ? t('messages.noText') : text}
      </p>
      <Attachments mailId={mailId} attachments={attachments} />
      {warnings.length > 0 && (
        <small className="muted">{listed(warnings.map((warning) => t(`mails.warning.${warning}`)))}</small>
      )}
      <div className={styles.mailActions}>
        <CopyText text={text} label={t('messages.copyText')} />
        <Button size="compact-xs" variant="subtle" title="O" aria-expanded={isWhole} onClick={onWhole}>
          {t(isWhole ? 'messages.hideOriginal' : 'messages.showOriginal')}
        </Button>
      </div>
      {isWhole && <Original mailId={mailId} />}
    </article>
  )
}
