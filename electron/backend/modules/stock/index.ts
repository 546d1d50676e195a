export { folded, stockReader, type StockRow, suggestSkus } from './reader'
