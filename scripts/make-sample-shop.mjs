// Makes the report files of the sample shop: `node scripts/make-sample-shop.mjs [folder]`. The same files every time. People, streets
// and orders are made up; phone numbers are from ranges kept for fiction where a country has one.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import iconv from 'iconv-lite'

const OUT = process.argv[2]
  ? pathToFileURL(`${process.argv[2]}/`)
  : new URL('../resources/sample-shop/', import.meta.url)
/** The files' today; moved to the real one when the shop is made. */
const BASE_DAY = '2026-03-04'
const BASE = Date.parse(`${BASE_DAY}T00:00:00Z`)
const HOUR = 3_600_000
const DAY = 24 * HOUR

// mulberry32: small, and the same on every machine.
let seed = 20260304
function random() {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const int = (from, to) => from + Math.floor(random() * (to - from + 1))
const pick = (list) => list[int(0, list.length - 1)]
const digits = (n) => Array.from({ length: n }, () => int(0, 9)).join('')
const ids = new Set()
function fresh(make) {
  for (;;) {
    const id = make()
    if (!ids.has(id)) return (ids.add(id), id)
  }
}
const orderId = (start) => fresh(() => `${start}-${digits(7)}-${digits(7)}`)
const itemId = () => fresh(() => `${int(1, 9)}${digits(13)}`)

const utc = (at) => `${new Date(at).toISOString().slice(0, 19)}+00:00`
/** The end of the day in a marketplace's zone, as Unshipped Orders writes it. */
const dayEnd = (days, offset) => `${new Date(BASE + days * DAY).toISOString().slice(0, 10)}T23:59:59${offset}`

const products = [
  ['DESK-LAMP-LED-BK', 'LED Desk Lamp with Clamp, 3 Colours, 10 Brightness Levels, Black', 32.99],
  ['DESK-LAMP-LED-WH', 'LED Desk Lamp with Clamp, 3 Colours, 10 Brightness Levels, White', 32.99],
  ['LAMP-MOON-15', 'Moon Night Light 15 cm, 16 Colours, Touch and Remote', 24.5],
  ['LAMP-BOOK-CLIP', 'Rechargeable Book Light, Clip On, Amber for Bedtime Reading', 13.99],
  ['STAND-PHONE-AL', 'Adjustable Phone Stand, Aluminium, Foldable, Silver', 12.99],
  ['STAND-PHONE-AL-2P', 'Adjustable Phone Stand, Aluminium, Foldable, Silver, Pack of 2', 21.99],
  ['STAND-TABLET-360', 'Tablet Holder 360° for Kitchen and Bed, 4 to 12.9 Inches', 18.49],
  ['STAND-LAPTOP-VENT', 'Laptop Riser, Ventilated, Height Adjustable, Fits 10 to 17 Inches', 34.95],
  ['CABLE-CLIP-20', 'Cable Clips, Self-Adhesive, 20 Pieces, Black', 7.99],
  ['CABLE-BOX-L', 'Cable Management Box, Large, Hides Power Strips, "Wood" Lid', 26.99],
  ['CABLE-SLEEVE-3M', 'Cable Sleeve with Zip, 3 m, Neoprene', 11.49],
  ['CABLE-USBC-2M', 'USB-C Cable 60 W, Braided, 2 m, Pack of 2', 10.99],
  ['ORG-DRAWER-8', 'Drawer Organiser Set, 8 Trays, Clear', 19.99],
  ['ORG-DESK-BAMBOO', 'Bamboo Desk Organiser with Drawer and Pen Holder', 29.9],
  ['ORG-BAG-INSERT-M', 'Felt Handbag Insert, 13 Pockets, Medium, Grey', 16.99],
  ['HOOK-DOOR-6', 'Over Door Hooks, Stainless Steel, Pack of 6', 14.29],
  ['MAT-DESK-80', 'Desk Mat 80 × 40 cm, Non-Slip, PU Leather, Dark Green', 17.99],
  ['FAN-CLIP-USB', 'Quiet Clip Fan, USB Rechargeable, 3 Speeds', 22.99],
  ['SCALE-LUGGAGE', 'Digital Luggage Scale 50 kg, Battery Included', 11.99],
  ['RACK-SPICE-3T', 'Spice Rack, 3 Tiers, Expandable, White', 20.99],
  [
    'LAMP-STRIP-5M-SET',
    'LED Strip Lights 5 m with Remote and App Control, Music Sync, 16 Million Colours, Cuttable, Self-Adhesive, for Bedroom, Kitchen, TV, Party, Christmas Decoration – Power Supply Included (2 Rolls of 2.5 m)',
    27.99,
  ],
].map(([sku, title, price], i) => ({ sku, title, price, asin: `B0SDK${String(10_017 + i * 137)}` }))

const people = {
  US: [
    ['Marla Quindley', '118 Teasel Hollow Rd', 'Springfield', 'IL', '62704'], ['Devon Oakhurst', '4 Pebblewick Ct Apt 3B', 'Austin', 'TX', '78704'],
    ['Priya Ramaswell', '902 Lanternfish Ave', 'San Jose', 'CA', '95112'], ['Theo Brandywick', '77 Marrow Creek Ln', 'Boise', 'ID', '83702'],
    ['Lucía Fernwood', '2650 Quillback Dr Unit 12', 'Miami', 'FL', '33130'], ['王小明', '31 Plumtree Bend', 'Irvine', 'CA', '92618'],
    ['Omar Halloway', '15 Candlewright St', 'Dearborn', 'MI', '48126'], ['ليلى المنصوري', '640 Figmont Way', 'Houston', 'TX', '77057'],
    ['Jo-Ann O’Fennel', '5 Thistledown Pl', 'Portland', 'OR', '97205'], ['Kenji Marsten', '808 Foxmallow Blvd', 'Seattle', 'WA', '98109'],
    ['Björn Ekdahl', '1200 Larchpenny Rd', 'Minneapolis', 'MN', '55403'], ['Tamsin Aldercott', '66 Copperleaf Row', 'Denver', 'CO', '80205'],
  ],
  CA: [['Noor Castellane', '', 'Toronto', 'ON', 'M5V 2T6'], ['Étienne Lacombière', '', 'Montréal', 'QC', 'H2X 1Y4'], ['Wren Sallow', '', 'Calgary', 'AB', 'T2P 1J9']],
  MX: [['Inés Tlaloc', '', 'Guadalajara', 'Jalisco', '44100'], ['Rubén Arcaneda', '', 'Ciudad de México', 'CDMX', '06700']],
  DE: [['Käthe Möwenbrück', 'Lampenschirmweg 7', 'Köln', '', '50667'], ['Jörg Weißdorn', 'Am Quittengrund 22', 'Leipzig', '', '04109'], ['Aylin Sommerfeld', 'Kupferkesselgasse 3', 'Hamburg', '', '20095']],
  FR: [['Chloé Beaumarchand', '14 rue des Coquelines', 'Lyon', '', '69002'], ['Anaïs Fontvieil', '3 impasse du Hérisson-Bleu', 'Nantes', '', '44000'], ['Société Lumièrette SARL', '58 allée des Abat-jour', 'Lille', '', '59800']],
  IT: [['Giulia Serravento', 'Via dei Lampioni Finti 9', 'Torino', 'TO', '10121'], ['Niccolò Brandoliva', 'Vicolo Girasole 2/A', 'Bari', 'BA', '70122']],
  ES: [['Nuria Castañuela', 'Calle del Farol Inventado 11, 2º B', 'Zaragoza', 'Zaragoza', '50001'], ['Iñaki Olmedal', 'Paseo Imaginario 40', 'Bilbao', 'Bizkaia', '48001']],
  JP: [
    ['灯野 花子', '東京都', '架空区見本町1-2-3', 'サンプルハイツ201'], ['机上 太郎', '大阪府', '架空市見本台4-5', ''], ['小棚 すみれ', '北海道', '見本郡架空町6番地', ''],
    ['髙橋 仮名', '福岡県', '架空市例示7-8-9', 'メゾン例示 305号'], ['線路 まとめ', '京都府', '架空市左例区10', ''], ['John Samplefield', '神奈川県', '架空市見本ヶ丘11-1', 'Example Heights 3F'],
  ],
} // prettier-ignore
const mail = (site) => `${fresh(() => [...digits(14)].map((d) => 'bcdfghjklm'[d]).join(''))}@marketplace.amazon.${site}`
const phone = {
  US: () => `+1 ${int(201, 989)}-555-01${digits(2)} ext. ${digits(5)}`,
  DE: () => `030 23125 ${digits(3)}`,
  FR: () => `01 99 00 ${digits(2)} ${digits(2)}`,
  IT: () => '',
  ES: () => '',
}

function table(columns, rows) {
  const names = columns.split(' ')
  for (const row of rows)
    for (const name of Object.keys(row)) if (!names.includes(name)) throw new Error(`no column ${name}`)
  return `${[names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((cells) => cells.join('\t')).join('\r\n')}\r\n`
}
const money = (price, quantity) => (Math.round(price * 100 * quantity) / 100).toFixed(2)

// --- Orders of the seller's own in the US that wait: in Unshipped Orders and in All Orders -------------------------------
/** Ship-by, in days from today. */
const DUE = [-3, -1, -1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3]
const waiting = Array.from({ length: 50 }, (_, i) => {
  const due = DUE[i % DUE.length]
  const count = i % 9 === 4 ? 3 : i % 6 === 2 ? 2 : 1
  const bought = new Set()
  while (bought.size < count) bought.add(pick(products))
  return {
    id: orderId(pick(['111', '112', '113', '114'])),
    person: people.US[i % people.US.length],
    mail: mail('com'),
    purchasedAt: BASE + Math.min(-14 * HOUR, (due - 2) * DAY) - int(0, 40) * HOUR - int(0, 3599) * 1000,
    due,
    prime: i % 11 === 5,
    business: i % 13 === 7,
    items: [...bought].map((product, n) => {
      const quantity = i % 10 === 3 ? 4 : n === 0 && i % 4 === 1 ? 2 : 1
      // Two orders went out in part: two of four.
      const shipped = (i === 3 || i === 13) && n === 0 ? 2 : 0
      return { id: itemId(), product, quantity, shipped }
    }),
  }
})

const UNSHIPPED_27 =
  'order-id order-item-id purchase-date payments-date reporting-date promise-date days-past-promise buyer-email buyer-phone-number sku product-name quantity-purchased quantity-shipped quantity-to-ship ship-service-level recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city ship-state ship-postal-code ship-country is-business-order purchase-order-number price-designation is-prime'
const unshippedUs = waiting.flatMap(
  (order) =>
  order.items.map((item) => ({
    'order-id': order.id, 'order-item-id': item.id,
    'purchase-date': utc(order.purchasedAt), 'payments-date': utc(order.purchasedAt + 1_800_000), 'reporting-date': utc(order.purchasedAt + HOUR),
    'promise-date': dayEnd(order.due, '-08:00'), 'days-past-promise': -order.due,
    'buyer-email': order.mail, 'buyer-phone-number': phone.US(), sku: item.product.sku, 'product-name': item.product.title,
    'quantity-purchased': item.quantity, 'quantity-shipped': item.shipped, 'quantity-to-ship': item.quantity - item.shipped,
    'ship-service-level': order.prime ? 'Expedited' : 'Standard', 'recipient-name': order.person[0], 'ship-address-1': order.person[1],
    'ship-city': order.person[2], 'ship-state': order.person[3], 'ship-postal-code': order.person[4], 'ship-country': 'US',
    'is-business-order': order.business, 'purchase-order-number': order.business ? `PO-${digits(5)}` : '', 'is-prime': order.prime,
  })), // prettier-ignore
)

// --- New Orders US: some of the same orders, with prices and the buyers' wish to cancel ----------------------------------
const NEW_US =
  'order-id order-item-id purchase-date payments-date buyer-email buyer-name buyer-phone-number sku product-name quantity-purchased currency item-price item-tax shipping-price shipping-tax ship-service-level recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city ship-state ship-postal-code ship-country ship-phone-number delivery-Instructions sales-channel earliest-ship-date latest-ship-date is-business-order purchase-order-number is-prime is-buyer-requested-cancellation buyer-requested-cancel-reason ioss-number'
const newUs = waiting.slice(20, 34).flatMap(
  (order, i) =>
  order.items.map((item) => ({
    'order-id': order.id, 'order-item-id': item.id, 'purchase-date': utc(order.purchasedAt), 'payments-date': utc(order.purchasedAt + 1_800_000),
    'buyer-email': order.mail, 'buyer-name': order.person[0], sku: item.product.sku, 'product-name': item.product.title,
    'quantity-purchased': item.quantity, currency: 'USD', 'item-price': money(item.product.price, item.quantity),
    'item-tax': money(item.product.price * 0.08, item.quantity), 'shipping-price': '0.00', 'shipping-tax': '0.00',
    'ship-service-level': order.prime ? 'Expedited' : 'Standard', 'recipient-name': order.person[0], 'ship-address-1': order.person[1],
    'ship-city': order.person[2], 'ship-state': order.person[3], 'ship-postal-code': order.person[4], 'ship-country': 'US',
    'delivery-Instructions': i === 3 ? 'Please leave with the neighbour "at number 6"; the bell is broken.' : '', 'sales-channel': 'Amazon.com',
    'latest-ship-date': dayEnd(order.due, '-08:00'), 'is-business-order': order.business, 'is-prime': order.prime,
    'is-buyer-requested-cancellation': i === 2 || i === 8, 'buyer-requested-cancel-reason': i === 2 ? 'ORDERED_BY_MISTAKE' : i === 8 ? 'FOUND_CHEAPER' : '',
  })), // prettier-ignore
)

// --- All Orders: US, CA, MX over six weeks ----------------------------------------------------------------------------------
const ALL_33 =
  'amazon-order-id merchant-order-id purchase-date last-updated-date order-status fulfillment-channel sales-channel order-channel ship-service-level product-name sku asin item-status quantity currency item-price item-tax shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount ship-promotion-discount ship-city ship-state ship-postal-code ship-country promotion-ids cpf is-business-order purchase-order-number price-designation signature-confirmation-recommended'
const SITES = {
  US: { channel: 'Amazon.com', currency: 'USD', rate: 1, start: ['111', '112', '113', '114'] },
  CA: { channel: 'Amazon.ca', currency: 'CAD', rate: 1.4, start: ['701', '702'] },
  MX: { channel: 'Amazon.com.mx', currency: 'MXN', rate: 18, start: ['701', '702'] },
}
function allRow(id, site, person, at, updatedAt, status, channel, product, quantity, itemStatus, more = {}) {
  const { channel: salesChannel, currency, rate } = SITES[site]
  const pending = status === 'Pending'
  return {
    'amazon-order-id': id, 'purchase-date': utc(at), 'last-updated-date': utc(updatedAt), 'order-status': status, 'fulfillment-channel': channel,
    'sales-channel': salesChannel, 'ship-service-level': channel === 'Amazon' ? 'Expedited' : 'Standard', 'product-name': product.title,
    sku: channel === 'Amazon' ? `${product.sku}-FBA` : product.sku, asin: product.asin, 'item-status': itemStatus, quantity,
    currency: pending ? '' : currency, 'item-price': pending ? '' : money(product.price * rate, quantity),
    'item-tax': pending ? '' : money(product.price * rate * 0.08, quantity), 'ship-city': person[2], 'ship-state': person[3],
    'ship-postal-code': person[4], 'ship-country': site, 'is-business-order': false, 'signature-confirmation-recommended': false, ...more,
  } // prettier-ignore
}
const allOrders = []
for (let i = 0; i < 230; i++) {
  const site = i % 12 === 5 ? 'MX' : i % 5 === 2 ? 'CA' : 'US'
  const channel = random() < 0.55 ? 'Amazon' : 'Merchant'
  const at = BASE - DAY - int(0, 42 * 24 - 30) * HOUR - int(0, 3599) * 1000
  const old = BASE - at > 5 * DAY
  const status = i % 17 === 3 ? 'Cancelled' : old ? 'Shipped' : channel === 'Amazon' ? (random() < 0.4 ? 'Pending' : 'Shipped') : 'Shipped' // prettier-ignore
  const updatedAt = status === 'Pending' ? at : Math.min(at + int(6, 60) * HOUR, BASE - 13 * HOUR)
  const id = orderId(pick(SITES[site].start))
  const person = pick(people[site])
  const bought = new Set([pick(products)])
  if (random() < 0.2) bought.add(pick(products))
  for (const product of bought) {
    const quantity = status === 'Cancelled' ? 0 : random() < 0.12 ? 2 : 1
    const itemStatus = status === 'Pending' ? 'Unshipped' : status
    const discount = i % 23 === 6 ? { 'item-promotion-discount': money(product.price * SITES[site].rate * 0.1, quantity), 'promotion-ids': 'PAWS-V2-SAMPLE-10OFF' } : {} // prettier-ignore
    const row = allRow(id, site, person, at, updatedAt, status, channel, product, quantity, itemStatus, discount)
    allOrders.push(status === 'Cancelled' ? { ...row, currency: '', 'item-price': '', 'item-tax': '' } : row)
  }
}
for (const order of waiting) {
  const partly = order.items.some((item) => item.shipped > 0)
  for (const { product, quantity } of order.items)
    allOrders.push(
      allRow(order.id, 'US', order.person, order.purchasedAt, order.purchasedAt + 1_800_000, partly ? 'Shipping' : 'Unshipped', 'Merchant', product, quantity, 'Unshipped',
        { 'is-business-order': order.business }), // prettier-ignore
    )
}
// Orders of other shops that Amazon's warehouse sent.
for (let i = 0; i < 6; i++) {
  const at = BASE - int(3, 30) * DAY
  allOrders.push(
    allRow(orderId('S01'), 'US', pick(people.US), at, at + 20 * HOUR, 'Shipped', 'Amazon', pick(products), 1, 'Shipped',
      { 'sales-channel': 'Non-Amazon', 'merchant-order-id': `WEB-${1040 + i}`, 'item-price': '', 'item-tax': '' }), // prettier-ignore
  )
}
allOrders.sort((a, b) => (a['purchase-date'] < b['purchase-date'] ? 1 : -1))

// --- New Orders JP: cp932, LF, yen without decimals, times in UTC -----------------------------------------------------------
const NEW_JP =
  'order-id order-item-id purchase-date payments-date buyer-email buyer-name buyer-phone-number sku product-name quantity-purchased currency item-price item-tax shipping-price shipping-tax ship-service-level recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city ship-state ship-postal-code ship-country ship-phone-number delivery-start-date delivery-end-date delivery-time-zone delivery-Instructions payment-method cod-collectible-amount already-paid payment-method-fee'
const jpTitles = {
  'DESK-LAMP-LED-BK': 'LEDデスクライト クランプ式 調光10段階 調色3色 ブラック', 'LAMP-MOON-15': '月ライト 間接照明 15cm タッチ&リモコン 16色', 'STAND-PHONE-AL': 'スマホスタンド アルミ 折りたたみ 角度調整 シルバー',
  'CABLE-CLIP-20': 'ケーブルクリップ 粘着式 20個入り', 'ORG-DRAWER-8': '引き出し 整理トレー 8点セット クリア', 'MAT-DESK-80': 'デスクマット 80×40cm 滑り止め PUレザー', 'SCALE-LUGGAGE': 'デジタル ラゲッジスケール 50kg',
} // prettier-ignore
const jpProducts = products.filter((product) => jpTitles[product.sku])
const newJp = []
for (let i = 0; i < 22; i++) {
  const id = orderId(pick(['249', '250', '503']))
  const at = BASE - int(15, 90) * HOUR - int(0, 3599) * 1000
  const [name, state, street, house] = people.JP[i % people.JP.length]
  const email = mail('co.jp').replace('@', i % 4 === 1 ? '@m.' : '@')
  for (const product of new Set(i % 7 === 3 ? [pick(jpProducts), pick(jpProducts)] : [pick(jpProducts)])) {
    const quantity = i % 8 === 5 ? 2 : 1
    const yen = Math.round(product.price * 150) * quantity
    newJp.push({
      'order-id': id, 'order-item-id': itemId(), 'purchase-date': utc(at), 'payments-date': utc(at + 900_000), 'buyer-email': email,
      'buyer-name': i % 5 === 2 ? '見本 贈子' : name, 'buyer-phone-number': `03-0000-${digits(4)}`, sku: product.sku, 'product-name': jpTitles[product.sku],
      'quantity-purchased': quantity, currency: 'JPY', 'item-price': yen, 'item-tax': Math.floor(yen / 11), 'shipping-price': 0, 'shipping-tax': 0,
      'ship-service-level': 'Standard', 'recipient-name': name, 'ship-address-1': street, 'ship-address-2': house, 'ship-state': state,
      'ship-postal-code': `000-${digits(4)}`, 'ship-country': 'JP', 'ship-phone-number': `03-0000-${digits(4)}`,
      'delivery-Instructions': i === 4 ? '不在の場合は宅配ボックスへお願いします。' : '',
    }) // prettier-ignore
  }
}

// --- Unshipped Orders of Europe: one file for several marketplaces, which it does not name ----------------------------------
const UNSHIPPED_EU =
  'order-id order-item-id purchase-date payments-date reporting-date promise-date days-past-promise buyer-email buyer-name payment-method-details buyer-phone-number sku number-of-items product-name quantity-purchased quantity-shipped quantity-to-ship ship-service-level recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city ship-state ship-postal-code ship-country customized-url customized-page is-business-order purchase-order-number price-designation buyer-company-name is-iba buyer-citizen-name buyer-citizen-id is-ispu-order is-pickup-point-order pickup-point-type order-invoice-type invoice-business-legal-name invoice-business-address invoice-business-tax-id invoice-business-tax-office verge-of-cancellation verge-of-lateShipment'
const STARTS = { DE: ['302', '304', '305'], FR: ['402', '404', '405'], IT: ['407', '408'], ES: ['171', '402'] }
const unshippedEu = []
for (let i = 0; i < 24; i++) {
  const country = ['DE', 'FR', 'DE', 'IT', 'DE', 'FR', 'ES', 'DE'][i % 8]
  const person = people[country][i % people[country].length]
  const due = [1, 0, 2, 1, -1, 3, 1, 2][i % 8]
  const at = BASE + Math.min(-14 * HOUR, (due - 2) * DAY) - int(0, 30) * HOUR - int(0, 3599) * 1000
  const id = orderId(pick(STARTS[country]))
  const email = mail(country.toLowerCase())
  for (const product of new Set(i % 6 === 1 ? [pick(products), pick(products)] : [pick(products)])) {
    const quantity = i % 9 === 4 ? 3 : 1
    unshippedEu.push({
      'order-id': id, 'order-item-id': itemId(), 'purchase-date': utc(at), 'payments-date': utc(at + 1_800_000), 'reporting-date': utc(at + HOUR),
      'promise-date': dayEnd(due, '+01:00'), 'days-past-promise': -due, 'buyer-email': email, 'buyer-name': person[0], 'payment-method-details': 'Standard',
      'buyer-phone-number': phone[country](), sku: product.sku, 'number-of-items': 1, 'product-name': product.title, 'quantity-purchased': quantity,
      'quantity-shipped': 0, 'quantity-to-ship': quantity, 'ship-service-level': 'Standard', 'recipient-name': person[0], 'ship-address-1': person[1],
      'ship-city': person[2], 'ship-state': person[3], 'ship-postal-code': person[4], 'ship-country': country, 'is-business-order': i === 11,
      'buyer-company-name': i === 11 ? 'Lumièrette SARL' : '', 'is-iba': false, 'is-ispu-order': false, 'is-pickup-point-order': false,
      'verge-of-cancellation': due < 0, 'verge-of-lateShipment': due <= 0,
    }) // prettier-ignore
  }
}

const manifest = {
  format: 1,
  name: 'Sample shop 示例店铺',
  marketplaces: ['US', 'CA', 'MX', 'DE', 'FR', 'IT', 'ES', 'JP'],
  baseDay: BASE_DAY,
  files: [
    // Pending and cancelled orders have no currency: their sales channel says which marketplace it is.
    { file: 'all-orders-americas.txt', hoursAgo: 6 },
    { file: 'new-orders-us.txt', hoursAgo: 2 },
    { file: 'unshipped-orders-us.txt', hoursAgo: 0.5 },
    {
      file: 'unshipped-orders-europe.txt',
      hoursAgo: 0.4,
      answers: { '|DE': 'DE', '|FR': 'FR', '|IT': 'IT', '|ES': 'ES' },
    },
    { file: 'new-orders-japan.txt', hoursAgo: 0.3 },
    { file: 'messages.mbox', hoursAgo: 0.2 },
  ],
}

mkdirSync(OUT, { recursive: true })
const write = (name, content) => writeFileSync(new URL(name, OUT), content)
write('all-orders-americas.txt', table(ALL_33, allOrders))
write('new-orders-us.txt', table(NEW_US, newUs))
write('unshipped-orders-us.txt', table(UNSHIPPED_27, unshippedUs))
write('unshipped-orders-europe.txt', table(UNSHIPPED_EU, unshippedEu))
write('new-orders-japan.txt', iconv.encode(table(NEW_JP, newJp).replaceAll('\r\n', '\n'), 'cp932'))
write('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
const counts = { allOrders, newUs, unshippedUs, unshippedEu, newJp }
console.log(fileURLToPath(OUT), Object.fromEntries(Object.entries(counts).map(([name, rows]) => [name, rows.length])))

await import('./make-sample-mails.mjs')
