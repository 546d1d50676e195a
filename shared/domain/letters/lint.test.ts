import { expect, it } from 'vitest'
import type { BuyerLanguage } from './languages'
import { lintLetter } from './lint'

const found = (language: BuyerLanguage, body: string) =>
  lintLetter(language, body).map(({ rule, params }) => [rule, params.found])

it.each<[BuyerLanguage, string, [string, string][]]>([
  ['en', 'Please remove your negative Review, or change the 5 stars.', [['letterReviews', 'review, stars']]],
  ['de', 'Bitte ändern Sie Ihre Bewertung.', [['letterReviews', 'bewertung']]],
  ['de', 'Please leave feedback', [['letterReviews', 'feedback']]],
  ['ja', '星5のレビューをお願いします。', [['letterReviews', '星, レビュー']]],
  ['fr', 'Une remise de 10 % sur notre site www.example.com', [['letterMarketing', 'remise'], ['letterContact', 'www.example.com']]],
  ['en', 'Call +49 170 1234567 or write to a.b@example.org 😀', [['letterContact', '+49 170 1234567, a.b@example.org'], ['letterEmoji', '😀']]],
  ['en', 'Write to a.b@shop.example.org. Or look at https://example.org/a), please.', [['letterContact', 'a.b@shop.example.org, https://example.org/a']]],
])('%s: %s', (language, body, rules) => {
  expect(found(language, body)).toEqual(rules)
}) // prettier-ignore

it.each<[BuyerLanguage, string]>([
  ['en', 'Order 111-0000001-0000000, tracking 9400100000000000000001, shipped on 2026-03-04. We started at once.'],
  ['fr', 'Veuillez noter le numéro de suivi. La marque déposée™ ©.'],
  ['de', 'Die Sternwarte liefert am 4.3.2026 unter 030 123.'],
  ['es', 'Pedido 111-0000001-0000000: 12,50 € devueltos.'],
])('%s: nothing stands against %s', (language, body) => {
  expect(found(language, body)).toEqual([])
})

it('says where the rule stands, and leaves the decision to the operator', () => {
  expect(lintLetter('en', 'coupon')).toEqual([
    {
      rule: 'letterMarketing',
      severity: 'warning',
      field: 'body',
      params: { found: 'coupon' },
      found: 'coupon',
      because: { source: 'Seller Central: Communication Guidelines', checkedOn: '2026-11-23' },
    },
  ])
})
