import { z } from 'zod'
import { FILE_NOTE_CODES, ROW_ISSUE_CODES } from '../domain/files/issue'
import { PREVIEW_SHOWS } from '../domain/files/preview-column'
import { ORDER_REPORT_IDS } from '../domain/orders/order-record'
import { STOCK_REPORT_IDS } from '../domain/stock/stock-report'
import { DATE_ORDERS } from '../domain/sheets/date-order'
import { SHEET_FIELDS, WEIGHT_UNITS } from '../domain/sheets/mapping'
import { SHEET_QUESTIONS } from '../domain/sheets/place-row'
import { command, job, once, query } from './define'
import { list } from './list'
import { day, fileToken, instant, nothing, pageInput } from './paging'
import { answerCounts, remark } from './exports'
import { orderState } from './orders'
import { marketplaceId } from './shops'

export const rowIssue = once(() =>
  z.object({
    code: z.enum(ROW_ISSUE_CODES),
    severity: z.enum(['refuse', 'warn']),
    column: z.string().optional(),
    value: z.string().optional(),
  }),
)

/**
 * What a row would do: a new order or order item; a change of a known one; nothing; refused as unreadable; or it waits for
 * the operator to say which marketplace it belongs to. The counts add up to the rows of the file.
 */
export const verdict = once(() => z.enum(['new', 'changed', 'same', 'refused', 'asks']))

const counts = once(() =>
  z.object({
    rows: z.number().int(),
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    refused: z.number().int(),
    asks: z.number().int(),
    /** Orders, or what else the rows are about. */
    orders: z.number().int(),
  }),
)

const importInfo = once(() =>
  z.object({
    importId: z.number().int(),
    source: z.enum(['file', 'paste']),
    kind: z.enum(['orders', 'sheet', 'answer', 'stock', 'amazonShipments']),
    fileName: z.string(),
    sha256: z.string(),
    reportId: z.enum([
      ...ORDER_REPORT_IDS,
      ...STOCK_REPORT_IDS,
      'amazonFulfilledShipments',
      'tracking-sheet',
      'processing-report',
    ]),
    encoding: z.string(),
    /** The moment the report speaks of: the file's modification time, never later than the import. */
    asOf: instant(),
    state: z.enum(['staged', 'committed', 'undone']),
    stagedAt: instant(),
    committedAt: instant().nullable(),
    undoneAt: instant().nullable(),
    counts: counts(),
  }),
)

const sheetMapping = once(() =>
  z.object({
    sheet: z.number().int().min(0),
    headerLine: z.number().int().min(0),
    headerLines: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    /** Zero-based column of each field. */
    columns: z.partialRecord(z.enum(SHEET_FIELDS), z.number().int().min(0)),
    weightUnit: z.enum([...WEIGHT_UNITS, '']),
    currency: z.string().max(3),
    dateOrder: z.enum(DATE_ORDERS).optional(),
  }),
)

const mappingQuestion = once(() =>
  z.object({
    code: z.enum(['whichColumn', 'whichSheet', 'noTracking', 'noKey', 'dateOrder', 'weightUnit', 'currency']),
    field: z.enum(SHEET_FIELDS).optional(),
    /** A date that could be read in two ways. */
    example: z.string().optional(),
    /** The likely columns, or sheets. */
    columns: z.array(z.number().int()),
  }),
)

