import type { amazonShipments as declared } from '@shared/contract/mcf'
import { grouped } from '@shared/domain/grouped'
import { ITEM_COLUMN, ORDER_COLUMN } from '@shared/domain/files/preview-column'
import type { AmazonShipmentRecord } from '@shared/domain/mcf/shipment-record'
import type { JobContext, WriteContext } from '../../context'
import { type Given, prepared } from '../../db/prepared'
import type { TableRow } from '../../formats/tables/open-table'
import {
  type FileKind,
  type StagedImport,
  type StagedRow,
  type Stager,
  rowsToTakeIn,
  rowWriter,
  stagedPayloads,
} from '../../intake'
import { lastOperation, putImportBack, recordChanges } from '../../record'
import { refreshOrders } from '../orders'
import { shipmentReports } from './files/shipment-reports'
import { recordPackages } from './packages'
import type { McfPackage } from './mcf-row'

/** What a row's order is to be given; the whole of it stands on its first row. */
interface Payload {
  mcfOrderId: number
  amazonOrderId: string
  packages: McfPackage[]
}

const EMPTY = { subject: '', summary: {}, changes: [], issues: [] } as const

/** Amazon Fulfilled Shipments: what was sent of multi-channel orders. Rows of other orders are none of the desk's. */
export const amazonShipmentsKind: FileKind<typeof declared, TableRow<AmazonShipmentRecord>, null> = {
  reader: shipmentReports,
  stager: (_context, importId) => shipmentsStager(importId),
  watermark: (db) => lastOperation(db),
  judge: (write, found) => judge(write, found.id, stagedPayloads<Line>(write.db, found.id)),
  takeIn,
  putBack: (write, importId) => refreshOrders(write.db, putImportBack(write, importId, ['amazonShipments']).touched),
  preview: { columns: [ORDER_COLUMN, ITEM_COLUMN], entity: 'mcfOrder' },
}

type Line = { line: number; record: AmazonShipmentRecord }

function shipmentsStager(importId: number): Stager<TableRow<AmazonShipmentRecord>> {
  const lines: Line[] = []
  const refused: StagedRow[] = []
  return {
    take(_write, rows) {
      for (const row of rows)
        if ('issues' in row)
          refused.push({ ...EMPTY, line: row.line, verdict: 'refused', issues: row.issues, cells: row.cells }) // prettier-ignore
        else lines.push(row)
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
function merged(known: { packages: string } | undefined, told: readonly McfPackage[]): McfPackage[] {
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
const knownAs = prepared((build, given: Given<{ own: string; amazonOrderId: string }>) =>
  build
    .selectFrom('mcfOrders')
    .select(['id', 'amazonOrderId', 'packages'])
    .where(({ eb, or, and }) =>
      or([
        and([eb('fulfillmentOrderId', '<>', ''), eb('fulfillmentOrderId', '=', given('own'))]),
        and([eb('amazonOrderId', '<>', ''), eb('amazonOrderId', '=', given('amazonOrderId'))]),
      ]),
    )
    .limit(1),
)

function judge(write: WriteContext, importId: number, lines: readonly Line[]): void {
  const add = rowWriter(write.db, importId)
  for (const [amazonOrderId, group] of grouped(lines, ({ record }) => record.amazonOrderId)) {
    const own = group[0]?.record.merchantOrderId ?? ''
    const known = write.db.get(knownAs({ own, amazonOrderId }))
    const packages = merged(known, packagesOf(group))
    const isSame = !known || (known.amazonOrderId === amazonOrderId && known.packages === JSON.stringify(packages))
    const isNew = known?.packages === '[]'
    group.forEach(({ line, record }, i) => {
      const payload: Payload | undefined = known && i === 0 && !isSame ? { mcfOrderId: known.id, amazonOrderId, packages } : undefined // prettier-ignore
      add({
        ...EMPTY,
        line,
        verdict: isSame ? 'same' : isNew ? 'new' : 'changed',
        subject: record.merchantOrderId || amazonOrderId,
        summary: {
          sku: record.sku,
          title: [record.carrier, record.trackingNumber].filter(Boolean).join(' '),
          quantity: record.quantity,
        },
        payload: JSON.stringify({ line, record, ...payload }),
      })
    })
  }
}

function takeIn(write: WriteContext, context: JobContext, found: StagedImport): void {
  const rows = rowsToTakeIn<Partial<Payload>>(write.db, found.id)
  const recorder = recordChanges(write, { kind: 'amazonShipments', importId: found.id })
  for (const { payload } of rows) {
    const { mcfOrderId, amazonOrderId, packages } = payload
    if (mcfOrderId !== undefined && packages) recordPackages(write, mcfOrderId, { packages, ...(amazonOrderId !== undefined && { amazonOrderId }) }, recorder) // prettier-ignore
    context.checkCancelled()
  }
}
