import { z } from 'zod'
import { SEVERITIES } from '../domain/finding/finding'
import { PARCEL_FIELDS, RULE_IDS } from '../domain/shipments/finding'
import { job, once, query } from './define'
import { findingOf, fixOf, params } from './finding'
import { pageInput } from './paging'
import { marketplaceId } from './shops'

const rule = once(() => z.enum(RULE_IDS))
const severity = once(() => z.enum(SEVERITIES))
const carrier = once(() =>
  z.object({
    code: z.string(),
    aliases: z.array(z.string()).optional(),
    countsForValidTracking: z.boolean().optional(),
  }),
)

const finding = once(() => findingOf(RULE_IDS).extend({ fix: fixOf(PARCEL_FIELDS).optional() }))

const group = once(() =>
  z.object({
    /** Names the group in the other calls. */
    group: z.string(),
    rule: rule(),
    severity: severity(),
    /** Parcels it was found of, and how many of them it holds back now. */
    count: z.number().int(),
    held: z.number().int(),
    /** Of the group's first parcel. */
    params: params(),
    /** Parcels that could be mended, and by what; `value` is empty where each has its own. */
    fixable: z.number().int(),
    fix: fixOf(PARCEL_FIELDS).optional(),
  }),
)
export type DoctorGroup = z.output<ReturnType<typeof group>>

const decision = once(() =>
  z.object({
    marketplaceId: marketplaceId(),
    group: z.string().max(400),
    /** Absent: all parcels of the group. */
    shipmentId: z.number().int().optional(),
    jobId: z.string(),
  }),
)
/** `skipped`: orders that nothing may be entered for any more, such as cancelled ones. */
const decided = once(() => z.object({ changed: z.number().int(), skipped: z.number().int() }))
const READS = { reads: ['orders', 'shipments', 'exports', 'imports'] } as const

export const doctor = {
  /** The tables the rules go by, with their sources and dates: the page examines with them while the operator types. */
  tables: query(
    () => z.object({ marketplaceId: marketplaceId() }),
    () =>
      z.object({
        marketplaceId: marketplaceId(),
        rules: z.array(
          z.object({
            id: rule(),
            severity: severity(),
            severityIn: z.partialRecord(marketplaceId(), severity()).optional(),
            onlyIn: z.array(marketplaceId()).optional(),
            source: z.string(),
            checkedOn: z.string(),
          }),
        ),
        patterns: z.object({
          complete: z.array(z.string()),
          patterns: z.array(
            z.object({
            carrier: z.string(), pattern: z.string(), zeros: z.number().int().optional(), unsure: z.boolean().optional(), example: z.string(), source: z.string(), checkedOn: z.string(),
          }), // prettier-ignore
          ),
        }),
        carriers: z.object({ source: z.string(), checkedOn: z.string(), carriers: z.array(carrier()) }),
      }),
    { reads: [] },
  ),
  /** What was found of the parcels that are to be written, the gravest first. */
  groups: query(
    () => z.object({ marketplaceId: marketplaceId() }),
    () => z.object({ groups: z.array(group()) }),
    READS,
  ),
  rows: query(
    () => pageInput().extend({ marketplaceId: marketplaceId(), group: z.string().max(400) }),
    () =>
      z.object({
        total: z.number().int(),
        rows: z.array(
          z.object({
            orderId: z.string(),
            shipmentId: z.number().int(),
            carrierCode: z.string(),
            carrierName: z.string(),
            trackingNumber: z.string(),
            finding: finding(),
            /** Why it was let pass; null where it was not. */
            letPass: z.string().nullable(),
          }),
        ),
      }),
    READS,
  ),
  /** Everything that is found of the parcels of one order. */
  ofOrder: query(
    () => z.object({ orderId: z.string() }),
    () => z.object({ parcels: z.array(z.object({ shipmentId: z.number().int(), findings: z.array(finding()) })) }),
    READS,
  ),
  /** Mends the parcels of a group, in one operation: by the fix that was offered, or with the carrier the operator chose. */
  fix: job(() => decision().extend({ carrierCode: z.string().max(80).optional() }), decided),
  /** Lets a warning pass, or holds its parcels back again; nothing happens to errors. */
  letPass: job(() => decision().extend({ reason: z.string().trim().max(500), passes: z.boolean() }), decided),
}

/** What the doctor finds of a marketplace's parcels, to be saved as a workbook. */
export const savedFindings = once(() => z.object({ of: z.literal('findings'), marketplaceId: marketplaceId() }))
