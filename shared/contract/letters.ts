import { z } from 'zod'
import { BUYER_LANGUAGES } from '../domain/letters/languages'
import { BLANKS } from '../domain/letters/letter'
import { LETTER_PURPOSES } from '../domain/letters/lint/letter'
import { command, once, query } from './define'
import { instant, nothing } from './paging'
import { marketplaceId } from './shops'

declare module './define' {
  interface Topics {
    letterTemplates: true
  }
}

export const buyerLanguage = once(() => z.enum(BUYER_LANGUAGES))
/** What a letter is called: one that a chapter declares. */
const letterName = once(() => z.string().min(1).max(60))
/** At most 8,000 characters; empty: as the desk writes it. */
const body = once(() => z.string().max(8000))

/** What letters are about, as the chapter that declares it calls it, and by which key: the number of its row, or an order id. */
const about = once(() => z.object({ entity: z.string().min(1).max(40), key: z.string().min(1).max(60) }))
/** A letter. Null: the newest of that name about it, begun with this where there is none. */
const which = once(() => about().extend({ letter: letterName(), letterId: z.number().int().nullable() }))

/** What is known about a letter beside its words, by which it is judged. */
const facts = once(() =>
  z.object({
    purpose: z.enum(LETTER_PURPOSES),
    initiatedBy: z.enum(['buyer', 'seller']),
    marketplaceId: marketplaceId().nullable(),
    orderId: z.string().nullable(),
    isResolved: z.boolean(),
    /** Letters about this order that the seller wrote of himself before, and requests of a review or feedback among them. */
    earlierProactive: z.number().int(),
    earlierReviewRequests: z.number().int(),
    daysSinceDelivery: z.number().int().nullable(),
  }),
)

const letter = once(() =>
  z.object({
    /** Null: it is not begun yet. */
    letterId: z.number().int().nullable(),
    letter: letterName(),
    language: buyerLanguage(),
    /** Those it is ready in, the usual ones of the marketplace first. */
    languages: z.array(buyerLanguage()),
    /** As the operator left it, else written from what is known now. */
    body: z.string(),
    isEdited: z.boolean(),
    sentAt: instant().nullable(),
    /** Why it was sent though something spoke against it. */
    reason: z.string(),
    facts: facts(),
  }),
)
export type Letter = z.output<ReturnType<typeof letter>>

const templateId = once(() => z.number().int())
const templateWords = once(() =>
  z.object({
    name: z.string().trim().min(1).max(120),
    purpose: z.enum(LETTER_PURPOSES),
    language: buyerLanguage(),
    /** What its letters are about, as the chapter that declares it calls it. */
    about: z.string().min(1).max(40),
    /** The whole letter with its blanks; what is wrong in it keeps it a draft. */
    body: body(),
  }),
)

const template = once(() =>
  templateWords().extend({
    templateId: templateId(),
    /** What letters written by it are called. */
    letter: letterName(),
    /** Letters that were written by it are called after it still. */
    isRemoved: z.boolean(),
    /** Letters can be begun with it. */
    isReady: z.boolean(),
    updatedAt: instant(),
  }),
)
export type OwnTemplate = z.output<ReturnType<typeof template>>

/**
 * Letters to buyers about whatever a chapter declares. Each refuses with `badInput` where none declares it, and as that chapter
 * does where there is no such row.
 */
export const letters = {
  /** All that are begun, the oldest first; or the newest of one name, begun or not. */
  about: query(
    () => about().extend({ letter: letterName().optional() }),
    () => z.object({ letters: z.array(letter()) }),
    // What fills the blanks is its chapter's, and can be anything.
    { reads: 'all' },
  ),
  /** As the desk would write it now. */
  text: query(
    () => about().extend({ letter: letterName(), language: buyerLanguage() }),
    () => z.object({ body: z.string() }),
    { reads: 'all' },
  ),
  /** Begins one in the usual language; one that is there untouched and not sent is that one. Refuses with `templateIsDraft`. */
  begin: command(
    () => about().extend({ letter: letterName() }),
    () => z.object({ letterId: z.number().int() }),
  ),
  /** Keeps it as the operator wrote it. Refuses with `followUpUnknown`, `replySent`. */
  save: command(() => which().extend({ language: buyerLanguage(), body: body() }), nothing),
  /**
   * Says that it was sent at Seller Central, in that language and with the text that was sent (absent: as it is kept); or that
   * it was not, after all. `reason`: why, where something speaks against it. Refuses with `followUpUnknown`, `replyUnfinished`,
   * `letterBlocked`, `letterNeedsReason`.
   */
  markSent: command(
    () =>
      which().extend({
        sent: z.boolean(),
        language: buyerLanguage().optional(),
        body: body().optional(),
        reason: z.string().trim().max(300).default(''),
      }),
    nothing,
  ),
  /** Takes one away that was not sent. Refuses with `followUpUnknown`, `replySent`. */
  discard: command(which, nothing),
  /** The shop's own templates, the removed ones too, and what letters can be about with the blanks that are known there. */
  templates: query(
    nothing,
    () =>
      z.object({
        templates: z.array(template()),
        subjects: z.array(z.object({ about: z.string(), blanks: z.array(z.enum(BLANKS)) })),
      }),
    { reads: ['letterTemplates'] },
  ),
  /**
   * Writes one, or changes it: `templateId` null is a new one. One whose purpose is changed after letters were sent by it goes on
   * as a new one. Refuses with `badInput` where no chapter declares what it is about, `followUpUnknown`.
   */
  saveTemplate: command(
    () => templateWords().extend({ templateId: templateId().nullable() }),
    () => z.object({ templateId: templateId() }),
  ),
  /** Refuses with `followUpUnknown`. */
  removeTemplate: command(() => z.object({ templateId: templateId() }), nothing),
}
