import { Alert, Button, CloseButton } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PANEL_WIDTHS } from '@shared/contract/app'
import { errorText } from '@renderer/lib/error-text'
import { useDeclared } from '@renderer/lib/declared'
import { useEscape } from '@renderer/lib/escape'
import type { OpenCase } from '@renderer/lib/order-part'
import { useDesk } from '@renderer/lib/query'
import { SidePanel } from '@renderer/ui/SidePanel'
import { CopyText } from '@renderer/lib/copy-text'
import { OrderDetail } from './OrderDetail'
import styles from './Orders.module.css'

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
  const { data, error } = useDesk('orders.get', { orderId })
  const { orderParts } = useDeclared()
  const part = orderParts.find(({ id }) => id === opened?.case)?.inPanel
  const back = () => onCase(orderId, undefined)
  const open = (next: OpenCase) => onCase(orderId, next)
  useEscape(
    () => panel.current,
    () => (opened ? back() : onClose()),
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
      <div className={`${styles.panelBody} ${part ? styles.ofCase : ''}`}>
        {error && <Alert color="red">{errorText(error)}</Alert>}
        {opened && part ? (
          <section key={`${opened.case} ${opened.row ?? ''}`} aria-label={part.title()}>
            <div className={styles.caseHead}>
              <Button size="compact-xs" variant="subtle" leftSection={<ChevronLeft size={14} />} onClick={back}>
                {t('orders.detail.back')}
              </Button>
              <h2>{part.title()}</h2>
            </div>
            <Suspense>
              <part.Case orderId={orderId} opened={opened} timeZone={timeZone} now={now} onClose={back} onCase={open} />
            </Suspense>
          </section>
        ) : (
          data?.order.orderId === orderId && <OrderDetail detail={data} timeZone={timeZone} now={now} onCase={open} />
        )}
      </div>
    </SidePanel>
  )
}

/**
 * What is opened inside of the panel takes the keyboard to its first field as soon as that is there; closed it gives the keyboard
 * back to what opened it.
 */
function useFocusOn(panel: { current: HTMLElement | null }, opened: OpenCase['case'] | undefined): void {
  const was = useRef(opened)
  useEffect(() => {
    const before = was.current
    was.current = opened
    const element = panel.current
    if (!element || before === opened) return
    const wanted = opened ? '[data-autofocus]' : `[data-opens="${before ?? ''}"]`
    const take = () => {
      const found = element.querySelector<HTMLElement>(wanted)
      found?.focus()
      return found !== null
    }
    if (take()) return
    const drawn = new MutationObserver(() => take() && drawn.disconnect())
    drawn.observe(element, { childList: true, subtree: true })
    return () => drawn.disconnect()
  }, [panel, opened])
}
