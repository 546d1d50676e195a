import type { stockReports as declared } from '@shared/contract/stock'
import type { StockRecord } from '@shared/domain/stock/stock-report'
import { namesOf } from '../../../formats/tables/format'
import { openTable, type TableRow } from '../../../formats/tables/open-table'
import type { FileReader } from '../../../intake/reading'
import { LISTING_NAMES } from './listing-names'
import { STOCK_FORMATS } from './report-formats'

const isEnglishName = namesOf(STOCK_FORMATS)

/** Reports of stock and of listings, in whatever way their tables were saved. */
export const stockReports: FileReader<typeof declared, TableRow<StockRecord>, null> = {
  kind: 'stock',
  by: 'header',
  knowsName: (cell) => isEnglishName(cell) || LISTING_NAMES.has(cell),
  recognise(file) {
    const table = openTable(file, STOCK_FORMATS)
    return table && ('refused' in table ? table : { ...table, told: null })
  },
}
