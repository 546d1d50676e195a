import type { Generated } from 'kysely'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { McfAction, McfAddress, McfSpeed } from '@shared/domain/mcf/mcf-order'
import type { Refusable } from './leaving'

interface McfOrdersTable extends Refusable {
  id: Generated<number>
  orderRow: number
  problemId: number | null
  fulfillmentOrderId: string
  displayableOrderId: string
  displayableAt: number
  displayableComment: string
  marketplaceId: MarketplaceId
  speed: McfSpeed
  action: McfAction
  notificationEmail: string
  blocksAmazonLogistics: number
  isBlankBox: number
  wantsPackingSlip: number
  items: string
  note: string
  placedAt: number | null
  amazonOrderId: string
  packages: string
  shippedAt: number | null
  cancelledAt: number | null
  /** When a file with its cancellation was uploaded; the database keeps it. */
  cancelledByFileAt: Generated<number | null>
  createdAt: number
  updatedAt: number
}

interface McfPartiesTable extends McfAddress {
  mcfOrderRow: number
}

interface McfCancellationsTable extends Refusable {
  id: Generated<number>
  orderRow: number
  mcfOrderRow: number
  createdAt: number
  updatedAt: number
}

interface McfFeesTable {
  id: Generated<number>
  marketplaceId: MarketplaceId
  sizeTier: string
  speed: McfSpeed
  fromUnits: number
  fee: number
  currency: string
  checkedOn: string
}

interface SkuSizesTable {
  sku: string
  sizeTier: string
}

interface StockTable {
  id: Generated<number>
  place: string
  reportId: string
  sku: string
  folded: string
  fnsku: string
  asin: string
  title: string
  condition: string
  channel: string
  status: string
  fulfillable: number | null
  reserved: number | null
  inbound: number | null
  unsellable: number | null
  merchantQuantity: number | null
  extra: string
  asOf: number
  importId: number
}

/** Multi-channel orders, and the stock they are sent from. */
export interface MultiChannelTables {
  mcfOrders: McfOrdersTable
  mcfParties: McfPartiesTable
  mcfCancellations: McfCancellationsTable
  mcfFees: McfFeesTable
  skuSizes: SkuSizesTable
  stock: StockTable
}
