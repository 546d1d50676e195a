import type { Generated, GeneratedAlways, Selectable } from 'kysely'
import type { AskedBy } from '@shared/domain/cancellations/branch'
import type { CancellationCode } from '@shared/domain/cancellations/codes'
import type { ClockKind } from '@shared/domain/clocks/clock'
import type { ByHandAnswer } from '@shared/domain/exports/by-hand'
import type { LetterId } from '@shared/domain/letters/letter'
import type { MarketplaceId } from '@shared/domain/marketplace'
import type { McfAction, McfAddress, McfSpeed } from '@shared/domain/mcf/mcf-order'
import type { FulfillmentChannel } from '@shared/domain/orders/order-record'
import type { OrderState, TrackingState } from '@shared/domain/orders/order-state'
import type { ProblemKind } from '@shared/domain/problems/kinds'
import type { OptionId } from '@shared/domain/problems/options'
import type { Payer } from '@shared/domain/problems/return-postage'
import type { AdjustmentCode } from '@shared/domain/refunds/codes'
import type { BuyerLanguage } from '@shared/domain/letters/languages'

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
  marketplaceId: MarketplaceId
  fulfillmentChannel: FulfillmentChannel
  state: OrderState
  tracking: Generated<TrackingState>
  reportedState: OrderState
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
  state: OrderState
  fulfillmentChannel: FulfillmentChannel
  marketplaceId: MarketplaceId
  tracking: TrackingState
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
  billName: Generated<string>
  billAddressLine1: Generated<string>
  billAddressLine2: Generated<string>
  billAddressLine3: Generated<string>
  billCity: Generated<string>
  billStateOrRegion: Generated<string>
  billPostalCode: Generated<string>
  billCountry: Generated<string>
  buyerTaxId: Generated<string>
  buyerTaxCountry: Generated<string>
  buyerCpf: Generated<string>
  buyerCitizenName: Generated<string>
  buyerCitizenId: Generated<string>
  invoiceName: Generated<string>
  invoiceAddress: Generated<string>
  invoiceTaxId: Generated<string>
  invoiceTaxOffice: Generated<string>
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
  /** Place of its standing in `LINE_STANDINGS`; null where a newer report speaks of the line. The database keeps it. */
  rank: Generated<number | null>
}

