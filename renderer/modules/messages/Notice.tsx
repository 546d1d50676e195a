import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { errorText } from '@renderer/lib/error-text'
import { useDesk } from '@renderer/lib/query'
import { MailText } from './MailText'
import styles from './Messages.module.css'

/** A mail that stands in no thread: a notification, or one that is probably not Amazon's. */
export function Notice({ mailId, timeZone }: { mailId: number; timeZone: string }) {
  const { t } = useTranslation()
  const { data, error } = useDesk('messages.mail', { mailId })
  if (error) return <Alert color="red">{errorText(error)}</Alert>
  if (data?.mail.mailId !== mailId) return null
  const { mail } = data
  return (
    <section aria-label={mail.subject} className={styles.thread}>
      <header className={styles.head}>
        <h2>{mail.subject || t('messages.noSubject')}</h2>
      </header>
      <div className={styles.mails}>
        <MailText mail={mail} timeZone={timeZone} />
      </div>
    </section>
  )
}
