import type { Finding } from '../finding/finding'
import type { BuyerLanguage } from './languages'
import { LETTER_RULES, type LetterKind, lintLetter } from './lint'

export type LetterRule = `letter-${LetterKind}`

/** What stands against an answer to a buyer, among all findings; the operator decides, since a lamp can be a star. */
export function findingsOfReply(language: BuyerLanguage, body: string): Finding<LetterRule, 'body'>[] {
  const reply = { purpose: 'reply', initiatedBy: 'buyer', isResolved: false, attachments: [] } as const
  const unknown = { marketplaceId: null, orderId: null, daysSinceDelivery: null, earlierProactive: 0, earlierReviewRequests: 0 } as const // prettier-ignore
  const letter = { text: body, language, buyerLanguage: language, ...reply, ...unknown }
  return lintLetter(letter, LETTER_RULES).map(({ kind, severity, found, because }) => ({
    rule: `letter-${kind}` as const,
    severity: severity === 'block' ? 'error' : 'warning',
    field: 'body',
    params: { found },
    found,
    because,
  }))
}
