import { Alert } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { errorText } from '@renderer/lib/error-text'
import { useEscape } from '@renderer/lib/escape'
import { useDesk } from '@renderer/lib/query'
import { Beside } from './Beside'
import { MailText } from './MailText'
import { MarkBar } from './MarkBar'
import { MarkLine } from './MarkLine'
import styles from './Messages.module.css'
import { NoticeHead } from './NoticeHead'
import type { Reading } from './reading'
import { useOriginals } from './use-originals'

interface Marking {
  /** It is about to leave the list it was opened from. */
  onMarked: () => void
}

/** A mail that stands in no thread: a notification with what it asks for, or one that is probably not Amazon's; beside it its order. */
export function Notice({ mailId, ...page }: Reading & Marking & { mailId: number }) {
  const { data, error } = useDesk('messages.mail', { mailId })
  if (error) return <Alert color="red">{errorText(error)}</Alert>
  return data?.mail.mailId === mailId && <OpenNotice found={data} {...page} />
}

function OpenNotice({ found, onMarked, ...page }: Reading & Marking & { found: Output<'messages.mail'> }) {
  const { t } = useTranslation()
  const { mail, orderId, others, clock, marks } = found
  const section = useRef<HTMLElement>(null)
  const originals = useOriginals(section, mail.mailId, page.row)
  useEscape(() => section.current, page.onList)
  const hasMore = orderId !== '' || others.length > 0
  return (
    <>
      <section ref={section} aria-label={mail.subject || t('messages.noSubject')} className={styles.thread}>
        <NoticeHead found={found} hasMore={hasMore} {...page} />
        <div className={styles.mails} data-reading role="group" aria-label={t('messages.notice')} tabIndex={0}>
          <MailText
            mail={mail}
            market={null}
            timeZone={page.timeZone}
            isWhole={originals.has(mail.mailId)}
            onWhole={() => originals.turn(mail.mailId)}
          />
          {marks.map((mark) => (
            <MarkLine key={mark.markId} mark={mark} isNotice timeZone={page.timeZone} />
          ))}
        </div>
        {clock && (
          <div className={styles.bar}>
            <MarkBar
              about={{ mailId: mail.mailId }}
              openSinceAt={mail.receivedAt}
              canWait={mail.kind !== 'cancel-request'}
              onMarked={onMarked}
              {...page}
            />
          </div>
        )}
      </section>
      {hasMore && page.isBeside && <Beside orderId={orderId} others={others} {...page} />}
    </>
  )
}
