import { DeskError } from '@shared/contract/errors'
import type { AmazonShipmentRecord } from '@shared/domain/mcf/shipment-record'
import type { JobContext, WriteContext } from '../../../context'
import type { FileHead } from '../../../threads/files-client'
import { type McfPackage, recordPackages } from '../../mcf'
import { lastOperation, putImportBack, recordChanges } from '../../../record'
import type { ImportKind, StagedImport, Stager } from '../kind'
import { rowWriter, type StagedRow } from '../rows'

interface Known {
  id: number
  amazonOrderId: string
  packages: string
}
/** What a row's order is to be given; the whole of it stands on its first row. */
interface Payload {
  mcfOrderId: number
  amazonOrderId: string
  packages: McfPackage[]
}

const EMPTY = { title: '', changes: [], issues: [] } as const

/** Amazon Fulfilled Shipments: what was sent of multi-channel orders. Rows of other orders are none of the desk's. */
export const amazonShipmentsKind: ImportKind<Extract<FileHead, { kind: 'amazonShipments' }>> = {
  describe: ({ reportId, header }) => ({ reportId, header }),
  stager: (_context, importId) => shipmentsStager(importId),
  watermark: (db) => lastOperation(db),
  rejudge: (write, found) => judgeStored(write, found.id),
  takeIn,
  dependents: () => ({ dependents: 0, example: '' }),
  putBack: (write, importId) => putImportBack(write, importId, ['amazonShipments']).touched,
}

type Line = { line: number; record: AmazonShipmentRecord }

function shipmentsStager(importId: number): Stager {
  const lines: Line[] = []
  const refused: StagedRow[] = []
  return {
    take(_write, { table = [] }) {
      for (const row of table)
        if ('issues' in row)
          refused.push({ ...EMPTY, orderId: '', sku: '', quantity: null, line: row.line, verdict: 'refused', issues: row.issues, cells: row.cells }) // prettier-ignore
        else lines.push({ line: row.line, record: row.record as unknown as AmazonShipmentRecord })
    },
    end(write) {
      const add = rowWriter(write.db, importId)
      for (const row of refused) add(row)
      judge(write, importId, lines)
    },
  }
}

/** One parcel for each tracking number, with what is in it. */
function packagesOf(lines: readonly Line[]): McfPackage[] {
  const packages = new Map<string, McfPackage>()
  for (const { record } of lines) {
    const { carrier = '', trackingNumber = '', shipmentId = '', shippedAt = null, sku, quantity } = record
    const key = trackingNumber || shipmentId
    const known = packages.get(key) ?? { carrier, trackingNumber, shippedAt, items: [] }
    known.items.push({ sku, quantity })
    packages.set(key, known)
  }
  return [...packages.values()]
}

/**
 * A report speaks of its own days: what an earlier one, or the operator, said of other parcels stands. Only what
 * has no number gives way, since it cannot be told from what the report says.
 */
function merged(known: Known | undefined, told: readonly McfPackage[]): McfPackage[] {
  const before = known ? (JSON.parse(known.packages) as McfPackage[]) : []
  const byNumber = new Map(told.map((found) => [found.trackingNumber, found]))
  const kept = before.filter(({ trackingNumber }) => trackingNumber !== '')
  const same = new Set(kept.map(({ trackingNumber }) => trackingNumber))
  return [
    ...kept.map((found) => byNumber.get(found.trackingNumber) ?? found),
    ...told.filter(({ trackingNumber }) => !same.has(trackingNumber)),
  ]
}

/** A multi-channel order is known by its own number, or by the one Amazon gave it (formats.md §0: `S01-…`). */
function judge(write: WriteContext, importId: number, lines: readonly Line[]): void {
  const find = write.db.raw.prepare<[string, string], Known>(
    `SELECT id, amazonOrderId, packages FROM mcfOrders WHERE (fulfillmentOrderId <> '' AND fulfillmentOrderId = ?) OR (amazonOrderId <> '' AND amazonOrderId = ?) LIMIT 1`,
  )
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const { amazonOrderId } = line.record
    groups.set(amazonOrderId, [...(groups.get(amazonOrderId) ?? []), line])
  }
  const add = rowWriter(write.db, importId)
  for (const [amazonOrderId, group] of groups) {
    const known = find.get(group[0]?.record.merchantOrderId ?? '', amazonOrderId)
    const packages = merged(known, packagesOf(group))
    const isSame = !known || (known.amazonOrderId === amazonOrderId && known.packages === JSON.stringify(packages))
    const isNew = known?.packages === '[]'
    group.forEach(({ line, record }, i) => {
      const payload: Payload | undefined = known && i === 0 && !isSame ? { mcfOrderId: known.id, amazonOrderId, packages } : undefined // prettier-ignore
      add({
        ...EMPTY,
        line,
        verdict: isSame ? 'same' : isNew ? 'new' : 'changed',
        orderId: record.merchantOrderId || amazonOrderId,
        sku: record.sku,
        title: [record.carrier, record.trackingNumber].filter(Boolean).join(' '),
        quantity: record.quantity,
        payload: JSON.stringify({ record, ...payload }),
      })
    })
  }
}

function judgeStored(write: WriteContext, importId: number): void {
  const rows = write.db.raw
    .prepare<[number], { line: number; payload: string }>(
      `SELECT line, payload FROM staging.importRows WHERE importId = ? AND payload <> '' ORDER BY line`,
    )
    .all(importId)
  judge(
    write,
    importId,
    rows.map(({ line, payload }) => ({ line, record: (JSON.parse(payload) as Line).record })),
  )
}

function takeIn(write: WriteContext, context: JobContext, found: StagedImport): void {
  const rows = write.db.raw
    .prepare<[number], { payload: string }>(
      `SELECT payload FROM staging.importRows WHERE importId = ? AND verdict IN ('new', 'changed') ORDER BY line`,
    )
    .all(found.id)
  if (rows.length === 0) throw new DeskError('nothingToImport', {})
  const recorder = recordChanges(write, { kind: 'amazonShipments', importId: found.id })
  for (const { payload } of rows) {
    const { mcfOrderId, amazonOrderId, packages } = JSON.parse(payload) as Partial<Payload>
    if (mcfOrderId !== undefined && packages) recordPackages(write, mcfOrderId, { packages, ...(amazonOrderId !== undefined && { amazonOrderId }) }, recorder) // prettier-ignore
    context.checkCancelled()
  }
}
