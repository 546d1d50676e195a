import type { Finding } from '../finding/finding'
import type { BuyerLanguage } from './languages'
import { LETTER_RULES, type LetterKind, lintLetter, type LetterToLint } from './lint'

export type LetterRule = `letter-${LetterKind}`

/** What is known about a letter beside its words. */
export type LetterFacts = Pick<
  LetterToLint,
  'purpose' | 'initiatedBy' | 'marketplaceId' | 'orderId' | 'isResolved' | 'earlierProactive' | 'earlierReviewRequests' | 'daysSinceDelivery'
> // prettier-ignore

/** What stands against a letter, among all findings: an error keeps it from being sent, a warning asks for a reason. */
export function findingsOfLetter(facts: LetterFacts, language: BuyerLanguage, body: string): Finding<LetterRule, 'body'>[] {
  const letter = { ...facts, text: body, language, buyerLanguage: language, attachments: [] }
  return lintLetter(letter, LETTER_RULES).map(({ kind, severity, found, because }) => ({
    rule: `letter-${kind}` as const,
    severity: severity === 'block' ? 'error' : 'warning',
    field: 'body',
    params: { found },
    found,
    because,
  }))
} // prettier-ignore

export const isBlocked = (findings: readonly Pick<Finding, 'severity'>[]): boolean =>
  findings.some(({ severity }) => severity === 'error')
