// Makes the mailbox of the sample shop from its report files; `make-sample-shop.mjs` calls it. The same file every time. What the buyers
// write is made up; senders, subjects and frames are those of the mails that are documented (mail.md §2.1, §2.3, §2.5 and its samples).
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { deflateSync } from 'node:zlib'
import iconv from 'iconv-lite'

const FOLDER = process.argv[2]
  ? pathToFileURL(`${process.argv[2]}/`)
  : new URL('../resources/sample-shop/', import.meta.url)

const REPORTS = [
  ['new-orders-us.txt', 'utf8'],
  ['unshipped-orders-us.txt', 'utf8'],
  ['unshipped-orders-europe.txt', 'utf8'],
  ['new-orders-japan.txt', 'cp932'],
]
/** The orders of the reports by their ids: whom their buyer is written to, and what was bought. */
const orders = new Map(
  REPORTS.flatMap(([file, encoding]) => {
    const [header, ...rows] = iconv
      .decode(readFileSync(new URL(file, FOLDER)), encoding)
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split('\t'))
    const of = (row, column) => row[header.indexOf(column)] ?? ''
    return rows.map((row) => [
      of(row, 'order-id'),
      {
        relay: of(row, 'buyer-email'),
        buyer: of(row, 'buyer-name') || of(row, 'recipient-name'),
        title: of(row, 'product-name'),
        asin: of(row, 'asin') || 'B0SDK10017',
      },
    ])
  }),
)

/** What frames a buyer's words, by the language of the seller's Seller Central. */
const FRAMES = {
  en: { first: 'You have received a message.', start: 'Message:  ', end: 'End message' },
  fr: { first: 'Vous avez reçu un message.', start: 'Message:', end: 'Fin du message' },
  ja: { first: 'メッセージを受信しました。', start: 'メッセージ:', end: 'メッセージはここまで' },
}
const DASHES = '-------------'
const MARKETPLACES = {
  US: 'ATVPDKIKX0DER',
  DE: 'A1PA6795UKMFR9',
  FR: 'A13V1IB3VIYZZH',
  JP: 'A1VC38T7YXB528',
}

/** A mail of a buyer's about an order, or without one about a product. */
const fromBuyer = ({ at, order, market, subject, text, caseId, frame = 'en', picture, buyer, relay, product }) => {
  const of = orders.get(order) ?? { buyer, relay, title: product, asin: 'B0SDK10017' }
  const { first, start, end } = FRAMES[frame]
  const [local, domain] = of.relay.split('@')
  return {
    at,
    from: `${of.buyer} - Amazon Marketplace <${local}+${caseId}@${domain}>`,
    subject: subject(of.buyer, order),
    word: 'BBC_MESSAGE_SENT_TO_MERCHANT',
    market,
    text: `${first}\n\n${order ? `# ${order}:\n\n` : ''}1 / ${of.title} [ASIN: ${of.asin}]\n\n${DASHES} ${start} ${DASHES}\n\n${text}\n\n${DASHES} ${end} ${DASHES}\n`,
    picture,
  }
}
const notice = (from, { at, subject, text, word, market = 'US', more = {} }) => ({
  at,
  from,
  subject,
  text,
  word,
  market,
  more,
})
const NOTICES = 'Amazon Seller Central Notifications (do not reply) <donotreply@amazon.com>'

