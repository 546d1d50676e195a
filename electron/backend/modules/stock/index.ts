export { folded, stockOf, type StockRow, suggestSkus } from './reader'
