import { z } from 'zod'
import { CONSEQUENCE_IDS } from '../domain/problems/consequences'
import { FOLLOW_UPS } from '../domain/problems/options'
import { command, once, query } from './define'
import { fulfillmentChannel, orderState } from './order-filter'
import { list } from './list'
import { day, instant, nothing } from './paging'
import {
  affectedItem, letterId, maybeDay, optionId, payer, percent, problemKind, problemOption, 
  expectedReturn, problemRow, problemRule, replacement, skuCost, text,
} from './problem-parts' // prettier-ignore
import { marketplaceId } from './shops'

const READS = ['clocks', 'cases', 'orders', 'shipments', 'exports', 'imports'] as const
const one = once(() => z.object({ problemId: z.number().int() }))

export const problems = {
  /** Opens a case about an order, or about some of its items. Refuses with `orderUnknown`, `badInput`. */
  open: command(
    () => z.object({ orderId: z.string(), kind: problemKind(), items: z.array(affectedItem()).default([]), note: text(2000).default('') }),
    one
  ), // prettier-ignore
  /** Changes what the case is about, before anything is chosen. Refuses with `problemUnknown`, `problemChosen`, `problemClosed`. */
  edit: command(
    () => one().extend({
      kind: problemKind().optional(),
      /** How many units of one line it is about; the other lines stay as they are. */
      item: affectedItem().extend({ quantity: z.number().int().min(0).max(100_000) }).optional(),
      note: text(2000).optional(),
    }),
    nothing
  ), // prettier-ignore
  /** Nothing chosen yet, something chosen but not done, closed. Open and waiting: the oldest first; closed: the newest. */
  list: list(() => ({ tab: z.enum(['open', 'waiting', 'closed']).default('open') }), problemRow, { reads: READS }),
  counts: query(
    nothing,
    () => z.object({ open: z.number().int(), waiting: z.number().int(), closed: z.number().int() }),
    {
      reads: READS,
    },
  ),
  ofOrder: query(
    () => z.object({ orderId: z.string() }),
    () => z.object({ problems: z.array(problemRow().pick({ problemId: true, kind: true, choice: true, openedAt: true, closedAt: true })) }),
    { reads: READS },
  ), // prettier-ignore
  /** The whole case. Refuses with `problemUnknown`. */
  get: query(
    () => one().extend({ partialPercent: percent().default(30) }),
    () => z.object({
      problem: one().extend({
        kind: problemKind(),
        note: z.string(),
        choice: z.union([optionId(), z.literal('')]),
        firedRules: z.array(z.string()),
        openedAt: instant(),
        chosenAt: instant().nullable(),
        closedAt: instant().nullable(),
        closedBy: z.enum(['', 'done', 'operator']),
      }),
      order: z.object({
        orderId: z.string(),
        marketplaceId: marketplaceId(),
        fulfillmentChannel: fulfillmentChannel(),
        state: orderState(),
        buyerName: z.string(),
        purchasedAt: instant(),
        latestDeliveryAt: instant().nullable(),
        currency: z.string(),
        total: z.number().int().nullable(),
        trackingNumber: z.string(),
      }),
      items: z.array(
        z.object({
          itemRow: z.number().int(),
          sku: z.string(),
          title: z.string(),
          ordered: z.number().int(),
          /** Units the case is about; 0: not about this line. */
          affected: z.number().int(),
          /** What was paid for the line, minor units; null where no report told. */
          paid: z.number().int().nullable(),
          /** What refunds that are decided or in a file give back of it, minor units. */
          refunded: z.number().int(),
        }),
      ),
      clocks: z.array(z.object({ id: z.enum(['answer', 'claim', 'refund']), at: instant() })),
      options: z.array(problemOption()),
      postage: z.object({ rule: z.string(), payer: payer(), isReturnless: z.boolean(), source: z.string(), checkedOn: z.string() }),
      hasLocalAddress: z.boolean().nullable(),
      consequences: z.array(z.enum(CONSEQUENCE_IDS)),
      firstLetter: letterId().nullable(),
      /** What the choice asks for, and how far each is; `missing`: not created, so it has to be entered. */
      followUps: z.array(
        z.object({
          kind: z.enum(FOLLOW_UPS),
          state: z.enum(['open', 'done', 'dropped', 'missing']),
          row: z.number().int().nullable(),
        }),
      ),
      refunds: z.array(
        z.object({
          refundId: z.number().int(),
          reasonCode: z.string(),
          currency: z.string(),
          total: z.number().int(),
          state: z.enum(['open', 'done', 'dropped']),
        }),
      ),
      expectedReturns: z.array(expectedReturn()),
      replacements: z.array(replacement()),
    }),
    { reads: READS },
  ), // prettier-ignore
  /**
   * Takes one of the options and creates what follows from it, as one operation. Where no report told what was paid, the refund
   * is left to be entered. Refuses with `problemUnknown`, `problemClosed`, `problemChosen`, `optionNotOpen`.
   */
  choose: command(
    () => one().extend({ option: optionId(), method: z.enum(['own', 'mcf']).default('own'), partialPercent: percent().default(30) }),
    nothing
  ), // prettier-ignore
  /** Closes a case whatever is left of it. Refuses with `problemUnknown`, `problemClosed`. */
  close: command(one, nothing),
  /** Opens it again, for another choice; what the first one created stays. Refuses with `problemUnknown`. */
  reopen: command(one, nothing),
  /** Writes the letter that offers a part, with the amount that the percent makes. Refuses with `problemUnknown`. */
  writeOffer: command(() => one().extend({ partialPercent: percent() }), nothing),
}