/** How a forwarder's sheet is read, and what only the operator can say about it. */
const sheetReading = once(() => z.object({
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean(), rows: z.number().int() })),
  mapping: sheetMapping(),
  /** Read as the last sheet of its shape was. */
  isRemembered: z.boolean(),
  questions: z.array(mappingQuestion()),
  /** Rows below the header that a filter or the seller hides, the first of their lines, and what becomes of them; '': not said yet. */
  hiddenRows: z.object({ rows: z.number().int(), line: z.number().int(), choice: z.enum(['take', 'leave', '']) }),
  /** Nothing can be taken in before the questions are answered. */
  isBlocked: z.boolean(),
  columns: z.array(z.object({ header: z.string(), samples: z.array(z.string()), field: z.enum(SHEET_FIELDS).nullable() })),
  /** Carriers that are not on the marketplace's list as they are spelled; `isService`: a service line that names none. */
  carriers: z.array(z.object({ typed: z.string(), rows: z.number().int(), suggestion: z.string(), isService: z.boolean(), answer: z.string() })),
  /** Some rows name no carrier, or no day. */
  rowsWithoutCarrier: z.number().int(),
  rowsWithoutDate: z.number().int(),
  defaultCarrier: z.string(),
  defaultShippedOn: z.string(),
  /** How many rows ask what. */
  asks: z.array(z.object({ code: z.enum(SHEET_QUESTIONS), rows: z.number().int() })),
})) // prettier-ignore

/** Which export a processing report belongs to. */
const answerReading = once(() =>
  z.object({
    processed: z.number().int().nullable(),
    successful: z.number().int().nullable(),
    exportId: z.number().int().nullable(),
    /** Exports it fits; none: the operator may still say which of the others it is. */
    fitting: z.array(z.number().int()),
    exports: z.array(
      z.object({ exportId: z.number().int(), fileName: z.string(), rows: z.number().int(), writtenAt: instant() }),
    ),
    /** What Amazon said of the file as a whole. */
    remarks: z.array(remark()),
    ...answerCounts().shape,
  }),
)

/** An order as it is laid beside a row of a sheet. */
const askedOrder = once(() =>
  z.object({
    orderId: z.string(),
    state: orderState(),
    recipientName: z.string(),
    place: z.string(),
    sku: z.string(),
    units: z.number().int(),
    cancelRequested: z.boolean(),
    parcels: z.array(z.object({ shipmentId: z.number().int(), carrierCode: z.string(), trackingNumber: z.string() })),
  }),
)

/** How a file is read, and what only the operator can say about it; by the kinds that have something to say. */
export const readings = once(() =>
  z.object({
    sheet: sheetReading().nullable(),
    answer: answerReading().nullable(),
    /** Whose stock a report of stock is of; `place` is empty while only the operator can say. */
    stock: z.object({ places: z.array(z.string()), place: z.string() }).nullable(),
  }),
)

