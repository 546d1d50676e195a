import type { TFunction } from 'i18next'
import type { OrderRow } from '@shared/contract/orders'
import { marketplace } from '@shared/domain/marketplace'
import type { ShownColumn } from '@shared/domain/views/columns'
import { marketName, marketTime, money, shortDateTime, shortTime, timeLeftText } from '@renderer/lib/format'
import { Badge, type Tone } from '@renderer/ui/Badge'
import type { Column } from '@renderer/ui/DataTable'
import { CarrierCell } from './CarrierCell'
import { CarrierEditor } from './CarrierEditor'
import { fitting } from './fitting'
import { clearCell } from './use-parcel'
import { ShipDateEditor, TrackingCell, TrackingEditor } from './TrackingCell'
import styles from './Orders.module.css'

/** Every column there is, in the order in which those not shown are offered. */
export const ALL_COLUMNS = [
  'latestShipAt', 'purchasedAt', 'order', 'marketplace', 'buyer', 'items', 'sku', 'units', 'total', 'carrier', 'tracking',
  'shippedOn', 'shipMethod', 'state',
] as const // prettier-ignore
export type ColumnId = (typeof ALL_COLUMNS)[number]

/** What the table shows where the operator chose nothing. */
export function usualColumns(isWork: boolean, severalMarkets: boolean): ColumnId[] {
  const usual: (ColumnId | false)[] = [
    isWork ? 'latestShipAt' : 'purchasedAt', 'order', severalMarkets && 'marketplace', 'buyer', 'items', 'total', 'carrier',
    'tracking', 'shippedOn', 'state',
  ] // prettier-ignore
  return usual.filter((id) => id !== false)
}

export type OrderColumn = ShownColumn & { id: ColumnId }

/** The chosen columns that there are; the order's number is always among them. */
export function chosenColumns(chosen: readonly ShownColumn[]): OrderColumn[] {
  const known = chosen.filter((column): column is OrderColumn => (ALL_COLUMNS as readonly string[]).includes(column.id))
  return known.some(({ id }) => id === 'order') ? known : [{ id: 'order' }, ...known]
}

/** What the panel beside the list leaves no room for gives way from the end of this; what names an order never does. */
export const BY_IMPORTANCE = [
  'order', 'tracking', 'carrier', 'latestShipAt', 'purchasedAt', 'state', 'items', 'shippedOn', 'sku', 'units', 'buyer',
  'marketplace', 'total', 'shipMethod',
] as const satisfies readonly ColumnId[] // prettier-ignore

interface ColumnOptions {
  t: TFunction
  now: number
  timeZone: string
  shown: readonly OrderColumn[]
  /** Every order of a list of work has the same state. */
  isWork: boolean
  /** How wide the list is beside the order panel; undefined: no panel squeezes it. */
  room: number | undefined
  /** What this list can be sorted by. */
  sorts: readonly string[] | undefined
}

const DAY_MS = 86_400_000
const STATE_TONES: Readonly<Record<OrderRow['state'], Tone>> = {
  pending: 'soon',
  unshipped: 'accent',
  partlyShipped: 'accent',
  shipped: 'good',
  cancelled: 'plain',
}

export const isShippable = (row: OrderRow) =>
  row.fulfillmentChannel === 'Merchant' && row.isAmazonSale && row.state !== 'pending' && row.state !== 'cancelled'
const isOpen = (row: OrderRow) => row.state === 'unshipped' || row.state === 'partlyShipped'

