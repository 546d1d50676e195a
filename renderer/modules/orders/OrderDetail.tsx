import { Fragment } from 'react'
import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { AMOUNT_KEYS } from '@shared/domain/orders/order-record'
import { buyerReason } from '@shared/domain/cancellations/buyer-reasons'
import type { OpenCase } from '@renderer/lib/order-part'
import { useFieldValue } from '@renderer/lib/declared'
import { dateTime, marketName, marketTime, money, timeLeftText } from '@renderer/lib/format'
import { Badge } from '@renderer/ui/Badge'
import { Cases } from './Cases'
import { isShippable } from './columns'
import { CopyText } from '@renderer/lib/copy-text'
import { OrderHistory } from './OrderHistory'
import styles from './Orders.module.css'
import { Parcels } from './Parcels'

type Detail = Output<'orders.get'>
interface DetailProps {
  detail: Detail
  timeZone: string
  now: number
  onCase: (opened: OpenCase) => void
}

/** One order: items, amounts, parcels, address, clocks, history. */
export function OrderDetail({ detail, timeZone, now, onCase }: DetailProps) {
  const { t } = useTranslation()
  const { order } = detail
  const fieldValue = useFieldValue()
  return (
    <>
      <Badges order={order} />
      <Cases order={order} timeZone={timeZone} now={now} onCase={onCase} />
      {order.state === 'pending' && (
        <Alert mt="xs" color="yellow" variant="light" title={t('orders.neverShip')}>
          {t('orders.neverShipWhy')}
        </Alert>
      )}
      <Items detail={detail} />
      {isShippable(order) && <Parcels detail={detail} timeZone={timeZone} />}
      <Address party={detail.party} />
      <Clocks order={order} timeZone={timeZone} now={now} />
      <OrderHistory
        history={detail.history}
        timeZone={timeZone}
        value={(entity, field, text) => fieldValue(entity, field, text, timeZone)}
      />
    </>
  )
}

function Badges({ order }: { order: Detail['order'] }) {
  const { t } = useTranslation()
  return (
    <div className={styles.badges} style={{ paddingTop: 8 }}>
      <Badge tone="accent">{t(`orders.state.${order.state}`)}</Badge>
      <Badge>{marketName(order.marketplaceId)}</Badge>
      <Badge title={order.fulfillmentChannel === 'Amazon' ? t('orders.fbaWhy') : ''}>
        {order.fulfillmentChannel === 'Amazon' ? t('orders.fba') : t('orders.seller')}
      </Badge>
      {!order.isAmazonSale && <Badge>{t('orders.nonAmazon')}</Badge>}
      {order.isPrime && <Badge>{t('orders.prime')}</Badge>}
      {order.isBusinessOrder && <Badge>{t('orders.business')}</Badge>}
      {order.cancelRequested && (
        <Badge tone="late" title={buyerReason(order.cancelReason, (known) => t(`cancel.buyerReason.${known}`))}>
          {t('orders.cancelBadge')}
        </Badge>
      )}
    </div>
  )
}

/** What went out by a file that was uploaded is no longer to be shipped, though no report says so yet. */
const isOpenOrder = ({ state }: Detail['order']) => state === 'unshipped' || state === 'partlyShipped'

function Items({ detail }: { detail: Detail }) {
  const { t } = useTranslation()
  const isOpen = isOpenOrder(detail.order)
  return (
    <section className={styles.section}>
      <h3>{t('orders.detail.items')}</h3>
      {detail.items.map((item) => (
        <div key={item.itemRow} className={styles.item}>
          <div>{item.title || item.sku}</div>
          <div className="muted">
            {item.sku} {item.asin && `· ${item.asin}`} ·{' '}
            {item.orderItemId ? t('orders.detail.itemId', { id: item.orderItemId }) : t('orders.detail.noItemId')}
          </div>
          <div className={styles.between}>
            <span>{t('orders.detail.quantity', { quantity: item.quantity })}</span>
            {isOpen && item.quantityToShip > 0 && (
              <Badge tone="accent">{t('orders.detail.toShip', { count: item.quantityToShip })}</Badge>
            )}
          </div>
          <dl className={styles.facts}>
            {AMOUNT_KEYS.filter((key) => item[key] !== null && item[key] !== 0).map((key) => (
              <Fact key={key} name={t(`orders.detail.amounts.${key}`)} value={money(item[key], item.currency)} />
            ))}
          </dl>
        </div>
      ))}
      <small className="muted">{t('orders.detail.lineTotals')}</small>
    </section>
  )
}

/** `value`: a text, or several of which none is broken over two lines. */
function Fact({ name, value }: { name: string; value: string | readonly string[] }) {
  if (value === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {typeof value === 'string'
          ? value
          : value.map((part, i) => (
              <Fragment key={part}>
                {i > 0 && ' · '}
                <span className={styles.whole}>{part}</span>
              </Fragment>
            ))}
      </dd>
    </>
  )
}

function Address({ party }: { party: Detail['party'] }) {
  const { t } = useTranslation()
  const lines = [
    party.recipientName || party.buyerName,
    party.addressLine1,
    party.addressLine2,
    party.addressLine3,
    [party.city, party.stateOrRegion, party.postalCode].filter(Boolean).join(', '),
    party.country,
  ].filter(Boolean)
  const address = lines.join('\n')
  return (
    <section className={styles.section}>
      <div className={styles.between}>
        <h3>{t('orders.detail.address')}</h3>
        {party.addressLine1 && <CopyText text={address} />}
      </div>
      {address && <p className={styles.address}>{address}</p>}
      {!party.addressLine1 && <small className="muted">{t('orders.detail.noAddress')}</small>}
      <dl className={styles.facts}>
        <Fact name={t('orders.detail.phone')} value={party.shipPhone || party.buyerPhone} />
        <Fact name={t('orders.detail.email')} value={party.buyerEmail} />
        <Fact name={t('orders.detail.instructions')} value={party.deliveryInstructions} />
        <Fact name={t('orders.detail.gift')} value={party.giftMessage} />
      </dl>
    </section>
  )
}

const CLOCKS = [
  'purchasedAt',
  'paidAt',
  'earliestShipAt',
  'latestShipAt',
  'earliestDeliveryAt',
  'latestDeliveryAt',
  'lastUpdatedAt',
] as const

function Clocks({ order, timeZone, now }: { order: Detail['order']; timeZone: string; now: number }) {
  const { t } = useTranslation()
  const isOpen = isOpenOrder(order)
  return (
    <section className={styles.section}>
      <h3>{t('orders.detail.clocks')}</h3>
      <dl className={styles.facts}>
        {CLOCKS.map((key) => {
          const at = order[key]
          if (at === null) return null
          const left = key === 'latestShipAt' && isOpen ? [timeLeftText(at, now)] : []
          const moments = [marketTime(at, order.marketplaceId), dateTime(at, timeZone), ...left]
          return <Fact key={key} name={t(`orders.detail.${key}`)} value={moments} />
        })}
        <Fact name={t('orders.detail.service')} value={order.shipServiceLevel} />
        <Fact name={t('orders.detail.salesChannel')} value={order.salesChannel} />
        <Fact name={t('orders.detail.amazonStatus')} value={order.orderStatus} />
        <Fact name={t('orders.detail.purchaseOrder')} value={order.purchaseOrderNumber} />
        <Fact name={t('orders.detail.ioss')} value={order.iossNumber} />
        <Fact
          name={t('orders.detail.cancelReason')}
          value={buyerReason(order.cancelReason, (known) => t(`cancel.buyerReason.${known}`))}
        />
      </dl>
    </section>
  )
}
