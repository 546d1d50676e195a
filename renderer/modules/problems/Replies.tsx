import { Button, CopyButton, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemReply } from '@shared/contract/problem-parts'
import { openBlanks } from '@shared/domain/letters/letter'
import { BUYER_LANGUAGES, type BuyerLanguage } from '@shared/domain/letters/languages'
import { dateTime } from '@renderer/lib/format'
import { useCommand, useDesk, useSave } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import type { Case } from './case'
import styles from './Problems.module.css'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { Select } from '@renderer/ui/Select'

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
  const { save } = useSave('problems.saveReply')
  const mark = useCommand('problems.markSent')
  const { draft, set, saved, drop } = useDraft(
    t(`problems.letter.${letter}`),
    { body: reply.body, language },
    `letter ${problemId} ${replyId}`,
  )
  const { body } = draft
  // The operator's own text stays: the desk's in the other language is laid beside it.
  const [beside, setBeside] = useState<BuyerLanguage>()
  const others = BUYER_LANGUAGES.filter((one) => !languages.includes(one))
  const isOwn = isEdited || body !== reply.body
  const blanks = [...body.matchAll(/{{\w+}}/g)].map(([mark]) => mark)
  const keep = (said: { body?: string; language?: BuyerLanguage }) =>
    save({ problemId, replyId, letter, language, body, ...said }, () => saved({ body, language, ...said }))
  /** The desk's own text, in place of what stands there. */
  const takeDesks = (next: BuyerLanguage) => {
    setBeside(undefined)
    save({ problemId, replyId, letter, language: next, body: '' }, drop)
  }
  const speak = (next: BuyerLanguage) => {
    if (isOwn) return setBeside(next === language ? undefined : next)
    set({ language: next })
    save({ problemId, replyId, letter, language: next, body: '' }, () => saved({ language: next }))
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
            value={beside ?? draft.language}
            onChange={(next) => speak(next as BuyerLanguage)}
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
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
      {beside && sentAt === null && (
        <Beside
          problemId={problemId}
          letter={letter}
          language={beside}
          onUse={() => takeDesks(beside)}
          onKeep={() => {
            setBeside(undefined)
            set({ language: beside })
            keep({ language: beside })
          }}
        />
      )}
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
            <ReasonButton
              size="compact-xs"
              whyNot={openBlanks(body) && t('whyNot.blanks')}
              onClick={() => mark.mutate({ replyId, sent: true, ...(body !== reply.body && { body }) })}
            >
              {t('problems.markSent')}
            </ReasonButton>
            {body !== reply.body && (
              <Button size="compact-xs" variant="default" onClick={() => keep({})}>
                {t('problems.saveText')}
              </Button>
            )}
            {isEdited && (
              <Button size="compact-xs" variant="subtle" onClick={() => takeDesks(language)}>
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

interface BesideProps {
  problemId: number
  letter: ProblemReply['letter']
  language: BuyerLanguage
  /** The desk's text is taken in place of the operator's. */
  onUse: () => void
  /** The operator's text is in this language. */
  onKeep: () => void
}

/** The desk's letter in another language, beside the operator's own; which one stays is said by a button. */
function Beside({ problemId, letter, language, onUse, onKeep }: BesideProps) {
  const { t } = useTranslation()
  const { data } = useDesk('problems.letter', { problemId, letter, language })
  const name = t(`problems.language.${language}`)
  return (
    <div className={styles.beside} role="group" aria-label={t('problems.besideTitle', { language: name })}>
      <small className="muted">{t('problems.beside', { language: name })}</small>
      <p lang={language} dir="auto">
        {data?.body}
      </p>
      <div className={styles.bar}>
        <Button size="compact-xs" variant="default" onClick={onUse}>
          {t('problems.besideUse')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onKeep}>
          {t('problems.besideKeep', { language: name })}
        </Button>
      </div>
    </div>
  )
}
