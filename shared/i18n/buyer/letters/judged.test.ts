import { describe, expect, it } from 'vitest'
import { findingsOfLetter, type LetterFacts } from '../../../domain/letters/findings'
import { BUYER_LANGUAGES, type BuyerLanguage } from '../../../domain/letters/languages'
import { LETTER_IDS, LETTERS } from '../../../domain/letters/letter'
import type { LetterPurpose } from '../../../domain/letters/lint'
import { purposeOf } from '../../../domain/letters/purposes'
import { writtenIn } from '../../../domain/letters/written-in'
import type { MarketplaceId } from '../../../domain/marketplace'
import { postageSentence, READY_LETTERS, writeLetter } from '../letters'

/** What Amazon's message takes is far more; what a buyer reads is not. */
const LONGEST = 1_500

const ORDER = { orderId: '302-1234567-1234567', carrier: 'DHL', trackingNumber: '00340434161094042557' }

/** A shop's marketplace of each language, and what an operator would write: answer, question, design. */
const WRITTEN: Readonly<Record<BuyerLanguage, readonly [MarketplaceId, string, string, string, string]>> = {
  en: ['US', '$9.71', 'Yes, the lamp comes with a cable of two metres and a plug for your country.', 'Which name should we engrave, in at most 12 letters?', 'A blue mug with the name Ann in white letters.'],
  es: ['ES', '9,71 €', 'Sí, la lámpara incluye un cable de dos metros y un enchufe para su país.', '¿Qué nombre debemos grabar, con un máximo de 12 letras?', 'Una taza azul con el nombre Ana en letras blancas.'],
  pt: ['BR', 'R$ 9,71', 'Sim, a luminária vem com um cabo de dois metros e uma tomada para o seu país.', 'Qual nome devemos gravar, com no máximo 12 letras?', 'Uma caneca azul com o nome Ana em letras brancas.'],
  de: ['DE', '9,71 €', 'Ja, die Lampe hat ein Kabel von zwei Metern und einen Stecker für Ihr Land.', 'Welchen Namen sollen wir eingravieren, mit höchstens 12 Buchstaben?', 'Eine blaue Tasse mit dem Namen Anna in weißen Buchstaben.'],
  fr: ['FR', '9,71 €', 'Oui, la lampe est livrée avec un câble de deux mètres et une prise pour votre pays.', 'Quel prénom devons-nous graver, en 12 lettres au plus ?', 'Une tasse bleue avec le prénom Anne en lettres blanches.'],
  it: ['IT', '9,71 €', 'Sì, la lampada ha un cavo di due metri e una spina per il Suo paese.', 'Quale nome dobbiamo incidere, con al massimo 12 lettere?', 'Una tazza blu con il nome Anna in lettere bianche.'],
  nl: ['NL', '€ 9,71', 'Ja, de lamp heeft een kabel van twee meter en een stekker voor uw land.', 'Welke naam moeten wij graveren, met hoogstens 12 letters?', 'Een blauwe mok met de naam Anna in witte letters.'],
  sv: ['SE', '97,10 kr', 'Ja, lampan har en kabel på två meter och en kontakt som passar i ditt land.', 'Vilket namn ska vi gravera, med högst 12 bokstäver?', 'En blå mugg med namnet Anna i vita bokstäver.'],
  pl: ['PL', '9,71 zł', 'Tak, lampa ma kabel o długości dwóch metrów i wtyczkę pasującą w Polsce.', 'Jakie imię mamy wygrawerować, najwyżej 12 liter?', 'Niebieski kubek z imieniem Anna białymi literami.'],
  tr: ['TR', '9,71 TL', 'Evet, lambanın iki metrelik kablosu ve ülkenize uygun bir fişi vardır.', 'Hangi adı işlememizi istersiniz, en fazla 12 harf?', 'Beyaz harflerle Ayşe adının yazdığı mavi bir kupa.'],
  ar: ['AE', '9.71 درهم', 'نعم، يأتي المصباح مع كابل طوله متران وقابس مناسب لبلدك.', 'ما الاسم الذي ترغب في نقشه، بحد أقصى 12 حرفًا؟', 'كوب أزرق عليه اسم ليلى بحروف بيضاء.'],
  ja: ['JP', '971円', 'はい、このランプには長さ2メートルのケーブルと日本のコンセントに合うプラグが付いています。', '刻印するお名前を12文字以内でお知らせください。', '青いマグカップに、白い文字で「花子」と入れます。'],
} // prettier-ignore

/** What is known where a letter is written: who wants a review waits until the days of a request. */
const factsOf = (purpose: LetterPurpose, marketplaceId: MarketplaceId, orderId: string | null): LetterFacts => ({
  purpose,
  initiatedBy: purpose === 'reply' ? 'buyer' : 'seller',
  marketplaceId,
  orderId,
  isResolved: false,
  earlierProactive: 0,
  earlierReviewRequests: 0,
  daysSinceDelivery: 10,
})

describe.each(BUYER_LANGUAGES)('every ready letter in %s', (language) => {
  const [marketplaceId, amount, answer, question, design] = WRITTEN[language]
  const filling = { ...ORDER, amount, answer, question, design }

  it.each(LETTER_IDS)('%s may be sent, is short, and in its language', (letter) => {
    const purpose = purposeOf(letter)
    const blanks: readonly string[] = LETTERS[letter]
    const facts = factsOf(purpose, marketplaceId, blanks.includes('orderId') ? ORDER.orderId : null)
    for (const payer of ['seller', 'buyer', 'nobody'] as const) {
      const postage = postageSentence(language, payer)
      const body = writeLetter(language, READY_LETTERS[letter], { ...filling, postage })
      expect(findingsOfLetter(facts, language, body)).toEqual([])
      expect(writtenIn(body)).toBe(language)
      expect(body.length).toBeLessThan(LONGEST)
    }
  })
})

it('what asks for a review or feedback is judged as that, not as an answer', () => {
  const isAsking = LETTER_IDS.filter((letter) => purposeOf(letter) !== 'reply')
  expect(isAsking).toEqual(['neededInfo', 'designApproval', 'reviewRequest', 'feedbackRequest'])
  const late = { ...factsOf(purposeOf('reviewRequest'), 'US', ORDER.orderId), daysSinceDelivery: 31 }
  const body = writeLetter('en', READY_LETTERS.reviewRequest, ORDER)
  expect(findingsOfLetter(late, 'en', body).map(({ rule }) => rule)).toEqual(['letter-outside-window'])
  expect(findingsOfLetter({ ...late, daysSinceDelivery: 10, earlierReviewRequests: 1 }, 'en', body).map(({ rule }) => rule)).toEqual(['letter-repeat-review-request'])
}) // prettier-ignore