/** The orders table: what each column shows, and which cells are edited. */
export function orderColumns({ t, now, timeZone, shown, isWork, room, sorts }: ColumnOptions): Column<OrderRow>[] {
  const isBeside = room !== undefined
  const all: Column<OrderRow>[] = [
    {
      id: 'latestShipAt',
      header: t('orders.column.latestShipAt'),
      width: isBeside ? '150px' : '164px',
      text: (row) => (row.latestShipAt === null ? '' : marketTime(row.latestShipAt, row.marketplaceId)),
      cell: (row: OrderRow) => <ShipBy row={row} now={now} timeZone={timeZone} t={t} />,
    },
    {
      id: 'purchasedAt',
      header: t('orders.column.purchasedAt'),
      width: '112px',
      text: (row) => marketTime(row.purchasedAt, row.marketplaceId),
      cell: (row: OrderRow) => (
        <span title={marketTime(row.purchasedAt, row.marketplaceId)}>{shortDateTime(row.purchasedAt, timeZone)}</span>
      ),
    },
    {
      id: 'order',
      header: t('orders.column.order'),
      width: '150px',
      isFrozen: true,
      text: (row) => row.orderId,
      cell: (row) => <span className={styles.mono}>{row.orderId}</span>,
    },
    {
      id: 'marketplace',
      header: t('orders.column.marketplace'),
      width: '66px',
      text: (row) => row.marketplaceId,
      cell: (row: OrderRow) => <Badge>{marketName(row.marketplaceId)}</Badge>,
    },
    {
      id: 'buyer',
      header: t('orders.column.buyer'),
      width: 'minmax(80px, 0.8fr)',
      text: (row) => [row.recipientName || row.buyerName, row.city, row.country].filter(Boolean).join(', '),
      cell: (row: OrderRow) => {
        const name = row.recipientName || row.buyerName
        const place = [row.city, row.country].filter(Boolean).join(', ')
        return (
          <span className={styles.stack} title={[name, place].filter(Boolean).join(' · ')}>
            <bdi className="ellipsis">{name || place || t('common.none')}</bdi>
            {name && <small className="ellipsis">{place}</small>}
          </span>
        )
      },
    },
    {
      id: 'items',
      header: t('orders.column.items'),
      width: 'minmax(100px, 1.6fr)',
      text: (row) => `${row.units} × ${row.title || row.sku}`,
      cell: (row) => (
        <span className={styles.stack} title={`${row.title}\n${row.sku}`}>
          <span className="ellipsis">
            {row.units} × {row.title || row.sku}
          </span>
          <small className="ellipsis">
            {row.sku}
            {row.items > 1 && ` · ${t('orders.moreItems', { count: row.items - 1 })}`}
          </small>
        </span>
      ),
    },
    {
      id: 'total',
      header: t('orders.column.total'),
      width: '100px',
      end: true,
      text: (row) => money(row.total, row.currency),
      cell: (row: OrderRow) => <span className="ellipsis">{money(row.total, row.currency)}</span>,
    },
    {
      id: 'carrier',
      header: t('orders.column.carrier'),
      width: '96px',
      canEdit: canEditParcel,
      text: (row) => [row.carrierCode, row.carrierName].filter(Boolean).join(': '),
      clear: (row) => clearCell(row.orderId, 'carrier'),
      cell: (row) => <CarrierCell row={row} />,
      edit: (row, control) => <CarrierEditor row={row} control={control} />,
    },
    {
      id: 'tracking',
      header: t('orders.column.tracking'),
      // A number of 22 digits is seen whole, with the sign that something is wrong with it.
      width: isBeside ? '202px' : 'minmax(202px, 1fr)',
      canEdit: canEditParcel,
      text: (row) => row.trackingNumber,
      clear: (row) => clearCell(row.orderId, 'tracking'),
      cell: (row) => <TrackingCell row={row} />,
      edit: (row, control) => <TrackingEditor row={row} control={control} timeZone={timeZone} />,
    },
    {
      id: 'shippedOn',
      header: t('orders.column.shippedOn'),
      width: '88px',
      canEdit: canEditParcel,
      text: (row) => row.shippedOn,
      clear: (row) => clearCell(row.orderId, 'shippedOn'),
      cell: (row: OrderRow) => (row.shippedOn ? <span>{row.shippedOn}</span> : null),
      edit: (row: OrderRow, control) => <ShipDateEditor row={row} control={control} timeZone={timeZone} />,
    },
    {
      id: 'shipMethod',
      header: t('orders.column.shipMethod'),
      width: '110px',
      text: (row) => row.shipMethod,
      cell: (row) => <span className="ellipsis">{row.shipMethod}</span>,
    },
    {
      id: 'sku',
      header: t('orders.column.sku'),
      width: '130px',
      text: (row) => row.sku,
      cell: (row) => <span className="ellipsis">{row.sku}</span>,
    },
    {
      id: 'units',
      header: t('orders.column.units'),
      width: '64px',
      end: true,
      text: (row) => String(row.units),
      isNumber: true,
      cell: (row) => row.units,
    },
    {
      id: 'state',
      header: t('orders.column.state'),
      // Beside the panel it takes what is left: a request to cancel, *Prime* or *FBA* stand beside the state.
      width: isBeside ? 'minmax(92px, 1fr)' : isWork ? '92px' : '140px',
      text: (row) => t(`orders.state.${row.state}`),
      cell: (row) => (
        <>
          {row.cancelRequested && <Badge tone="late">{t('orders.cancelBadge')}</Badge>}
          {/* A list of work has one state; there the request, or Prime, is what tells an order from the others. */}
          {!(isWork && (row.cancelRequested || row.isPrime)) && (
            <Badge
              tone={STATE_TONES[row.state]}
              title={row.state === 'pending' ? t('orders.neverShipWhy') : row.orderStatus}
            >
              {row.state === 'pending' ? t('orders.neverShip') : t(`orders.state.${row.state}`)}
            </Badge>
          )}
          {row.fulfillmentChannel === 'Amazon' && <Badge title={t('orders.fbaWhy')}>{t('orders.fba')}</Badge>}
          {row.isPrime && <Badge>{t('orders.prime')}</Badge>}
        </>
      ),
    },
  ]
  const wanted = shown.flatMap(({ id, width }) => {
    const column = all.find((one) => one.id === id)
    if (!column) return []
    const isSorted = sorts?.includes(id) ?? false
    return [{ ...column, ...(isSorted && { sortBy: id }), ...(width !== undefined && { width: `${width}px` }) }]
  })
  return room === undefined ? wanted : fitting(wanted, BY_IMPORTANCE, room)
}

export const canEditParcel = (row: OrderRow) => isShippable(row) && row.shipments <= 1

function ShipBy({ row, now, timeZone, t }: { row: OrderRow; now: number; timeZone: string; t: TFunction }) {
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
