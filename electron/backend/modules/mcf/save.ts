import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { MCF_ADDRESS_FIELDS } from '@shared/domain/mcf/mcf-order'
import { mcfState } from '@shared/domain/mcf/state'
import type { WriteContext } from '../../context'
import { decisionWriter, type Recorder } from '../decisions'
import { changeRecorder, type Image, imageOf, orderRowNumber } from '../orders'
import { mcfRow } from './rows'

function begin(write: WriteContext) {
  const recorder = changeRecorder(write.db, { at: write.now(), kind: 'mcfOrder' })
  return { recorder, decisions: decisionWriter(write, recorder) }
}

function columnsOf({ order }: Input<'mcf.save'>): Image {
  const { items, address: _, blocksAmazonLogistics, isBlankBox, wantsPackingSlip, ...columns } = order
  return {
    ...columns,
    blocksAmazonLogistics: Number(blocksAmazonLogistics),
    isBlankBox: Number(isBlankBox),
    wantsPackingSlip: Number(wantsPackingSlip),
    items: JSON.stringify(items),
  }
}

/** Keeps an order as it is written. Throws DeskError `orderUnknown`, `caseUnknown`, `mcfNotThere`, `mcfNumberTaken`. */
export function saveMcf(write: WriteContext, input: Input<'mcf.save'>): { mcfOrderId: number } {
  const { db } = write
  const { mcfOrderId, orderId, problemId, order } = input
  const known = mcfOrderId === undefined ? undefined : mcfRow(db.raw, mcfOrderId)
  // The address of a placed order cannot be changed (help 200141580), nor anything else of it.
  const state = known && mcfState(known)
  if (state && state !== 'draft' && state !== 'written') throw new DeskError('mcfNotThere', { state })
  const taken = db.raw
    .prepare<[string, number], { id: number }>('SELECT id FROM mcfOrders WHERE fulfillmentOrderId = ? AND id <> ?')
    .get(order.fulfillmentOrderId, mcfOrderId ?? 0)
  if (taken) throw new DeskError('mcfNumberTaken', { number: order.fulfillmentOrderId })
  const { recorder, decisions } = begin(write)
  const columns = columnsOf(input)
  if (known) {
    const moved = saveParty(write, known.orderRow, known.id, order.address, recorder)
    // The address is kept in a table of its own: that it changed is said by the revision.
    decisions.change('mcfOrder', known.id, moved ? { ...columns, revision: known.revision + 1 } : columns, [
      'note',
      ...(moved ? Object.keys(columns).concat('revision') : []),
    ])
    return { mcfOrderId: known.id }
  }
  const orderRow = orderId === '' ? 0 : orderRowNumber(db.raw, orderId)
  const id = decisions.add('mcfOrder', orderRow, {
    ...columns, problemId, placedAt: null, amazonOrderId: '', packages: '[]', shippedAt: null, cancelledAt: null, revision: 1,
  }) // prettier-ignore
  saveParty(write, orderRow, id, order.address, recorder)
  return { mcfOrderId: id }
}

/** Returns whether anything of the address changed. */
function saveParty(
  { db }: WriteContext,
  orderRow: number,
  mcfOrderRow: number,
  address: Input<'mcf.save'>['order']['address'],
  recorder: Recorder,
): boolean {
  const before = imageOf(db.raw, 'mcfParty', mcfOrderRow)
  if (before && MCF_ADDRESS_FIELDS.every((field) => before[field] === address[field])) return false
  const columns = ['mcfOrderRow', ...MCF_ADDRESS_FIELDS]
  db.raw
    .prepare(`INSERT OR REPLACE INTO mcfParties (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
    .run(mcfOrderRow, ...MCF_ADDRESS_FIELDS.map((field) => address[field]))
  const after = imageOf(db.raw, 'mcfParty', mcfOrderRow)
  recorder.add(orderRow, { entity: 'mcfParty', entityRow: mcfOrderRow, before, after })
  return true
}

/** Takes away what was never written. Throws DeskError `caseUnknown`, `mcfNotThere`. */
export function removeMcf(write: WriteContext, mcfOrderId: number): void {
  const row = mcfRow(write.db.raw, mcfOrderId)
  const state = mcfState(row)
  if (state !== 'draft' || row.writtenRevision > 0) throw new DeskError('mcfNotThere', { state })
  const { recorder, decisions } = begin(write)
  const before = imageOf(write.db.raw, 'mcfParty', mcfOrderId)
  if (before) {
    recorder.add(row.orderRow, { entity: 'mcfParty', entityRow: mcfOrderId, before, after: null })
    write.db.raw.prepare('DELETE FROM mcfParties WHERE mcfOrderRow = ?').run(mcfOrderId)
  }
  decisions.remove('mcfOrder', mcfOrderId)
}

/** Says that Amazon has it, or does not after all. Throws DeskError `caseUnknown`, `mcfNotThere`. */
export function markPlaced(write: WriteContext, { mcfOrderId, isPlaced }: Input<'mcf.markPlaced'>): void {
  const row = mcfRow(write.db.raw, mcfOrderId)
  const state = mcfState(row)
  if (state === 'shipped' || state === 'cancelled') throw new DeskError('mcfNotThere', { state })
  begin(write).decisions.change('mcfOrder', mcfOrderId, { placedAt: isPlaced ? write.now() : null }, ['placedAt'])
}

/**
 * A draft is cancelled at once; what Amazon may have goes into the cancellation file. Taken back as long as that file is not
 * at Amazon. Throws DeskError `caseUnknown`, `mcfNotThere`, `caseUploaded`.
 */
export function cancelMcf(write: WriteContext, { mcfOrderId, isCancelled }: Input<'mcf.cancel'>): void {
  const { db } = write
  const row = mcfRow(db.raw, mcfOrderId)
  const state = mcfState(row)
  const { decisions } = begin(write)
  const asked = db.raw
    .prepare<[number], { id: number; uploadedRevision: number }>(
      'SELECT id, uploadedRevision FROM mcfCancellations WHERE mcfOrderRow = ? ORDER BY id DESC LIMIT 1',
    )
    .get(mcfOrderId)
  if (!isCancelled) {
    if (asked && asked.uploadedRevision > 0) throw new DeskError('caseUploaded', { orderId: row.fulfillmentOrderId })
    if (asked) decisions.remove('mcfCancellation', asked.id)
    decisions.change('mcfOrder', mcfOrderId, { cancelledAt: null }, ['cancelledAt'])
    return
  }
  if (state === 'shipped' || state === 'cancelled') throw new DeskError('mcfNotThere', { state })
  if (state === 'draft' && row.writtenRevision === 0)
    decisions.change('mcfOrder', mcfOrderId, { cancelledAt: write.now() }, ['cancelledAt'])
  else if (!asked) decisions.add('mcfCancellation', row.orderRow, { mcfOrderRow: mcfOrderId, revision: 1 })
}
