import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownMail, ThreadLetter } from '@shared/contract/messages'
import { THREAD_LETTERS } from '@shared/domain/messages/letters'
import { BeginLetter } from '@renderer/lib/begin-letter'
import { CopyText } from '@renderer/lib/copy-text'
import { LetterEditor } from '@renderer/lib/letters'
import { useDesk } from '@renderer/lib/query'
import { aboutMail } from './letters'
import styles from './Messages.module.css'

interface ReplyProps {
  mails: readonly ShownMail[]
  letters: readonly ThreadLetter[]
  timeZone: string
  ref: Ref<HTMLElement>
}

/** Where a reply must go, and under which subject (mail.md §2.8): the whole address with its suffix, the subject unchanged; and the letter. */
export function Reply({ mails, letters, timeZone, ref }: ReplyProps) {
  const { t } = useTranslation()
  const [begun, setBegun] = useState<number>()
  const newest = mails.findLast(({ kind }) => kind === 'buyer-message')
  if (!newest) return null
  const { mailId, fromAddress, subject } = newest
  const answer = /^re\s*:/i.test(subject) ? subject : `Re: ${subject}`
  const written = new Set(letters.flatMap((one) => (one.sentAt === null ? [one.mailId] : [])))
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
      <div className={styles.drafts}>
        {[...written].map((one) => (
          <Drafts key={one} mailId={one} begun={begun} timeZone={timeZone} />
        ))}
      </div>
      <BeginLetter about={aboutMail(mailId)} ours={THREAD_LETTERS} onBegun={setBegun} />
    </section>
  )
}

/** Letters that answer a mail and were not sent yet. */
function Drafts({ mailId, begun, timeZone }: { mailId: number; begun: number | undefined; timeZone: string }) {
  const about = aboutMail(mailId)
  const { data } = useDesk('letters.about', about)
  return data?.letters
    .filter(({ sentAt }) => sentAt === null)
    .map((letter) => (
      <LetterEditor
        key={letter.letterId}
        about={about}
        letter={letter}
        timeZone={timeZone}
        canDiscard
        isNew={letter.letterId === begun}
      />
    ))
}
