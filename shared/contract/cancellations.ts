import { z } from 'zod'
import { ASKED_BY, CANCELLATION_BRANCHES } from '../domain/cancellations/branch'
import { TAKES_ITEMS_OFF } from '../domain/cancellations/cancellation-file'
import { CANCELLATION_CODE_IDS } from '../domain/cancellations/codes'
import { command, once, query } from './define'
import { list } from './list'
import { instant, nothing } from './paging'
import { marketplaceId } from './shops'
import type { WayOutPart } from './way-out'

const askedBy = once(() => z.enum(ASKED_BY))
const code = once(() => z.enum(CANCELLATION_CODE_IDS as [(typeof CANCELLATION_CODE_IDS)[number]]))
const rate = once(() => z.object({ least: z.number(), most: z.number() }))

/** `waiting`: the buyer was asked to use the order page. `refused`: by Amazon's answer. `uploaded`: Amazon has it. */
const STATES = ['waiting', 'draft', 'written', 'uploaded', 'refused'] as const

/** Tabs of the list; `asked`: the buyer asked on the order page, and nothing was decided yet. */
export const CANCEL_TABS = ['asked', ...STATES] as const

const cancellation = once(() =>
  z.object({
    cancellationId: z.number().int(),
    orderId: z.string(),
    marketplaceId: marketplaceId(),
    askedBy: askedBy(),
    reasonCode: z.union([code(), z.literal('')]),
    /** Empty: the whole order. */
    items: z.array(z.number().int()),
    note: z.string(),
    state: z.enum(STATES),
    updatedAt: instant(),
  }),
)

const READS = ['orders', 'shipments', 'cases', 'exports'] as const

export const cancellationFile = {
  id: TAKES_ITEMS_OFF.kind,
  file: 'rows',
  reads: ['orders', 'cases'],
} as const satisfies WayOutPart

export const cancellations = {
  /** What is right to do about a wish to cancel, and what it costs the account. */
  advise: query(
    () => z.object({ orderId: z.string(), askedBy: askedBy(), hasLeft: z.boolean().optional() }),
    () => z.object({
      branch: z.enum(CANCELLATION_BRANCHES),
      codes: z.array(code()),
      counts: z.boolean(),
      buyerCancelsAloneUntil: instant().nullable(),
      autoCancelAt: instant().nullable(),
      letter: z.enum(['cancelOnOrderPage', 'contactAmazonFba', 'refuseOrReturn']).nullable(),
      /** Rates in basis points over the window of `rateDays`; `limit` as well. */
      rate: z.object({
        before: rate(), after: rate(), limit: z.number(), days: z.number().int(), orders: z.number().int(), headroom: z.number().int(),
      }),
      items: z.array(
        z.object({
          itemRow: z.number().int(), orderItemId: z.string(), sku: z.string(), title: z.string(), quantity: z.number().int(),
          /** Not shipped yet. */
          isOpen: z.boolean(),
        }),
      ),
    }), // prettier-ignore
    { reads: READS },
  ),
  ofOrder: query(
    () => z.object({ orderId: z.string() }),
    () => z.object({ cancellations: z.array(cancellation()) }),
    {
      reads: READS,
    },
  ),
  /**
   * Decides a cancellation, or changes the decision. Without a code the buyer is asked to use the order page, and nothing is
   * written. Refuses with `orderUnknown`, `caseUploaded`, `cancellationNotRight`.
   */
  save: command(
    () =>
      z.object({
        orderId: z.string(),
        askedBy: askedBy(),
        hasLeft: z.boolean().optional(),
        reasonCode: z.union([code(), z.literal('')]),
        items: z.array(z.number().int()).max(200),
        note: z.string().trim().max(500),
      }),
    () => z.object({ cancellationId: z.number().int() }),
  ),
  /** Takes a decision back; refused with `caseUploaded` where Amazon has it already. */
  remove: command(() => z.object({ cancellationId: z.number().int() }), nothing),
  list: list(
    () => ({ tab: z.enum(CANCEL_TABS) }),
    () =>
      cancellation()
        .partial({ cancellationId: true, askedBy: true, reasonCode: true, items: true, state: true })
        .extend({
          purchasedAt: instant(),
          latestShipAt: instant().nullable(),
          autoCancelAt: instant().nullable(),
          cancelReason: z.string(),
        }),
    { reads: READS },
  ),
}

/** To be saved as a workbook; without a tab all of them. */
export const savedCancellations = once(() =>
  z.object({ of: z.literal('cancellations'), tab: z.enum(CANCEL_TABS).optional() }),
)
