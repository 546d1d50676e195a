import type { MarketplaceId } from '../marketplace'
import type { PolicyRule } from '../policy/policy-rules'
import type { PolicyRuleId } from '../policy/rule-ids'

/** What articles are grouped by, in the order of an order's life. */
export const SUBJECTS = [
  'shipping',
  'cancelling',
  'delivery',
  'returns',
  'claims',
  'messages',
  'feedback',
  'health',
  'amazonStock',
  'marketplaces',
] as const
export type Subject = (typeof SUBJECTS)[number]

/** Pages that articles concern, by their paths. */
export const SCREENS = [
  '/orders',
  '/confirm',
  '/cancellations',
  '/refunds',
  '/problems',
  '/mcf',
  '/print',
  '/messages',
  '/checklist',
  '/evidence',
  '/stock',
  '/uploads',
  '/files',
  '/settings',
  '/refusals',
] as const
export type Screen = (typeof SCREENS)[number]

/** One of Amazon's numbers as it is today: of every marketplace, or (`safetFiling:US`) where one has a number of its own. */
export type NumberRef = PolicyRuleId | `${PolicyRuleId}:${MarketplaceId}`

/** Where a rule stands, when that was looked at, and how sure it is. */
export type ArticleSource = Pick<PolicyRule, 'source' | 'checkedOn' | 'mark'>

/** An article in one language. `{{answerBuyer}}` is filled with Amazon's number of that name. */
export interface ArticleWords {
  title: string
  /** What to do, in this order. */
  steps: readonly string[]
  /** What Amazon says. */
  rule: string
}

export type ArticleLanguage = 'zh-CN' | 'en'

/** What to do in a situation. Its sources are those of `sources`, and those of all numbers it names. */
export interface Article extends Readonly<Record<ArticleLanguage, ArticleWords>> {
  id: string
  subject: Subject
  screens: readonly Screen[]
  /** Rules of the dated table that it rests on without naming their number. */
  rests?: readonly NumberRef[]
  sources?: readonly ArticleSource[]
}

const BLANK = /{{([\w:]+)}}/g

/** The numbers that an article names or rests on, each once. */
export function numbersOf({ rests = [], ...article }: Article): NumberRef[] {
  const texts = [article.en, article['zh-CN']].flatMap(({ title, steps, rule }) => [title, ...steps, rule])
  const named = texts.flatMap((text) => [...text.matchAll(BLANK)].map(([, ref = '']) => ref as NumberRef))
  return [...new Set([...named, ...rests])]
}

/** The row of a number that holds on a day, yyyy-mm-dd; undefined where the table has none. */
export function rowOf(rows: readonly PolicyRule[], ref: string, day: string): PolicyRule | undefined {
  const [id, marketplaceId] = ref.split(':')
  return rows.find(
    ({ id: known, marketplaces, from, until }) =>
      known === id &&
      (marketplaces === 'all'
        ? marketplaceId === undefined
        : marketplaces.some((marketplace) => marketplace === marketplaceId)) &&
      (from === null || from <= day) &&
      (until === null || day <= until),
  )
}

/** A text with its numbers filled in by `say`. */
export const filled = (text: string, say: (ref: string) => string): string =>
  text.replace(BLANK, (_, ref: string) => say(ref))
