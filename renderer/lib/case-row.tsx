import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '@renderer/ui/Badge'
import styles from './parts.module.css'

const TONES: Readonly<Record<string, Tone>> = {
  draft: 'soon',
  waiting: 'soon',
  held: 'accent',
  refused: 'late',
  uploaded: 'good',
  done: 'good',
}

interface CaseRowProps {
  name: string
  text?: string | false | undefined
  /** Something about it was typed and not kept. */
  isTyped?: boolean
  /** How far it is. */
  state?: { id: string; text: string }
  onOpen: () => void
}

/** One thing that is done about an order, and how far it is. */
export function CaseRow({ name, text, isTyped = false, state, onOpen }: CaseRowProps) {
  const { t } = useTranslation()
  return (
    <button type="button" className={styles.case} onClick={onOpen}>
      <span>{name}</span>
      <span className={`muted ${styles.grow}`}>{text}</span>
      {isTyped && <Badge tone="late">{t('orders.detail.typed')}</Badge>}
      {state && <Badge tone={TONES[state.id] ?? 'plain'}>{state.text}</Badge>}
    </button>
  )
}
