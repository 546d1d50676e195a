import { z } from 'zod'
import { STOCK_REPORT_IDS } from '../domain/stock/stock-report'
import { once } from './define'
import { fileKind } from './file-kind'
import { list } from './list'
import { instant } from './paging'

const narrowing = once(() => ({ search: z.string().max(200).default(''), place: z.string().max(10).default('') }))
const units = once(() => z.number().int().nullable())

/** Reports of stock and of listings. */
export const stockReports = fileKind({ id: 'stock', reports: STOCK_REPORT_IDS })

export const stock = {
  /** What reports say lies where, SKU by SKU: of several reports the newest that counts it. */
  list: list(
    narrowing,
    () =>
      z.object({
        sku: z.string(),
        title: z.string(),
        asin: z.string(),
        fnsku: z.string(),
        place: z.string(),
        fulfillable: units(),
        /** The moment `fulfillable` speaks of; null where no report counts it. */
        fulfillableAt: instant().nullable(),
        reportId: z.string(),
        reserved: units(),
        inbound: units(),
        unsellable: units(),
        merchantQuantity: units(),
        newestAt: instant(),
      }),
    /** `places`: those that reports speak of; a search does not narrow their numbers. */
    {
      reads: ['stock'],
      also: () => ({ places: z.array(z.object({ place: z.string(), skus: z.number().int() })) }),
    },
  ),
}

/** To be saved as a workbook. */
export const savedStock = once(() => z.object({ of: z.literal('stock'), ...narrowing() }))
