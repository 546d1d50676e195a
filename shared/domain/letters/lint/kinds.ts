import type { RuleSource } from '../../finding/finding'

/** `block`: it must not be sent; `warn`: it can be, with a reason. */
export type LetterSeverity = 'block' | 'warn'

const CHECKED_ON = '2026-11-23'
const rule = (source: string): RuleSource => ({ source, checkedOn: CHECKED_ON })
const REVIEWS = rule('Seller Central: Customer product reviews policies (GYRKB5RU3FS5TURN)')
const GUIDELINES = rule('Seller Central: Communication Guidelines')
const FEEDBACK = rule('Seller Central help 202126280')
const SOLICITATIONS = rule('Solicitations API, 2026-05')

interface KindOfFinding {
  severity: LetterSeverity
  because: RuleSource
}
const block = (because: RuleSource): KindOfFinding => ({ severity: 'block', because })
const warn = (because: RuleSource): KindOfFinding => ({ severity: 'warn', because })

/** All that is found in letters, with its usual severity and where the rule stands (policy.md §1.2, §1.4, §1.5, §1.7). */
export const LETTER_KINDS = {
  'review-change-or-removal': block(REVIEWS),
  'positive-review-asked': block(REVIEWS),
  'incentive-for-review': block(REVIEWS),
  /** A warning where a refund and a rating only meet. */
  'refund-traded-for-rating': block(REVIEWS),
  'divert-unhappy-buyers': block(REVIEWS),
  'feedback-pressure': block(FEEDBACK),
  'marketing-or-coupon': block(GUIDELINES),
  'external-link': block(GUIDELINES),
  'contact-data': block(GUIDELINES),
  'emoji-or-gif': block(GUIDELINES),
  'missing-order-id': block(GUIDELINES),
  'wrong-language': block(GUIDELINES),
  'thanks-only': block(GUIDELINES),
  'confirmation-only': block(GUIDELINES),
  'repeat-review-request': block(GUIDELINES),
  'outside-window': block(SOLICITATIONS),
  'off-amazon-sale': block(rule('Seller Central: Selling policies and seller code of conduct')),
  'asks-buyer-to-cancel': block(GUIDELINES),
  'attachment-nonessential': warn(GUIDELINES),
  'too-many-blank-lines': warn(GUIDELINES),
  grammar: warn(GUIDELINES),
} as const satisfies Readonly<Record<string, KindOfFinding>>
export type LetterKind = keyof typeof LETTER_KINDS
export const LETTER_KIND_IDS = Object.keys(LETTER_KINDS) as [LetterKind, ...LetterKind[]]
