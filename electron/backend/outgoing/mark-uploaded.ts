import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import type { WriteContext } from '../context'
import { recordChanges } from '../record'
import { followFiles } from './follow'

/** Says that a file was uploaded, or takes that back; its orders count as shipped meanwhile. Throws DeskError `exportUnknown`. */
export function markUploaded(write: WriteContext, { exportId, uploaded }: Input<'exports.markUploaded'>): void {
  const { db } = write
  const found = db.get(db.build.selectFrom('exports').selectAll().where('id', '=', exportId))
  if (!found) throw new DeskError('exportUnknown', { exportId })
  if ((found.uploadedAt !== null) === uploaded) return
  const recorder = recordChanges(write, { kind: uploaded ? 'uploaded' : 'uploadTakenBack', exportId })
  recorder.change('exports', found, { uploadedAt: uploaded ? write.now() : null })
  write.outgoing.tell('uploaded', write, exportId)
  followFiles(write, exportId, recorder)
}
