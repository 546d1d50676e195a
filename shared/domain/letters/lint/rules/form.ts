import { LANGUAGES_OF } from '../../languages'
import { type Case, type Found, found } from '../finding'
import { surely } from '../language'
import type { LetterToLint } from '../letter'
import { asksRating } from './ratings'

const WHOLE = { start: 0, end: 0 }
const ORDER_ID = /(?<!\d)(\d{3})\D{0,2}(\d{7})\D{0,2}(\d{7})(?!\d)/g
/** Three empty lines and more. */
const GAP = /\r?\n(?:[^\S\n]*\r?\n){3,}/g
/** Papers that a buyer needs, by what they are called. */
const ESSENTIAL =
  /invoice|receipt|label|manual|instruction|guide|proof|design|preview|photo|picture|img|image|customs|certificate|warranty|pod|return|rma|assembly|drawing|sketch|tracking|rechnung|etikett|label|anleitung|retoure|entwurf|garantie|beleg|facture|etiquette|notice|retour|recu|justificatif|fattura|etichetta|istruzioni|reso|ricevuta|factura|etiqueta|instrucciones|devolucion|recibo|factuur|handleiding|faktura|anvisning|etykieta|instrukcja|zwrot|fatura|kilavuz|iade|etiket|fatura|devolucao|nota|領収|請求|説明|ラベル|返品|写真|发票|發票|说明|标签|照片|退货|فاتور|ملصق|دليل|صور/i
const ADVERTISING =
  /catalog|katalog|catalogue|catalogo|flyer|flugblatt|coupon|gutschein|promo|brochure|prospe[kc]t|broschure|voucher|rabat|offer|angebot|deal|sale\b|logo|banner|newsletter|kupon|カタログ|チラシ|クーポン|目录|优惠|促销|كتالوج|قسيمة/i

/** Whether an order is named: by its number where it is known. */
function namesOrder({ text, orderId }: LetterToLint): boolean {
  const digits = [...text.normalize('NFKC').matchAll(ORDER_ID)].map(([, ...parts]) => parts.join(''))
  return orderId === null ? digits.length > 0 : digits.includes(orderId.replace(/\D/g, ''))
}

function language({ letter, reading }: Case): Found[] {
  const written = surely(reading.scores)
  const ofMarketplace: readonly string[] | undefined = letter.marketplaceId
    ? LANGUAGES_OF[letter.marketplaceId]
    : undefined
  const reads = letter.buyerLanguage ? [letter.buyerLanguage.toLowerCase().split(/[-_]/)[0]] : ofMarketplace
  return written === undefined || reads === undefined || reads.includes(written) ? [] : [found('wrong-language', WHOLE)]
}

function timing({ letter, reading, rules }: Case): Found[] {
  const { purpose, initiatedBy, daysSinceDelivery: days, earlierReviewRequests } = letter
  const asks = purpose === 'review-request' || purpose === 'feedback-request'
  const isRequest = asks || (purpose === 'other-proactive' && reading.sentences.some((one) => asksRating(one)))
  const all: Found[] = []
  if (isRequest && earlierReviewRequests > 0) all.push(found('repeat-review-request', WHOLE))
  if (days === null || initiatedBy === 'buyer' || purpose === 'reply') return all
  const isTooEarly = isRequest && days < rules.requestOpensDays
  const isTooLate = days > (isRequest ? rules.requestClosesDays : rules.proactiveClosesDays)
  if (isTooEarly || (isTooLate && purpose !== 'review-bad-contact')) all.push(found('outside-window', WHOLE))
  return all
}

/** What hangs on the letter as a whole: order id, language, time, attachments, empty lines (policy.md §1.4). */
export function formRules(the: Case): Found[] {
  const { letter } = the
  const { text, purpose, initiatedBy, attachments } = letter
  const isProactive = initiatedBy === 'seller' && purpose !== 'reply'
  const isNeedless = (name: string) => ADVERTISING.test(name) || (isProactive && !ESSENTIAL.test(name.normalize('NFKC')))
  const [gap] = text.matchAll(GAP)
  return [
    ...(isProactive && purpose !== 'review-bad-contact' && !namesOrder(letter) ? [found('missing-order-id', WHOLE)] : []),
    ...language(the),
    ...timing(the),
    ...(attachments.some(isNeedless) ? [found('attachment-nonessential', WHOLE)] : []),
    ...(gap ? [{ ...found('too-many-blank-lines', { start: gap.index, end: gap.index + gap[0].length }), isOriginal: true as const }] : []),
  ]
} // prettier-ignore
