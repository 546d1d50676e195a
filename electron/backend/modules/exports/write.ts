import { basename } from 'node:path'
import type { Input, Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { UploadKind } from '@shared/domain/exports/upload-kind'
import { marketplace, type MarketplaceId } from '@shared/domain/marketplace'
import { DateTime } from 'luxon'
import type { JobContext, WriteContext } from '../../context'
import type { WrittenUpload } from '../../threads/files-client'
import { addEvidence, addUploadEvidence } from '../evidence'
import { UPLOAD_TABLES } from '../decisions'
import { addFile, recordChanges } from '../../record'
import { refreshOrders } from '../orders'
import { remembered, waitingFolder } from './appear'
import { followFiles } from './follow'
import type { LineContent } from './written-lines'
import { type MarketplacePlan, planConfirmations, withoutTracking } from './plan'

/** Writes what is ready for a marketplace into the shop's exports folder, and remembers line by line what was written. */
export async function writeConfirmation(
  context: JobContext,
  { marketplaceId, template }: Input<'exports.write'>,
): Promise<Output<'exports.write'>> {
  context.progress('planning', 0, 0)
  const plan = planConfirmations(context).get(marketplaceId)
  const lines = plan?.lines ?? []
  if (!plan || lines.length === 0) throw new DeskError('nothingToWrite', {})
  context.progress('writingFile', 0, lines.length)
  const file = await context.files.writeConfirmation({
    folder: waitingFolder(context),
    baseName: fileBaseName(context, 'ShippingConfirmation', marketplaceId),
    layout: marketplace(marketplaceId).shippingConfirmation,
    lines,
    ...(template !== undefined && { template }),
  })
  return remembered(context, file, lines.length, (write, named) =>
    rememberConfirmation(write, marketplaceId, named, plan),
  )
}

function rememberConfirmation(
  write: WriteContext,
  marketplaceId: MarketplaceId,
  file: WrittenUpload,
  { lines, holds }: MarketplacePlan,
): number {
  addEvidence(write, 'ready', {
    marketplaceId,
    rows: lines.length,
    held: holds.length,
    withoutTracking: withoutTracking(write).get(marketplaceId) ?? 0,
    readyOrders: [...new Set(lines.map((line) => line.orderId))],
    heldOrders: [...new Set(holds.map((hold) => hold.orderId))],
  })
  const written = lines.map(({ shipmentId, orderRow, revision, rewritten: _, ...content }) => ({
    entityRow: shipmentId,
    orderRow,
    revision,
    content,
  }))
  return rememberFile(write, { kind: 'confirmation', marketplaceId, file, lines: written })
}

/** The file's base name: what it is, where it goes, when it was written by the operator's clock. */
export function fileBaseName(context: JobContext, what: string, marketplaceId: MarketplaceId): string {
  const stamp = DateTime.fromMillis(context.now(), { zone: context.shop.timeZone }).toFormat('yyyy-MM-dd_HHmm')
  return `${what}_${marketplaceId}_${stamp}`
}

interface RememberedFile {
  kind: UploadKind
  marketplaceId: MarketplaceId
  file: WrittenUpload
  lines: readonly { entityRow: number; orderRow: number; revision: number; content: LineContent }[]
}

/** Remembers line by line what was written, and marks the decisions as written. Returns the number of the export. */
export function rememberFile(write: WriteContext, { kind, marketplaceId, file, lines }: RememberedFile): number {
  const { db } = write
  const { table, entity } = UPLOAD_TABLES[kind]
  const orders = new Map(lines.map((line) => [line.content.orderId, line.orderRow]))
  const fileName = basename(file.path)
  const { sha256 } = file
  const exportId = addFile(write, {
    kind,
    marketplaceId,
    form: file.form,
    fileName,
    sha256,
    lineCount: lines.length,
    orderCount: orders.size,
    writtenAt: write.now(),
    uploadedAt: null,
  })
  const rows = lines.length
  addEvidence(write, 'written', { exportId, marketplaceId, fileName, sha256, rows, orders: orders.size })
  const recorder = recordChanges(write, { kind: 'export', exportId })
  const addLine = db.raw.prepare(
    'INSERT INTO exportLines (exportId, line, entityRow, orderRow, revision, content) VALUES (?, ?, ?, ?, ?, ?)',
  )
  lines.forEach(({ entityRow, orderRow, revision, content }, i) => {
    addLine.run(exportId, i + 1, entityRow, orderRow, revision, JSON.stringify(content))
    recorder.follow(table, entityRow, { writtenRevision: revision })
  })
  const touched = new Set(orders.values())
  for (const orderRow of touched) recorder.tell(orderRow, { entity, entityRow: 0, before: null, after: null })
  refreshOrders(db.raw, touched, false)
  return exportId
}

/** Says that a file was uploaded, or takes that back; its orders count as shipped meanwhile. Throws DeskError `exportUnknown`. */
export function markUploaded(write: WriteContext, { exportId, uploaded }: Input<'exports.markUploaded'>): void {
  const { db } = write
  const found = db.get(db.build.selectFrom('exports').selectAll().where('id', '=', exportId))
  if (!found) throw new DeskError('exportUnknown', { exportId })
  if ((found.uploadedAt !== null) === uploaded) return
  const recorder = recordChanges(write, { kind: uploaded ? 'uploaded' : 'uploadTakenBack', exportId })
  recorder.change('exports', found, { uploadedAt: uploaded ? write.now() : null })
  addUploadEvidence(write, exportId)
  followFiles(db, exportId, recorder)
}
