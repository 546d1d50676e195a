import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Input, Output } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { marketplace, type MarketplaceId } from '@shared/domain/marketplace'
import { DateTime } from 'luxon'
import type { JobContext, WriteContext } from '../../context'
import { shopPaths } from '../../shop-folder/paths'
import type { WrittenFile } from '../../threads/files-client'
import { addEvidence, addUploadEvidence } from '../evidence'
import { changeRecorder, orderRefresher } from '../orders'
import { followFiles } from './follow'
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
  const stamp = DateTime.fromMillis(context.now(), { zone: context.shop.timeZone }).toFormat('yyyy-MM-dd_HHmm')
  const file = await context.files.writeConfirmation({
    folder: shopPaths(context.folder).exports,
    baseName: `ShippingConfirmation_${marketplaceId}_${stamp}`,
    layout: marketplace(marketplaceId).shippingConfirmation,
    lines,
    ...(template !== undefined && { template }),
  })
  try {
    const exportId = context.transaction((write) => rememberExport(write, marketplaceId, file, plan))
    return { exportId, fileName: basename(file.path), rows: lines.length, oldXls: file.oldXls, sheet: file.sheet }
  } catch (error) {
    // A file the desk does not know of would be uploaded and never followed.
    await rm(file.path, { force: true })
    throw error
  }
}

function rememberExport(
  write: WriteContext,
  marketplaceId: MarketplaceId,
  file: WrittenFile & { form: string },
  { lines, holds }: MarketplacePlan,
): number {
  const { db } = write
  const orders = new Set(lines.map((line) => line.orderRow))
  const { lastInsertRowid: exportId } = db.run(
    db.build.insertInto('exports').values({
      marketplaceId,
      form: file.form,
      fileName: basename(file.path),
      sha256: file.sha256,
      lineCount: lines.length,
      orderCount: orders.size,
      writtenAt: write.now(),
      uploadedAt: null,
    }),
  )
  addEvidence(write, 'ready', {
    marketplaceId,
    rows: lines.length,
    held: holds.length,
    withoutTracking: withoutTracking(write).get(marketplaceId) ?? 0,
    readyOrders: [...new Set(lines.map((line) => line.orderId))],
    heldOrders: [...new Set(holds.map((hold) => hold.orderId))],
  })
  const fileName = basename(file.path)
  const { sha256 } = file
  const rows = lines.length
  addEvidence(write, 'written', { exportId, marketplaceId, fileName, sha256, rows, orders: orders.size })
  const recorder = changeRecorder(db, { at: write.now(), kind: 'export', exportId })
  const addLine = db.raw.prepare(
    'INSERT INTO exportLines (exportId, line, shipmentId, orderRow, revision, content) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const markWritten = db.raw.prepare('UPDATE shipments SET writtenRevision = ? WHERE id = ?')
  lines.forEach(({ shipmentId, orderRow, revision, rewritten: _, ...content }, i) => {
    addLine.run(exportId, i + 1, shipmentId, orderRow, revision, JSON.stringify(content))
    markWritten.run(revision, shipmentId)
  })
  const refresher = orderRefresher(db.raw)
  for (const orderRow of orders) {
    recorder.add(orderRow, { entity: 'shipment', entityRow: 0, before: null, after: null })
    refresher.refresh(orderRow)
  }
  return exportId
}

/** Says that a file was uploaded, or takes that back; its orders count as shipped meanwhile. Throws DeskError `exportUnknown`. */
export function markUploaded(write: WriteContext, { exportId, uploaded }: Input<'exports.markUploaded'>): void {
  const { db } = write
  const now = write.now()
  const found = db.get(db.build.selectFrom('exports').select('uploadedAt').where('id', '=', exportId))
  if (!found) throw new DeskError('exportUnknown', { exportId })
  if ((found.uploadedAt !== null) === uploaded) return
  db.run(
    db.build
      .updateTable('exports')
      .set({ uploadedAt: uploaded ? now : null })
      .where('id', '=', exportId),
  )
  addUploadEvidence(write, exportId)
  const recorder = changeRecorder(db, { at: now, kind: uploaded ? 'uploaded' : 'uploadTakenBack', exportId })
  recorder.add(0, {
    entity: 'export',
    entityRow: exportId,
    before: { uploadedAt: found.uploadedAt },
    after: { uploadedAt: uploaded ? now : null },
  })
  followFiles(db, exportId, recorder)
}
