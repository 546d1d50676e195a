import type { Generated, GeneratedAlways } from 'kysely'

/** The tables as Kysely sees them; STRICT tables, so a column holds just this type. Booleans are 0 and 1. */
export interface ShopTable {
  id: number
  shopId: string
  name: string
  marketplaces: string
  timeZone: string
  isSample: Generated<number>
  createdAt: number
}

export interface ImportsTable {
  id: Generated<number>
  source: string
  fileName: string
  sha256: string
  byteLength: number
  reportId: string
  encoding: string
  asOf: number
  state: string
  judgedAfter: number
  stagedAt: number
  committedAt: number | null
  undoneAt: number | null
  rowCount: Generated<number>
  newCount: Generated<number>
  changedCount: Generated<number>
  sameCount: Generated<number>
  refusedCount: Generated<number>
  asksCount: Generated<number>
  orderCount: Generated<number>
  header: string
  unknownColumns: Generated<string>
  absentColumns: Generated<string>
  notes: Generated<string>
  answers: Generated<string>
  kind: Generated<string>
  decisions: Generated<string>
}

export interface TitlesTable {
  id: Generated<number>
  title: string
}

export interface ProductsTable {
  id: Generated<number>
  sku: string
  folded: string
  asin: string
  titleId: number
}

export interface OrdersTable {
  id: Generated<number>
  orderId: string
  marketplaceId: string
  fulfillmentChannel: string
  state: string
  tracking: Generated<string>
  reportedState: string
  reportedStateAt: number
  orderStatus: string
  merchantOrderId: string
  salesChannel: string
  shipServiceLevel: string
  purchasedAt: number
  paidAt: number | null
  lastUpdatedAt: number | null
  earliestShipAt: number | null
  latestShipAt: number | null
  earliestDeliveryAt: number | null
  latestDeliveryAt: number | null
  shipBy: GeneratedAlways<number>
  isBusinessOrder: number
  isPrime: number
  cancelRequested: number
  cancelReason: string
  purchaseOrderNumber: string
  iossNumber: string
  items: number
  units: number
  unitsToShip: number
  sku: string
  titleId: number
  currency: string
  total: number | null
  factsAsOf: number
  fieldsAsOf: string
  importId: number
}

export interface OrderCountsTable {
  state: string
  fulfillmentChannel: string
  marketplaceId: string
  tracking: string
  cancelRequested: number
  n: number
}

export interface OrderItemsTable {
  id: Generated<number>
  orderRow: number
  orderItemId: string
  sku: string
  asin: string
  titleId: number
  itemStatus: string
  quantity: number
  quantityShipped: number | null
  quantityToShip: number | null
  currency: string
  itemPrice: number | null
  itemTax: number | null
  shippingPrice: number | null
  shippingTax: number | null
  giftWrapPrice: number | null
  giftWrapTax: number | null
  itemPromotionDiscount: number | null
  shipPromotionDiscount: number | null
  promotionIds: string
  extra: string
  factsAsOf: number
  fieldsAsOf: string
  importId: number
}

export interface OrderPartiesTable {
  orderRow: number
  buyerName: string
  buyerEmail: string
  buyerPhone: string
  buyerCompanyName: string
  recipientName: string
  shipPhone: string
  addressLine1: string
  addressLine2: string
  addressLine3: string
  city: string
  stateOrRegion: string
  postalCode: string
  country: string
  deliveryInstructions: string
  giftMessage: string
  factsAsOf: number
  fieldsAsOf: string
}

export interface ShipmentsTable {
  id: Generated<number>
  orderRow: number
  carrierCode: string
  carrierName: string
  trackingNumber: string
  shippedOn: string
  shippedAt: number | null
  shipMethod: string
  items: string
  revision: number
  writtenRevision: Generated<number>
  uploadedRevision: Generated<number>
  uploadedAt: number | null
  createdAt: number
  updatedAt: number
  accepted: Generated<string>
  weightGrams: number | null
  cost: number | null
  costCurrency: Generated<string>
  confirmedByAmazon: Generated<number>
}

export interface SheetLayoutsTable {
  id: Generated<number>
  shape: string
  mapping: string
  usedAt: number
}

export interface LabelsTable {
  id: Generated<number>
  orderRow: number
  shipmentId: number
  service: string
  cost: number | null
  currency: string
  boughtOn: string
  attachment: string
  attachmentSha256: string
  createdAt: number
  updatedAt: number
}

export interface ExportAnswersTable {
  exportId: number
  line: number
  importId: number
  answer: string
  errors: Generated<string>
}

export interface BinsTable {
  sku: string
  bin: string
}

export interface SavedViewsTable {
  id: Generated<number>
  page: string
  name: string
  search: string
  columns: string
  createdAt: number
}

export interface EvidenceTable {
  id: Generated<number>
  at: number
  kind: string
  content: string
  previousHash: string
  hash: string
}

export interface ExportsTable {
  id: Generated<number>
  marketplaceId: string
  form: string
  fileName: string
  sha256: string
  lineCount: number
  orderCount: number
  writtenAt: number
  uploadedAt: number | null
}

export interface ExportLinesTable {
  exportId: number
  line: number
  shipmentId: number
  orderRow: number
  revision: number
  content: string
}

export interface OperationsTable {
  id: Generated<number>
  at: number
  kind: string
  importId: number | null
  exportId: number | null
  isUndone: Generated<number>
  turns: number | null
}

export interface ChangesTable {
  id: Generated<number>
  operationId: number
  orderRow: number
  entity: string
  entityRow: number
  before: string | null
  after: string | null
}

export interface Schema {
  shop: ShopTable
  imports: ImportsTable
  titles: TitlesTable
  products: ProductsTable
  orders: OrdersTable
  orderCounts: OrderCountsTable
  orderItems: OrderItemsTable
  orderParties: OrderPartiesTable
  shipments: ShipmentsTable
  exports: ExportsTable
  exportLines: ExportLinesTable
  exportAnswers: ExportAnswersTable
  labels: LabelsTable
  sheetLayouts: SheetLayoutsTable
  bins: BinsTable
  savedViews: SavedViewsTable
  evidence: EvidenceTable
  operations: OperationsTable
  changes: ChangesTable
}
