import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PANEL_WIDTHS } from '@shared/contract/app'
import { useDeclared } from '@renderer/lib/declared'
import { usePanelWidth } from '@renderer/lib/use-panel-width'
import { SidePanel } from '@renderer/ui/SidePanel'
import styles from './Messages.module.css'
import { type Other, Others } from './Others'
import type { Reading } from './reading'

/** What is left for what was written, however wide the panel is. */
const LEAST_READING = 380

interface BesideProps extends Reading {
  /** An order of this shop; empty: none. */
  orderId: string
  /** Other threads with the same buyer. */
  others: readonly Other[]
  children?: ReactNode
}

/** Beside what was written: the reply, what else the buyer wrote, and the order with its parcels, refunds and problems. */
export function Beside({ orderId, others, timeZone, now, room, onBeside, children }: BesideProps) {
  const { t } = useTranslation()
  const { orderBeside: Order } = useDeclared()
  const [width, setWidth] = usePanelWidth()
  return (
    <SidePanel
      label={t('messages.beside')}
      edge={t('messages.edge')}
      width={room > 0 ? Math.max(PANEL_WIDTHS.least, Math.min(width, room - LEAST_READING)) : width}
      widths={PANEL_WIDTHS}
      onWidth={setWidth}
    >
      <header className={styles.besideHead}>
        <strong>{t('messages.beside')}</strong>
        <CloseButton aria-label={t('messages.closeBeside')} onClick={() => onBeside(false)} />
      </header>
      <div className={styles.beside}>
        {children}
        <Others others={others} timeZone={timeZone} />
        {orderId !== '' && Order && <Order key={orderId} orderId={orderId} timeZone={timeZone} now={now} />}
      </div>
    </SidePanel>
  )
}
