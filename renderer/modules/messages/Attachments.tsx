import { Paperclip } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ShownMail } from '@shared/contract/messages'
import { bytes } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { Badge } from '@renderer/ui/Badge'
import styles from './Messages.module.css'

type Attachment = ShownMail['attachments'][number]

/** What came with a mail: names and sizes, and pictures as pictures. Nothing is opened. */
export function Attachments({ attachments }: Pick<ShownMail, 'attachments'>) {
  const { t } = useTranslation()
  if (attachments.length === 0) return null
  return (
    <ul className={styles.attachments} aria-label={t('messages.attachments')}>
      {attachments.map((attachment) => (
        <li key={attachment.attachmentId}>
          <span className={styles.attachment}>
            <Paperclip size={14} aria-hidden />
            <span className={styles.fileName}>{attachment.name}</span>
            <small className="muted">{bytes(attachment.byteLength)}</small>
            {attachment.isDangerous && <Badge tone="late">{t('messages.dangerous')}</Badge>}
          </span>
          {attachment.mayBePicture && !attachment.isDangerous && <Picture attachment={attachment} />}
        </li>
      ))}
    </ul>
  )
}

/** A picture that the buyer sent, made of its bytes: nothing in it can do anything. */
function Picture({ attachment: { attachmentId, name } }: { attachment: Attachment }) {
  const { t } = useTranslation()
  const { data } = useDesk('messages.picture', { attachmentId })
  if (!data) return null
  if (data.picture === null) return <small className="muted">{t('messages.noPicture')}</small>
  const { mimeType, base64 } = data.picture
  return <img className={styles.picture} src={`data:${mimeType};base64,${base64}`} alt={name} />
}
