import type { ArticleSource } from '../../domain/playbook/article'

/** When the rules of orders, messages and feedback were looked at, and those of returns, claims and account health after them. */
const FIRST = '2026-11-23'
export const LATER = '2026-11-30'

/** Pages of Seller Central's help, by their numbers. */
export const help = (ref: string, checkedOn = FIRST): ArticleSource => ({
  source: { kind: 'help', ref },
  checkedOn,
  mark: 'A',
})
/** Another page of Amazon's. */
export const site = (ref: string, checkedOn = FIRST): ArticleSource => ({
  source: { kind: 'site', ref },
  checkedOn,
  mark: 'A',
})
/** What Amazon's staff said, or an announcement that others quote in full. */
export const quoted = (ref: string, checkedOn = FIRST): ArticleSource => ({
  source: { kind: 'quoted', ref },
  checkedOn,
  mark: 'B',
})
/** What others say of a rule. */
export const trade = (ref: string, checkedOn = FIRST): ArticleSource => ({
  source: { kind: 'trade', ref },
  checkedOn,
  mark: 'C',
})

/** Amazon's rules of messages to buyers, which others quote alike. */
export const MESSAGE_RULES = trade('Communication Guidelines: eDesk, 3Dsellers, FeedbackFive')
