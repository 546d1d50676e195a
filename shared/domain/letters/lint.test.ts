import { expect, it } from 'vitest'
import { LETTER_RULES, lintLetter, type LetterToLint } from './lint'

const REPLY = {
  text: '',
  language: 'en',
  marketplaceId: 'US',
  purpose: 'reply',
  initiatedBy: 'buyer',
  buyerLanguage: 'en',
  orderId: '111-2223334-4445556',
  isResolved: false,
  earlierProactive: 0,
  earlierReviewRequests: 0,
  daysSinceDelivery: null,
  attachments: [],
} as const satisfies LetterToLint
const lint = (letter: Partial<LetterToLint>) => lintLetter({ ...REPLY, ...letter }, LETTER_RULES)
const kinds = (letter: Partial<LetterToLint>) => lint(letter).map(({ kind }) => kind)

it('names the words as they stand in the letter, also behind signs that nobody sees', () => {
  const text = 'Dear\u200B\u200B\u200B Ann, ｐｌｅａｓｅ write to help@gmail.com about it.'
  const [address] = lint({ text }).filter(({ kind }) => kind === 'contact-data')
  expect(address?.found).toBe('help@gmail.com')
  expect(text.slice(address?.start, address?.end)).toBe('help@gmail.com')
})

it('a messenger that is refused is no way past Amazon (policy.md §1.4)', () => {
  expect(kinds({ text: 'Please add us on WhatsApp and we will send the photos.' })).toContain('contact-data')
  expect(kinds({ text: 'Your parcel is on its way. We do not use WhatsApp.' })).not.toContain('contact-data')
})

it('a letter of the seller’s own names this order, not another one (policy.md §1.4)', () => {
  const own = { purpose: 'order-problem', initiatedBy: 'seller' } as const
  const text = (id: string) => `Your order ${id} is delayed by two days because of the weather. We are sorry.`
  expect(kinds({ ...own, text: text('111-2223334-4445556') })).not.toContain('missing-order-id')
  expect(kinds({ ...own, text: text('111-2223334-4445557') })).toContain('missing-order-id')
})

it('advertising is attached to no letter, not even to an answer (policy.md §1.4)', () => {
  const text = 'Here is the manual that you asked for.'
  expect(kinds({ text, attachments: ['manual.pdf'] })).toEqual([])
  expect(kinds({ text, attachments: ['manual.pdf', 'catalogue.pdf'] })).toEqual(['attachment-nonessential'])
})
