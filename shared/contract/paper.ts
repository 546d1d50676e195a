import { z } from 'zod'
import { PAPER_SIZES } from '../domain/paper/paper'
import { command, once, query } from './define'
import { orderFilter } from './orders'
import { fileToken, nothing } from './paging'

/** More slips than this are not one batch of paper. */
export const MOST_PRINTED = 5000

/** Orders named one by one, or all that a filter finds. */
export const ordersToPrint = once(() =>
  z.union([
    z.object({ orderIds: z.array(z.string().max(40)).min(1).max(MOST_PRINTED) }),
    z.object({ filter: orderFilter() }),
  ]),
)

export const paperDocument = once(() =>
  z.object({
    what: z.enum(['packingSlips', 'pickList']),
    orders: ordersToPrint(),
    paper: z.enum(PAPER_SIZES),
    /** Prices are printed only when they are asked for. */
    withPrices: z.boolean().default(false),
  }),
)

export const paper = {
  /** The whole document as static HTML. Refuses with `nothingToPrint`, `tooManyToPrint`. */
  document: query(paperDocument, () => z.object({ html: z.string(), orders: z.number().int() }), {
    reads: ['orders', 'shipments', 'cases', 'shop'],
  }),
  /** How many orders would be printed, and of how many nothing is to be packed. */
  count: query(
    () => z.object({ orders: ordersToPrint() }),
    () => z.object({ orders: z.number().int(), leftOut: z.number().int() }),
    {
      reads: ['orders', 'cases'],
    },
  ),
  /** SKUs of the orders with the bins they lie in. */
  bins: query(
    () => z.object({ orders: ordersToPrint() }),
    () => z.object({ bins: z.array(z.object({ sku: z.string(), title: z.string(), bin: z.string() })) }),
    { reads: ['orders', 'cases', 'settings'] },
  ),
  setBin: command(() => z.object({ sku: z.string().max(80), bin: z.string().trim().max(40) }), nothing),
  /** Answered by the shell: the first page as a picture (a data URL). */
  preview: command(paperDocument, () => z.object({ image: z.string() })),
  /** Answered by the shell: the document as a PDF file. */
  savePdf: command(
    () => paperDocument().extend({ target: fileToken() }),
    () => z.object({ orders: z.number().int() }),
    {
      files: { target: 'write' },
    },
  ),
  /** Answered by the shell: the system's print dialog. */
  print: command(paperDocument, () => z.object({ isPrinted: z.boolean() })),
}
