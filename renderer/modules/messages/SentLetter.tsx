import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ThreadLetter } from '@shared/contract/messages'
import { Badge } from '@renderer/ui/Badge'
import { dateTime } from '@renderer/lib/format'
import { useLetterName } from '@renderer/lib/own-letters'
import { useCommand } from '@renderer/lib/query'
import { aboutMail } from './letters'
import styles from './Messages.module.css'

/** A letter that the operator sent, with the way to say that it was not. */
export function SentLetter({ sent, timeZone }: { sent: ThreadLetter & { sentAt: number }; timeZone: string }) {
  const { t } = useTranslation()
  const letterName = useLetterName()
  const mark = useCommand('letters.markSent', undefined, { isTillSeen: true })
  const { letterId, mailId, letter, language, body, sentAt } = sent
  return (
    <article className={styles.mail} data-own aria-label={t('messages.sentLetter')}>
      <header className={styles.mailHead}>
        <strong>{t('messages.you')}</strong>
        <Badge>{letterName(letter)}</Badge>
        <small className="muted">{t('letters.sentAt', { when: dateTime(sentAt, timeZone) })}</small>
      </header>
      <p className={styles.text} lang={language} dir="auto">
        {body}
      </p>
      <div className={styles.mailActions}>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => mark.mutate({ ...aboutMail(mailId), letter, letterId, sent: false })}
        >
          {t('letters.notSent')}
        </Button>
      </div>
    </article>
  )
}
