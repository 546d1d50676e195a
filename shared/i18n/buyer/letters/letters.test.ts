import { describe, expect, it } from 'vitest'
import { type Blank, LETTER_IDS, LETTERS, openBlanks } from '../../../domain/letters/letter'
import { BUYER_LANGUAGES, type BuyerLanguage } from '../../../domain/letters/languages'
import type { Filling, LetterId } from '../../../domain/letters/letter'
import { BUYER_LETTERS, postageSentence, READY_LETTERS, writeLetter } from '../letters'

/** Words about reviews, feedback, ratings and stars, and of marketing, none of which belong into a letter (policy.md §1.4). */
const FORBIDDEN: Readonly<Record<BuyerLanguage, RegExp>> = {
  en: /\b(reviews?|ratings?|feedback|stars?|positive|negative|discounts?|coupons?|promotion|warranty|gift)\b/i,
  es: /reseñ|valoraci|opini|estrella|calificaci|descuento|cup[oó]n|promoci/i,
  pt: /avalia|coment[aá]rio|estrela|classifica|desconto|cupom|promo[cç]/i,
  de: /bewert|rezension|\bstern|feedback|rabatt|gutschein|aktion\b/i,
  fr: /\bavis\b|[ée]valuation|commentaire|[ée]toile|\bnoter?\b|remise|coupon|promotion/i,
  it: /recension|valutazion|feedback|stell[ae]|sconto|coupon|promozion/i,
  nl: /beoordel|recensie|\bster(ren)?\b|feedback|korting|coupon|actie\b/i,
  sv: /recension|omdöme|betyg|stjärn|feedback|rabatt|kupong|kampanj/i,
  pl: /opini|ocen[aęyi]|recenzj|gwiazd|rabat|kupon|promocj/i,
  tr: /yorum|değerlendir|puan|yıldız|indirim|kupon|kampanya/i,
  ar: /تقييم|مراجعة|نجوم|نجمة|تعليق|خصم|قسيمة|عرض خاص/,
  ja: /レビュー|評価|フィードバック|星|割引|クーポン|キャンペーン/,
}
const NO_LINKS = /https?:|www\.|[\w.]+@\w|\.com\b/i
const NO_PHONE = /\+?\d[\d ()-]{6,}/
const NO_EMOJI = /\p{Extended_Pictographic}/u

const write = (language: BuyerLanguage, letter: LetterId, filling: Filling) =>
  writeLetter(language, READY_LETTERS[letter], filling)
const letterText = (language: BuyerLanguage, letter: LetterId) => {
  const { hello, bodies, bye } = BUYER_LETTERS[language]
  return [hello, '', ...bodies[letter], '', bye].join('\n')
}

const all = BUYER_LANGUAGES.flatMap((language) => LETTER_IDS.map((letter) => [language, letter] as const))

describe.each(all)('%s %s', (language, letter) => {
  const text = letterText(language, letter)
  const spoken = [text, ...Object.values(BUYER_LETTERS[language].postage)].join('\n')

  it('has just its blanks', () => {
    const blanks = [...new Set([...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name as Blank))]
    expect(blanks.sort()).toEqual([...LETTERS[letter]].sort())
    expect(text).toContain('{{orderId}}')
  })

  it('says nothing that must not be said', () => {
    expect(spoken).not.toMatch(FORBIDDEN[language])
    expect(spoken).not.toMatch(NO_LINKS)
    expect(spoken).not.toMatch(NO_PHONE)
    expect(spoken).not.toMatch(NO_EMOJI)
    expect(spoken).not.toMatch(/\n{3}/)
    expect(spoken).not.toMatch(/ {2}| \n/)
  })

  it('is filled whole', () => {
    const filling = { orderId: '111-0000001-0000000', carrier: 'USPS', trackingNumber: '9400', amount: '9.71 USD' }
    const body = write(language, letter, { ...filling, postage: postageSentence(language, 'seller') })
    expect(body).toContain('111-0000001-0000000')
    expect(body).not.toMatch(/[{}]/)
  })
})

it('is in the writing of its language', () => {
  const script = { ar: /\p{Script=Arabic}/u, ja: /\p{Script=Hiragana}/u, pl: /[ąęłśżó]/, tr: /[ışğ]/, de: /[äöüß]/ }
  for (const [language, letters] of Object.entries(script))
    for (const letter of LETTER_IDS) expect(letterText(language as BuyerLanguage, letter)).toMatch(letters)
})

it('says who pays the way back, or leaves the sentence out', () => {
  const postage = (payer: 'seller' | 'buyer' | 'nobody') =>
    write('en', 'returnInstructions', { orderId: '1', postage: postageSentence('en', payer) })
  expect(postage('seller')).toContain('return address. The return postage is paid by us. Please keep')
  expect(postage('buyer')).toContain('The return postage is paid by you.')
  expect(postage('nobody')).toContain('return address. Please keep')
})

it('leaves open what is not known', () => {
  const body = write('en', 'replacementSent', { orderId: '1', carrier: 'USPS', trackingNumber: '' })
  expect(openBlanks(body)).toEqual(['{{trackingNumber}}'])
  expect(body).toContain('Tracking number: {{trackingNumber}}')
})
