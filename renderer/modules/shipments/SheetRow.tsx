import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { listed } from '@renderer/lib/format'
import type { RowBeside } from '@renderer/lib/chapter'
import { useDecide } from '@renderer/lib/use-decide'
import { Bar } from '@renderer/ui/Bar'
import styles from './SheetRow.module.css'

/** A row of a sheet beside the orders it may be for; each choice is a button. */
export const SheetRow: RowBeside<'sheet'> = ({ importId, row, beside, onDone }) => {
  const { t } = useTranslation()
  const { decide } = useDecide(importId, 'sheet')
  const { code, choices, orders, otherNumbers, usedOn, carrier, trackingNumber } = beside
  const answer = (choice: string) => {
    decide({ rows: [{ line: row.line, code, choice }] })
    onDone()
  }
  return (
    <>
      <div className={styles.sides}>
        <section className={styles.side}>
          <h3>{t('sheet.inSheet')}</h3>
          <Facts
            facts={[
              [t('orders.column.order'), row.subject],
              [t('sheet.field.recipient'), String(row.summary.title ?? '')],
              ['SKU', [row.summary.quantity, row.summary.sku].filter(Boolean).join(' × ')],
              [t('orders.column.carrier'), carrier],
              [t('orders.column.tracking'), trackingNumber],
              [t('sheet.otherNumbers'), listed(otherNumbers)],
              [t('sheet.usedOn'), listed(usedOn)],
            ]}
          />
        </section>
        {orders.map((order) => (
          <section key={order.orderId} className={styles.side} aria-label={order.orderId}>
            <h3>{order.orderId}</h3>
            <Facts
              facts={[
                [t('orders.column.state'), t(`orders.tab.${order.state}`)],
                [t('sheet.field.recipient'), `${order.recipientName} · ${order.place}`],
                ['SKU', `${order.units} × ${order.sku}`],
                [
                  t('orders.column.tracking'),
                  listed(order.parcels.map((p) => `${p.carrierCode} ${p.trackingNumber}`.trim())),
                ],
              ]}
            />
            {choices.includes(order.orderId) && (
              <Button size="xs" onClick={() => answer(order.orderId)}>
                {t('sheet.thisOrder')}
              </Button>
            )}
            {order.parcels
              .filter((parcel) => choices.includes(`#${parcel.shipmentId}`))
              .map((parcel) => (
                <Button
                  key={parcel.shipmentId}
                  size="xs"
                  variant="default"
                  onClick={() => answer(`#${parcel.shipmentId}`)}
                >
                  {t('sheet.thisParcel', { number: parcel.trackingNumber || parcel.shipmentId })}
                </Button>
              ))}
          </section>
        ))}
      </div>
      <Bar style={{ marginTop: 16, justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={() => answer('skip')}>
          {t('sheet.skip')}
        </Button>
        {choices.includes('use') && <Button onClick={() => answer('use')}>{t('sheet.use')}</Button>}
      </Bar>
    </>
  )
}

function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  )
}
