import { z } from 'zod'
import { ADJUSTMENT_CODE_IDS } from '../domain/refunds/codes'
import { REFUND_RULES, type RefundRuleId } from '../domain/refunds/examine'
import { REFUND_STATES } from '../domain/refunds/state'
import { command, once, query } from './define'
import { list } from './list'
import { instant, nothing } from './paging'
import { findingOf } from './finding'
import { marketplaceId } from './shops'
import type { WayOutPart } from './way-out'

const code = once(() => z.union([z.enum(ADJUSTMENT_CODE_IDS as [(typeof ADJUSTMENT_CODE_IDS)[number]]), z.literal('')]))
/** Minor units of the order's currency, whole lines; positive goes to the buyer. */
const amount = once(() => z.number().int().min(-1_000_000_000_000).max(1_000_000_000_000))
const amounts = once(() => z.object({
  itemPrice: amount(), itemTax: amount(), shippingPrice: amount(), shippingTax: amount(), giftWrapPrice: amount(), giftWrapTax: amount(),
}).partial()) // prettier-ignore
const line = once(() =>
  z.object({ itemRow: z.number().int(), amounts: amounts(), quantityCancelled: z.number().int().min(0) }),
)
const finding = once(() => findingOf(Object.keys(REFUND_RULES) as [RefundRuleId]))

export const refundEntry = once(() =>
  z.object({
    /** Absent: a new refund. */
    refundId: z.number().int().optional(),
    orderId: z.string(),
    reasonCode: code(),
    lines: z.array(line()).max(200),
    note: z.string().trim().max(500),
    /** The case a new refund belongs to. */
    problemId: z.number().int().nullable().optional(),
  }),
)

const refund = once(() =>
  z.object({
    refundId: z.number().int(),
    orderId: z.string(),
    marketplaceId: marketplaceId(),
    problemId: z.number().int().nullable(),
    reasonCode: code(),
    currency: z.string(),
    lines: z.array(line()),
    total: amount(),
    note: z.string(),
    state: z.enum(REFUND_STATES),
    /** Until then it can be cancelled at Seller Central; null where Amazon does not hold it. */
    heldUntil: instant().nullable(),
    uploadedAt: instant().nullable(),
    updatedAt: instant(),
  }),
)

const READS = ['orders', 'shipments', 'cases', 'exports', 'imports'] as const

export const adjustmentsFile = { id: 'refund', file: 'rows', reads: ['orders', 'cases'] } as const satisfies WayOutPart

export const refunds = {
  /** What was paid and what is left to give back, with the reason the case suggests. */
  begin: query(
    () =>
      z.object({
        orderId: z.string(),
        refundId: z.number().int().optional(),
        /** Confirmed, but not shipped: it is refunded instead. */
        isStillHere: z.boolean().default(false),
      }),
    () => z.object({
      currency: z.string(),
      marketplaceId: marketplaceId(),
      /** Whether prices hold their tax, and what says so. */
      priceTax: z.object({
        reading: z.enum(['inside', 'above', 'unknown']), because: z.enum(['table', 'rows', 'nothing']), checkedOn: z.string(),
      }),
      items: z.array(
        z.object({
          itemRow: z.number().int(), orderItemId: z.string(), sku: z.string(), title: z.string(), quantity: z.number().int(),
          isCancelled: z.boolean(), paid: amounts(), taxInside: amounts(), refunded: amounts(), left: amounts(),
        }),
      ),
      suggested: z.object({ code: code(), because: z.string() }).nullable(),
    }), // prettier-ignore
    { reads: READS },
  ),
  /** What stands against a refund as it is typed. */
  examine: query(refundEntry, () => z.object({ total: amount(), findings: z.array(finding()) }), { reads: READS }),
  ofOrder: query(
    () => z.object({ orderId: z.string() }),
    () => z.object({ refunds: z.array(refund()) }),
    { reads: READS },
  ),
  /** Refuses with `orderUnknown`, `caseUnknown`, `caseUploaded`, `refundProblem` (what must be mended before it can be kept). */
  save: command(refundEntry, () => z.object({ refundId: z.number().int() })),
  /** Takes a refund back that Amazon does not have. Refuses with `caseUnknown`, `caseUploaded`. */
  remove: command(() => z.object({ refundId: z.number().int() }), nothing),
  /**
   * Says that the refund was cancelled at Seller Central, which is possible while Amazon holds it. Refuses with `caseUnknown`,
   * `refundNotHeld`.
   */
  withdraw: command(() => z.object({ refundId: z.number().int() }), nothing),
  list: list(() => ({ tab: z.enum(REFUND_STATES) }), refund, { reads: READS }),
}

/** To be saved as a workbook; without a tab all of them. */
export const savedRefunds = once(() => z.object({ of: z.literal('refunds'), tab: z.enum(REFUND_STATES).optional() }))
