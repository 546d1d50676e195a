import type { Finding, RuleSource } from '../finding/finding'
import { marketplace, type MarketplaceId } from '../marketplace'
import { numberAt, type Policy } from '../policy/policy'
import { isoInZone } from '../time'
import { MCF_ADDRESS_FIELDS, type McfOrder } from './mcf-order'

/** What is known of the stock of a SKU; null: no report names it. */
export interface KnownStock {
  fulfillable: number
  /** Units in other multi-channel orders of the shop that the report cannot know of. */
  promised: number
  /** Milliseconds UTC the report speaks of. */
  asOf: number
}
export interface McfSurroundings {
  policy: Policy
  /** Milliseconds UTC. */
  now: number
  /** Stock by exact SKU. */
  stock: ReadonlyMap<string, KnownStock>
  /** SKUs that differ by case only from one that was typed. */
  suggestions: ReadonlyMap<string, string>
  /** Another order of the shop has this number. */
  isNumberTaken: boolean
  /** The first character that the marketplace's file cannot hold. */
  unencodable(text: string): string | undefined
}

const checkedOn = '2026-11-23'
const TEMPLATE: RuleSource = { source: 'Amazon’s template and schema of multi-channel orders', checkedOn }
const HELP: RuleSource = { source: 'Seller Central help 200141580', checkedOn }
const ISO: RuleSource = { source: 'ISO 3166-1', checkedOn }

/** `error`: Amazon refuses it. `warning`: it may fail. Texts of each under `holds.*`, with how to mend it. */
export const MCF_RULES = {
  idMissing: { severity: 'error', because: TEMPLATE },
  idTooLong: { severity: 'error', because: TEMPLATE },
  idTaken: { severity: 'error', because: HELP },
  displayIdMissing: { severity: 'error', because: TEMPLATE },
  displayIdTooLong: { severity: 'error', because: TEMPLATE },
  displayIdDoubleBlank: { severity: 'error', because: TEMPLATE },
  commentMissing: { severity: 'error', because: TEMPLATE },
  commentTooLong: { severity: 'error', because: TEMPLATE },
  noItems: { severity: 'error', because: HELP },
  skuMissing: { severity: 'error', because: TEMPLATE },
  skuTooLong: { severity: 'error', because: TEMPLATE },
  skuTwice: { severity: 'error', because: HELP },
  skuOtherCase: { severity: 'error', because: HELP },
  quantityBad: { severity: 'error', because: TEMPLATE },
  aboveStock: { severity: 'error', because: HELP },
  stockUnknown: { severity: 'warning', because: HELP },
  tooManyUnits: { severity: 'error', because: HELP },
  itemIdBad: { severity: 'error', because: TEMPLATE },
  giftMessageTooLong: { severity: 'error', because: TEMPLATE },
  itemCommentTooLong: { severity: 'error', because: TEMPLATE },
  declaredValueMissing: { severity: 'error', because: TEMPLATE },
  declaredValueBad: { severity: 'error', because: TEMPLATE },
  addressMissing: { severity: 'error', because: TEMPLATE },
  addressUsual: { severity: 'warning', because: null },
  addressTooLong: { severity: 'error', because: TEMPLATE },
  countryBad: { severity: 'error', because: ISO },
  characters: { severity: 'error', because: TEMPLATE },
  emailBad: { severity: 'error', because: TEMPLATE },
  speedNotThere: { severity: 'error', because: TEMPLATE },
  afterCutOff: { severity: 'warning', because: HELP },
  holdNotThere: { severity: 'error', because: TEMPLATE },
  boxNotThere: { severity: 'error', because: TEMPLATE },
  carrierUnsaid: { severity: 'error', because: TEMPLATE },
} as const satisfies Readonly<Record<string, { severity: 'error' | 'warning'; because: RuleSource | null }>>
export type McfRuleId = keyof typeof MCF_RULES

export type McfFinding = Finding<McfRuleId>

/** Longest texts (formats.md §3; of several limits that are quoted, the shortest). Address lines: Amazon's 60 of the Orders API. */
const LONGEST = {
  id: 40,
  sku: 40,
  email: 64,
  giftMessage: 512,
  itemComment: 250,
  orderComment: 750,
  address: 60,
} as const

/** An order is placed when it is handed over: what holds now counts. */
function mostUnits(marketplaceId: MarketplaceId, skus: number, { policy, now }: McfSurroundings): number {
  return numberAt(policy, skus <= 1 ? 'mcfUnits' : 'mcfUnitsSeveralSkus', marketplaceId, now)
}

