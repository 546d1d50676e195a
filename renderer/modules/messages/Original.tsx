import { Alert, Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyText } from '@renderer/lib/copy-text'
import { errorText } from '@renderer/lib/error-text'
import { useDesk } from '@renderer/lib/query'
import styles from './Messages.module.css'
import { saveContent } from './save-content'

/** The mail as it came: its header, and all that its parts say, as text. */
export function Original({ mailId }: { mailId: number }) {
  const { t } = useTranslation()
  const { data, error } = useDesk('messages.original', { mailId })
  const place = useRef<HTMLDivElement>(null)
  const isThere = data !== undefined
  useEffect(() => {
    if (isThere) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isThere])
  if (error) return <Alert color="red">{errorText(error)}</Alert>
  if (!data) return null
  return (
    <div ref={place}>
      <pre className={styles.original} dir="auto" tabIndex={0} aria-label={t('messages.original')}>
        {data.text}
      </pre>
      {data.isCut && <small className="muted">{t('messages.originalCut')}</small>}
      <div className={styles.mailActions}>
        <CopyText text={data.text} />
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => void saveContent({ mailId, attachmentId: null }, t('messages.originalName', { mailId }))}
        >
          {t('messages.saveOriginal')}
        </Button>
      </div>
    </div>
  )
}
