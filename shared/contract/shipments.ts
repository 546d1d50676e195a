import { z } from 'zod'
import { command, job, once, query } from './define'
import { orderSelection } from './order-filter'
import { day, instant, nothing } from './paging'
import { marketplaceId } from './shops'
import type { WayOutPart } from './way-out'

export const accepted = once(() =>
  z.record(z.string().max(40), z.object({ found: z.string().max(120), reason: z.string().max(500), at: instant() })),
)

/** What the operator entered for one parcel of an order. */
export const shipment = once(() =>
  z.object({
    shipmentId: z.number().int(),
    /** As Amazon's carrier list spells it, or what was typed where it is not on the list (then held back). */
    carrierCode: z.string(),
    carrierName: z.string(),
    trackingNumber: z.string(),
    /** Day in the operator's zone; empty where none was entered. */
    shippedOn: z.string(),
    shippedAt: instant().nullable(),
    shipMethod: z.string(),
    /** Empty: the whole order. */
    items: z.array(z.object({ itemRow: z.number().int(), quantity: z.number().int().min(1) })),
    /** Warnings the operator let pass, by rule; one counts as long as the same thing is found. */
    accepted: accepted(),
    /** Amazon confirmed it itself when the label was bought (Buy Shipping): it is never written to a file. */
    confirmedByAmazon: z.boolean(),
    /** Edited since it was last written to a file. */
    changedSinceWritten: z.boolean(),
    tracking: z.enum(['entered', 'written', 'uploaded']),
  }),
)
export type Shipment = z.output<ReturnType<typeof shipment>>

const text = (max: number) => z.string().trim().max(max)

export const shipmentEntry = once(() =>
  z.object({
    /** Absent: a new parcel. */
    shipmentId: z.number().int().optional(),
    carrierCode: text(80).optional(),
    carrierName: text(80).optional(),
    trackingNumber: text(120).optional(),
    /** Empty text takes the date away. */
    shippedOn: z.union([day(), z.literal('')]).optional(),
    shippedAt: instant().nullable().optional(),
    shipMethod: text(80).optional(),
    items: z.array(z.object({ itemRow: z.number().int(), quantity: z.number().int().min(1) })).optional(),
    accepted: accepted().optional(),
    /** As the forwarder weighed it. */
    weightGrams: z.number().int().min(0).nullable().optional(),
    /** What the forwarder asked, in minor units of `costCurrency`. */
    cost: z.number().int().nullable().optional(),
    costCurrency: text(3).optional(),
    confirmedByAmazon: z.boolean().optional(),
  }),
)

/** Cells of the table that are entered by hand. */
const cells = once(() =>
  shipmentEntry().pick({
    carrierCode: true,
    carrierName: true,
    trackingNumber: true,
    shippedOn: true,
    shippedAt: true,
    shipMethod: true,
  }),
)

const carrier = once(() =>
  z.object({ code: z.string(), aliases: z.array(z.string()), countsForValidTracking: z.boolean() }),
)

const pasteLine = once(() =>
  z.object({
    line: z.number().int(),
    orderId: z.string(),
    carrier: z.string(),
    carrierName: z.string(),
    trackingNumber: z.string(),
    shippedOn: z.string(),
    shippedAt: instant().nullable(),
    shipMethod: z.string(),
  }),
)

export const shippingConfirmation = {
  id: 'confirmation',
  file: 'own',
  reads: ['orders', 'shipments'],
} as const satisfies WayOutPart

export const shipments = {
  carriers: query(
    () => z.object({ marketplaceId: marketplaceId() }),
    () => z.object({ checkedOn: z.string(), source: z.string(), carriers: z.array(carrier()) }),
    { reads: [] },
  ),
  /** Enters or edits one parcel; fields that are left out stay as they are. Possible before and after sending. */
  save: command(
    () => z.object({ orderId: z.string(), shipment: shipmentEntry() }),
    () => z.object({ shipmentId: z.number().int() }),
  ),
  /**
   * Changes cells of the order's one parcel, as the table does; which parcel that is, or whether it is a new one, is found when
   * the change is made. A first number brings today's date. Refuses with `orderSplit` where the order has several.
   */
  enter: command(() => z.object({ orderId: z.string(), set: cells() }), nothing),
  remove: command(() => z.object({ orderId: z.string(), shipmentId: z.number().int() }), nothing),
  /** Splits an order: replaces its parcels by these. */
  replaceAll: command(() => z.object({ orderId: z.string(), shipments: z.array(shipmentEntry()).max(50) }), nothing),
  /** Enters the same for many orders, or clears what was entered, as one operation; left out is what cannot be. */
  bulk: job(
    () =>
      z.object({
        selection: orderSelection(),
        set: z.union([
          z.literal('clear'),
          z.object({
            carrierCode: text(80).optional(),
            carrierName: text(80).optional(),
            /** Taken away, never the same for many. */
            trackingNumber: z.literal('').optional(),
            shippedOn: z.union([day(), z.literal('')]).optional(),
            shippedAt: instant().nullable().optional(),
            shipMethod: text(80).optional(),
          }),
        ]),
        jobId: z.string(),
      }),
    () =>
      z.object({
        applied: z.number().int(),
        /** `reason` is a hold code, `splitOrder` or `written`. */
        leftOut: z.array(z.object({ reason: z.string(), count: z.number().int(), example: z.string() })),
      }),
  ),
  /** Reads a block of cells or lines such as `304-6502205-3216347: ZCBI2OXF`, and says what each line would do. */
  readPaste: query(
    () =>
      z.object({
        text: z.string().max(5_000_000),
        defaultCarrier: z.string().default(''),
        defaultShippedOn: z.union([day(), z.literal('')]).default(''),
      }),
    () =>
      z.object({
        lines: z.array(
          pasteLine().extend({
            /** `ready`: fills an order. Otherwise why not; a word of `paste.*` in the texts. */
            verdict: z.enum([
              'ready',
              'same',
              'replaces',
              'unknownOrder',
              'orderTwice',
              'noOrderId',
              'noTracking',
              'damaged',
              'badDate',
              'notShippable',
            ]),
            /** The cell as it was pasted, where the number was mended; else empty. */
            trackingAsPasted: z.string(),
            before: z.string(),
            carrierSuggestion: z.string(),
          }),
        ),
      }),
    { reads: ['orders', 'shipments'] },
  ),
  applyPaste: command(
    () => z.object({ lines: z.array(pasteLine()).max(50_000) }),
    () => z.object({ applied: z.number().int() }),
  ),
}
