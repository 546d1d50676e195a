import { z } from 'zod'
import { exports } from './exports'
import { job, once, query } from './define'
import { list } from './list'
import { fileToken, pageInput } from './paging'
import { marketplaceId } from './shops'
import { rowFileKind, READ_BY_FILES } from './ways-out'

/** Row of what it is about in its chapter, where that is not the order `orderId`. */
const subjectRow = once(() => z.number().int().optional())
const ofMarketplace = once(() => z.object({ kind: rowFileKind(), marketplaceId: marketplaceId() }))

/** Files whose rows are planned cell by cell; one that its chapter writes is asked of that chapter. */
export const uploads = {
  /** What the next files of a kind would hold, by marketplace; each becomes a file of its own. */
  plan: query(
    () => z.object({ kind: rowFileKind() }),
    () =>
      z.object({
        groups: z.array(
          z.object({
            marketplaceId: marketplaceId(),
            /** The layouts the marketplace takes, the one to use first. */
            layouts: z.array(z.string()),
            ready: z.number().int(),
            held: z.number().int(),
          }),
        ),
      }),
    { reads: READ_BY_FILES },
  ),
  /** The rows as they will stand in the file, under its column names. */
  rows: query(
    () => pageInput().extend({ ...ofMarketplace().shape, layout: z.string().optional() }),
    () =>
      z.object({
        columns: z.array(z.string()),
        total: z.number().int(),
        rows: z.array(
          z.object({
            orderId: z.string(),
            subjectRow: subjectRow(),
            entityRow: z.number().int(),
            rewritten: z.boolean(),
            cells: z.array(z.string()),
          }),
        ),
      }),
    { reads: READ_BY_FILES },
  ),
  held: list(
    () => ofMarketplace().shape,
    /** Why each is held back: `reason` is a word of `holds.*` in the texts. */
    () =>
      z.object({
        orderId: z.string(),
        subjectRow: subjectRow(),
        entityRow: z.number().int(),
        reason: z.string(),
        params: z.record(z.string(), z.string()),
      }),
    { reads: READ_BY_FILES },
  ),
  /** Writes the text file, or fills the template where one is given, into the shop's `exports` folder. */
  write: job(
    () =>
      ofMarketplace().extend({ layout: z.string().optional(), template: fileToken().optional(), jobId: z.string() }),
    () => exports.write.output,
    { files: { template: 'read' } },
  ),
}
