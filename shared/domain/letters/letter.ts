/** What a letter to a buyer is filled with. */
export type Blank = 'orderId' | 'carrier' | 'trackingNumber' | 'amount' | 'postage'

/** Every ready letter, with its blanks: a letter without the order id is not sent (policy.md §1.4). */
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
} as const satisfies Readonly<Record<string, readonly Blank[]>>
export type LetterId = keyof typeof LETTERS
export const LETTER_IDS = Object.keys(LETTERS) as [LetterId, ...LetterId[]]

export type Filling = Partial<Record<Blank, string>>

/** The text with its blanks filled; what is not known stays as `{{blank}}` and is named in `open`. */
export function fillLetter(text: string, filling: Filling): { body: string; open: Blank[] } {
  const open: Blank[] = []
  const body = text.replace(/{{(\w+)}}/g, (mark, name: Blank) => {
    const value = filling[name]
    if (value !== undefined && (value !== '' || name === 'postage')) return value
    if (!open.includes(name)) open.push(name)
    return mark
  })
  // A sentence that is left out leaves no gap behind.
  return {
    body: body
      .replace(/ +\n/g, '\n')
      .replace(/ {2,}/g, ' ')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    open,
  }
}

/** Blanks that stand in a body still. */
export function openBlanks(body: string): boolean {
  return /{{\w+}}/.test(body)
}
