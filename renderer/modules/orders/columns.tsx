import type { TFunction } from 'i18next'
import type { OrderRow } from '@shared/contract/orders'
import type { ShownColumn } from '@shared/domain/views/columns'
import { marketName, marketTime, money, shortDateTime } from '@renderer/lib/format'
import { Badge, type Tone } from '@renderer/ui/Badge'
import { whole } from '@renderer/ui/whole'
import type { Column } from '@renderer/ui/DataTable'
import { CarrierCell } from './CarrierCell'
import { CarrierEditor } from './CarrierEditor'
import { Items, OrderMarks, ShipBy } from './cells'
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

/** What the table shows where the operator chose nothing; what says nothing in a list is left out of it (`unseenOn`). */
export function usualColumns(isWork: boolean, severalMarkets: boolean): ColumnId[] {
  const usual: (ColumnId | false)[] = [
    isWork ? 'latestShipAt' : 'purchasedAt', 'order', severalMarkets && 'marketplace', 'buyer', 'items', 'total', 'carrier',
    'tracking', 'shippedOn', 'state',
  ] // prettier-ignore
  return usual.filter((id) => id !== false)
}

const NONE: readonly ColumnId[] = []
const STATE: readonly ColumnId[] = ['state']
/** Columns that say nothing in a list: on a tab of one state that state stands in its name. */
export const unseenOn = (tab: string): readonly ColumnId[] => (tab === 'all' ? NONE : STATE)

export type OrderColumn = ShownColumn & { id: ColumnId }

/** The chosen columns that there are; the order's number is always among them. */
export function chosenColumns(chosen: readonly ShownColumn[]): OrderColumn[] {
  const known = chosen.filter((column): column is OrderColumn => (ALL_COLUMNS as readonly string[]).includes(column.id))
  return known.some(({ id }) => id === 'order') ? known : [{ id: 'order' }, ...known]
}

/** What the panel beside the list leaves no room for gives way from the end of this; what names an order never does. */
export const BY_IMPORTANCE = [
  'order', 'tracking', 'carrier', 'latestShipAt', 'purchasedAt', 'items', 'state', 'shippedOn', 'sku', 'units', 'buyer',
  'marketplace', 'total', 'shipMethod',
] as const satisfies readonly ColumnId[] // prettier-ignore

interface ColumnOptions {
  t: TFunction
  now: number
  timeZone: string
  shown: readonly OrderColumn[]
  /** How wide the list is beside the order panel; undefined: no panel squeezes it. */
  room: number | undefined
  /** The shop's: the column of their names is as wide as the longest of them. */
  marketplaces: readonly string[]
  /** What this list can be sorted by. */
  sorts: readonly string[] | undefined
}

const STATE_TONES: Readonly<Record<OrderRow['state'], Tone>> = {
  pending: 'soon',
  unshipped: 'accent',
  partlyShipped: 'accent',
  shipped: 'good',
  cancelled: 'plain',
}

export const isShippable = (row: OrderRow) =>
  row.fulfillmentChannel === 'Merchant' && row.isAmazonSale && row.state !== 'pending' && row.state !== 'cancelled'

/** A name in Chinese characters of 12 pixels, its two Latin letters and what stands around them. */
const badgeWidth = (id: string) => 46 + 12 * (marketName(id).length - 3)

/** The orders table: what each column shows, and which cells are edited. */
export function orderColumns({
  t,
  now,
  timeZone,
  shown,
  room,
  marketplaces,
  sorts,
}: ColumnOptions): Column<OrderRow>[] {
  const isBeside = room !== undefined
  const all: Column<OrderRow>[] = [
    {
      id: 'latestShipAt',
      header: t('orders.column.latestShipAt'),
      width: '164px',
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
      width: '156px',
      isFrozen: true,
      text: (row) => row.orderId,
      cell: (row) => (
        <span className={styles.stack}>
          <span className={styles.mono}>{row.orderId}</span>
          <OrderMarks row={row} t={t} />
        </span>
      ),
    },
    {
      id: 'marketplace',
      header: t('orders.column.marketplace'),
      width: `${Math.max(66, ...marketplaces.map(badgeWidth))}px`,
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
      width: 'minmax(138px, 1.6fr)',
      text: (row) => `${row.units} × ${row.title || row.sku}`,
      cell: (row) => <Items row={row} t={t} />,
    },
    {
      id: 'total',
      header: t('orders.column.total'),
      width: '100px',
      end: true,
      text: (row) => money(row.total, row.currency),
      cell: (row: OrderRow) => <span className={whole}>{money(row.total, row.currency)}</span>,
    },
    {
      id: 'carrier',
      header: t('orders.column.carrier'),
      width: isBeside ? '82px' : '96px',
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
      width: isBeside ? '198px' : 'minmax(202px, 1fr)',
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
      cell: (row) => <span className={whole}>{row.sku}</span>,
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
      width: '92px',
      text: (row) => t(`orders.state.${row.state}`),
      cell: (row) => (
        <Badge tone={STATE_TONES[row.state]} title={row.orderStatus}>
          {t(`orders.state.${row.state}`)}
        </Badge>
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
