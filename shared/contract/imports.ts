import { z } from 'zod'
import { FILE_NOTE_CODES, ROW_ISSUE_CODES } from '../domain/files/issue'
import { ORDER_REPORT_IDS } from '../domain/orders/order-record'
import { command, job, query } from './define'
import { fileToken, instant, nothing, pageInput } from './paging'
import { marketplaceId } from './shops'

export const rowIssue = z.object({
  code: z.enum(ROW_ISSUE_CODES),
  severity: z.enum(['refuse', 'warn']),
  column: z.string().optional(),
  value: z.string().optional(),
})

/**
 * What a row would do: a new order or order item; a change of a known one; nothing; refused as unreadable; or it waits for
 * the operator to say which marketplace it belongs to. The counts add up to the rows of the file.
 */
export const verdict = z.enum(['new', 'changed', 'same', 'refused', 'asks'])

const counts = z.object({
  rows: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  refused: z.number().int(),
  asks: z.number().int(),
  orders: z.number().int(),
})

const importInfo = z.object({
  importId: z.number().int(),
  source: z.enum(['file', 'paste']),
  fileName: z.string(),
  sha256: z.string(),
  reportId: z.enum(ORDER_REPORT_IDS),
  encoding: z.string(),
  /** The moment the report speaks of: the file's modification time, never later than the import. */
  asOf: instant,
  state: z.enum(['staged', 'committed', 'undone']),
  stagedAt: instant,
  committedAt: instant.nullable(),
  undoneAt: instant.nullable(),
  counts,
})

export const imports = {
  /** Reads a file and lays its rows beside what is known; writes nothing that anything but the preview sees. */
  stage: job(z.object({ file: fileToken, jobId: z.string() }), z.object({ importId: z.number().int() }), {
    touches: ['imports'],
    files: { file: 'read' },
  }),
  stagePaste: job(
    z.object({ text: z.string().max(20_000_000), jobId: z.string() }),
    z.object({ importId: z.number().int() }),
    {
      touches: ['imports'],
    },
  ),
  preview: query(
    z.object({ importId: z.number().int() }),
    z.object({
      import: importInfo,
      header: z.object({
        columns: z.number().int(),
        unknownColumns: z.array(z.string()),
        absentColumns: z.array(z.string()),
      }),
      notes: z.array(
        z.object({
          code: z.enum(FILE_NOTE_CODES),
          count: z.number().int(),
          columns: z.array(z.string()).optional(),
          line: z.number().int().optional(),
        }),
      ),
      /** The import that already brought in these very bytes, if there is one. */
      sameFile: z.object({ importId: z.number().int(), committedAt: instant }).nullable(),
      /** Rows whose marketplace only the operator can tell, in groups that look alike. */
      questions: z.array(
        z.object({
          group: z.string(),
          currency: z.string(),
          country: z.string(),
          orders: z.number().int(),
          example: z.string(),
          choices: z.array(marketplaceId),
          answer: marketplaceId.nullable(),
        }),
      ),
      /** How often each field changes, e.g. { state: 12, latestShipAt: 3 }. */
      changedFields: z.array(z.object({ field: z.string(), count: z.number().int() })),
    }),
    { reads: ['imports'] },
  ),
  previewRows: query(
    pageInput.extend({ importId: z.number().int(), verdict: verdict.optional() }),
    z.object({
      total: z.number().int(),
      rows: z.array(
        z.object({
          line: z.number().int(),
          verdict,
          orderId: z.string(),
          sku: z.string(),
          title: z.string(),
          quantity: z.number().int().nullable(),
          changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
          issues: z.array(rowIssue),
        }),
      ),
    }),
    { reads: ['imports'] },
  ),
  /** Says which marketplace a group of orders belongs to (null takes the answer back). The rows are judged anew. */
  answer: command(
    z.object({ importId: z.number().int(), group: z.string(), marketplaceId: marketplaceId.nullable() }),
    nothing,
    { touches: ['imports'] },
  ),
  /** Writes what the preview showed, in one transaction. Rows that still wait for an answer stay out. */
  commit: job(z.object({ importId: z.number().int(), jobId: z.string() }), z.object({ counts }), {
    touches: ['imports', 'orders', 'shipments'],
  }),
  discard: command(z.object({ importId: z.number().int() }), nothing, { touches: ['imports'] }),
  /** The refused rows with their reasons, as a tab-delimited file the operator can mend and take in again. */
  saveRefused: job(
    z.object({ importId: z.number().int(), target: fileToken, language: z.enum(['zh-CN', 'en']), jobId: z.string() }),
    z.object({ rows: z.number().int() }),
    { touches: [], files: { target: 'write' } },
  ),
  list: query(
    pageInput,
    z.object({ total: z.number().int(), imports: z.array(importInfo.extend({ canUndo: z.boolean() })) }),
    {
      reads: ['imports', 'shipments', 'exports'],
    },
  ),
  /** Puts every order back as it was before the import; refused while something later depends on it. */
  undo: job(z.object({ importId: z.number().int(), jobId: z.string() }), nothing, {
    touches: ['imports', 'orders', 'shipments'],
  }),
}
