import { z } from 'zod'
import { MARKETPLACE_IDS } from '../domain/marketplace'
import { LETTER_PURPOSES, LETTER_RULES, type LetterKind, type LetterSeverity, lintLetter } from '../domain/letters/lint'

const COUNT = z.number().int().nonnegative()
/** A line as `docs/judge.md` describes it; what its context leaves out is not known. */
const LINE = z.object({
  id: z.string(),
  marketplace: z.enum(MARKETPLACE_IDS),
  purpose: z.enum(LETTER_PURPOSES),
  context: z.object({
    orderId: z.string().nullish(),
    initiatedBy: z.enum(['buyer', 'seller']).nullish(),
    resolved: z.boolean().nullish(),
    earlierProactive: COUNT.nullish(),
    earlierReviewRequests: COUNT.nullish(),
    daysSinceDelivery: z.number().nullish(),
    buyerLang: z.string().nullish(),
    attachments: z.array(z.string()).nullish(),
  }),
  text: z.string(),
})

export interface JudgedLetter {
  id: string
  kinds: { kind: LetterKind; severity: LetterSeverity }[]
}

/** Judges the letter of one line of JSON. @throws Error with the line's number, the field and what is wrong with it. */
export function judgeLetterLine(line: string, number: number): JudgedLetter {
  const { id, marketplace, purpose, context, text } = read(line, number)
  const letter = {
    text,
    purpose,
    language: null,
    marketplaceId: marketplace,
    initiatedBy: context.initiatedBy ?? (purpose === 'reply' ? 'buyer' : 'seller'),
    buyerLanguage: context.buyerLang ?? null,
    orderId: context.orderId ?? null,
    isResolved: context.resolved ?? false,
    earlierProactive: context.earlierProactive ?? 0,
    earlierReviewRequests: context.earlierReviewRequests ?? 0,
    daysSinceDelivery: context.daysSinceDelivery ?? null,
    attachments: context.attachments ?? [],
  }
  return { id, kinds: lintLetter(letter, LETTER_RULES).map(({ kind, severity }) => ({ kind, severity })) }
}

function read(line: string, number: number): z.infer<typeof LINE> {
  let said: unknown
  try {
    said = JSON.parse(line)
  } catch (error) {
    throw new Error(`line ${number} is no JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
  const read = LINE.safeParse(said)
  if (read.success) return read.data
  const wrong = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`)
  throw new Error(`line ${number}: ${wrong.join('; ')}`)
}
