import type { TFunction } from 'i18next'
import type { OrderRow } from '@shared/contract/orders'
import { marketplace } from '@shared/domain/marketplace'
import { marketTime, shortDateTime, shortTime, timeLeftText } from '@renderer/lib/format'
import { Badge } from '@renderer/ui/Badge'
import { whole } from '@renderer/ui/whole'
import styles from './Orders.module.css'

const DAY_MS = 86_400_000
/** A longer one needs the whole height of a narrow row, in smaller letters: Amazon takes SKUs of 40 characters. */
const FITS_TWO_LINES = 24

const isOpen = (row: OrderRow) => row.state === 'unshipped' || row.state === 'partlyShipped'

/** What was ordered: the title as far as there is room, how many of which SKU always whole. */
export function Items({ row, t }: { row: OrderRow; t: TFunction }) {
  const more = row.items > 1 ? t('orders.moreItems', { count: row.items - 1 }) : ''
  const sku = `${row.units} × ${row.sku}`
  const title = `${row.title}\n${row.sku}`
  return (
    <span className={sku.length > FITS_TWO_LINES ? styles.long : styles.items} title={title}>
      <span className={styles.stack}>
        {row.title && <span className={styles.title}>{row.title}</span>}
        <small className={whole}>
          {sku} {more && <span className={styles.more}>{more}</span>}
        </small>
      </span>
    </span>
  )
}

/** What tells an order from the others of its list: below its number, so that it is seen whatever columns there are. */
export function OrderMarks({ row, t }: { row: OrderRow; t: TFunction }) {
  const marks = [
    row.state === 'pending' && <Badge key="pending" tone="soon" title={t('orders.neverShipWhy')}>{t('orders.neverShipBadge')}</Badge>,
    row.cancelRequested && <Badge key="cancel" tone="late">{t('orders.cancelBadge')}</Badge>,
    row.fulfillmentChannel === 'Amazon' && <Badge key="fba" title={t('orders.fbaWhy')}>{t('orders.fba')}</Badge>,
    row.isPrime && <Badge key="prime">{t('orders.prime')}</Badge>,
  ].filter(Boolean) // prettier-ignore
  return marks.length > 0 && <span className={styles.marks}>{marks}</span>
}

export function ShipBy({ row, now, timeZone, t }: { row: OrderRow; now: number; timeZone: string; t: TFunction }) {
  if (row.latestShipAt === null) return <span className="muted" title={t('orders.shipByHint')}>{isOpen(row) ? t('orders.noShipBy') : t('common.none')}</span> // prettier-ignore
  const both = `${marketTime(row.latestShipAt, row.marketplaceId)} · ${shortDateTime(row.latestShipAt, timeZone)} ${t('common.yourTime')}`
  if (!isOpen(row)) return <span title={both}>{shortDateTime(row.latestShipAt, timeZone)}</span>
  const left = row.latestShipAt - now
  return (
    <span className={styles.stack} title={both}>
      <span className={`ellipsis ${left < 0 ? styles.late : left < DAY_MS ? styles.soon : ''}`}>
        {timeLeftText(row.latestShipAt, now)}
      </span>
      <small className="ellipsis">
        {shortDateTime(row.latestShipAt, marketplace(row.marketplaceId).timeZone)} ·{' '}
        {shortTime(row.latestShipAt, row.marketplaceId, timeZone)}
      </small>
    </span>
  )
}
