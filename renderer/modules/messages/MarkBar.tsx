import { Button, Menu, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { instantIn } from '@shared/domain/time'
import { useCommand } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import styles from './Messages.module.css'

const HOUR = 3_600_000
/** Waits that are chosen at one press, in hours. */
const WAITS = [4, 24, 48, 72] as const

interface MarkBarProps {
  thread: Output<'messages.thread'>['thread']
  timeZone: string
  now: number
}

/** What the operator says of a thread: that it was answered and when, that it needs no answer, that it waits, or a note. */
export function MarkBar({ thread: { threadId, dueAt }, timeZone, now }: MarkBarProps) {
  const { t } = useTranslation()
  const { draft, set, saved } = useDraft(t('messages.mark.note'), { note: '', when: '' }, `message ${threadId}`)
  const [isLeft, setLeft] = useState(false)
  const mark = useCommand('messages.mark', undefined, { isTillSeen: true })
  const isOpen = dueAt !== null
  const { note, when } = draft
  const typed = when.trim() === '' ? null : (instantIn(when, timeZone) ?? undefined)
  const bad =
    typed === undefined ? t('byHand.badMoment') : typed !== null && typed > now + HOUR / 60 && t('errors.doneInFuture')
  const nothingOpen = !isOpen && t('messages.nothingOpen')
  /** Of what was typed only what was said is done with. */
  const say = (what: Parameters<typeof mark.mutateAsync>[0], said: Partial<typeof draft> = {}) =>
    void mark.mutateAsync(what).then(() => saved(said), () => undefined)
  return (
    <form
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault()
        if (note.trim() !== '') say({ threadId, kind: 'note', note: note.trim() }, { note })
      }}
    >
      <div className={styles.buttons}>
        <ReasonButton size="compact-sm" whyNot={nothingOpen || bad} onClick={() => say({ threadId, kind: 'answered', at: typed ?? null }, { when })}>
          {t('messages.answered')}
        </ReasonButton>
        <TextInput
          size="xs"
          w={150}
          aria-label={t('messages.answeredAt')}
          placeholder={t('messages.answeredAtHint')}
          value={when}
          error={isLeft && bad !== false}
          onChange={(event) => {
            set({ when: event.currentTarget.value })
            setLeft(false)
          }}
          onBlur={() => setLeft(true)}
        />
        <ReasonButton
          size="compact-sm"
          variant="default"
          whyNot={nothingOpen}
          onClick={() => say({ threadId, kind: 'noResponseNeeded' })}
        >
          {t('messages.noResponse')}
        </ReasonButton>
        {isOpen ? (
          <Menu>
            <Menu.Target>
              <Button size="compact-sm" variant="default" aria-haspopup="menu">
                {t('messages.wait')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {WAITS.map((hours) => (
                <Menu.Item
                  key={hours}
                  onClick={() => say({ threadId, kind: 'waitUntil', untilAt: Date.now() + hours * HOUR })}
                >
                  {t('messages.waitHours', { count: hours })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : (
          <ReasonButton size="compact-sm" variant="default" whyNot={nothingOpen}>
            {t('messages.wait')}
          </ReasonButton>
        )}
      </div>
      {isLeft && bad !== false && (
        <small role="alert" className={styles.bad}>
          {bad}
        </small>
      )}
      <div className={styles.noteLine}>
        <Textarea
          className={styles.grow}
          size="xs"
          autosize
          minRows={1}
          maxRows={5}
          maxLength={2000}
          aria-label={t('messages.note')}
          placeholder={t('messages.noteHint')}
          value={note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <ReasonButton type="submit" size="xs" variant="default" whyNot={note.trim() === '' && t('whyNot.noText')}>
          {t('messages.addNote')}
        </ReasonButton>
      </div>
    </form>
  )
} // prettier-ignore
