import type { BuyerLanguage } from './languages'

/** What a letter of several chapters is filled with; what is answered, asked or designed is known to the operator alone. */
export const BLANKS = [
  'orderId',
  'carrier',
  'trackingNumber',
  'amount',
  'postage',
  'answer',
  'question',
  'design',
] as const
export type Blank = (typeof BLANKS)[number]

/** Every letter of several chapters, with its blanks: a letter about an order names it (policy.md §1.4). */
export const LETTERS = {
  cancelOnOrderPage: ['orderId'],
  contactAmazonFba: ['orderId'],
  refuseOrReturn: ['orderId'],
  replacementSent: ['orderId', 'carrier', 'trackingNumber'],
  refundIssued: ['orderId', 'amount'],
  partialRefundOffer: ['orderId', 'amount'],
  returnInstructions: ['orderId', 'postage'],
  askPhoto: ['orderId'],
  notReceivedTracking: ['orderId', 'carrier', 'trackingNumber'],
  parcelDelayed: ['orderId', 'carrier', 'trackingNumber'],
  parcelLost: ['orderId'],
  damagedOnArrival: ['orderId'],
  wrongItem: ['orderId'],
  partMissing: ['orderId'],
  invoiceQuestion: ['orderId'],
  addressChange: ['orderId'],
  deliveryInstructions: ['orderId'],
  productQuestion: ['answer'],
  productQuestionAfterSale: ['orderId', 'answer'],
  thanksWithAnswer: ['orderId', 'answer'],
  answeredAlready: ['orderId', 'answer'],
  claimAnnounced: ['orderId'],
  qnaAnswer: ['answer'],
  neededInfo: ['orderId', 'question'],
  designApproval: ['orderId', 'design'],
  reviewRequest: ['orderId'],
  feedbackRequest: ['orderId'],
} as const satisfies Readonly<Record<string, readonly Blank[]>>
export type LetterId = keyof typeof LETTERS
export const isLetterId = (letter: string): letter is LetterId => Object.hasOwn(LETTERS, letter)
export const LETTER_IDS = Object.keys(LETTERS) as [LetterId, ...LetterId[]]

/** A ready letter: its lines between greeting and close, in the languages it can be written in; `{{blanks}}` are to be filled. */
export type Template = Readonly<Partial<Record<BuyerLanguage, readonly string[]>>> & { readonly en: readonly string[] }

/** What fills blanks, by their names. Null: nothing is said there; empty or absent: it is not known. */
export type Filling = Readonly<Record<string, string | null | undefined>>

/** The text with its blanks filled; what is not known stays as `{{blank}}`. */
export function fillLetter(text: string, filling: Filling): string {
  const body = text.replace(/{{(\w+)}}/g, (mark, name: string) => (filling[name] === null ? '' : filling[name] || mark))
  // A sentence that is left out leaves no gap behind.
  return body
    .replace(/ +\n/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Blanks that stand in a body still, in braces as they stand there. */
export const openBlanks = (body: string): string[] => body.match(/{{\w+}}/g) ?? []
