import type { Output } from '@shared/contract'
import { savedList, searchedFor, type Words, wholeList } from '../../context/saved-list'
import { listStock } from './list'

type Listed = Output<'stock.list'>['rows'][number]

const reportName = (reportId: string, { texts }: Words) =>
  (texts.imports.report as Readonly<Record<string, string>>)[reportId] ?? reportId

/** What lies at Amazon, by SKU and place. */
export const savedStock = savedList<{ search: string; place: string }, Listed>({
  name: (texts) => texts.nav.stock,
  narrowed: ({ search, place }, words) => [
    ...(place === '' ? [] : [`${words.texts.stock.column.place}: ${place}`]),
    ...searchedFor({ search }, words),
  ],
  read: (context, { search, place }) => wholeList((page) => listStock(context, { search, place, ...page }).rows),
  columns: [
    { id: 'sku', header: (t) => t.stock.column.sku, kind: 'id', width: 24, value: (row) => row.sku },
    { id: 'title', header: (t) => t.stock.column.title, kind: 'text', width: 48, value: (row) => row.title },
    { id: 'asin', header: (t) => t.fields.asin, kind: 'id', width: 13, value: (row) => row.asin },
    { id: 'fnsku', header: (t) => t.fields.fnsku, kind: 'id', width: 13, value: (row) => row.fnsku },
    { id: 'place', header: (t) => t.stock.column.place, kind: 'text', width: 9, value: (row) => row.place },
    { id: 'fulfillable', header: (t) => t.stock.column.fulfillable, kind: 'number', width: 11, value: (row) => row.fulfillable },
    { id: 'reserved', header: (t) => t.stock.column.reserved, kind: 'number', width: 11, value: (row) => row.reserved },
    { id: 'inbound', header: (t) => t.stock.column.inbound, kind: 'number', width: 11, value: (row) => row.inbound },
    { id: 'unsellable', header: (t) => t.stock.column.unsellable, kind: 'number', width: 11, value: (row) => row.unsellable },
    { id: 'own', header: (t) => t.stock.column.own, kind: 'number', width: 11, value: (row) => row.merchantQuantity },
    { id: 'age', header: (t) => t.lists.asOf, kind: 'instant', width: 17, value: (row) => row.fulfillableAt ?? row.newestAt },
    { id: 'report', header: (t) => t.files.report, kind: 'text', width: 24, value: (row, words) => reportName(row.reportId, words) },
  ],
}) // prettier-ignore
