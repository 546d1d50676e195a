import { expect, it } from 'vitest'
import { judgeLetterLine } from './judged-letters'

const line = (said: object) =>
  JSON.stringify({ id: 'a', marketplace: 'DE', purpose: 'reply', context: {}, text: 'Guten Tag', ...said })

it('judges a letter by what its line says', () => {
  const text = 'Bitte löschen Sie Ihre Rezension.'
  expect(judgeLetterLine(line({ text }), 1)).toEqual({
    id: 'a',
    kinds: [{ kind: 'review-change-or-removal', severity: 'block' }],
  })
  expect(judgeLetterLine(line({ context: { orderId: null, buyerLang: 'de', attachments: [] } }), 1).kinds).toEqual([])
})

it('takes a letter without a question of the buyer for the seller’s own', () => {
  const text = 'Für die Gravur brauchen wir den gewünschten Namen. Bitte antworten Sie auf diese Nachricht.'
  const needed = line({ purpose: 'needed-info', text })
  expect(judgeLetterLine(needed, 1).kinds).toEqual([{ kind: 'missing-order-id', severity: 'block' }])
})

it.each([
  ['{', /^line 3 is no JSON/],
  [line({ purpose: 'spam' }), /^line 3: purpose: /],
  [line({ context: { earlierProactive: -1 } }), /^line 3: context\.earlierProactive: /],
])('names the line and the field: %s', (text, message) => {
  expect(() => judgeLetterLine(text, 3)).toThrow(message)
})