/** Countries whose addresses usually have a state or prefecture; the file's rule names the US alone. */
const USUALLY_STATE = new Set(['CA', 'AU', 'JP', 'MX', 'BR', 'IN'])
/** Japan's file has no column for a city: it stands in the lines. */
const isJapan = (order: McfOrder) => marketplace(order.marketplaceId).shippingConfirmation === 'japan19'

const NOT_LATIN1 = /[^\u0000-\u00FF]/u
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/u
/** The pattern of Amazon's schema, whose `\w` is all but punctuation, separators and control characters. */
const EMAIL = /^(?:[^\p{P}\p{Z}\p{C}]|[._+-])+@(?:(?:[^\p{P}\p{Z}\p{C}]|[_-])+\.)+[^\p{P}\p{Z}\p{C}]+$/u
/** Above nothing (`PositiveCurrencyAmount`). */
const AMOUNT = /^(?=.*[1-9])\d{1,10}(\.\d{1,2})?$/

type Tell = (rule: McfRuleId, field: string, params?: Record<string, string>) => void

function texts(order: McfOrder): [field: string, text: string, longest: number, rule: McfRuleId][] {
  return [
    ['fulfillmentOrderId', order.fulfillmentOrderId, LONGEST.id, 'idTooLong'],
    ['displayableOrderId', order.displayableOrderId, LONGEST.id, 'displayIdTooLong'],
    ['displayableComment', order.displayableComment, LONGEST.orderComment, 'commentTooLong'],
    ...order.items.flatMap((item, i): [string, string, number, McfRuleId][] => [
      [`items.${i}.sku`, item.sku, LONGEST.sku, 'skuTooLong'],
      [`items.${i}.itemId`, item.itemId, LONGEST.id, 'itemIdBad'],
      [`items.${i}.giftMessage`, item.giftMessage, LONGEST.giftMessage, 'giftMessageTooLong'],
      [`items.${i}.comment`, item.comment, LONGEST.itemComment, 'itemCommentTooLong'],
    ]),
    ...MCF_ADDRESS_FIELDS.map((field): [string, string, number, McfRuleId] => [
      `address.${field}`,
      order.address[field],
      LONGEST.address,
      'addressTooLong',
    ]),
  ]
}

function checkTexts(order: McfOrder, { unencodable }: McfSurroundings, tell: Tell): void {
  for (const [field, text, longest, rule] of texts(order)) {
    if (text.length > longest) tell(rule, field, { found: String(text.length), most: String(longest) })
    // The number on the slip is ISO 8859-1 (formats.md §3); Japan's file as a whole has its own characters.
    const isLatin1 = field === 'displayableOrderId' && !isJapan(order)
    const [bad = unencodable(text)] = CONTROL.exec(text) ?? (isLatin1 ? NOT_LATIN1.exec(text) : null) ?? []
    if (bad !== undefined) tell('characters', field, { found: bad })
  }
}

/** Faster speeds of the US count their days from the next business day, in the afternoon of the east coast. */
function checkCutOff({ marketplaceId, speed, action }: McfOrder, { now, policy }: McfSurroundings, tell: Tell): void {
  if (marketplaceId !== 'US' || action === 'Hold' || (speed !== 'Expedited' && speed !== 'Priority')) return
  const time = isoInZone(now, 'America/New_York').slice(11, 16)
  const cutOff = isoInZone(numberAt(policy, 'mcfCutOff', marketplaceId, now) * 60_000, 'UTC').slice(11, 16)
  if (time >= cutOff) tell('afterCutOff', 'speed', { cutOff })
}

function checkNumbers(order: McfOrder, around: McfSurroundings, tell: Tell): void {
  if (order.fulfillmentOrderId.trim() === '') tell('idMissing', 'fulfillmentOrderId')
  else if (around.isNumberTaken) tell('idTaken', 'fulfillmentOrderId', { found: order.fulfillmentOrderId })
  if (order.displayableOrderId.trim() === '') tell('displayIdMissing', 'displayableOrderId')
  if (/ {2}/.test(order.displayableOrderId)) tell('displayIdDoubleBlank', 'displayableOrderId')
  if (order.displayableComment.trim() === '') tell('commentMissing', 'displayableComment')
  const email = order.notificationEmail
  if (email !== '' && (email.length > LONGEST.email || !EMAIL.test(email)))
    tell('emailBad', 'notificationEmail', { most: String(LONGEST.email) })
  if (order.speed === 'ScheduledDelivery' && !isJapan(order)) tell('speedNotThere', 'speed')
  checkCutOff(order, around, tell)
  // Japan's file has no column for these: what is asked for would be lost without a word.
  if (order.action === 'Hold' && isJapan(order)) tell('holdNotThere', 'action')
  if (order.isBlankBox && isJapan(order)) tell('boxNotThere', 'isBlankBox')
  // Only `AllowAMZL` is known; the value that blocks Amazon's carriers is not (formats.md §13.6), and none is made up.
  if (order.blocksAmazonLogistics) tell('carrierUnsaid', 'blocksAmazonLogistics')
}

