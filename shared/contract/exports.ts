import { z } from 'zod'
import { LINE_STANDINGS } from '../domain/exports/processing-report'
import { command, job, once, query } from './define'
import { list } from './list'
import { fileToken, instant, nothing, pageInput } from './paging'
import { marketplaceId } from './shops'
import { uploadKind } from './ways-out'

/** What Amazon said, in its words. */
export const remark = once(() => z.object({ code: z.string(), type: z.string(), message: z.string() }))
/** Lines of a file by what became of them. */
export const lineCounts = once(() =>
  z.object({
    accepted: z.number().int(),
    failed: z.number().int(),
    /** Not plainly accepted: Amazon said something of them. */
    look: z.number().int(),
    unknown: z.number().int(),
  }),
)

/** One group a marketplace layout: each becomes a file of its own. */
const planGroup = once(() =>
  z.object({
    marketplaceId: marketplaceId(),
    layout: z.enum(['standard18', 'japan19']),
    ready: z.number().int(),
    /** Orders without a tracking number are held back too; `waiting` counts those for which nothing was entered at all. */
    held: z.number().int(),
    waiting: z.number().int(),
  }),
)

const exportInfo = once(() =>
  z.object({
    exportId: z.number().int(),
    kind: uploadKind(),
    marketplaceId: marketplaceId(),
    form: z.enum(['text', 'template']),
    fileName: z.string(),
    path: z.string(),
    rows: z.number().int(),
    orders: z.number().int(),
    sha256: z.string(),
    writtenAt: instant(),
    uploadedAt: instant().nullable(),
    exists: z.boolean(),
    /** What Amazon's processing report said, line by line; null where none was taken in. */
    answered: lineCounts().nullable(),
  }),
)

export const exports = {
  /** What a shipping confirmation would hold now, by marketplace. */
  plan: query(nothing, () => z.object({ groups: z.array(planGroup()) }), {
    reads: ['orders', 'shipments', 'exports', 'imports'],
  }),
  /**
   * How many parcels wait for a file, and how many lines of them would be written now, over all marketplaces. `atLeast`: so many
   * wait that not all were examined for it.
   */
  ready: query(nothing, () => z.object({ planned: z.number().int(), ready: z.number().int(), atLeast: z.boolean() }), {
    reads: ['orders', 'shipments', 'exports', 'imports'],
  }),
  planReady: query(
    () => pageInput().extend({ marketplaceId: marketplaceId() }),
    () =>
      z.object({
        total: z.number().int(),
        lines: z.array(
          z.object({
          orderId: z.string(), orderItemId: z.string(), quantity: z.string(), shipDate: z.string(), carrierCode: z.string(),
          carrierName: z.string(), trackingNumber: z.string(), shipMethod: z.string(), rewritten: z.boolean(),
        }), // prettier-ignore
        ),
      }),
    { reads: ['orders', 'shipments', 'exports', 'imports'] },
  ),
  planHeld: query(
    () => pageInput().extend({ marketplaceId: marketplaceId() }),
    () =>
      z.object({
        total: z.number().int(),
        /** Why each is held back: `reason` is a hold code (`holds.*` in the texts). */
        held: z.array(
          z.object({
            orderId: z.string(),
            shipmentId: z.number().int().nullable(),
            reason: z.string(),
            params: z.record(z.string(), z.string()),
          }),
        ),
        byReason: z.array(z.object({ reason: z.string(), count: z.number().int() })),
      }),
    { reads: ['orders', 'shipments', 'exports', 'imports'] },
  ),
  /** Writes the text file, or fills the template where one is given, into the shop's `exports` folder. */
  write: job(
    () => z.object({ marketplaceId: marketplaceId(), template: fileToken().optional(), jobId: z.string() }),
    () =>
      z.object({
        exportId: z.number().int(),
        fileName: z.string(),
        rows: z.number().int(),
        /** An old .xls was given: its layout was used and the text file written. */
        oldXls: z.boolean(),
        sheet: z.string(),
      }),
    { files: { template: 'read' } },
  ),
  /** Files that were written, the newest first. */
  list: list(() => ({}), exportInfo, { reads: ['exports'] }),
  /** Lines of an export with what Amazon answered, failed ones first. */
  answers: list(
    () => ({ exportId: z.number().int() }),
    () =>
      z.object({
        line: z.number().int(),
        orderId: z.string(),
        trackingNumber: z.string(),
        answer: z.enum(LINE_STANDINGS),
        errors: z.array(remark()),
      }),
    /** `remarks`: what Amazon said of the file as a whole. */
    { reads: ['exports'], also: () => ({ remarks: z.array(remark()) }) },
  ),
  /** Says the file was uploaded at Seller Central, or takes that back. Its orders count as shipped meanwhile. */
  markUploaded: command(() => z.object({ exportId: z.number().int(), uploaded: z.boolean() }), nothing),
  /** Answered by the shell: opens the file in the program the operator uses for it. */
  openFile: command(() => z.object({ exportId: z.number().int() }), nothing),
  showInFolder: command(() => z.object({ exportId: z.number().int() }), nothing),
}
