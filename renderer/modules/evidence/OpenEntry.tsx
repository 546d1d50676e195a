import { useTranslation } from 'react-i18next'
import type { EvidenceInfo } from '@shared/contract/evidence'
import { number } from '@renderer/lib/format'
import { Dialog } from '@renderer/ui/Dialog'
import { clockIn, fileLines, wordsOf } from './entries'
import styles from './Evidence.module.css'

interface OpenEntryProps {
  entry: EvidenceInfo | undefined
  timeZone: string
  onClose: () => void
}

/** An entry whole, however long its note is, with the hashes that others compare. */
export function OpenEntry({ entry, timeZone, onClose }: OpenEntryProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      opened={entry !== undefined}
      onClose={onClose}
      size={760}
      title={entry && `${t(`evidence.kind.${entry.kind}`)} · ${t('evidence.number')} ${number(entry.id)}`}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {entry && (
        <>
          <p>
            {clockIn(entry.at, timeZone)} <span className="muted">{timeZone}</span> · {clockIn(entry.at, 'UTC')}{' '}
            <span className="muted">{t('evidence.utc')}</span>
          </p>
          <p className={styles.text}>{wordsOf(entry)}</p>
          {[...fileLines(entry), `${t('evidence.hash')} ${entry.hash}`].map((line) => (
            <div key={line} className={`${styles.text} ${styles.hash}`}>
              {line}
            </div>
          ))}
        </>
      )}
    </Dialog>
  )
}
