import type { Input } from '@shared/contract'
import { DeskError } from '@shared/contract/errors'
import { mcfState } from '@shared/domain/mcf/state'
import type { WriteContext } from '../../context'
import { type Columns, recordChanges, type Recorder } from '../../record'
import { orderRowNumber } from '../orders'
import { lastCancellation, mcfRow } from './mcf-row'

const begin = (write: WriteContext) => recordChanges(write, { kind: 'mcfOrder' })

function columnsOf({ order }: Input<'mcf.save'>) {
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
  const known = mcfOrderId === undefined ? undefined : mcfRow(db, mcfOrderId)
  // The address of a placed order cannot be changed (help 200141580), nor anything else of it.
  const state = known && mcfState(known)
  if (state && state !== 'draft' && state !== 'written') throw new DeskError('mcfNotThere', { state })
  const others = db.build
    .selectFrom('mcfOrders')
    .select('id')
    .where('id', '<>', mcfOrderId ?? 0)
  const taken = db.get(others.where('fulfillmentOrderId', '=', order.fulfillmentOrderId))
  if (taken) throw new DeskError('mcfNumberTaken', { number: order.fulfillmentOrderId })
  const recorder = begin(write)
  const columns = columnsOf(input)
  if (known) {
    const moved = saveParty(write, known.orderRow, known.id, order.address, recorder)
    // The address is kept in a table of its own: that it changed is said by the revision.
    const wanted: Columns<'mcfOrders'> = moved ? { ...columns, revision: known.revision + 1 } : columns
    recorder.change('mcfOrders', known.id, wanted, { keptHere: moved ? Object.keys(wanted) : ['note'] })
    return { mcfOrderId: known.id }
  }
  const orderRow = orderId === '' ? 0 : orderRowNumber(db, orderId)
  const id = recorder.add('mcfOrders', orderRow, {
    ...columns, problemId, placedAt: null, amazonOrderId: '', packages: '[]', shippedAt: null, cancelledAt: null, revision: 1,
  }) // prettier-ignore
  saveParty(write, orderRow, id, order.address, recorder)
  return { mcfOrderId: id }
}

const partyOf = ({ db }: WriteContext, mcfOrderRow: number) =>
  db.get(db.build.selectFrom('mcfParties').selectAll().where('mcfOrderRow', '=', mcfOrderRow))

/** Returns whether anything of the address changed. */
function saveParty(
  write: WriteContext,
  orderRow: number,
  mcfOrderRow: number,
  address: Input<'mcf.save'>['order']['address'],
  recorder: Recorder,
): boolean {
  const known = partyOf(write, mcfOrderRow)
  if (known) return recorder.change('mcfParties', known, address, { orderRow }).length > 0
  recorder.add('mcfParties', orderRow, { mcfOrderRow, ...address })
  return true
}

/** Takes away what was never written. Throws DeskError `caseUnknown`, `mcfNotThere`. */
export function removeMcf(write: WriteContext, mcfOrderId: number): void {
  const row = mcfRow(write.db, mcfOrderId)
  const state = mcfState(row)
  if (state !== 'draft' || row.writtenRevision > 0) throw new DeskError('mcfNotThere', { state })
  const recorder = begin(write)
  if (partyOf(write, mcfOrderId)) recorder.remove('mcfParties', mcfOrderId, row.orderRow)
  recorder.remove('mcfOrders', mcfOrderId)
}

/** Says that Amazon has it, or does not after all. Throws DeskError `caseUnknown`, `mcfNotThere`. */
export function markPlaced(write: WriteContext, { mcfOrderId, isPlaced }: Input<'mcf.markPlaced'>): void {
  const row = mcfRow(write.db, mcfOrderId)
  const state = mcfState(row)
  if (state === 'shipped' || state === 'cancelled') throw new DeskError('mcfNotThere', { state })
  const placedAt = isPlaced ? write.now() : null
  begin(write).change('mcfOrders', mcfOrderId, { placedAt }, { keptHere: ['placedAt'] })
}

/**
 * A draft is cancelled at once; what Amazon may have goes into the cancellation file. Taken back as long as that file is not
 * at Amazon. Throws DeskError `caseUnknown`, `mcfNotThere`, `caseUploaded`.
 */
export function cancelMcf(write: WriteContext, { mcfOrderId, isCancelled }: Input<'mcf.cancel'>): void {
  const { db } = write
  const row = mcfRow(db, mcfOrderId)
  const state = mcfState(row)
  const recorder = begin(write)
  const asked = lastCancellation(db, mcfOrderId)
  if (!isCancelled) {
    if (asked && asked.uploadedRevision > 0) throw new DeskError('caseUploaded', { orderId: row.fulfillmentOrderId })
    if (asked) recorder.remove('mcfCancellations', asked.id)
    recorder.change('mcfOrders', mcfOrderId, { cancelledAt: null }, { keptHere: ['cancelledAt'] })
    return
  }
  if (state === 'shipped' || state === 'cancelled') throw new DeskError('mcfNotThere', { state })
  if (state === 'draft' && row.writtenRevision === 0)
    recorder.change('mcfOrders', mcfOrderId, { cancelledAt: write.now() }, { keptHere: ['cancelledAt'] })
  else if (!asked) recorder.add('mcfCancellations', row.orderRow, { mcfOrderRow: mcfOrderId, revision: 1 })
}
