import { Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import styles from './Messages.module.css'

/** What was typed in it is kept by this name. */
export const noteOf = (threadId: number) => `message note ${threadId}`

/** A note about a thread, for the operator alone: no part of any letter. */
export function NoteLine({ threadId, onClose }: { threadId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const { draft, set } = useDraft(t('messages.note'), { note: '' }, noteOf(threadId))
  const { note } = draft
  const typed = useRef(note)
  typed.current = note
  const mark = useCommand('messages.mark')
  const add = () => {
    if (note.trim() === '') return
    // The field is free for the next one at once; a note that was refused comes back into it.
    set({ note: '' })
    mark.mutateAsync({ threadId, kind: 'note', note: note.trim() }).catch(() => {
      if (typed.current === '') set({ note })
    })
  }
  return (
    <form
      className={styles.noteLine}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
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
        onKeyDown={(event) => {
          if (event.key === 'Escape' && note === '') onClose()
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          // Elsewhere these keys mean something else.
          event.preventDefault()
          event.stopPropagation()
          add()
        }}
      />
      <ReasonButton type="submit" size="xs" variant="default" title="Ctrl+Enter" whyNot={note.trim() === '' && t('whyNot.noText')}>
        {t('messages.addNote')}
      </ReasonButton>
    </form>
  )
} // prettier-ignore
