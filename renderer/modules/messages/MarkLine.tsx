import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ShownMark } from '@shared/contract/messages'
import { dateTime } from '@renderer/lib/format'
import { useCommand } from '@renderer/lib/query'
import styles from './Messages.module.css'

interface MarkLineProps {
  mark: ShownMark
  timeZone: string
  /** It was said of a notification. */
  isNotice?: boolean
}

/** What the operator said of a thread or a notification, with the way to take it back. */
export function MarkLine({ mark, timeZone, isNotice = false }: MarkLineProps) {
  const { t } = useTranslation()
  const back = useCommand('messages.unmark', undefined, { isTillSeen: true })
  const { markId, kind, at, untilAt, note } = mark
  const when = dateTime(at, timeZone)
  const until = untilAt === null ? '' : dateTime(untilAt, timeZone)
  return (
    <div className={styles.mark}>
      <span>{t(isNotice && kind === 'answered' ? 'messages.doneAt' : `messages.marked.${kind}`, { when, until })}</span>
      {note !== '' && (
        <span className={styles.text} dir="auto">
          {note}
        </span>
      )}
      <Button size="compact-xs" variant="subtle" onClick={() => back.mutate({ markId })}>
        {t('messages.takeBack')}
      </Button>
    </div>
  )
}
