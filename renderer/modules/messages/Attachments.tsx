import { Button } from '@mantine/core'
import { Paperclip } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ShownMail } from '@shared/contract/messages'
import { bytes } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { Badge } from '@renderer/ui/Badge'
import styles from './Messages.module.css'
import { saveContent } from './save-content'

type Attachment = ShownMail['attachments'][number]

/** What came with a mail: names and sizes, and pictures as pictures. Nothing is opened. */
export function Attachments({ mailId, attachments }: Pick<ShownMail, 'mailId' | 'attachments'>) {
  const { t } = useTranslation()
  if (attachments.length === 0) return null
  return (
    <ul className={styles.attachments} aria-label={t('messages.attachments')}>
      {attachments.map((attachment) => {
        const { attachmentId, name, byteLength, isDangerous, mayBePicture } = attachment
        return (
          <li key={attachmentId}>
            <span className={styles.attachment}>
              <Paperclip size={14} aria-hidden />
              <span className={styles.fileName}>{name}</span>
              <small className="muted unbroken">{bytes(byteLength)}</small>
              {isDangerous && <Badge tone="late">{t('messages.dangerous')}</Badge>}
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t('messages.saveNamed', { name })}
                onClick={() => void saveContent({ mailId, attachmentId }, name)}
              >
                {t('messages.save')}
              </Button>
            </span>
            {mayBePicture && <Picture attachment={attachment} />}
          </li>
        )
      })}
    </ul>
  )
}

/** A picture that the buyer sent, made of its bytes: nothing in it can do anything. */
function Picture({ attachment: { attachmentId, name } }: { attachment: Attachment }) {
  const { t } = useTranslation()
  const { data } = useDesk('messages.picture', { attachmentId })
  if (!data) return null
  if (data.picture === null) return <small className="muted">{t('messages.noPicture')}</small>
  const { mimeType, width, height, base64 } = data.picture
  return (
    <img
      className={styles.picture}
      src={`data:${mimeType};base64,${base64}`}
      width={width}
      height={height}
      decoding="async"
      alt={name}
    />
  )
}
