import type { OrderReportId } from '@shared/domain/orders/order-record'

export interface ReportFormat {
  id: OrderReportId
  /** Header names, in lower case, without which the file is not this report. */
  marks: readonly string[]
  /** Header names that say it is another report. */
  not: readonly string[]
  /** Columns it cannot do without, besides the marks. */
  required: readonly string[]
}

/**
 * The order reports of formats.md §1 by what tells them apart in the header. Sellers add and remove columns of Unshipped and
 * New Orders, so the marks are those that no seller can take away without making the report useless.
 */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  {
    id: 'unshippedOrders',
    marks: ['order-id', 'quantity-to-ship'],
    not: ['amazon-order-id'],
    required: ['order-item-id', 'purchase-date', 'sku', 'quantity-purchased'],
  },
  {
    id: 'newOrdersInvoicing',
    marks: ['order-id', 'bill-country'],
    not: ['amazon-order-id', 'quantity-to-ship', 'shipment-id'],
    required: ['order-item-id', 'purchase-date', 'sku', 'quantity-purchased'],
  },
  {
    id: 'newOrders',
    marks: ['order-id', 'quantity-purchased'],
    not: ['amazon-order-id', 'quantity-to-ship', 'bill-country', 'shipment-id'],
    required: ['order-item-id', 'purchase-date', 'sku'],
  },
  {
    id: 'archivedOrders',
    marks: ['amazon-order-id', 'order-status', 'is-heavy-or-bulky', 'ship-promotion-id'],
    not: ['ship-city', 'shipment-id'],
    required: ['purchase-date', 'last-updated-date', 'sku', 'item-status', 'quantity'],
  },
  {
    id: 'allOrders',
    marks: ['amazon-order-id', 'order-status', 'ship-city'],
    not: ['shipment-id'],
    required: ['purchase-date', 'last-updated-date', 'sku', 'item-status', 'quantity'],
  },
]
