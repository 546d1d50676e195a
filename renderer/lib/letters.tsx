import { Button, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '@shared/contract/letters'
import type { BuyerLanguage } from '@shared/domain/letters/languages'
import { findingsOfLetter, isBlocked } from '@shared/domain/letters/findings'
import { openBlanks } from '@shared/domain/letters/letter'
import { Bar } from '@renderer/ui/Bar'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { Select } from '@renderer/ui/Select'
import { CopyText } from './copy-text'
import { dateTime, languageName, listed } from './format'
import { FindingItem, FindingList } from './finding'
import styles from './letters.module.css'
import { useLetterName } from './own-letters'
import { useCommand, useDesk, useSave } from './query'
import { useDraft } from './use-draft'

/** What letters are about, as the chapter that declares it calls it, and by which key: the number of its row, or an order id. */
export interface LettersAbout {
  entity: string
  key: string
}

interface OneLetterProps {
  about: LettersAbout
  /** Which; it need not be begun. */
  letter: string
  timeZone: string
}

/** The newest letter of a name, ready to be copied; it is begun when it is changed or marked as sent. */
export function OneLetter({ about, letter, timeZone }: OneLetterProps) {
  const { data } = useDesk('letters.about', { ...about, letter })
  const [found] = data?.letters ?? []
  // The answer about another letter stays until that on this is there.
  if (found?.letter !== letter) return null
  return <LetterEditor key={letter} about={about} letter={found} timeZone={timeZone} />
}

interface LetterEditorProps {
  about: LettersAbout
  letter: Letter
  timeZone: string
  /** It can be taken away. */
  canDiscard?: boolean
  /** It was just begun: it is written in at once. */
  isNew?: boolean
}

/** A letter to a buyer: written by the desk until the operator changes it, copied into Seller Central, and marked as sent. */
export function LetterEditor({ about, letter: known, timeZone, canDiscard = false, isNew = false }: LetterEditorProps) {
  const { t } = useTranslation()
  const { letterId, letter, language, languages, sentAt, isEdited, facts } = known
  const letterName = useLetterName()
  const which = { ...about, letter, letterId }
  const { save } = useSave('letters.save')
  const mark = useCommand('letters.markSent')
  const discard = useCommand('letters.discard')
  const text = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const field = text.current
    if (!isNew || !field) return
    field.focus()
    // What is typed takes the place of the first blank.
    const [blank] = openBlanks(field.value)
    const at = blank === undefined ? -1 : field.value.indexOf(blank)
    if (blank !== undefined) field.setSelectionRange(at, at + blank.length)
  }, [isNew])
  const { draft, set, saved, drop } = useDraft(
    letterName(letter),
    { body: known.body, language, reason: '' },
    `letter ${about.entity} ${about.key} ${letter} ${letterId ?? ''}`,
  )
  const { body, reason } = draft
  // The operator's own text stays: the desk's in the other language is laid beside it.
  const [beside, setBeside] = useState<BuyerLanguage>()
  const isTyped = body !== known.body
  const blanks = openBlanks(body)
  const findings = sentAt === null ? findingsOfLetter(facts, draft.language, body) : []
  const whyNot =
    (blanks.length > 0 && t('whyNot.blanks')) ||
    (isBlocked(findings) && t('whyNot.blocked')) ||
    (findings.length > 0 && reason.trim() === '' && t('whyNot.noReason'))
  const keep = (said: { body?: string; language?: BuyerLanguage }) =>
    save({ ...which, language, body, ...said }, () => saved({ body, language, ...said }))
  /** The desk's own text, in place of what stands there. */
  const takeDesks = (next: BuyerLanguage) => {
    setBeside(undefined)
    save({ ...which, language: next, body: '' }, drop)
  }
  const speak = (next: BuyerLanguage) => {
    if (isEdited || isTyped) return setBeside(next === language ? undefined : next)
    set({ language: next })
    save({ ...which, language: next, body: '' }, () => saved({ language: next }))
  }
  return (
    <div className={styles.letter}>
      <Bar>
        <strong>{letterName(letter)}</strong>
        <span className={styles.grow} />
        {sentAt === null ? (
          <Select
            size="xs"
            w={140}
            aria-label={t('letters.language')}
            allowDeselect={false}
            data={languages.map((id) => ({ value: id, label: languageName(id) }))}
            value={beside ?? draft.language}
            onChange={(next) => speak(next as BuyerLanguage)}
          />
        ) : (
          <small className="muted">{t('letters.sentAt', { when: dateTime(sentAt, timeZone) })}</small>
        )}
      </Bar>
      <Textarea
        ref={text}
        aria-label={t('letters.reply')}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={8000}
        readOnly={sentAt !== null}
        value={body}
        lang={draft.language}
        dir={draft.language === 'ar' ? 'rtl' : 'ltr'}
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
      {beside && sentAt === null && (
        <Beside
          about={about}
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
      {blanks.length > 0 && (
        <small className={styles.unfinished}>{t('letters.unfinished', { blanks: listed(blanks) })}</small>
      )}
      {findings.length > 0 && (
        <FindingList>
          {findings.map((finding) => (
            <FindingItem key={finding.rule} finding={finding} />
          ))}
        </FindingList>
      )}
      {sentAt === null && findings.length > 0 && !isBlocked(findings) && (
        <TextInput
          size="xs"
          aria-label={t('letters.reason')}
          placeholder={t('letters.reason')}
          maxLength={300}
          value={reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      )}
      {known.reason !== '' && <small className="muted">{t('letters.sentBecause', { reason: known.reason })}</small>}
      <Bar>
        <CopyText text={body} label={t('letters.copy')} variant="default" />
        {sentAt === null ? (
          <>
            <ReasonButton
              size="compact-xs"
              whyNot={whyNot}
              onClick={() =>
                mark.mutate({ ...which, sent: true, language: draft.language, reason, ...(isTyped && { body }) })
              }
            >
              {t('letters.markSent')}
            </ReasonButton>
            {isTyped && (
              <Button size="compact-xs" variant="default" onClick={() => keep({})}>
                {t('letters.save')}
              </Button>
            )}
            {isEdited && (
              <Button size="compact-xs" variant="subtle" onClick={() => takeDesks(language)}>
                {t('letters.deskText')}
              </Button>
            )}
            {canDiscard && letterId !== null && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="red"
                onClick={() => void discard.mutateAsync(which).then(drop, () => undefined)}
              >
                {t('letters.discard')}
              </Button>
            )}
          </>
        ) : (
          <Button size="compact-xs" variant="default" onClick={() => mark.mutate({ ...which, sent: false })}>
            {t('letters.notSent')}
          </Button>
        )}
        <small className="muted">{t('letters.sendTo')}</small>
      </Bar>
    </div>
  )
}

interface BesideProps {
  about: LettersAbout
  letter: string
  language: BuyerLanguage
  /** The desk's text is taken in place of the operator's. */
  onUse: () => void
  /** The operator's text is in this language. */
  onKeep: () => void
}

/** The desk's letter in another language, beside the operator's own; which one stays is said by a button. */
function Beside({ about, letter, language, onUse, onKeep }: BesideProps) {
  const { t } = useTranslation()
  const { data } = useDesk('letters.text', { ...about, letter, language })
  const name = languageName(language)
  return (
    <div className={styles.beside} role="group" aria-label={t('letters.besideTitle', { language: name })}>
      <small className="muted">{t('letters.beside', { language: name })}</small>
      <p lang={language} dir="auto">
        {data?.body}
      </p>
      <Bar>
        <Button size="compact-xs" variant="default" onClick={onUse}>
          {t('letters.besideUse')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onKeep}>
          {t('letters.besideKeep', { language: name })}
        </Button>
      </Bar>
    </div>
  )
}