/** The oldest first. */
const MAILS = [
  notice('Amazon <seller-notification@amazon.com>', { at: '2026-02-28T05:41:00Z', subject: 'Sold, ship now: Rechargeable Book Light', text: 'Congratulations! Order 113-1988680-3843977 was placed.\nShip by: 3 March 2026' }),
  fromBuyer({ at: '2026-02-28T18:20:00Z', order: '114-3678742-8267650', market: 'US', caseId: '1d0e5a52-0001-4c1e-9a10-6f7d3b2a9001', subject: (name, id) => `Where's my stuff? inquiry from Amazon customer ${name} (Order: ${id})`, text: 'Hello,\n\nwhen will my tablet holder be shipped? I need it before the weekend.\n\nThanks' }),
  notice('"Amazon.com" <donotreply@amazon.com>', { at: '2026-02-28T23:02:00Z', subject: 'Your e-mail to Marla Quindley', word: 'BBC_MESSAGE_CONFIRMATION_TO_MERCHANT', text: `Order 114-3678742-8267650\n\n${DASHES} Begin message ${DASHES}\n\nDear customer,\n\nthank you for your message. Your order 114-3678742-8267650 leaves our warehouse tomorrow; the tracking number follows on your order page.\n\nKind regards\n\n${DASHES} End message ${DASHES}\n` }),
  notice(NOTICES, { at: '2026-03-01T14:05:00Z', subject: 'Refund initiated for order 112-2671428-2413909', word: 'REFUND_ISSUED', text: 'We have issued a refund of USD 11.99 for order 112-2671428-2413909.' }),
  fromBuyer({ at: '2026-03-02T09:15:00Z', order: '304-4514314-2346793', market: 'DE', caseId: '1d0e5a52-0002-4c1e-9a10-6f7d3b2a9002', subject: (name, id) => `Frage von Amazon-Kunde ${name} (Bestellung: ${id})`, text: 'Guten Tag,\n\nist der Schlauch auch für Kabel bis 25 mm geeignet? Falls nicht, würde ich ihn gerne zurückgeben.\n\nMit freundlichen Grüßen\nJörg Weißdorn' }),
  notice('Amazon Seller Performance seller-performance@amazon.com <notice@amazon-seller-review.example>', { at: '2026-03-02T20:31:00Z', subject: 'Notice: Policy Warning - your account will be deactivated', text: 'Dear Seller,\n\nyour selling account will be deactivated within 24 hours. Verify your bank account and pay the review fee here: https://sellercentral-amazon.review.example/signin\nor contact our specialist on WhatsApp.\n\nAmazon Seller Performance' }),
  fromBuyer({ at: '2026-03-03T02:48:00Z', order: '112-0659823-5933706', market: 'US', caseId: '1d0e5a52-0003-4c1e-9a10-6f7d3b2a9003', subject: (name, id) => `Product details inquiry from Amazon customer ${name} (Order: ${id})`, text: 'Hi, I moved last week. Can you send the two lamps to my new address instead? It is 9 Pebblewick Ct, same city.\n\nDevon' }),
  fromBuyer({ at: '2026-03-03T07:10:00Z', order: '405-5787323-5982764', market: 'FR', frame: 'fr', caseId: '1d0e5a52-0004-4c1e-9a10-6f7d3b2a9004', picture: true, subject: (name) => `Demande de renseignements de la part du client Amazon ${name}`, text: "Bonjour,\n\nle ventilateur est arrivé cassé, voir la photo. Pouvez-vous m'en envoyer un autre ?\n\nMerci d'avance" }),
  fromBuyer({ at: '2026-03-03T11:32:00Z', order: '112-0659823-5933706', market: 'US', caseId: '1d0e5a52-0003-4c1e-9a10-6f7d3b2a9003', subject: (name, id) => `Product details inquiry from Amazon customer ${name} (Order: ${id})`, text: 'Did you get my message about the address? Please answer before it ships.' }),
  fromBuyer({ at: '2026-03-03T13:05:00Z', order: '250-3275831-7408257', market: 'JP', frame: 'ja', caseId: '1d0e5a52-0005-4c1e-9a10-6f7d3b2a9005', subject: (name, id) => `${name}様からの商品の詳細に関するお問い合わせ(注文: ${id})`, text: 'お世話になっております。\nこのライトはACアダプターが付属していますか。日本のコンセントで使えますか。\nよろしくお願いいたします。' }),
  notice(NOTICES, { at: '2026-03-03T15:20:00Z', subject: 'Order cancellation request for order number: 111-2323598-4627826', word: 'BRC_SELLER_NOTIFICATION', text: 'A buyer asked to cancel an order. While you have not confirmed its shipment, you can cancel it without effect on your cancellation rate.\n\nOrder number: 111-2323598-4627826' }),
  fromBuyer({ at: '2026-03-03T17:44:00Z', market: 'US', buyer: 'Rosalind Featherby', relay: 'rfq7kd2m9xw4hb@marketplace.amazon.com', product: 'LED Desk Lamp with Clamp, 3 Colours, 10 Brightness Levels, Black', caseId: '1d0e5a52-0006-4c1e-9a10-6f7d3b2a9006', subject: (name) => `Product details inquiry from Amazon customer ${name}`, text: 'Does the clamp fit a table top of 6 cm? Thank you!' }),
  notice('A-to-z Guarantee <atoz-guarantee-no-reply@amazon.com>', { at: '2026-03-03T19:00:00Z', subject: 'Action required: Claim received on order 113-4022574-2598036', word: 'A_Z_CLAIM_RESPONDENT_NOTIFY', text: 'Dear Seller,\n\nWe received an A-to-z Guarantee claim of $21.99 on the order 113-4022574-2598036.\n\nPlease respond within 3 calendar days.' }),
] // prettier-ignore

