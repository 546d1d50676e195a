import { Alert, Button } from '@mantine/core'
import { ChevronLeft } from 'lucide-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeclared } from '@renderer/lib/declared'
import { errorText } from '@renderer/lib/error-text'
import type { OpenCase } from '@renderer/lib/order-part'
import { useDesk } from '@renderer/lib/query'
import { OrderDetail } from './OrderDetail'
import styles from './Orders.module.css'

interface InsideProps {
  orderId: string
  opened: OpenCase | undefined
  timeZone: string
  now: number
  /** Opens something about the order in its place; undefined: goes back to the order. */
  onCase: (opened: OpenCase | undefined) => void
}

/** What is known of an order, or what is done about it: the inside of its panel. */
export function OrderInside({ orderId, opened, timeZone, now, onCase }: InsideProps) {
  const { t } = useTranslation()
  const { data, error } = useDesk('orders.get', { orderId })
  const { orderParts } = useDeclared()
  const part = orderParts.find(({ id }) => id === opened?.case)?.inPanel
  const back = () => onCase(undefined)
  return (
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
            <part.Case orderId={orderId} opened={opened} timeZone={timeZone} now={now} onClose={back} onCase={onCase} />
          </Suspense>
        </section>
      ) : (
        data?.order.orderId === orderId && <OrderDetail detail={data} timeZone={timeZone} now={now} onCase={onCase} />
      )}
    </div>
  )
}
