import type { Finding, RuleSource } from '../finding/finding'
import type { BuyerLanguage } from './languages'

export type LetterRule = 'letterReviews' | 'letterMarketing' | 'letterContact' | 'letterEmoji'
export type LetterFinding = Finding<LetterRule, 'body'>

/** Reviews, feedback, ratings and stars: of a letter about an order they are none of the business (policy.md §1.4). */
const REVIEWS: Readonly<Record<BuyerLanguage, RegExp>> = {
  en: /\b(?:reviews?|ratings?|feedback|stars?)\b/gi,
  es: /reseñ\p{L}*|valoraci\p{L}*|opini[oó]n\p{L}*|estrella\p{L}*|calificaci\p{L}*/giu,
  pt: /avalia\p{L}*|coment[aá]rio\p{L}*|estrela\p{L}*|classifica\p{L}*/giu,
  de: /bewert\p{L}*|rezension\p{L}*|\bsterne?\b|feedback/giu,
  fr: /\bavis\b|[ée]valuation\p{L}*|commentaire\p{L}*|[ée]toiles?/giu,
  it: /recension\p{L}*|valutazion\p{L}*|feedback|\bstell[ae]\b/giu,
  nl: /beoordel\p{L}*|recensie\p{L}*|\bster(?:ren)?\b|feedback/giu,
  sv: /recension\p{L}*|omdöme\p{L}*|betyg\p{L}*|stjärn\p{L}*|feedback/giu,
  pl: /opini\p{L}*|ocen[aęyi]\p{L}*|recenzj\p{L}*|gwiazd\p{L}*/giu,
  tr: /yorum\p{L}*|değerlendir\p{L}*|puan\p{L}*|yıldız\p{L}*/giu,
  ar: /تقييم|مراجعة|نجوم|نجمة|تعليق/g,
  ja: /レビュー|評価|フィードバック|星/g,
}
/** Discounts, coupons and promotions. */
const MARKETING: Readonly<Record<BuyerLanguage, RegExp>> = {
  en: /\b(?:discounts?|coupons?|promotions?|promo)\b/gi,
  es: /descuento\p{L}*|cup[oó]n\p{L}*|promoci\p{L}*/giu,
  pt: /desconto\p{L}*|cupo(?:m|ns)|promo[cç]\p{L}*/giu,
  de: /rabatt\p{L}*|gutschein\p{L}*|sonderaktion\p{L}*/giu,
  fr: /\bremises?\b|coupon\p{L}*|promotion\p{L}*/giu,
  it: /scont[oi]|coupon|promozion\p{L}*/giu,
  nl: /korting\p{L}*|coupon\p{L}*|aanbieding\p{L}*/giu,
  sv: /rabatt\p{L}*|kupong\p{L}*|kampanj\p{L}*/giu,
  pl: /rabat\p{L}*|kupon\p{L}*|promocj\p{L}*/giu,
  tr: /indirim\p{L}*|kupon\p{L}*|kampanya\p{L}*/giu,
  ar: /خصم|قسيمة|عرض خاص/g,
  ja: /割引|クーポン|キャンペーン/g,
}
/** Ways past Amazon's messages: links, mail addresses, telephone numbers with their country, other messengers. */
const CONTACT =
  /(?:https?:\/\/|www\.)\S*[^\s.,;:!?)]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|\+\d[\d ()-]{6,}\d|whats\s?app|wechat|微信|telegram|viber/gi
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/gu

const GUIDELINES: RuleSource = { source: 'Seller Central: Communication Guidelines', checkedOn: '2026-11-23' }
const REVIEW_POLICY: RuleSource = {
  source: 'Seller Central: Customer product reviews policies (GYRKB5RU3FS5TURN)',
  checkedOn: '2026-11-23',
}

interface Rule {
  rule: LetterRule
  because: RuleSource
  /** In words of the letter's language, and in English ones, which are typed in any. */
  words: (language: BuyerLanguage) => readonly RegExp[]
}
const inBoth = (words: Readonly<Record<BuyerLanguage, RegExp>>) => (language: BuyerLanguage) =>
  language === 'en' ? [words.en] : [words[language], words.en]
const RULES: readonly Rule[] = [
  { rule: 'letterReviews', because: REVIEW_POLICY, words: inBoth(REVIEWS) },
  { rule: 'letterMarketing', because: GUIDELINES, words: inBoth(MARKETING) },
  { rule: 'letterContact', because: GUIDELINES, words: () => [CONTACT] },
  { rule: 'letterEmoji', because: GUIDELINES, words: () => [EMOJI] },
]

/**
 * What in a letter Amazon may block, or take as asking for a review, whatever it was meant as. The operator decides: a lamp can be
 * a star. Source: policy.md §1.4.
 */
export function lintLetter(language: BuyerLanguage, body: string): LetterFinding[] {
  return RULES.flatMap(({ rule, because, words }) => {
    const hits = words(language).flatMap((word) => body.match(word) ?? [])
    const found = [...new Set(hits.map((hit) => hit.toLowerCase()))].join(', ')
    return found === ''
      ? []
      : [{ rule, severity: 'warning', field: 'body', params: { found }, found, because } as const]
  })
}
