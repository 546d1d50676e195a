import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownMail } from '@shared/contract/messages'
import { CopyText } from '@renderer/lib/copy-text'
import styles from './Messages.module.css'

/** Where a reply must go, and under which subject (mail.md §2.8): the whole address with its suffix, the subject unchanged. */
export function Reply({ mails, ref }: { mails: readonly ShownMail[]; ref: Ref<HTMLElement> }) {
  const { t } = useTranslation()
  const newest = mails.findLast(({ kind }) => kind === 'buyer-message')
  if (!newest) return null
  const { fromAddress, subject } = newest
  const answer = /^re\s*:/i.test(subject) ? subject : `Re: ${subject}`
  return (
    <section ref={ref} className={styles.part} aria-label={t('messages.reply')}>
      <h3>{t('messages.reply')}</h3>
      <dl className={styles.reply}>
        <dt>
          {t('messages.replyTo')}
          <CopyText text={fromAddress} label={t('messages.copyAddress')} />
        </dt>
        <dd>{fromAddress}</dd>
        <dt>
          {t('messages.subject')}
          <CopyText text={answer} label={t('messages.copySubject')} />
        </dt>
        <dd dir="auto">{answer}</dd>
      </dl>
      <small className="muted">{t('messages.replyHow')}</small>
    </section>
  )
}
