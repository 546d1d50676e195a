import { CheckCircle2, CircleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hideNote, type Note, openBell, useNotes } from '@renderer/lib/notes'
import { NoteActions } from './NoteActions'
import styles from './Notes.module.css'

/** How long a note of something done stands; one with actions longer. A failure stands until it is closed or another note comes. */
const STANDS_MS = 5_000
const STANDS_WITH_ACTIONS_MS = 10_000

interface Props {
  /** Whether the notes of the day can be opened from here. */
  hasBell: boolean
}

/** The one line for notes: a part of the status bar, so that it covers nothing. */
export function NoteLine({ hasBell }: Props) {
  const { t } = useTranslation()
  const { shown } = useNotes()
  return (
    <div
      className={styles.line}
      role={shown?.tone === 'failed' ? 'alert' : 'status'}
      aria-label={t('notes.line')}
      data-note={shown !== undefined}
    >
      {shown && <Shown key={shown.id} note={shown} hasBell={hasBell} />}
    </div>
  )
}

function Shown({ note, hasBell }: Props & { note: Note }) {
  const { t } = useTranslation()
  const [isLookedAt, setLookedAt] = useState(false)
  const { id, tone, text, actions } = note
  const hasActions = actions.length > 0
  useEffect(() => {
    if (tone === 'failed' || isLookedAt) return
    const timer = setTimeout(() => hideNote(id), hasActions ? STANDS_WITH_ACTIONS_MS : STANDS_MS)
    return () => clearTimeout(timer)
  }, [id, tone, hasActions, isLookedAt])
  const Icon = tone === 'failed' ? CircleAlert : CheckCircle2
  return (
    <div
      className={styles.note}
      data-tone={tone}
      onMouseEnter={() => setLookedAt(true)}
      onMouseLeave={() => setLookedAt(false)}
      onFocus={() => setLookedAt(true)}
      onBlur={() => setLookedAt(false)}
    >
      <Icon size={14} aria-hidden className={styles.icon} />
      {hasBell ? (
        <button type="button" className={styles.text} title={text} onClick={() => openBell(true)}>
          {text}
        </button>
      ) : (
        <span className={styles.text} title={text}>
          {text}
        </span>
      )}
      <NoteActions actions={actions} />
      <button type="button" className={styles.hide} aria-label={t('notes.hide')} onClick={() => hideNote(id)}>
        <X size={14} aria-hidden />
      </button>
    </div>
  )
}
