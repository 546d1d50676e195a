import { z } from 'zod'
import { MCF_ACTIONS, MCF_SPEEDS } from '../domain/mcf/mcf-order'
import { MCF_STATES } from '../domain/mcf/state'
import { MCF_RULES, type McfRuleId } from '../domain/mcf/validate'
import { command, once, query } from './define'
import { fileKind } from './file-kind'
import { list } from './list'
import { day, instant, nothing } from './paging'
import { findingOf } from './finding'
import { marketplaceId } from './shops'
import type { WayOutPart } from './way-out'

const text = (max = 1000) => z.string().trim().max(max)
const address = once(() => z.object({
  name: text(), line1: text(), line2: text(), line3: text(), city: text(), stateOrRegion: text(), postalCode: text(),
  countryCode: text(), phone: text(),
})) // prettier-ignore
const item = once(() =>
  z.object({
    sku: text(),
    quantity: z.number().int().min(0).max(1_000_000),
    itemId: text(),
    giftMessage: text(),
    comment: text(),
    declaredValue: text(),
  }),
)
/** What the operator writes; anything may be wrong in it, and is told. */
export const mcfOrder = once(() =>
  z.object({
    fulfillmentOrderId: text(),
    displayableOrderId: text(),
    displayableAt: instant(),
    displayableComment: text(2000),
    marketplaceId: marketplaceId(),
    speed: z.enum(MCF_SPEEDS),
    action: z.enum(MCF_ACTIONS),
    notificationEmail: text(),
    blocksAmazonLogistics: z.boolean(),
    isBlankBox: z.boolean(),
    wantsPackingSlip: z.boolean(),
    items: z.array(item()).max(50),
    address: address(),
    note: text(500),
  }),
)
const packages = once(() =>
  z.array(
    z.object({
      carrier: text(80),
      trackingNumber: text(120),
      shippedAt: instant().nullable(),
      items: z.array(z.object({ sku: z.string(), quantity: z.number().int() })),
    }),
  ),
)
export const mcfPackages = packages
const finding = once(() => findingOf(Object.keys(MCF_RULES) as [McfRuleId]))
const examined = once(() =>
  z.object({
    findings: z.array(finding()),
    estimate: z.object({ fee: z.number().int().nullable(), currency: z.string(), unknown: z.array(z.string()) }),
    /** By SKU as it was typed; `suggestion` differs by case only and is used only when it is clicked. */
    stock: z.array(
      z.object({
        sku: z.string(),
        /** Null: no report counts it. `promised`: units in other multi-channel orders that the report cannot know of. */
        known: z.object({ fulfillable: z.number().int(), promised: z.number().int(), asOf: instant() }).nullable(),
        suggestion: z.string(),
      }),
    ),
  }),
)
/** What the order serves: an order of the shop, and perhaps a problem about it. */
const serves = once(() =>
  z.object({ orderId: z.string().default(''), problemId: z.number().int().nullable().default(null) }),
)
const one = once(() => z.object({ mcfOrderId: z.number().int() }))
const fee = once(() =>
  z.object({
    marketplaceId: marketplaceId(),
    sizeTier: text(40).min(1),
    speed: z.enum(MCF_SPEEDS),
    fromUnits: z.number().int().min(1).max(999),
    fee: z.number().int().min(0),
    currency: z.string().regex(/^[A-Z]{3}$/),
  }),
)
const READS = ['cases', 'stock', 'orders', 'exports'] as const

/** What Amazon sent of orders of other channels. */
export const amazonShipments = fileKind({
  id: 'amazonShipments',
  reports: ['amazonFulfilledShipments'],
  heldBy: ['cases'],
})

/** Requests of multi-channel orders. */
export const mcfRequests = {
  id: 'mcfOrder',
  file: 'rows',
  reads: ['orders', 'cases', 'stock'],
} as const satisfies WayOutPart

/** Their cancellations: a file comes too late more often than not. */
export const mcfCancellations = {
  id: 'mcfCancellation',
  file: 'rows',
  byHand: true,
  reads: ['orders', 'cases'],
} as const satisfies WayOutPart

