import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input, Output } from '@shared/contract'
import type { JobContext } from '../../context'
import { shopPaths } from '../../shop-folder/paths'
import { recordChanges } from '../../record'
import { labelRow } from './labels'

/**
 * Keeps a copy of a label's file in the shop's folder and names it in the label. Throws DeskError `labelUnknown`,
 * `notALabelFile`, `fileNotTaken`, and what writing a file throws.
 */
export async function attachFile(
  context: JobContext,
  { labelId, file }: Input<'labels.attach'>,
): Promise<Output<'labels.attach'>> {
  const { orderRow } = labelRow(context.db, labelId)
  const { build } = context.db
  const order = context.db.get(build.selectFrom('orders').select('orderId').where('id', '=', orderRow))
  const folder = shopPaths(context.folder).attachments
  const kept = await context.files.keepLabelFile({ path: file, folder, baseName: `Label_${order?.orderId ?? ''}` })
  try {
    context.checkCancelled()
    context.transaction((write) => {
      // Taken away meanwhile: DeskError.
      const label = labelRow(write.db, labelId)
      const file = { attachment: kept.fileName, attachmentSha256: kept.sha256 }
      recordChanges(write, { kind: 'label' }).change('labels', label, file)
    })
  } catch (error) {
    // A copy that no label names would never be found again.
    if (kept.isNew) await rm(join(folder, kept.fileName), { force: true })
    throw error
  }
  return { attachment: kept.fileName }
}