function checkItems(order: McfOrder, around: McfSurroundings, tell: Tell): void {
  const { items, marketplaceId } = order
  if (items.length === 0) tell('noItems', 'items')
  const skus = new Set<string>()
  const ids = new Set<string>()
  items.forEach((item, i) => {
    const at = (field: string) => `items.${i}.${field}`
    if (item.sku.trim() === '') tell('skuMissing', at('sku'))
    else if (skus.has(item.sku)) tell('skuTwice', at('sku'), { found: item.sku })
    skus.add(item.sku)
    if (item.itemId.trim() === '' || ids.has(item.itemId)) tell('itemIdBad', at('itemId'))
    ids.add(item.itemId)
    if (!Number.isInteger(item.quantity) || item.quantity < 1) tell('quantityBad', at('quantity'))
    checkStock(item, around, tell, at)
    if (item.declaredValue === '' ? marketplaceId === 'IN' : !AMOUNT.test(item.declaredValue))
      tell(item.declaredValue === '' ? 'declaredValueMissing' : 'declaredValueBad', at('declaredValue'))
  })
  const units = items.reduce((sum, { quantity }) => sum + quantity, 0)
  const most = mostUnits(marketplaceId, skus.size, around)
  if (units > most) tell('tooManyUnits', 'items', { found: String(units), most: String(most) })
}

function checkStock(
  { sku, quantity }: McfOrder['items'][number],
  { stock, suggestions }: McfSurroundings,
  tell: Tell,
  at: (field: string) => string,
): void {
  if (sku.trim() === '') return
  const known = stock.get(sku)
  if (known) {
    const free = Math.max(0, known.fulfillable - known.promised)
    if (quantity > free) tell('aboveStock', at('quantity'), { found: String(quantity), most: String(free) })
    return
  }
  const suggestion = suggestions.get(sku)
  if (suggestion === undefined) tell('stockUnknown', at('sku'), { found: sku })
  else tell('skuOtherCase', at('sku'), { found: sku, suggestion })
}

function checkAddress(order: McfOrder, tell: Tell): void {
  const { address } = order
  const japan = isJapan(order)
  const needed: (keyof typeof address)[] = ['name', 'line1', 'postalCode', 'countryCode']
  if (!japan) needed.push('city')
  if (address.countryCode === 'US') needed.push('stateOrRegion')
  const usual: (keyof typeof address)[] = USUALLY_STATE.has(address.countryCode) ? ['stateOrRegion'] : []
  // A courier in Japan calls.
  if (japan) usual.push('phone')
  for (const field of needed) if (address[field].trim() === '') tell('addressMissing', `address.${field}`)
  for (const field of usual) if (address[field].trim() === '') tell('addressUsual', `address.${field}`)
  // ISO 3166 knows the United Kingdom as GB alone.
  if (address.countryCode !== '' && (!/^[A-Z]{2}$/.test(address.countryCode) || address.countryCode === 'UK'))
    tell('countryBad', 'address.countryCode', { found: address.countryCode })
  // Japan's file has two lines and no city of its own: what it cannot hold must be written into the lines.
  if (japan)
    for (const field of ['line3', 'city'] as const)
      if (address[field].trim() !== '') tell('addressTooLong', `address.${field}`, { found: address[field], most: '0' })
}

/** Everything that stands against a multi-channel order, before the file and not after (formats.md §3, policy.md §1.2). */
export function validateMcf(order: McfOrder, around: McfSurroundings): McfFinding[] {
  const findings: McfFinding[] = []
  const tell: Tell = (rule, field, params = {}) =>
    findings.push({ rule, ...MCF_RULES[rule], field, params, found: params.found ?? '' })
  checkNumbers(order, around, tell)
  checkItems(order, around, tell)
  checkAddress(order, tell)
  checkTexts(order, around, tell)
  return findings
}
