import { Button, Menu, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument } from '@shared/contract'
import { instantIn } from '@shared/domain/time'
import { dateTime } from '@renderer/lib/format'
import { useCommand } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import { Greyed, ReasonButton } from '@renderer/ui/ReasonButton'
import { useHand } from './at-hand'
import styles from './Messages.module.css'

const HOUR = 3_600_000
/** The present of a page moves on twice a minute; the desk itself refuses to the second. */
const TICK_MS = 30_000
/** Waits that are chosen at one press, in hours. */
const WAITS = [4, 24, 48, 72] as const

interface MarkBarProps {
  /** A thread, or a notification by itself. */
  about: { threadId: number } | { mailId: number }
  /** Since when something waits; null: nothing does. */
  openSinceAt: number | null
  timeZone: string
  now: number
  /** Nothing waits in the thread any more. */
  onMarked: () => void
  /** As the thread is called in the list. */
  row: string
  /** A note is being written. */
  isNote?: boolean
  /** False: what runs out is not for the operator to put off here. */
  canWait?: boolean
  /** Absent: none is written here. */
  onNote?: (isWanted: boolean) => void
}

/** What the operator says: that it was answered or done and when, that it needs no answer, that it waits. */
export function MarkBar({ about, openSinceAt, timeZone, now, onMarked, row, canWait = true, isNote = false, onNote }: MarkBarProps) {
  const { t } = useTranslation()
  const { draft, set, saved } = useDraft(t('messages.moment'), { when: '' }, `message moment ${row}`)
  const [isLeft, setLeft] = useState(false)
  const [isMenu, setMenu] = useState(false)
  const mark = useCommand('messages.mark', undefined, { isTillSeen: true })
  const { when } = draft
  const isThread = 'threadId' in about
  const typed = when.trim() === '' ? null : (instantIn(when, timeZone) ?? undefined)
  const notOpen = openSinceAt === null && t('messages.nothingOpen')
  const bad = typed === undefined && t('byHand.badMoment')
  const isAhead = typeof typed === 'number' && typed > now + TICK_MS
  const tooEarly = typeof typed === 'number' && openSinceAt !== null && typed < openSinceAt && t('errors.answeredTooEarly')
  const notAnswered = notOpen || bad || (isAhead && t('errors.doneInFuture')) || tooEarly
  const say = (what: Pick<Argument<'messages.mark'>, 'kind' | 'at' | 'untilAt'>) => {
    onMarked()
    void mark.mutateAsync({ ...about, ...what }).then(() => saved({ when }), () => undefined)
  }
  const answered = () => say({ kind: 'answered', at: typed ?? null })
  const noResponse = () => say({ kind: 'noResponseNeeded' })
  useHand('answered', () => notAnswered === false && answered(), row)
  useHand('noResponse', () => isThread && notOpen === false && noResponse(), row)
  useHand('wait', () => setMenu(canWait && notOpen === false), row)
  return (
    <>
      <div className={styles.buttons}>
        <ReasonButton size="compact-sm" title="E" whyNot={notAnswered} onClick={answered}>
          {t(isThread ? 'messages.answered' : 'messages.done')}
        </ReasonButton>
        {isThread && (
          <ReasonButton size="compact-sm" variant="default" title="X" whyNot={notOpen} onClick={noResponse}>
            {t('messages.noResponse')}
          </ReasonButton>
        )}
        {canWait && (
          <Menu opened={isMenu} onChange={(isWanted) => setMenu(isWanted && notOpen === false)}>
            <Menu.Target>
              <Greyed whyNot={notOpen}>
                <Button size="compact-sm" variant="default" title="W">
                  {t('messages.wait')}
                </Button>
              </Greyed>
            </Menu.Target>
            <Menu.Dropdown>
              {isAhead && (
                <Menu.Item onClick={() => say({ kind: 'waitUntil', untilAt: typed })}>
                  {t('messages.waitUntil', { when: dateTime(typed, timeZone) })}
                </Menu.Item>
              )}
              {WAITS.map((hours) => (
                <Menu.Item key={hours} onClick={() => say({ kind: 'waitUntil', untilAt: Date.now() + hours * HOUR })}>
                  {t('messages.waitHours', { count: hours })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {onNote && (
          <Button size="compact-sm" variant="default" title="N" aria-expanded={isNote} onClick={() => onNote(!isNote)}>
            {t('messages.noteButton')}
          </Button>
        )}
        <TextInput
          className={styles.moment}
          size="xs"
          aria-label={t('messages.moment')}
          placeholder={t('messages.momentHint')}
          title={t('messages.momentTitle')}
          value={when}
          error={isLeft && bad !== false}
          onChange={(event) => {
            set({ when: event.currentTarget.value })
            setLeft(false)
          }}
          onBlur={() => setLeft(true)}
        />
      </div>
      {isLeft && bad !== false && (
        <small role="alert" className={styles.bad}>
          {bad}
        </small>
      )}
    </>
  )
} // prettier-ignore