export const expectedReturns = {
  /** Refuses with `followUpUnknown`. */
  save: command(
    () =>
      z.object({
        expectedReturnId: z.number().int(),
        carrierCode: text(50).optional(),
        trackingNumber: text(60).optional(),
        paidBy: payer().optional(),
        expectedOn: maybeDay().optional(),
        note: text(2000).optional(),
      }),
    nothing,
  ),
  /** The goods are here: the time to refund them begins. An empty day takes it back. */
  arrived: command(() => z.object({ expectedReturnId: z.number().int(), arrivedOn: maybeDay() }), nothing),
  /** Nothing will come; or it is expected again. */
  close: command(() => z.object({ expectedReturnId: z.number().int(), closed: z.boolean() }), nothing),
}

export const replacements = {
  /** Its own tracking; never in a shipping confirmation. Refuses with `followUpUnknown`. */
  save: command(
    () =>
      z.object({
        replacementId: z.number().int(),
        method: z.enum(['own', 'mcf']).optional(),
        carrierCode: text(50).optional(),
        carrierName: text(50).optional(),
        trackingNumber: text(60).optional(),
        shippedOn: z.union([day(), z.literal('')]).optional(),
        note: text(2000).optional(),
      }),
    nothing,
  ),
  cancel: command(() => z.object({ replacementId: z.number().int(), cancelled: z.boolean() }), nothing),
}

/** What a unit costs, the operator's thresholds, and where goods can be returned to. */
const skus = once(() => z.array(z.string()).max(200).default([]))

export const costs = {
  /** What one unit of each SKU costs, by SKU. */
  list: list(
    () => ({
      search: z.string().max(200).default(''),
      /** Just these, whether entered or not. */
      skus: skus(),
      /** These before all others, whether entered or not, and whatever is searched for. */
      first: skus(),
    }),
    () => skuCost().extend({ title: z.string() }),
    { reads: ['cases', 'orders'] },
  ),
  /** Empties what is null; one with nothing left is forgotten. */
  save: command(skuCost, nothing),
  rules: query(
    nothing,
    () => z.object({ rules: z.array(problemRule().extend({ ruleId: z.number().int() })) }),
    { reads: ['cases'] },
  ), // prettier-ignore
  /** Refuses with `problemRuleNameTaken`, `followUpUnknown`. */
  saveRule: command(problemRule, () => z.object({ ruleId: z.number().int() })),
  removeRule: command(() => z.object({ ruleId: z.number().int() }), nothing),
  returnAddresses: query(
    nothing,
    () => z.object({ addresses: z.array(z.object({ marketplaceId: marketplaceId(), isLocal: z.boolean() })) }),
    { reads: ['cases'] },
  ), // prettier-ignore
  /** Whether goods can be returned within the marketplace's country; null: not said. */
  setReturnAddress: command(
    () => z.object({ marketplaceId: marketplaceId(), isLocal: z.boolean().nullable() }),
    nothing,
  ),
}

/** To be saved as a workbook; without a tab all of them. */
export const savedProblems = once(() =>
  z.object({ of: z.literal('problems'), tab: z.enum(['open', 'waiting', 'closed']).optional() }),
)
/** To be saved as a workbook. */
export const savedCosts = once(() => z.object({ of: z.literal('costs'), search: z.string().max(200).default('') }))
