import { Button } from '@mantine/core'
import { PanelRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { marketName, marketTime, shortDateTime, timeLeftText } from '@renderer/lib/format'
import { Badge } from '@renderer/ui/Badge'
import { OrderLink } from './OrderLink'
import styles from './Messages.module.css'
import type { Reading } from './reading'

interface HeadProps extends Reading {
  thread: Output<'messages.thread'>['thread']
}

/** With whom about which order, and until when an answer is due, in the marketplace's time and the operator's. */
export function ThreadHead({ thread, timeZone, now, isBeside, onBeside }: HeadProps) {
  const { t } = useTranslation()
  const { buyerName, orderId, isKnownOrder, asin, marketplaceId, dueAt, waitUntilAt, isNotDelivered } = thread
  const when = dueAt === null ? '' : `${marketTime(dueAt, marketplaceId)} · ${shortDateTime(dueAt, timeZone)}`
  return (
    <header className={styles.head}>
      <h2 dir="auto">{buyerName}</h2>
      <Badge>{marketName(marketplaceId)}</Badge>
      {isNotDelivered && <Badge tone="late">{t('messages.notDelivered')}</Badge>}
      {dueAt !== null && (
        <Badge tone={dueAt <= now ? 'late' : waitUntilAt === null ? 'soon' : 'plain'}>{timeLeftText(dueAt, now)}</Badge>
      )}
      <span className={styles.grow} />
      {!isBeside && <BesideButton onBeside={onBeside} />}
      <div className={styles.about}>
        {orderId !== '' && <OrderLink orderId={orderId} />}
        {orderId !== '' && !isKnownOrder && <small className="muted">{t('messages.unknownOrder')}</small>}
        {orderId === '' && asin !== '' && <small className="muted">{t('messages.aboutProduct', { asin })}</small>}
        <span className={styles.grow} />
        {dueAt !== null && (
          <span className="unbroken">
            {t(waitUntilAt === null ? 'messages.answerBy' : 'messages.waitsUntil', { when })}
          </span>
        )}
      </div>
    </header>
  )
} // prettier-ignore

/** Shows the panel with reply and order. */
export function BesideButton({ onBeside }: Pick<Reading, 'onBeside'>) {
  const { t } = useTranslation()
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<PanelRight size={14} aria-hidden />}
      onClick={() => onBeside(true)}
    >
      {t('messages.beside')}
    </Button>
  )
}
