/** One row of Amazon Fulfilled Shipments (formats.md §1.4), as far as the desk uses it. Instants are ms UTC. */
export interface AmazonShipmentRecord {
  amazonOrderId: string
  merchantOrderId?: string
  shipmentId?: string
  sku: string
  quantity: number
  shippedAt?: number
  carrier?: string
  trackingNumber?: string
  salesChannel?: string
}
