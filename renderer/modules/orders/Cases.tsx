import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDeclared } from '@renderer/lib/declared'
import type { OrderRowsProps } from '@renderer/lib/order-part'
import styles from './Orders.module.css'

/** What is done about an order besides shipping it: the ways in, and how far each is. Which chapters do it is not known here. */
export function Cases(props: OrderRowsProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { orderParts } = useDeclared()
  const { order, onCase } = props
  return (
    <section className={styles.cases} aria-label={t('uploads.caseOf')}>
      <div className={styles.caseRow}>
        {orderParts.map(({ id, label, keys, begin }) => (
          <Button
            key={id}
            size="compact-xs"
            variant="default"
            data-opens={id}
            title={keys}
            onClick={() => begin(order.orderId, { open: onCase, navigate })}
          >
            {label()}
          </Button>
        ))}
      </div>
      {orderParts.map(({ id, Rows }) => (
        <Rows key={id} {...props} />
      ))}
    </section>
  )
}
