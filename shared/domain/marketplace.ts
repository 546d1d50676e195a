/** The marketplaces of the product. The id is the one Seller Central's help pages use; `UK`, not `GB`. */
export const MARKETPLACE_IDS = [
  'US', 'CA', 'MX', 'BR',
  'UK', 'DE', 'FR', 'IT', 'ES', 'NL', 'SE', 'PL', 'BE', 'IE', 'TR', 'AE', 'SA', 'EG', 'ZA', 'IN',
  'SG', 'AU', 'JP',
] as const // prettier-ignore

export type MarketplaceId = (typeof MARKETPLACE_IDS)[number]
export type Region = 'NA' | 'EU' | 'FE'

/** What follows from a marketplace. `shippingConfirmation` names the layout of the upload file. */
export interface Marketplace {
  id: MarketplaceId
  region: Region
  /** As the column `sales-channel` writes it, e.g. `Amazon.co.uk`. */
  salesChannel: string
  /** ISO 4217. */
  currency: string
  /** IANA name; the zone Seller Central shows times in. */
  timeZone: string
  /** BCP 47: the language letters to buyers are written in. */
  language: string
  /** ISO 3166-1 alpha-2 country code of the storefront. */
  country: string
  shippingConfirmation: 'standard18' | 'japan19'
}

const row = (
  id: MarketplaceId, region: Region, salesChannel: string, currency: string, timeZone: string, language: string, country: string,
  shippingConfirmation: Marketplace['shippingConfirmation'] = 'standard18',
): Marketplace => ({ id, region, salesChannel, currency, timeZone, language, country, shippingConfirmation }) // prettier-ignore

/**
 * One row a marketplace: all that developer-docs.amazon.com/sp-api/docs/marketplace-ids lists (read on 2026-11-30); currencies
 * and storefronts as on sell.amazon.com's marketplace list.
 */
export const MARKETPLACES: readonly Marketplace[] = [
  row('US', 'NA', 'Amazon.com', 'USD', 'America/Los_Angeles', 'en-US', 'US'),
  row('CA', 'NA', 'Amazon.ca', 'CAD', 'America/Los_Angeles', 'en-CA', 'CA'),
  row('MX', 'NA', 'Amazon.com.mx', 'MXN', 'America/Los_Angeles', 'es-MX', 'MX'),
  row('BR', 'NA', 'Amazon.com.br', 'BRL', 'America/Sao_Paulo', 'pt-BR', 'BR'),
  row('UK', 'EU', 'Amazon.co.uk', 'GBP', 'Europe/London', 'en-GB', 'GB'),
  row('DE', 'EU', 'Amazon.de', 'EUR', 'Europe/Berlin', 'de-DE', 'DE'),
  row('FR', 'EU', 'Amazon.fr', 'EUR', 'Europe/Paris', 'fr-FR', 'FR'),
  row('IT', 'EU', 'Amazon.it', 'EUR', 'Europe/Rome', 'it-IT', 'IT'),
  row('ES', 'EU', 'Amazon.es', 'EUR', 'Europe/Madrid', 'es-ES', 'ES'),
  row('NL', 'EU', 'Amazon.nl', 'EUR', 'Europe/Amsterdam', 'nl-NL', 'NL'),
  row('SE', 'EU', 'Amazon.se', 'SEK', 'Europe/Stockholm', 'sv-SE', 'SE'),
  row('PL', 'EU', 'Amazon.pl', 'PLN', 'Europe/Warsaw', 'pl-PL', 'PL'),
  row('BE', 'EU', 'Amazon.com.be', 'EUR', 'Europe/Brussels', 'fr-BE', 'BE'),
  row('IE', 'EU', 'Amazon.ie', 'EUR', 'Europe/Dublin', 'en-IE', 'IE'),
  row('TR', 'EU', 'Amazon.com.tr', 'TRY', 'Europe/Istanbul', 'tr-TR', 'TR'),
  row('AE', 'EU', 'Amazon.ae', 'AED', 'Asia/Dubai', 'en-AE', 'AE'),
  row('SA', 'EU', 'Amazon.sa', 'SAR', 'Asia/Riyadh', 'ar-SA', 'SA'),
  row('EG', 'EU', 'Amazon.eg', 'EGP', 'Africa/Cairo', 'ar-EG', 'EG'),
  row('ZA', 'EU', 'Amazon.co.za', 'ZAR', 'Africa/Johannesburg', 'en-ZA', 'ZA'),
  row('IN', 'EU', 'Amazon.in', 'INR', 'Asia/Kolkata', 'en-IN', 'IN'),
  row('SG', 'FE', 'Amazon.sg', 'SGD', 'Asia/Singapore', 'en-SG', 'SG'),
  row('AU', 'FE', 'Amazon.com.au', 'AUD', 'Australia/Sydney', 'en-AU', 'AU'),
  row('JP', 'FE', 'Amazon.co.jp', 'JPY', 'Asia/Tokyo', 'ja-JP', 'JP', 'japan19'),
]

const byId = new Map(MARKETPLACES.map((m) => [m.id, m]))

/** The marketplace's row. */
export function marketplace(id: MarketplaceId): Marketplace {
  const found = byId.get(id)
  if (!found) throw new Error(`unknown marketplace ${String(id)}`)
  return found
}

export function isMarketplaceId(text: string): text is MarketplaceId {
  return byId.has(text as MarketplaceId)
}

/** The one marketplace whose sales channel this is (case does not count), or undefined (`Non-Amazon`, blank, unknown). */
export function marketplaceOfSalesChannel(salesChannel: string): MarketplaceId | undefined {
  const wanted = salesChannel.trim().toLowerCase()
  return MARKETPLACES.find((m) => m.salesChannel.toLowerCase() === wanted)?.id
}

/** Whether a sales channel names a marketplace of Amazon's that we do not have. `Non-Amazon` names none. */
export const isUnknownAmazonChannel = (salesChannel: string): boolean =>
  /^amazon\./i.test(salesChannel.trim()) && marketplaceOfSalesChannel(salesChannel) === undefined

/** The marketplaces an order in this currency can be of: the shop's that have it, else all that do. */
export function marketplacesWith(currency: string, ofShop: readonly MarketplaceId[]): MarketplaceId[] {
  const having = (ids: readonly MarketplaceId[]) => ids.filter((id) => marketplace(id).currency === currency)
  const own = having(ofShop)
  return own.length > 0 ? own : having(MARKETPLACE_IDS)
}

/**
 * The marketplace an order belongs to: by sales channel, else by a currency that only one of the shop's has, or, where none of
 * them has it, only one of Amazon's. Undefined where two answers are possible: then the operator is asked.
 */
export function inferMarketplace(
  order: { salesChannel?: string; currency?: string },
  ofShop: readonly MarketplaceId[],
): MarketplaceId | undefined {
  const { salesChannel = '', currency } = order
  const named = marketplaceOfSalesChannel(salesChannel)
  if (named || isUnknownAmazonChannel(salesChannel)) return named
  const possible = currency ? marketplacesWith(currency, ofShop) : ofShop
  return possible.length === 1 ? possible[0] : undefined
}
