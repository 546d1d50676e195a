import { z } from 'zod'
import { DATE_ORDERS } from '../domain/sheets/date-order'
import { SHEET_FIELDS, WEIGHT_UNITS } from '../domain/sheets/mapping'
import { SHEET_QUESTIONS } from '../domain/sheets/place-row'
import { once } from './define'
import { fileKind } from './file-kind'
import { orderState } from './order-filter'
import { day } from './paging'

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
const reading = () => z.object({
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
}) // prettier-ignore

/** What the operator decides about a sheet; what is left out stays as it is. */
const decision = () => z.object({
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
}) // prettier-ignore

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

/** Why a row is laid before the operator, and what can be answered: an order id, `#` and a parcel's number, `use` or `skip`. */
const beside = () =>
  z.object({
    code: z.enum(SHEET_QUESTIONS),
    choices: z.array(z.string()),
    trackingNumber: z.string(),
    carrier: z.string(),
    orders: z.array(askedOrder()),
    otherNumbers: z.array(z.string()),
    usedOn: z.array(z.string()),
  })

/** Carriers and tracking numbers in a layout of a forwarder's or an ERP's own. */
export const trackingSheets = fileKind({
  id: 'sheet',
  reports: ['tracking-sheet'],
  heldBy: ['orders', 'shipments', 'exports'],
  reading,
  decision,
  beside,
})
