import type { Output } from '@shared/contract'
import { savedList, wholeList } from '../context/saved-list'
import { listExports } from './list'

type Listed = Output<'exports.list'>['rows'][number]

/** Files that were written, the newest first. */
export const savedExports = savedList<object, Listed>({
  name: (texts) => texts.files.exports,
  read: (context) => wholeList((page) => listExports(context, page).rows),
  columns: [
    { id: 'time', header: (t) => t.files.time, kind: 'instant', width: 17, value: (row) => row.writtenAt },
    { id: 'market', header: (t) => t.orders.column.marketplace, kind: 'text', width: 9, value: (row) => row.marketplaceId },
    { id: 'kind', header: (t) => t.lists.kind, kind: 'text', width: 24, value: (row, { texts }) => texts.uploads.of[row.kind].name },
    { id: 'file', header: (t) => t.files.fileName, kind: 'text', width: 44, value: (row) => row.fileName },
    { id: 'rows', header: (t) => t.files.rows, kind: 'number', width: 9, value: (row) => row.rows },
    { id: 'orderCount', header: (t) => t.orders.title, kind: 'number', width: 9, value: (row) => row.orders },
    { id: 'uploaded', header: (t) => t.orders.trackingUploaded, kind: 'instant', width: 17, value: (row) => row.uploadedAt },
    { id: 'accepted', header: (t) => t.answer.accepted, kind: 'number', width: 11, value: (row) => row.answered?.accepted ?? null },
    { id: 'failed', header: (t) => t.answer.failed, kind: 'number', width: 11, value: (row) => row.answered?.failed ?? null },
    { id: 'look', header: (t) => t.answer.look, kind: 'number', width: 11, value: (row) => row.answered?.look ?? null },
    { id: 'unknown', header: (t) => t.answer.unknown, kind: 'number', width: 11, value: (row) => row.answered?.unknown ?? null },
    { id: 'sha256', header: () => 'SHA-256', kind: 'id', width: 66, value: (row) => row.sha256 },
  ],
}) // prettier-ignore
