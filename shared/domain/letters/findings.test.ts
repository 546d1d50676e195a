import { expect, it } from 'vitest'
import type { BuyerLanguage } from './languages'
import { ANSWER } from '@test/support/letters'
import { findingsOfLetter } from './findings'

const found = (language: BuyerLanguage, body: string) =>
  findingsOfLetter(ANSWER, language, body).map(({ rule, severity, params }) => [rule, severity, params.found])

it.each<[BuyerLanguage, string, [string, string, string][]]>([
  ['en', 'Please remove your negative Review.', [['letter-review-change-or-removal', 'error', 'remove']]],
  ['de', 'Bitte ändern Sie Ihre Bewertung.', [['letter-review-change-or-removal', 'error', 'ändern']]],
  ['fr', 'Voyez notre site www.example.com', [['letter-external-link', 'error', 'www.example.com']]],
  ['en', 'Write to a.b@example.org about your order 😀', [['letter-contact-data', 'error', 'a.b@example.org'], ['letter-emoji-or-gif', 'error', '😀']]],
  ['en', 'Dear Ann, please take your review back.', [['letter-review-change-or-removal', 'error', 'take your review back']]],
  ['de', 'Wir überweisen Ihnen 20 Euro, wenn Sie die zwei Sterne in fünf verwandeln.', [['letter-review-change-or-removal', 'error', 'verwandeln'], ['letter-incentive-for-review', 'error', 'überweisen Ihnen']]],
  ['es', 'Le pagaremos 20 euros si cambia su opinión.', [['letter-review-change-or-removal', 'error', 'cambia'], ['letter-incentive-for-review', 'error', 'pagaremos']]],
  ['en', 'We has sent your order again.', [['letter-grammar', 'warning', 'We has']]],
])('%s: %s', (language, body, rules) => {
  expect(found(language, body)).toEqual(rules)
}) // prettier-ignore

it.each<[BuyerLanguage, string]>([
  ['en', 'Order 111-0000001-0000000, tracking 9400100000000000000001, shipped on 2026-03-04. We started at once.'],
  ['fr', 'Veuillez noter le numéro de suivi. La marque déposée™ ©.'],
  ['de', 'Die Sternwarte liefert am 4.3.2026 unter 030 123.'],
  ['es', 'Pedido 111-0000001-0000000: 12,50 € devueltos.'],
  ['en', 'Thank you for your review; the lamp has the shape of a star.'],
])('%s: nothing stands against %s', (language, body) => {
  expect(found(language, body)).toEqual([])
})

it('says where the rule stands', () => {
  expect(findingsOfLetter(ANSWER, 'en', 'Use this coupon for your next purchase.')).toEqual([
    {
      rule: 'letter-marketing-or-coupon',
      severity: 'error',
      field: 'body',
      params: { found: 'coupon' },
      found: 'coupon',
      because: { source: 'Seller Central: Communication Guidelines', checkedOn: '2026-11-23' },
    },
  ])
})