/** A picture of 240 × 160 that is nobody's: a grey disc with a crack, as PNG. */
function picture() {
  const [width, height] = [240, 160]
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isDisc = Math.hypot(x - 120, y - 80) < 60
      const isCrack = Math.abs(x - 120 - (y - 80) / 2) < 2
      rows[y * (width + 1) + 1 + x] = isDisc ? (isCrack ? 20 : 120) : 230
    }
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const framed = Buffer.alloc(body.length + 8)
    framed.writeUInt32BE(data.length, 0)
    body.copy(framed, 4)
    framed.writeUInt32BE(crc32(body), body.length + 4)
    return framed
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]) // prettier-ignore
}
function crc32(bytes) {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

const isPlain = (text) => /^[\x20-\x7e]*$/.test(text)
const word = (text) => (isPlain(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`)
/** A mailbox with its name as an encoded word; a name with an address in it is quoted. */
function mailbox(given) {
  const [, name, address] = /^"?([^"<]*)"? <(.+)>$/.exec(given)
  return `${isPlain(name) ? JSON.stringify(name.trim()) : word(name.trim())} <${address}>`
}
const base64 = (bytes) => bytes.toString('base64').replace(/.{76}/g, '$&\n')
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function mailOf({ at, from, subject, word: machineWord, market, text, picture: hasPicture }, i) {
  const date = new Date(at)
  const [day, month, year, time] = [date.getUTCDate(), MONTHS[date.getUTCMonth()], date.getUTCFullYear(), date.toISOString().slice(11, 19)] // prettier-ignore
  const fields = [
    ['From', mailbox(from)],
    ['To', 'seller@example.com'],
    ['Subject', word(subject)],
    ['Date', `${DAYS[date.getUTCDay()]}, ${String(day).padStart(2, '0')} ${month} ${year} ${time} +0000`],
    ['Message-ID', `<sample-${i + 1}@shopdesk.example>`],
    ...(machineWord ? [['X-Space-Notification-Type', machineWord]] : []),
    ...(market && machineWord ? [['X-Marketplace-ID', MARKETPLACES[market]]] : []),
    ['MIME-Version', '1.0'],
  ]
  const body = `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${base64(Buffer.from(text))}\n`
  const parts = [body, ...(hasPicture ? [`Content-Type: image/png; name="photo.png"\nContent-Disposition: attachment; filename="photo.png"\nContent-Transfer-Encoding: base64\n\n${base64(picture())}\n`] : [])] // prettier-ignore
  const content =
    parts.length === 1
      ? body
      : `Content-Type: multipart/mixed; boundary="b-${i}"\n\n${parts.map((part) => `--b-${i}\n${part}`).join('')}--b-${i}--\n`
  const head = fields.map(([name, value]) => `${name}: ${value}\n`).join('')
  return `From - ${DAYS[date.getUTCDay()]} ${month} ${String(day).padStart(2, ' ')} ${time} ${year}\n${head}${content}\n`
}

writeFileSync(new URL('messages.mbox', FOLDER), MAILS.map(mailOf).join(''))
console.log(`${MAILS.length} mails in ${fileURLToPath(new URL('messages.mbox', FOLDER))}`)
