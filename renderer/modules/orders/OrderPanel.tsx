import { Button, CloseButton } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PANEL_WIDTHS } from '@shared/contract/app'
import { useEscape } from '@renderer/lib/escape'
import type { OpenCase } from '@renderer/lib/order-part'
import { SidePanel } from '@renderer/ui/SidePanel'
import { CopyText } from '@renderer/lib/copy-text'
import { OrderInside } from './OrderInside'
import styles from './Orders.module.css'
import { useFocusOn } from './use-focus-on'

interface PanelProps {
  orderId: string
  opened: OpenCase | undefined
  timeZone: string
  now: number
  width: number
  onWidth: (width: number) => void
  /** Opens something inside of the panel of this order; undefined: closes it, if it is still this order's panel. */
  onCase: (orderId: string, opened: OpenCase | undefined) => void
  onClose: () => void
}

/** The order that is open beside the list, or what is done about it. */
export function OrderPanel({ orderId, opened, timeZone, now, width, onWidth, onCase, onClose }: PanelProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const panel = useRef<HTMLElement>(null)
  useEscape(
    () => panel.current,
    () => (opened ? onCase(orderId, undefined) : onClose()),
  )
  useFocusOn(panel, opened?.case)
  return (
    <SidePanel
      ref={panel}
      label={t('orders.detail.title', { orderId })}
      edge={t('orders.detail.edge')}
      width={width}
      widths={PANEL_WIDTHS}
      onWidth={onWidth}
    >
      <header className={styles.panelHead}>
        <strong className={styles.mono}>{orderId}</strong>
        <CopyText text={orderId} />
        <span className={styles.grow} />
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => void navigate({ to: '/print', search: { orders: orderId } })}
        >
          {t('paper.slip')}
        </Button>
        <CloseButton aria-label={t('orders.detail.close')} onClick={onClose} />
      </header>
      <OrderInside
        orderId={orderId}
        opened={opened}
        timeZone={timeZone}
        now={now}
        onCase={(to) => onCase(orderId, to)}
      />
    </SidePanel>
  )
}
