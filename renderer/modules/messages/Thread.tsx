import { Alert } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { errorText } from '@renderer/lib/error-text'
import { useEscape } from '@renderer/lib/escape'
import { useDesk } from '@renderer/lib/query'
import { hasDraft } from '@renderer/lib/use-draft'
import { useHand } from './at-hand'
import { Beside } from './Beside'
import { MailText } from './MailText'
import { MarkBar } from './MarkBar'
import { MarkLine } from './MarkLine'
import styles from './Messages.module.css'
import { NoteLine, noteOf } from './NoteLine'
import type { Reading } from './reading'
import { Reply } from './Reply'
import { SentLetter } from './SentLetter'
import { ThreadHead } from './ThreadHead'
import { useOriginals } from './use-originals'

type Found = Output<'messages.thread'>

interface ThreadProps extends Reading {
  threadId: number
  /** It is about to leave the list it was opened from. */
  onMarked: () => void
}

/** What was written back and forth with a buyer, what the operator said of it, and what can be done now; beside it reply and order. */
export function Thread({ threadId, onMarked, ...page }: ThreadProps) {
  const { t } = useTranslation()
  const { timeZone, now, isBeside, onBeside, onList, row } = page
  const { data, error } = useDesk('messages.thread', { threadId })
  const section = useRef<HTMLElement>(null)
  const reply = useRef<HTMLElement>(null)
  const [isNote, setNote] = useState(() => hasDraft(noteOf(threadId)))
  const onNote = (isWanted: boolean) => {
    flushSync(() => setNote(isWanted))
    if (isWanted) section.current?.querySelector('textarea')?.focus()
  }
  useEscape(() => section.current, onList)
  useHand(
    'reply',
    () => {
      flushSync(() => onBeside(true))
      reply.current?.querySelector<HTMLElement>('textarea, [data-reply]')?.focus()
    },
    row,
  )
  // Before the thread is there too: whoever wants to note something types on at once.
  useHand('note', () => onNote(true), row)
  if (error) return <Alert color="red">{errorText(error)}</Alert>
  // Until this thread is there the answer is that to the one before.
  const found = data?.thread.threadId === threadId ? data : undefined
  const bar = { timeZone, now, onMarked, row, isNote, onNote }
  return (
    <>
      <section
        ref={section}
        aria-label={found && t('messages.threadWith', { name: found.thread.buyerName })}
        className={styles.thread}
      >
        {found ? <Written found={found} section={section} {...page} /> : <div className={styles.mails} />}
        {(found || isNote) && (
          <div className={styles.bar}>
            {found && <MarkBar about={{ threadId }} openSinceAt={found.thread.openSinceAt} {...bar} />}
            {isNote && <NoteLine threadId={threadId} onClose={() => setNote(false)} />}
          </div>
        )}
      </section>
      {found && isBeside && (
        <Beside orderId={found.thread.isKnownOrder ? found.thread.orderId : ''} others={found.others} {...page}>
          <Reply ref={reply} mails={found.mails} letters={found.letters} timeZone={timeZone} />
        </Beside>
      )}
    </>
  )
}

/** The thread itself: its head, and what was written and said. */
function Written({ found, section, ...page }: Reading & { found: Found; section: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation()
  const { thread, mails } = found
  const { timeZone } = page
  const originals = useOriginals(section, mails.at(-1)?.mailId, page.row)
  const count = mails.length
  // What waits for an answer is read first, else the newest.
  useEffect(() => {
    const all = section.current?.querySelectorAll('article') ?? []
    const first = section.current?.querySelector('article[data-waits]') ?? all[all.length - 1]
    first?.scrollIntoView({ block: 'start' })
  }, [count, section])
  return (
    <>
      <ThreadHead thread={thread} {...page} />
      <div className={styles.mails} data-reading role="group" aria-label={t('messages.thread')} tabIndex={0}>
        {inOrder(found).map((one) =>
          'mail' in one ? (
            <MailText
              key={`mail ${one.mail.mailId}`}
              mail={one.mail}
              market={thread.marketplaceId}
              timeZone={timeZone}
              about={thread.orderId}
              waits={one.mail.receivedAt === thread.openSinceAt}
              isWhole={originals.has(one.mail.mailId)}
              onWhole={() => originals.turn(one.mail.mailId)}
            />
          ) : 'sent' in one ? (
            <SentLetter key={`letter ${one.sent.letterId}`} sent={one.sent} timeZone={timeZone} />
          ) : (
            <MarkLine key={`mark ${one.mark.markId}`} mark={one.mark} timeZone={timeZone} />
          ),
        )}
      </div>
    </>
  )
}

/** Mails, letters that were sent, and what was said of them, by their moments. */
function inOrder({ mails, marks, letters }: Found) {
  const all = [
    ...mails.map((mail) => ({ at: mail.receivedAt, mail })),
    ...marks.map((mark) => ({ at: mark.at, mark })),
    ...letters.flatMap(({ sentAt, ...letter }) =>
      sentAt === null ? [] : [{ at: sentAt, sent: { ...letter, sentAt } }],
    ),
  ]
  return all.sort((a, b) => a.at - b.at)
}