export const imports = {
  /** Reads a file and lays its rows beside what is known; writes nothing that anything but the preview sees. */
  stage: job(
    () => z.object({ file: fileToken(), jobId: z.string() }),
    () => z.object({ importId: z.number().int() }),
    {
      files: { file: 'read' },
    },
  ),
  stagePaste: job(
    () => z.object({ text: z.string().max(20_000_000), jobId: z.string() }),
    () => z.object({ importId: z.number().int() }),
  ),
  preview: query(
    () => z.object({ importId: z.number().int() }),
    () =>
      z.object({
        import: importInfo(),
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
        sameFile: z.object({ importId: z.number().int(), committedAt: instant() }).nullable(),
        /** Rows whose marketplace only the operator can tell, in groups that look alike. */
        questions: z.array(
          z.object({
            group: z.string(),
            currency: z.string(),
            country: z.string(),
            orders: z.number().int(),
            example: z.string(),
            choices: z.array(marketplaceId()),
            answer: marketplaceId().nullable(),
          }),
        ),
        /** Behind line and verdict, before what changes; `header` is the key of a text. */
        columns: z.array(
          z.object({ id: z.string(), header: z.string(), shows: z.enum(PREVIEW_SHOWS), width: z.string() }),
        ),
        /** What the fields that change belong to. */
        entity: z.string(),
        /** Fields whose first value stands in a column already. */
        firstInColumns: z.array(z.string()),
        /** How often each field changes, e.g. { state: 12, latestShipAt: 3 }. */
        changedFields: z.array(z.object({ field: z.string(), count: z.number().int() })),
        /** Nothing can be taken in before the questions about how it is read are answered. */
        isBlocked: z.boolean(),
        ...readings().shape,
      }),
    { reads: ['imports'] },
  ),
  previewRows: query(
    () => pageInput().extend({ importId: z.number().int(), verdict: verdict().optional() }),
    () =>
      z.object({
        total: z.number().int(),
        rows: z.array(
          z.object({
            line: z.number().int(),
            verdict: verdict(),
            /** What it is about, such as an order or a SKU; empty where it could not be read. */
            subject: z.string(),
            /** What the columns show, by name. */
            summary: z.record(z.string(), z.union([z.string(), z.number()]).nullable()),
            changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
            issues: z.array(rowIssue()),
            /** Why the row is laid before the operator, and what can be answered: an order id, `#` and a parcel's number, `use` or `skip`. */
            question: z
              .object({
                code: z.enum(SHEET_QUESTIONS),
                choices: z.array(z.string()),
                trackingNumber: z.string(),
                carrier: z.string(),
                orders: z.array(askedOrder()),
                otherNumbers: z.array(z.string()),
                usedOn: z.array(z.string()),
              })
              .nullable(),
          }),
        ),
      }),
    { reads: ['imports'] },
  ),
  /** Says which marketplace a group of orders belongs to (null takes the answer back). The rows are judged anew. */
  answer: command(
    () => z.object({ importId: z.number().int(), group: z.string(), marketplaceId: marketplaceId().nullable() }),
    nothing,
  ),
  /** Decides about a sheet or an answer; what is left out stays as it is. The rows are judged anew. */
  decide: job(
    () => z.object({
      importId: z.number().int(),
      mapping: sheetMapping().optional(),
      /** Questions about the mapping that are settled by it: code and field. */
      answered: z.array(z.string().max(60)).max(20).optional(),
      /** Carrier of the file to carrier of the list; empty takes the answer back. */
      carriers: z.record(z.string(), z.string().max(80)).optional(),
      defaultCarrier: z.string().max(80).optional(),
      defaultShippedOn: z.union([day(), z.literal('')]).optional(),
      /** Whether rows that the sheet hides are taken in. */
      hiddenRows: z.enum(['take', 'leave']).optional(),
      /** Answers by line and question; null takes one back. */
      rows: z.array(z.object({ line: z.number().int(), code: z.enum(SHEET_QUESTIONS), choice: z.string().max(40).nullable() })).max(1000).optional(),
      /** One answer for all rows that ask this. */
      all: z.object({ code: z.enum(SHEET_QUESTIONS), choice: z.enum(['use', 'skip']).nullable() }).optional(),
      /** The export that a processing report settles. */
      exportId: z.number().int().nullable().optional(),
      /** Whose stock it is. */
      place: z.string().max(10).optional(),
      jobId: z.string(),
    }), // prettier-ignore
    nothing,
  ),
  /** Writes what the preview showed, in one transaction. Rows that still wait for an answer stay out. */
  commit: job(
    () => z.object({ importId: z.number().int(), jobId: z.string() }),
    () => z.object({ counts: counts() }),
  ),
  discard: command(() => z.object({ importId: z.number().int() }), nothing),
  /** The refused rows with their reasons, as a tab-delimited file the operator can mend and take in again. */
  saveRefused: job(
    () =>
      z.object({
        importId: z.number().int(),
        target: fileToken(),
        language: z.enum(['zh-CN', 'en']),
        jobId: z.string(),
      }),
    () => z.object({ rows: z.number().int() }),
    { files: { target: 'write' } },
  ),
  /** What was taken in, the newest first. */
  list: list(
    () => ({}),
    () => importInfo().extend({ canUndo: z.boolean() }),
    { reads: ['imports', 'orders', 'shipments', 'exports', 'cases', 'record'] },
  ),
  /** Puts every order back as it was before the import; refused while something later depends on it. */
  undo: job(() => z.object({ importId: z.number().int(), jobId: z.string() }), nothing),
}
