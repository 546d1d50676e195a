import { findingsOfLetter, isBlocked, type LetterFacts, type LetterRule } from './findings'
import type { Finding } from '../finding/finding'
import type { BuyerLanguage } from './languages'
import { BLANKS, type Blank, fillLetter } from './letter'
import type { LetterPurpose } from './lint'
import { initiatorOf } from './purposes'

/** A letter template of the shop's own, as far as it is judged. */
export interface TemplateText {
  purpose: LetterPurpose
  language: BuyerLanguage
  body: string
}

/** Something in braces that is no blank, and where it stands: lines and signs are counted from 1. */
export interface WrongBlank {
  found: string
  line: number
  column: number
}

/** What letters written by a template of the shop's own are called: one of ours is called by a word. */
export const letterOfTemplate = (templateId: number): string => `own${String(templateId)}`

/** The template a letter is written by; undefined: one of ours. */
export function templateOfLetter(letter: string): number | undefined {
  const [, id] = /^own(\d+)$/.exec(letter) ?? []
  return id === undefined ? undefined : Number(id)
}

/** Braces in pairs, with what stands between them; Chinese and Japanese keyboards write them wide. */
const IN_BRACES = /[{｛]{2}[^{}｛｝\n]*[}｝]{2}|[{｛]{2,}|[}｝]{2,}|[{｛]\w+[}｝]/g
const isBlank = (found: string, blanks: readonly Blank[]) => blanks.some((blank) => found === `{{${blank}}}`)

/**
 * What stands in braces and would never be filled: a misspelt blank, one that nobody knows where the letter is begun, single, wide
 * or left-over braces. A single pair counts only around the name of a blank: `{x}` can be meant as it stands.
 */
export function wrongBlanks(body: string, blanks: readonly Blank[]): WrongBlank[] {
  return [...body.matchAll(IN_BRACES)].flatMap(({ 0: found, index }) => {
    if (isBlank(found, blanks)) return []
    const isSingle = !/^[{｛]{2}|^[}｝]{2}/.test(found)
    if (isSingle && !BLANKS.some((blank) => blank === found.slice(1, -1))) return []
    const before = body.slice(0, index).split('\n')
    return [{ found, line: before.length, column: (before.at(-1) ?? '').length + 1 }]
  })
}

/** What an order's blank is filled with while a template is judged: any order id will do. */
const AN_ORDER = '111-1234567-1234567'

/** As if the letter were the first about its order, and in time: the rest is judged when it is written. */
const factsOf = (purpose: LetterPurpose): LetterFacts => ({
  purpose,
  initiatedBy: initiatorOf(purpose),
  marketplaceId: null,
  orderId: null,
  isResolved: true,
  earlierProactive: 0,
  earlierReviewRequests: 0,
  daysSinceDelivery: null,
})

/** What is said of a template. */
export interface TemplateJudgement {
  wrong: WrongBlank[]
  findings: Finding<LetterRule, 'body'>[]
  /** Letters can be begun with it; else it is kept as a draft. */
  isReady: boolean
}

/** Judges a template by what will stand in every letter written by it; `blanks`: those that are known where it is begun. */
export function judgeTemplate({ purpose, language, body }: TemplateText, blanks: readonly Blank[]): TemplateJudgement {
  const wrong = wrongBlanks(body, blanks)
  const findings = findingsOfLetter(factsOf(purpose), language, fillLetter(body, { orderId: AN_ORDER }))
  return { wrong, findings, isReady: body.trim() !== '' && wrong.length === 0 && !isBlocked(findings) }
}
