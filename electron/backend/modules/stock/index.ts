export { handlers } from './handlers'
export { folded, stockReader, type StockRow, suggestSkus } from './reader'
