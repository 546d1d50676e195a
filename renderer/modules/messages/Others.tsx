import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { CaseRow } from '@renderer/lib/case-row'
import { dateTime } from '@renderer/lib/format'
import { useOpen } from '@renderer/lib/open-thing'
import styles from './Messages.module.css'

export type Other = Output<'messages.thread'>['others'][number]

/** What else was written back and forth with the same buyer. */
export function Others({ others, timeZone }: { others: readonly Other[]; timeZone: string }) {
  const { t } = useTranslation()
  const open = useOpen()
  if (others.length === 0) return null
  return (
    <section className={styles.part} aria-label={t('messages.others')}>
      <h3>{t('messages.others')}</h3>
      {others.map(({ threadId, orderId, lastMailAt, isOpen }) => (
        <CaseRow
          key={threadId}
          name={orderId || t('messages.withoutOrder')}
          text={dateTime(lastMailAt, timeZone)}
          state={{ id: isOpen ? 'waiting' : 'done', text: t(`messages.state.${isOpen ? 'open' : 'done'}`) }}
          onOpen={() => void open('thread', threadId)}
        />
      ))}
    </section>
  )
}
