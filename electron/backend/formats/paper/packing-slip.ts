import { addressLines, type PostalAddress } from '@shared/domain/paper/address'
import type { PaperSize } from '@shared/domain/paper/paper'
import { marketplace, type MarketplaceId } from '@shared/domain/marketplace'
import { minorToText } from '@shared/domain/money'
import { LANGUAGES_OF } from '@shared/domain/letters/languages'
import { SLIP_TEXTS, type SlipTexts } from '@shared/i18n/buyer/packing-slip'
import { escaped, paperDocument } from './document'

export interface SlipItem {
  title: string
  sku: string
  quantity: number
  /** Total of the line in minor units; null where the reports had none. */
  price: number | null
  currency: string
}

export interface Slip {
  orderId: string
  marketplaceId: MarketplaceId
  purchasedAt: number
  service: string
  shipTo: PostalAddress
  giftMessage: string
  items: readonly SlipItem[]
}

export interface SlipOptions {
  paper: PaperSize
  /** Prices are printed only when they are asked for. */
  withPrices: boolean
  seller: string
}

const CSS = `
.slip { break-before: page; }
.slip:first-child { break-before: auto; }
.head { display: flex; justify-content: space-between; gap: 6mm; align-items: baseline; border-bottom: 0.5mm solid #000; padding-bottom: 2mm; }
h1 { margin: 0; font-size: 1.5em; }
.seller { font-weight: 600; text-align: end; overflow-wrap: anywhere; }
.parts { display: flex; flex-wrap: wrap; gap: 3mm 10mm; margin: 4mm 0; }
.to { flex: 1 1 55%; min-width: 60mm; font-size: 1.12em; }
.to div { overflow-wrap: anywhere; }
.facts { flex: 1 1 30%; }
.label { color: #333; font-size: 0.84em; }
.id { font-size: 1.15em; font-weight: 600; white-space: nowrap; }
.sku { color: #333; font-size: 0.9em; }
.total td { border-bottom: 0; font-weight: 600; }
.gift { margin-top: 4mm; padding: 2mm 3mm; border: 0.2mm solid #666; white-space: pre-wrap; overflow-wrap: anywhere; }
`
const LABEL_CSS = `
.head { padding-bottom: 1mm; } .parts { gap: 1.5mm 4mm; margin: 2mm 0; } h1 { font-size: 1.2em; }
.to { flex-basis: 100%; } td { padding: 0.8mm 1mm; } th { padding: 0.6mm 1mm; }
`

/** Packing slips in the buyers' languages, each on a page of its own (policy.md §1.2: items, ship-to, order and seller, no marketing). */
export function packingSlips(slips: readonly Slip[], options: SlipOptions): string {
  const body = slips.map((slip) => slipHtml(slip, options)).join('')
  return paperDocument('Packing slips', options.paper, CSS + (options.paper === '100x150' ? LABEL_CSS : ''), body)
}

/** A word in the languages of the marketplace, the first one first. */
function wordsOf(id: MarketplaceId): (word: keyof SlipTexts) => string {
  return (word) =>
    escaped([...new Set(LANGUAGES_OF[id].map((language) => SLIP_TEXTS[language][word]))].join(' · '))
} // prettier-ignore

function slipHtml(slip: Slip, { withPrices, seller }: SlipOptions): string {
  const { language, timeZone } = marketplace(slip.marketplaceId)
  const t = wordsOf(slip.marketplaceId)
  const [first] = LANGUAGES_OF[slip.marketplaceId]
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone, numberingSystem: 'latn' })
  const units = slip.items.reduce((sum, item) => sum + item.quantity, 0)
  const priced = withPrices && slip.items.some((item) => item.price !== null)
  const rows = slip.items.map(
    (item) =>
      `<tr><td><bdi>${escaped(item.title || item.sku)}</bdi><div class="sku">SKU: <bdi>${escaped(item.sku)}</bdi></div></td>` +
      `<td class="end">${item.quantity}</td>${priced ? `<td class="end">${price(item)}</td>` : ''}</tr>`,
  )
  const fact = (label: string, value: string, css = '') =>
    value === '' ? '' : `<div class="label">${label}</div><div class="${css}"><bdi>${escaped(value)}</bdi></div>`
  return `<section class="slip" lang="${escaped(language)}" dir="${first === 'ar' ? 'rtl' : 'ltr'}">
<div class="head"><h1>${t('title')}</h1><div class="seller"><span class="label">${t('soldBy')}</span> <bdi>${escaped(seller)}</bdi></div></div>
<div class="parts"><div class="to"><div class="label">${t('shipTo')}</div>${addressLines(slip.shipTo)
    .map((line) => `<div><bdi>${escaped(line)}</bdi></div>`)
    .join('')}</div>
<div class="facts">${fact(t('orderId'), slip.orderId, 'id')}${fact(t('orderDate'), date.format(slip.purchasedAt))}${fact(t('service'), slip.service)}</div></div>
<table><thead><tr><th>${t('product')}</th><th class="end">${t('quantity')}</th>${priced ? `<th class="end">${t('price')}</th>` : ''}</tr></thead>
<tbody>${rows.join('')}<tr class="total"><td>${t('total')}</td><td class="end">${units}</td>${priced ? '<td></td>' : ''}</tr></tbody></table>
${slip.giftMessage === '' ? '' : `<div class="gift"><div class="label">${t('giftMessage')}</div><div dir="auto">${escaped(slip.giftMessage)}</div></div>`}
</section>`
}

function price({ price: minor, currency }: SlipItem): string {
  return minor === null ? '' : `<bdi>${escaped(`${minorToText(minor, currency)} ${currency}`)}</bdi>`
}
