import type { StockRecord, StockReportId } from '@shared/domain/stock/stock-report'
import { placeOfCountry } from '@shared/domain/stock/place'
import { count, identifier, type Parsed, text } from '../../../formats/reports/cells'
import type { TableColumn, TableFormat } from '../../../formats/tables/format'
import { inEnglish } from './listing-names'

type Parser = (text: string) => Parsed<string | number>

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

/** Reports of stock and of listings, by what tells them apart in the header (formats.md §8). */
export const STOCK_FORMATS: readonly TableFormat<StockRecord, StockReportId>[] = [
  {
    id: 'fbaManageInventory',
    marks: ['sku', 'fnsku', 'afn-fulfillable-quantity'],
    not: ['order-id', 'amazon-order-id'],
    columns: FBA,
    filled: ['sku'],
  },
  {
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
    id: 'afnInventoryByCountry',
    marks: ['seller-sku', 'fulfillment-channel-sku', 'country', 'quantity-for-local-fulfillment'],
    not: [],
    columns: { ...AFN, country: stock('country', country), 'quantity-for-local-fulfillment': stock('quantity', count) },
    filled: ['sku', 'quantity', 'country'],
  },
  {
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
    id: 'listings',
    inEnglish,
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