export const mcf = {
  list: list(
    () => ({ tab: z.enum(MCF_STATES) }),
    () =>
      one().extend({
        fulfillmentOrderId: z.string(),
        orderId: z.string(),
        marketplaceId: marketplaceId(),
        state: z.enum(MCF_STATES),
        isRefused: z.boolean(),
        speed: z.enum(MCF_SPEEDS),
        action: z.enum(MCF_ACTIONS),
        units: z.number().int(),
        skus: z.string(),
        recipient: z.string(),
        tracking: z.string(),
        updatedAt: instant(),
      }),
    { reads: READS },
  ),
  get: query(
    one,
    () =>
      one().extend({
        ...serves().shape,
        order: mcfOrder(),
        state: z.enum(MCF_STATES),
        packages: packages(),
        amazonOrderId: z.string(),
        /** A cancellation of it is on its way: in a file to be, written or uploaded. */
        cancellation: z.enum(['', 'draft', 'written', 'uploaded', 'refused']),
        cancellationId: z.number().int().nullable(),
      }),
    { reads: READS },
  ),
  ofOrder: query(
    () => z.object({ orderId: z.string() }),
    () => z.object({ orders: z.array(one().extend({ fulfillmentOrderId: z.string(), state: z.enum(MCF_STATES) })) }),
    { reads: READS },
  ),
  /** A new order as far as the desk can fill it: address and items of the order it serves, the next number. */
  propose: query(serves, () => z.object({ order: mcfOrder(), marketplaces: z.array(marketplaceId()) }), {
    reads: READS,
  }),
  /** What stands against an order as it is written, what it will cost, and what is known of its stock. */
  examine: query(() => z.object({ mcfOrderId: z.number().int().optional(), order: mcfOrder() }), examined, {
    reads: READS,
  }),
  suggestSkus: query(
    () => z.object({ search: z.string().max(200), marketplaceId: marketplaceId() }),
    () =>
      z.object({
        skus: z.array(z.object({ sku: z.string(), title: z.string(), fulfillable: z.number().int().nullable() })),
      }),
    { reads: ['stock', 'orders'] },
  ),
  /** Keeps an order, wrong or right: what stands against it holds it back from the file. Refuses with `mcfNotThere`, `mcfNumberTaken`. */
  save: command(() => serves().extend({ mcfOrderId: z.number().int().optional(), order: mcfOrder() }), one),
  /** Takes away what was never written. Refuses with `caseUnknown`, `mcfNotThere`. */
  remove: command(one, nothing),
  /** Says that Amazon has it, or does not after all. */
  markPlaced: command(() => one().extend({ isPlaced: z.boolean() }), nothing),
  /** What was shipped, entered by hand; empty takes it back. Tracking goes on to the parcel of the order it serves. */
  setPackages: command(() => one().extend({ packages: packages() }), nothing),
  /** A draft is cancelled at once; what Amazon has goes into the cancellation file. `isCancelled` false takes that back. */
  cancel: command(() => one().extend({ isCancelled: z.boolean() }), nothing),
  settings: query(
    nothing,
    () =>
      z.object({
        pattern: z.string(),
        fees: z.array(fee().extend({ checkedOn: z.string() })),
        sizes: z.array(z.object({ sku: z.string(), sizeTier: z.string() })),
      }),
    { reads: ['cases'] },
  ),
  /** Refuses with `mcfPatternBad`. */
  savePattern: command(() => z.object({ pattern: text(60) }), nothing),
  /** Replaces the whole table of fees. */
  saveFees: command(() => z.object({ fees: z.array(fee()).max(500), checkedOn: day() }), nothing),
  /** Empty takes the size away. */
  saveSize: command(() => z.object({ sku: z.string().min(1).max(100), sizeTier: text(40) }), nothing),
}

/** To be saved as a workbook; without a tab all of them. */
export const savedMcf = once(() => z.object({ of: z.literal('mcf'), tab: z.enum(MCF_STATES).optional() }))