/** What was done by hand at Seller Central. */
export interface DoneByHandTable {
  id: Generated<number>
  /** The way out, and the row of its table, as it was then. */
  kind: string
  entityRow: number
  revision: number
  orderRow: number
  doneAt: number
  answer: ByHandAnswer
  answeredAt: number | null
  createdAt: number
  updatedAt: number
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
  kind: Generated<string>
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
  entityRow: number
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

export interface CancellationsTable {
  id: Generated<number>
  orderRow: number
  askedBy: AskedBy
  reasonCode: CancellationCode | ''
  items: string
  note: string
  revision: number
  writtenRevision: Generated<number>
  uploadedRevision: Generated<number>
  uploadedAt: number | null
  /** Revisions that Amazon refused, between commas: `,1,3,`. */
  refusedRevisions: Generated<string>
  createdAt: number
  updatedAt: number
}

export interface RefundsTable {
  id: Generated<number>
  orderRow: number
  problemId: number | null
  reasonCode: AdjustmentCode | ''
  currency: string
  lines: string
  total: number
  note: string
  withdrawnAt: number | null
  revision: number
  writtenRevision: Generated<number>
  uploadedRevision: Generated<number>
  uploadedAt: number | null
  /** Revisions that Amazon refused, between commas: `,1,3,`. */
  refusedRevisions: Generated<string>
  createdAt: number
  updatedAt: number
}

export interface ProblemsTable {
  id: Generated<number>
  orderRow: number
  kind: ProblemKind
  items: string
  note: string
  choice: Generated<OptionId | ''>
  firedRules: Generated<string>
  createdAt: number
  chosenAt: number | null
  closedAt: number | null
  closedBy: Generated<'' | 'done' | 'operator'>
  updatedAt: number
}

export interface ExpectedReturnsTable {
  id: Generated<number>
  orderRow: number
  problemId: number | null
  items: string
  carrierCode: string
  trackingNumber: string
  paidBy: Payer
  expectedOn: string
  arrivedOn: string
  note: string
  closedAt: number | null
  createdAt: number
  updatedAt: number
}

export interface ReplacementsTable {
  id: Generated<number>
  orderRow: number
  problemId: number | null
  items: string
  method: 'own' | 'mcf'
  mcfOrderId: number | null
  carrierCode: string
  carrierName: string
  trackingNumber: string
  shippedOn: string
  note: string
  cancelledAt: number | null
  createdAt: number
  updatedAt: number
}

export interface LettersTable {
  id: Generated<number>
  /** The order it is about; 0: none. */
  orderRow: number
  /** The row it is about, as the record of changes calls it; empty and 0: the order alone, or nothing. */
  entity: string
  entityRow: number
  letter: LetterId
  language: BuyerLanguage
  body: string
  sentAt: number | null
  createdAt: number
  updatedAt: number
}

export interface SkuCostsTable {
  id: Generated<number>
  sku: string
  currency: string
  goods: number | null
  postageOut: number | null
  postageBack: number | null
  fees: number | null
  reserve: number | null
  updatedAt: number
}

export interface ProblemRulesTable {
  id: Generated<number>
  name: string
  kinds: string
  currency: string
  below: number
  option: OptionId
  updatedAt: number
}

export interface ReturnAddressesTable {
  id: Generated<number>
  marketplaceId: MarketplaceId
  isLocal: number
  updatedAt: number
}

export interface McfOrdersTable {
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
  revision: number
  writtenRevision: Generated<number>
  uploadedRevision: Generated<number>
  uploadedAt: number | null
  /** Revisions that Amazon refused, between commas: `,1,3,`. */
  refusedRevisions: Generated<string>
  createdAt: number
  updatedAt: number
}

export interface McfPartiesTable extends McfAddress {
  mcfOrderRow: number
}

export interface McfCancellationsTable {
  id: Generated<number>
  orderRow: number
  mcfOrderRow: number
  revision: number
  writtenRevision: Generated<number>
  uploadedRevision: Generated<number>
  uploadedAt: number | null
  /** Revisions that Amazon refused, between commas: `,1,3,`. */
  refusedRevisions: Generated<string>
  createdAt: number
  updatedAt: number
}

export interface McfFeesTable {
  id: Generated<number>
  marketplaceId: MarketplaceId
  sizeTier: string
  speed: McfSpeed
  fromUnits: number
  fee: number
  currency: string
  checkedOn: string
}

export interface ShopSettingsTable {
  key: string
  value: string
}

export interface SkuSizesTable {
  sku: string
  sizeTier: string
}

export interface StockTable {
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

export interface ClocksTable {
  entity: string
  entityRow: number
  kind: ClockKind
  dueAt: number
  sinceAt: number | null
  marketplaceId: MarketplaceId
  orderRow: number
}

export interface ClocksMadeTable {
  id: number
  basis: string
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
  doneByHand: DoneByHandTable
  labels: LabelsTable
  sheetLayouts: SheetLayoutsTable
  bins: BinsTable
  savedViews: SavedViewsTable
  evidence: EvidenceTable
  operations: OperationsTable
  changes: ChangesTable
  cancellations: CancellationsTable
  refunds: RefundsTable
  problems: ProblemsTable
  expectedReturns: ExpectedReturnsTable
  replacements: ReplacementsTable
  letters: LettersTable
  skuCosts: SkuCostsTable
  problemRules: ProblemRulesTable
  returnAddresses: ReturnAddressesTable
  mcfOrders: McfOrdersTable
  mcfParties: McfPartiesTable
  mcfCancellations: McfCancellationsTable
  mcfFees: McfFeesTable
  shopSettings: ShopSettingsTable
  skuSizes: SkuSizesTable
  stock: StockTable
  clocks: ClocksTable
  clocksMade: ClocksMadeTable
}

/** A row of a table as `SELECT *` reads it. */
export type Row<T extends keyof Schema> = Selectable<Schema[T]>
