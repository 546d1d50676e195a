import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { marketName, marketTime, shortDateTime, timeLeftText } from '@renderer/lib/format'
import { Badge } from '@renderer/ui/Badge'
import styles from './Messages.module.css'
import type { Reading } from './reading'
import { BesideButton } from './ThreadHead'

interface HeadProps extends Reading {
  found: Output<'messages.mail'>
  /** There is something to be shown beside it. */
  hasMore: boolean
}

/** What Amazon tells, and until when what it asks for is to be done, in the marketplace's time and the operator's. */
export function NoticeHead({ found: { mail, clock }, hasMore, timeZone, now, isBeside, onBeside }: HeadProps) {
  const { t } = useTranslation()
  return (
    <header className={styles.head}>
      <h2>{t(`mails.kind.${mail.kind}`)}</h2>
      {clock && (
        <>
          <Badge>{marketName(clock.marketplaceId)}</Badge>
          <Badge tone={clock.dueAt <= now ? 'late' : clock.isWait ? 'plain' : 'soon'}>
            {timeLeftText(clock.dueAt, now)}
          </Badge>
        </>
      )}
      <span className={styles.grow} />
      {hasMore && !isBeside && <BesideButton onBeside={onBeside} />}
      {clock && (
        <div className={styles.about}>
          <span className={styles.grow} />
          <span className="unbroken">
            {t(clock.isWait ? 'messages.waitsUntil' : 'messages.doBy', {
              when: `${marketTime(clock.dueAt, clock.marketplaceId)} · ${shortDateTime(clock.dueAt, timeZone)}`,
            })}
          </span>
        </div>
      )}
    </header>
  )
}
