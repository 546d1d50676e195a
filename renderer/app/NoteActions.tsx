import { useTranslation } from 'react-i18next'
import type { NoteAction } from '@renderer/lib/notes'
import { showError } from '@renderer/lib/notify'
import styles from './Notes.module.css'

/** What can be done about a note, each as a button. */
export function NoteActions({ actions }: { actions: readonly NoteAction[] }) {
  const { t } = useTranslation()
  return actions.map((action) => (
    <button key={action.is} type="button" className={styles.action} onClick={() => void action.run().catch(showError)}>
      {t(`notes.action.${action.is}`)}
    </button>
  ))
}
