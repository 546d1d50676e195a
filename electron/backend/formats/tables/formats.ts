import type { AmazonShipmentRecord } from '@shared/domain/mcf/shipment-record'
import type { StockRecord, StockReportId } from '@shared/domain/stock/stock-report'
import { placeOfCountry } from '@shared/domain/stock/place'
import { count, identifier, instant, type Parsed, text } from '../reports/cells'
import { inEnglish, LISTING_NAMES } from './listing-names'

type Parser = (text: string) => Parsed<string | number>
export interface TableColumn<F extends string> {
  field: F
  parse: Parser
}

export interface TableFormat<F extends string = string> {
  kind: 'stock' | 'amazonShipments'
  id: string
  /** Header names, in lower case, that make it this report. */
  marks: readonly string[]
  /** Header names that say it is another one. */
  not: readonly string[]
  columns: Readonly<Record<string, TableColumn<F>>>
  /** Fields no row may leave blank. */
  filled: readonly F[]
}

/** An ASIN; any other id of a product is none of our business. */
const asinOrNothing = (text: string): Parsed<string> => (/^B[0-9A-Z]{9}$/.test(text) ? text : '')

type StockField = keyof StockRecord
const stock = (field: StockField, parse: Parser = text): TableColumn<StockField> => ({ field, parse })

const UNKNOWN_COUNTRY = { code: 'unknownCountry', severity: 'refuse' } as const
/** A country with a marketplace of ours, in capitals; `GB` is the United Kingdom (formats.md §8). */
const country = (cell: string): Parsed<string> =>
  placeOfCountry(cell.toUpperCase()) ? cell.toUpperCase() : UNKNOWN_COUNTRY

const FBA = {
  sku: stock('sku', identifier),
  fnsku: stock('fnsku', identifier),
  asin: stock('asin', identifier),
  'product-name': stock('title'),
  condition: stock('condition'),
  'mfn-fulfillable-quantity': stock('merchantQuantity', count),
  'afn-fulfillable-quantity': stock('fulfillable', count),
  'afn-unsellable-quantity': stock('unsellable', count),
  'afn-reserved-quantity': stock('reserved', count),
  'afn-inbound-working-quantity': stock('inboundWorking', count),
  'afn-inbound-shipped-quantity': stock('inboundShipped', count),
  'afn-inbound-receiving-quantity': stock('inboundReceiving', count),
  'afn-fulfillable-quantity-local': stock('fulfillableLocal', count),
  'afn-fulfillable-quantity-remote': stock('fulfillableRemote', count),
}
const AFN = {
  'seller-sku': stock('sku', identifier),
  'fulfillment-channel-sku': stock('fnsku', identifier),
  asin: stock('asin', identifier),
  'condition-type': stock('condition'),
}

const STOCK_FORMATS: readonly (TableFormat<StockField> & { id: StockReportId })[] = [
  {
    kind: 'stock',
    id: 'fbaManageInventory',
    marks: ['sku', 'fnsku', 'afn-fulfillable-quantity'],
    not: ['order-id', 'amazon-order-id'],
    columns: FBA,
    filled: ['sku'],
  },
  {
    kind: 'stock',
    id: 'afnInventory',
    marks: ['seller-sku', 'fulfillment-channel-sku', 'warehouse-condition-code', 'quantity available'],
    not: [],
    columns: {
      ...AFN,
      'warehouse-condition-code': stock('warehouseCondition'),
      'quantity available': stock('quantity', count),
    },
    filled: ['sku', 'quantity', 'warehouseCondition'],
  },
  {
    kind: 'stock',
    id: 'afnInventoryByCountry',
    marks: ['seller-sku', 'fulfillment-channel-sku', 'country', 'quantity-for-local-fulfillment'],
    not: [],
    columns: { ...AFN, country: stock('country', country), 'quantity-for-local-fulfillment': stock('quantity', count) },
    filled: ['sku', 'quantity', 'country'],
  },
  {
    kind: 'stock',
    id: 'reservedInventory',
    marks: ['sku', 'fnsku', 'reserved_qty'],
    not: [],
    columns: {
      sku: FBA.sku,
      fnsku: FBA.fnsku,
      asin: FBA.asin,
      'product-name': FBA['product-name'],
      reserved_qty: stock('reserved', count),
    },
    filled: ['sku', 'reserved'],
  },
  {
    kind: 'stock',
    id: 'listings',
    marks: ['seller-sku', 'item-name', 'price', 'open-date'],
    not: ['order-id', 'amazon-order-id'],
    columns: {
      'seller-sku': stock('sku', identifier),
      'item-name': stock('title'),
      quantity: stock('quantity', count),
      asin1: stock('asin', identifier),
      // France leaves the ASINs out; the product's id may be one (formats.md §8).
      'product-id': stock('asin', asinOrNothing),
      'item-condition': stock('condition'),
      'fulfillment-channel': stock('channel'),
      'fulfilment-channel': stock('channel'),
      status: stock('status'),
    },
    filled: ['sku'],
  },
]

type ShipmentField = keyof AmazonShipmentRecord
const shipment = (field: ShipmentField, parse: Parser = text): TableColumn<ShipmentField> => ({ field, parse })

const SHIPMENTS: TableFormat<ShipmentField> = {
  kind: 'amazonShipments',
  id: 'amazonFulfilledShipments',
  marks: ['amazon-order-id', 'shipment-id', 'shipment-item-id', 'quantity-shipped'],
  not: ['settlement-id'],
  columns: {
    'amazon-order-id': shipment('amazonOrderId', identifier),
    'merchant-order-id': shipment('merchantOrderId', identifier),
    'shipment-id': shipment('shipmentId', identifier),
    'shipment-date': shipment('shippedAt', instant),
    sku: shipment('sku', identifier),
    'quantity-shipped': shipment('quantity', count),
    carrier: shipment('carrier'),
    'tracking-number': shipment('trackingNumber', identifier),
    'sales-channel': shipment('salesChannel'),
  },
  filled: ['amazonOrderId', 'sku', 'quantity'],
}

/** Reports that are one plain table each, by what tells them apart in the header (formats.md §1.4, §8). */
export const TABLE_FORMATS: readonly TableFormat[] = [...STOCK_FORMATS, SHIPMENTS]

const NAMES: ReadonlySet<string> = new Set(
  TABLE_FORMATS.flatMap(({ marks, columns }) => [...marks, ...Object.keys(columns)]),
)

/** Whether a cell in lower case holds the name of one of their columns. */
export const isTableColumn = (name: string): boolean => NAMES.has(name) || LISTING_NAMES.has(name)

/** The format a header row belongs to; names in lower case, trimmed. Undefined where it is none or several. */
export function detectTable(names: readonly string[]): TableFormat | undefined {
  const has = new Set(inEnglish(names))
  const fitting = TABLE_FORMATS.filter(
    ({ marks, not }) => marks.every((name) => has.has(name)) && !not.some((name) => has.has(name)),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}
