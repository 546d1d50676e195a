import type { HandlersOf } from '../../context'
import { listStock } from './list'

export { savedStock } from './saved'

export { folded, stockReader, type StockRow, suggestSkus } from './reader'

export const handlers: HandlersOf<'stock'> = {
  'stock.list': (context, input) => listStock(context, input),
}
