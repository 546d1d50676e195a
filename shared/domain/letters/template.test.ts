import { describe, expect, it } from 'vitest'
import { BLANKS } from './letter'
import { judgeTemplate, letterOfTemplate, templateOfLetter, wrongBlanks } from './template'

const en = (body: string, purpose: Parameters<typeof judgeTemplate>[0]['purpose'] = 'reply') =>
  judgeTemplate({ purpose, language: 'en', body }, BLANKS)
const kinds = (body: string, purpose?: Parameters<typeof judgeTemplate>[0]['purpose']) =>
  en(body, purpose).findings.map(({ rule }) => rule)

describe('blanks of a template', () => {
  it('are those of our letters, and nothing is said of them', () => {
    expect(wrongBlanks(BLANKS.map((blank) => `{{${blank}}}`).join(' '), BLANKS)).toEqual([])
  })
  it.each([
    ['Order {{orderid}}', '{{orderid}}', 1, 7],
    ['Hello\n\nyour {{tracking}} and', '{{tracking}}', 3, 6],
    ['a {{ orderId }}', '{{ orderId }}', 1, 3],
    ['订单｛｛orderId｝｝', '｛｛orderId｝｝', 1, 3],
    ['order {orderId}', '{orderId}', 1, 7],
    ['order {{orderId', '{{', 1, 7],
    ['order orderId}}', '}}', 1, 14],
    ['one {{{orderId}}}', '{{{', 1, 5],
  ])('%s: what is wrong is said with its place', (body, found, line, column) => {
    expect(wrongBlanks(body, BLANKS)[0]).toEqual({ found, line, column })
  })
  it('every wrong one is said, and a brace that is no blank is none', () => {
    expect(wrongBlanks('{{a}} {{orderId}}\n{{b}}', BLANKS).map(({ found }) => found)).toEqual(['{{a}}', '{{b}}'])
    expect(wrongBlanks('set {x} of { 1, 2 }', BLANKS)).toEqual([])
  })
  it('one that is not known where the letter is begun is wrong there', () => {
    expect(wrongBlanks('{{answer}} {{orderId}}', ['answer'])).toEqual([{ found: '{{orderId}}', line: 1, column: 12 }])
  })
})

describe('a template is judged as the letter it will be', () => {
  it('a clean one can be begun with', () => {
    expect(en('Hello,\n\nthe parcel of order {{orderId}} left with {{carrier}}, number {{trackingNumber}}.')).toEqual({ wrong: [], findings: [], isReady: true }) // prettier-ignore
  })
  // policy.md §1.4: no request to remove or update a review; nothing for one; no e-mail.
  it('what Amazon blocks keeps it a draft', () => {
    expect(en('Please remove your negative review of order {{orderId}}.')).toMatchObject({ isReady: false, findings: [{ rule: 'letter-review-change-or-removal', severity: 'error' }] }) // prettier-ignore
    expect(kinds('We refund you in full if you delete the review.')).toContain('letter-refund-traded-for-rating')
    expect(kinds('Please write to help@example.com instead.')).toContain('letter-contact-data')
  })
  it('what the seller writes of himself names the order, by the blank too', () => {
    const ask = 'Your honest opinion of the product helps other customers, whatever it may be.'
    expect(kinds(ask, 'review-request')).toEqual(['letter-missing-order-id'])
    expect(kinds(`${ask} It is about order {{orderId}}.`, 'review-request')).toEqual([])
  })
  it('a warning does not keep it from being used', () => {
    const body = 'Hello,\n\nwe has sent your parcel, and the carrier will bring it to you on Monday.'
    expect(en(body)).toMatchObject({ isReady: true, findings: [{ rule: 'letter-grammar', severity: 'warning' }] })
  })
  it('another language than it is kept as is told', () => {
    expect(kinds('Guten Tag, vielen Dank für Ihre Nachricht. Wir senden Ihnen den Artikel noch einmal zu.')).toEqual(['letter-wrong-language']) // prettier-ignore
  })
  it('an empty one cannot be begun with', () => {
    expect(en(' \n')).toEqual({ wrong: [], findings: [], isReady: false })
  })
})

it('letters of own templates are told from ours', () => {
  expect(templateOfLetter(letterOfTemplate(12))).toBe(12)
  expect(['ownWords', 'reviewRequest', 'own', 'own1x'].map(templateOfLetter)).toEqual([undefined, undefined, undefined, undefined]) // prettier-ignore
})
