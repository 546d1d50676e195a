import { Chip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MAIL_KINDS, type MailKind } from '@shared/domain/mail/kinds'
import { number } from '@renderer/lib/format'
import styles from './Messages.module.css'

interface KindsProps {
  counts: Readonly<Partial<Record<MailKind, number>>>
  /** Undefined: all. */
  chosen: MailKind | undefined
  onChoose: (kind: MailKind | undefined) => void
}

/** Notifications by what they tell: of each kind how many there are. */
export function Kinds({ counts, chosen, onChoose }: KindsProps) {
  const { t } = useTranslation()
  const kinds = MAIL_KINDS.filter((kind) => (counts[kind] ?? 0) > 0 || kind === chosen)
  if (kinds.length === 0) return null
  return (
    <div className={styles.kinds} role="group" aria-label={t('messages.kinds')}>
      {kinds.map((kind) => (
        <Chip
          key={kind}
          size="xs"
          radius="sm"
          checked={kind === chosen}
          onChange={(isChosen) => onChoose(isChosen ? kind : undefined)}
        >
          {t(`mails.kind.${kind}`)} {number(counts[kind] ?? 0)}
        </Chip>
      ))}
    </div>
  )
}
