import type { TFunction } from 'i18next'
import type { Output } from '@shared/contract'
import { fieldName } from '@renderer/lib/field-name'
import { fieldValue, number } from '@renderer/lib/format'
import { whole } from '@renderer/ui/whole'
import { Badge, type Tone } from '@renderer/ui/Badge'
import type { Column } from '@renderer/ui/DataTable'
import sheets from './Sheet.module.css'

type Row = Output<'imports.previewRows'>['rows'][number]
const TONES: Readonly<Record<Row['verdict'], Tone>> = {
  new: 'good',
  changed: 'accent',
  same: 'plain',
  refused: 'late',
  asks: 'soon',
}

const ellipsis = (text: string, title = text) => (
  <span className="ellipsis" title={title}>
    {text}
  </span>
)

const orderColumns = (t: TFunction): Column<Row>[] => [
  {
    id: 'order',
    header: t('orders.column.order'),
    width: '170px',
    cell: (row) => ellipsis(row.orderId),
  },
  {
    id: 'items',
    header: t('orders.column.items'),
    width: 'minmax(160px, 1fr)',
    cell: (row) =>
      (row.sku || row.title) && (
        <span className="ellipsis" title={`${row.title}\n${row.sku}`}>
          {row.quantity !== null && `${row.quantity} × `}
          {row.sku} {row.title}
        </span>
      ),
  },
]

/** Number, carrier and day stand apart: they are what the operator compares with the sheet. */
const sheetColumns = (t: TFunction): Column<Row>[] => {
  const [order, items] = orderColumns(t)
  return [
    ...(order ? [order] : []),
    {
      id: 'tracking',
      header: t('orders.column.tracking'),
      width: 'minmax(200px, 0.8fr)',
      cell: (row) =>
        row.parcel && (
          <span className={`ellipsis ${sheets.number}`} title={row.parcel.trackingNumber}>
            {row.parcel.trackingNumber}
          </span>
        ),
    },
    {
      id: 'carrier',
      header: t('orders.column.carrier'),
      width: '130px',
      cell: (row) => row.parcel && ellipsis(row.parcel.carrier),
    },
    {
      id: 'shippedOn',
      header: t('sheet.field.shipDate'),
      width: '104px',
      cell: (row) => row.parcel && ellipsis(row.parcel.shippedOn),
    },
    ...(items ? [{ ...items, width: 'minmax(120px, 0.8fr)' }] : []),
  ]
}

/** What a row enters for the first time stands in columns of its own; what it replaces is told. */
const SHOWN_BY_SHEETS: ReadonlySet<string> = new Set(['trackingNumber', 'carrierCode', 'carrierName', 'shippedOn'])
const isTold = (row: Row, change: Row['changes'][number]) =>
  row.parcel === null || change.before !== '' || !SHOWN_BY_SHEETS.has(change.field)

/** Reports of stock have no orders: a SKU, and how many of it. */
const stockColumns = (t: TFunction): Column<Row>[] => [
  {
    id: 'sku',
    header: t('stock.column.sku'),
    width: 'minmax(160px, 1fr)',
    cell: (row) => <span className={whole}>{row.sku}</span>,
  },
  { id: 'title', header: t('stock.column.title'), width: 'minmax(160px, 1.4fr)', cell: (row) => ellipsis(row.title) },
  {
    id: 'units',
    header: t('mcf.quantity'),
    width: '80px',
    end: true,
    cell: (row) => row.quantity !== null && number(row.quantity),
  },
]

type Kind = Output<'imports.preview'>['import']['kind']
const COLUMNS_OF: Readonly<Record<Kind, (t: TFunction) => Column<Row>[]>> = {
  orders: orderColumns,
  answer: orderColumns,
  amazonShipments: orderColumns,
  sheet: sheetColumns,
  stock: stockColumns,
}

/** What the rows of a file change. */
export const ENTITY_OF: Readonly<Record<Kind, string>> = {
  orders: 'order',
  answer: 'shipment',
  amazonShipments: 'mcfOrder',
  sheet: 'shipment',
  stock: 'stock',
}

/** What each row of a file would do, by the kind of the file. */
export function previewColumns(t: TFunction, timeZone: string, kind: Kind): Column<Row>[] {
  const entity = ENTITY_OF[kind]
  const changes = (row: Row) => row.changes.filter((c) => isTold(row, c)).map((c) => `${fieldName(entity, c.field)}: ${fieldValue(entity, c.field, c.before, timeZone)} → ${fieldValue(entity, c.field, c.after, timeZone)}`).join(' · ') // prettier-ignore
  const reasons = (row: Row) => row.issues.map((issue) => [issue.column, t(`issues.${issue.code}`), issue.value && `“${issue.value}”`].filter(Boolean).join(' ')).join(' · ') // prettier-ignore
  return [
    { id: 'line', header: t('imports.line'), width: '72px', end: true, cell: (row) => number(row.line) },
    {
      id: 'verdict',
      header: t('imports.what'),
      width: '120px',
      cell: (row) => <Badge tone={TONES[row.verdict]}>{t(`imports.verdict.${row.verdict}`)}</Badge>,
    },
    ...COLUMNS_OF[kind](t),
    {
      id: 'changes',
      header: t('imports.changes'),
      width: 'minmax(200px, 1.6fr)',
      cell: (row) => {
        const asks = row.question ? `${t(`sheet.ask.${row.question.code}`)} ${t('sheet.openRow')}` : ''
        const text = [asks, reasons(row), changes(row)].filter(Boolean).join(' · ')
        return (
          <span className={`ellipsis ${row.verdict === 'refused' ? 'late' : ''}`} title={text}>
            {text}
          </span>
        )
      },
    },
  ]
}
