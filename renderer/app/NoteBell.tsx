import { Indicator, Popover } from '@mantine/core'
import { Bell } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dayIn } from '@shared/domain/time'
import { clock } from '@renderer/lib/format'
import { openBell, useNotes } from '@renderer/lib/notes'
import { useDesk } from '@renderer/lib/query'
import { useNow } from '@renderer/lib/use-now'
import { NoteActions } from './NoteActions'
import styles from './Notes.module.css'

/** Keeps the results and failures of the day, the newest first, with what can still be done about them. */
export function NoteBell() {
  const { t } = useTranslation()
  const now = useNow()
  const { kept, unseenFailures, isBellOpen } = useNotes()
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const today = kept.filter((note) => dayIn(note.at, timeZone) === dayIn(now, timeZone))
  const failures = unseenFailures > 0 ? ` · ${t('notes.failures', { count: unseenFailures })}` : ''
  return (
    <Popover
      opened={isBellOpen}
      onChange={openBell}
      position="top-end"
      width={440}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.bell}
          aria-label={`${t('notes.bell')}${failures}`}
          title={`${t('notes.bell')}${failures}`}
          onClick={() => openBell(!isBellOpen)}
        >
          <Indicator disabled={unseenFailures === 0} color="red.8" size={7} offset={2}>
            <Bell size={14} aria-hidden />
          </Indicator>
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('notes.bell')}>
        {today.length === 0 ? (
          <p className={styles.none}>{t('notes.empty')}</p>
        ) : (
          <ul className={styles.kept} tabIndex={0}>
            {today.map((note) => (
              <li key={note.id} className={styles.entry} data-tone={note.tone}>
                <time className={styles.time}>{clock(note.at, timeZone)}</time>
                <span className={styles.words}>{note.text}</span>
                <NoteActions actions={note.actions} />
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
