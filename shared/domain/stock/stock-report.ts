/** Reports that say what lies where (formats.md §8). */
export const STOCK_REPORT_IDS = [
  'fbaManageInventory',
  'afnInventory',
  'afnInventoryByCountry',
  'reservedInventory',
  'listings',
] as const
export type StockReportId = (typeof STOCK_REPORT_IDS)[number]

/** One row of such a report. Text is trimmed, else as it came; a number that is not there was blank or has no column. */
export interface StockRecord {
  /** Case-sensitive. */
  sku: string
  fnsku?: string
  asin?: string
  title?: string
  condition?: string
  /** DEFAULT (merchant) or AMAZON_xx, as it came. */
  channel?: string
  status?: string
  /** Country as reports write it, `GB` for the United Kingdom. */
  country?: string
  /** SELLABLE, UNSELLABLE: several rows of one SKU, by condition of the units. */
  warehouseCondition?: string
  quantity?: number
  fulfillable?: number
  reserved?: number
  unsellable?: number
  inboundWorking?: number
  inboundShipped?: number
  inboundReceiving?: number
  merchantQuantity?: number
  fulfillableLocal?: number
  fulfillableRemote?: number
}

/** What is kept of a SKU in a place: the sums over its rows. Null: the report does not say. */
export interface StockFacts {
  sku: string
  fnsku: string
  asin: string
  title: string
  condition: string
  /** `amazon` or `merchant`. */
  channel: 'amazon' | 'merchant'
  status: string
  fulfillable: number | null
  reserved: number | null
  inbound: number | null
  unsellable: number | null
  merchantQuantity: number | null
}

const plus = (a: number | null, b: number | null | undefined): number | null =>
  b === null || b === undefined ? a : (a ?? 0) + b

/** The facts of one row, by its report: only SELLABLE units can be sent (formats.md §8). */
function factsOf(reportId: StockReportId, row: StockRecord): StockFacts {
  const isSellable = row.warehouseCondition?.toUpperCase() === 'SELLABLE'
  const inbound = [row.inboundWorking, row.inboundShipped, row.inboundReceiving].reduce<number | null>(plus, null)
  const byReport: Readonly<Record<StockReportId, Partial<StockFacts>>> = {
    fbaManageInventory: {
      fulfillable: row.fulfillable ?? null,
      reserved: row.reserved ?? null,
      unsellable: row.unsellable ?? null,
      inbound,
    },
    afnInventory: isSellable
      ? { fulfillable: row.quantity ?? null }
      : { fulfillable: 0, unsellable: row.quantity ?? null },
    afnInventoryByCountry: { fulfillable: row.quantity ?? null },
    reservedInventory: { reserved: row.reserved ?? null },
    listings: {},
  }
  const isMerchant = reportId === 'listings' && (row.channel ?? '').toUpperCase() === 'DEFAULT'
  return {
    sku: row.sku,
    fnsku: row.fnsku ?? '',
    asin: row.asin ?? '',
    title: row.title ?? '',
    condition: row.condition ?? '',
    channel: isMerchant ? 'merchant' : 'amazon',
    status: row.status ?? '',
    fulfillable: null,
    reserved: null,
    inbound: null,
    unsellable: null,
    merchantQuantity: isMerchant ? (row.quantity ?? null) : (row.merchantQuantity ?? null),
    ...byReport[reportId],
  }
}

/**
 * Adds a row to what the same report said of the SKU before it. Only AFN inventory has several rows of a SKU, to be added up;
 * anywhere else a second one comes of downloads put together (formats.md §0), and counting it twice would promise units that
 * are not there: the later row stands.
 */
export function withRow(reportId: StockReportId, known: StockFacts | undefined, row: StockRecord): StockFacts {
  const facts = factsOf(reportId, row)
  if (!known || reportId !== 'afnInventory') return facts
  return {
    ...known,
    fnsku: known.fnsku || facts.fnsku,
    asin: known.asin || facts.asin,
    title: known.title || facts.title,
    fulfillable: plus(known.fulfillable, facts.fulfillable),
    reserved: plus(known.reserved, facts.reserved),
    inbound: plus(known.inbound, facts.inbound),
    unsellable: plus(known.unsellable, facts.unsellable),
    merchantQuantity: plus(known.merchantQuantity, facts.merchantQuantity),
  }
}
