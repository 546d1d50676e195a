import type { HandlersOf } from '../../context'
import { listStock } from './list'

export const handlers: HandlersOf<'stock'> = {
  'stock.list': (context, input) => listStock(context, input),
}
