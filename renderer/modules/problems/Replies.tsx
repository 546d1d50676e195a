import { Button, CopyButton, Select, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemReply } from '@shared/contract/problem-parts'
import { openBlanks } from '@shared/domain/letters/letter'
import { BUYER_LANGUAGES, type BuyerLanguage } from '@shared/i18n/buyer/languages'
import { dateTime } from '@renderer/lib/format'
import { useCommand } from '@renderer/lib/query'
import type { Case } from './CasePage'
import styles from './Problems.module.css'

/** Letters of a case, to be pasted into Seller Central; the one to ask with first can be written before anything is chosen. */
export function Replies({ found, timeZone }: { found: Case; timeZone: string }) {
  const { t } = useTranslation()
  const { problem, replies, firstLetter, languages } = found
  const { problemId } = problem
  const save = useCommand('problems.saveReply')
  const language = languages[0] ?? 'en'
  const isWritten = replies.some(({ letter }) => letter === firstLetter)
  if (replies.length === 0 && (firstLetter === null || problem.closedAt !== null)) return null
  return (
    <section className={styles.card}>
      <h2>{t('problems.reply')}</h2>
      {firstLetter && !isWritten && problem.choice === '' && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => save.mutate({ problemId, replyId: null, letter: firstLetter, language, body: '' })}
        >
          {t('problems.writeLetter', { letter: t(`problems.letter.${firstLetter}`) })}
        </Button>
      )}
      {replies.map((reply) => (
        <Reply key={reply.replyId} problemId={problemId} reply={reply} languages={languages} timeZone={timeZone} />
      ))}
    </section>
  )
}

interface ReplyProps {
  problemId: number
  reply: ProblemReply
  /** Languages of the marketplace, the usual one first. */
  languages: readonly BuyerLanguage[]
  timeZone: string
}

function Reply({ problemId, reply, languages, timeZone }: ReplyProps) {
  const { t } = useTranslation()
  const { replyId, letter, language, sentAt, isEdited } = reply
  const save = useCommand('problems.saveReply')
  const mark = useCommand('problems.markSent')
  const [body, setBody] = useState(reply.body)
  useEffect(() => setBody(reply.body), [reply.body])
  const others = BUYER_LANGUAGES.filter((one) => !languages.includes(one))
  const isChanged = body !== reply.body
  const blanks = [...body.matchAll(/{{\w+}}/g)].map(([mark]) => mark)
  const keep = (text: string, next: BuyerLanguage = language) =>
    save.mutateAsync({ problemId, replyId, letter, language: next, body: text })
  const send = async () => {
    if (isChanged) await keep(body)
    mark.mutate({ replyId, sent: true })
  }
  return (
    <div className={styles.follow}>
      <div className={styles.bar}>
        <strong>{t(`problems.letter.${letter}`)}</strong>
        <span className={styles.grow} />
        {sentAt === null ? (
          <Select
            size="xs"
            w={140}
            aria-label={t('problems.replyIn')}
            allowDeselect={false}
            data={[...languages, ...others].map((id) => ({ value: id, label: t(`problems.language.${id}`) }))}
            value={language}
            onChange={(next) => void keep('', next as BuyerLanguage)}
          />
        ) : (
          <small className="muted">{t('problems.sentAt', { when: dateTime(sentAt, timeZone) })}</small>
        )}
      </div>
      <Textarea
        aria-label={t('problems.reply')}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={8000}
        readOnly={sentAt !== null}
        value={body}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      {openBlanks(body) && (
        <small className={styles.unknown}>{t('problems.replyUnfinished', { blanks: blanks.join(', ') })}</small>
      )}
      <div className={styles.bar}>
        <CopyButton value={body}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {copied ? t('common.copied') : t('problems.copyReply')}
            </Button>
          )}
        </CopyButton>
        {sentAt === null ? (
          <>
            <Button size="compact-xs" disabled={openBlanks(body)} onClick={() => void send()}>
              {t('problems.markSent')}
            </Button>
            {isChanged && (
              <Button size="compact-xs" variant="default" onClick={() => void keep(body)}>
                {t('problems.saveText')}
              </Button>
            )}
            {isEdited && (
              <Button size="compact-xs" variant="subtle" onClick={() => void keep('')}>
                {t('problems.deskText')}
              </Button>
            )}
          </>
        ) : (
          <Button size="compact-xs" variant="default" onClick={() => mark.mutate({ replyId, sent: false })}>
            {t('problems.notSent')}
          </Button>
        )}
        <small className="muted">{t('problems.replyHint')}</small>
      </div>
    </div>
  )
}
