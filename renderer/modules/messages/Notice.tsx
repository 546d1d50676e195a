import { Alert } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { errorText } from '@renderer/lib/error-text'
import { useEscape } from '@renderer/lib/escape'
import { useDesk } from '@renderer/lib/query'
import { Beside } from './Beside'
import { MailText } from './MailText'
import styles from './Messages.module.css'
import type { Reading } from './reading'
import { BesideButton } from './ThreadHead'
import { useOriginals } from './use-originals'

/** A mail that stands in no thread: a notification, or one that is probably not Amazon's; beside it its order. */
export function Notice({ mailId, ...page }: Reading & { mailId: number }) {
  const { data, error } = useDesk('messages.mail', { mailId })
  if (error) return <Alert color="red">{errorText(error)}</Alert>
  return data?.mail.mailId === mailId && <OpenNotice found={data} {...page} />
}

function OpenNotice({ found, ...page }: Reading & { found: Output<'messages.mail'> }) {
  const { t } = useTranslation()
  const { mail, orderId, others } = found
  const section = useRef<HTMLElement>(null)
  const originals = useOriginals(section, mail.mailId, page.row)
  useEscape(() => section.current, page.onList)
  const hasMore = orderId !== '' || others.length > 0
  return (
    <>
      <section ref={section} aria-label={mail.subject || t('messages.noSubject')} className={styles.thread}>
        <header className={styles.head}>
          <h2>{t(`mails.kind.${mail.kind}`)}</h2>
          <span className={styles.grow} />
          {hasMore && !page.isBeside && <BesideButton {...page} />}
        </header>
        <div className={styles.mails} data-reading role="group" aria-label={t('messages.notice')} tabIndex={0}>
          <MailText
            mail={mail}
            market={null}
            timeZone={page.timeZone}
            isWhole={originals.has(mail.mailId)}
            onWhole={() => originals.turn(mail.mailId)}
          />
        </div>
      </section>
      {hasMore && page.isBeside && <Beside orderId={orderId} others={others} {...page} />}
    </>
  )
}
