import type { AmazonShipmentRecord } from '@shared/domain/mcf/shipment-record'
import { count, identifier, instant, type Parsed, text } from '../../../formats/reports/cells'
import type { TableColumn, TableFormat } from '../../../formats/tables/format'

type Field = keyof AmazonShipmentRecord
const column = (field: Field, parse: (text: string) => Parsed<string | number> = text): TableColumn<Field> => ({
  field,
  parse,
})

/** Amazon Fulfilled Shipments, by what tells it from others in the header (formats.md §1.4). */
export const SHIPMENTS: TableFormat<AmazonShipmentRecord, 'amazonFulfilledShipments'> = {
  id: 'amazonFulfilledShipments',
  marks: ['amazon-order-id', 'shipment-id', 'shipment-item-id', 'quantity-shipped'],
  not: ['settlement-id'],
  columns: {
    'amazon-order-id': column('amazonOrderId', identifier),
    'merchant-order-id': column('merchantOrderId', identifier),
    'shipment-id': column('shipmentId', identifier),
    'shipment-date': column('shippedAt', instant),
    sku: column('sku', identifier),
    'quantity-shipped': column('quantity', count),
    carrier: column('carrier'),
    'tracking-number': column('trackingNumber', identifier),
    'sales-channel': column('salesChannel'),
  },
  filled: ['amazonOrderId', 'sku', 'quantity'],
}
