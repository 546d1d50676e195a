import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { benchShop, type BenchShop } from '../../support/bench-shop'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship'
const ORDERS = 8
const id = (n: number) => `111-000000${n}-0000000`
const row = (n: number) =>
  `${id(n)}\t1000000000000${n}\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\tSKU-${n}\tMug\t3\t0\t3`

let shop: BenchShop
beforeEach(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 4, 2) })
  await shop.takeIn([HEADER, ...Array.from({ length: ORDERS }, (_, n) => row(n)), ''].join('\n'))
})
afterEach(() => shop.close())

const save = (n: number, shipment: object) => shop.invoke('shipments.save', { orderId: id(n), shipment })
const parcels = async (n: number) => (await shop.invoke('orders.get', { orderId: id(n) })).shipments
const back = () => shop.invoke('undo.back', { jobId: 'j' })
const again = () => shop.invoke('undo.again', { jobId: 'j' })
const state = () => shop.invoke('undo.state', {})
const UPS = { carrierCode: 'UPS', trackingNumber: '1Z0000000000000001', shippedOn: '2026-03-03' }

/** Everything but the records of what was done, which only grow. */
function facts(): Record<string, unknown[]> {
  const { operations: _, changes: __, evidence: ___, orderCounts = [], ...rest } = shop.dump()
  return { ...rest, orderCounts: orderCounts.filter((count) => (count as { n: number }).n > 0) }
}

describe('undo and redo', () => {
  it('take the last change back and do it again, in order, and say what it was', async () => {
    expect(await state()).toEqual({ undo: null, redo: null })
    await expect(back()).rejects.toMatchObject({ code: 'nothingToUndo' })
    await save(1, UPS)
    const [parcel] = await parcels(1)
    await save(1, { shipmentId: parcel!.shipmentId, trackingNumber: '1Z0000000000000002' })
    await save(2, UPS)

    expect((await state()).undo).toMatchObject({ kind: 'shipment', orders: 1, example: id(2) })
    await back()
    expect(await parcels(2)).toEqual([])
    await back()
    expect((await parcels(1))[0]).toMatchObject({ trackingNumber: '1Z0000000000000001' })
    expect((await state()).redo).toMatchObject({ kind: 'shipment', example: id(1) })
    await again()
    expect((await parcels(1))[0]).toMatchObject({ trackingNumber: '1Z0000000000000002' })
    await again()
    expect(await parcels(2)).toHaveLength(1)
    await expect(again()).rejects.toMatchObject({ code: 'nothingToUndo' })
    // Back over the redone ones too.
    for (let i = 0; i < 3; i++) await back()
    expect(await parcels(1)).toEqual([])
    const { history } = await shop.invoke('orders.get', { orderId: id(1) })
    expect(history.map((entry) => entry.kind).slice(0, 4)).toEqual(['undo', 'undo', 'redo', 'undo'])
    expect(history[0]!.changes).toContainEqual({
      entity: 'shipment',
      field: 'trackingNumber',
      before: '1Z0000000000000001',
      after: '',
    })
  })

  it('the Undo of a note does not take back what was done after it', async () => {
    await save(1, UPS)
    const { operation } = (await state()).undo!
    await save(2, UPS)
    await shop.invoke('undo.back', { jobId: 'j', operation })
    expect(await parcels(1)).toEqual([])
    expect(await parcels(2)).toHaveLength(1)
    // It is taken back already; and what a later change stands on stays.
    await expect(shop.invoke('undo.back', { jobId: 'j', operation })).rejects.toMatchObject({ code: 'nothingToUndo' })
    const second = (await state()).undo!
    const [parcel] = await parcels(2)
    await save(2, { shipmentId: parcel!.shipmentId, trackingNumber: '1Z0000000000000002' })
    await expect(shop.invoke('undo.back', { jobId: 'j', operation: second.operation })).rejects.toMatchObject({ code: 'undoConflict' }) // prettier-ignore
    expect((await parcels(2))[0]).toMatchObject({ trackingNumber: '1Z0000000000000002' })
  })

  it('a new change ends what could be done again', async () => {
    await save(1, UPS)
    await back()
    await save(2, UPS)
    expect((await state()).redo).toBeNull()
    await expect(again()).rejects.toMatchObject({ code: 'nothingToUndo' })
    await back()
    expect((await state()).redo).toMatchObject({ example: id(2) })
  })

  it('saving without a change is no step', async () => {
    await save(1, UPS)
    const [parcel] = await parcels(1)
    await save(1, { shipmentId: parcel!.shipmentId, ...UPS })
    await back()
    expect(await parcels(1)).toEqual([])
  })

  it('goes back to the start of the operator’s day, not further', async () => {
    await save(1, UPS)
    // 2026-03-04 23:59 in Shanghai, then 2026-03-05 00:01.
    shop.clock.now = Date.UTC(2026, 2, 4, 15, 59)
    expect((await state()).undo).not.toBeNull()
    shop.clock.now = Date.UTC(2026, 2, 4, 16, 1)
    expect((await state()).undo).toBeNull()
    await expect(back()).rejects.toMatchObject({ code: 'nothingToUndo' })
  })

  it('what was already written to a file is written again with the older values', async () => {
    await save(1, UPS)
    const [parcel] = await parcels(1)
    await save(1, { shipmentId: parcel!.shipmentId, trackingNumber: '1Z0000000000000002' })
    await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })
    await back()
    expect((await parcels(1))[0]).toMatchObject({ trackingNumber: UPS.trackingNumber, changedSinceWritten: true })
    const { lines } = await shop.invoke('exports.planReady', { marketplaceId: 'US' })
    expect(lines).toMatchObject([{ trackingNumber: UPS.trackingNumber, rewritten: true }])
    await again()
    expect((await parcels(1))[0]).toMatchObject({ changedSinceWritten: false, tracking: 'written' })
  })

  it('an upload that was marked is unmarked, and the order waits again', async () => {
    await save(1, UPS)
    const { exportId } = await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })
    const before = facts()
    await shop.invoke('exports.markUploaded', { exportId, uploaded: true })
    expect((await shop.invoke('orders.get', { orderId: id(1) })).order.state).toBe('shipped')
    await back()
    expect(facts()).toEqual(before)
  })

  it('a parcel changed since by something else is left alone, and the order named', async () => {
    await save(1, UPS)
    shop.db.raw.prepare(`UPDATE shipments SET trackingNumber = 'X'`).run()
    await expect(back()).rejects.toMatchObject({ code: 'undoConflict', params: { orderId: id(1) } })
    expect((await parcels(1))[0]).toMatchObject({ trackingNumber: 'X' })
  })
})

type Action = { kind: number; order: number; a: number; b: number }

describe('after any thousand actions of the operator', () => {
  const action = fc.record({
    kind: fc.nat(12),
    order: fc.nat(ORDERS - 1),
    a: fc.nat(5),
    b: fc.nat(5),
  })

  async function act({ kind, order, a, b }: Action, exportId: number): Promise<void> {
    const [first, second] = await parcels(order)
    const number = `1Z000000000000000${a}`
    if (kind === 0) await save(order, { ...UPS, trackingNumber: number })
    else if (kind === 1 && first) await save(order, { shipmentId: first.shipmentId, trackingNumber: number })
    else if (kind === 2 && first)
      await save(order, {
        shipmentId: first.shipmentId,
        carrierCode: ['UPS', 'USPS', '4PX'][a % 3]!,
        shippedOn: `2026-03-0${1 + b}`,
      })
    else if (kind === 3 && (second ?? first))
      await shop.invoke('shipments.remove', { orderId: id(order), shipmentId: (second ?? first)!.shipmentId })
    else if (kind === 4)
      await shop.invoke('shipments.replaceAll', {
        orderId: id(order),
        shipments: [
          { ...(first && { shipmentId: first.shipmentId }), ...UPS, trackingNumber: number },
          { ...UPS, trackingNumber: `${number}B` },
        ].slice(0, 1 + (b % 2)),
      })
    else if (kind === 5 && !second)
      await shop.invoke('shipments.applyPaste', {
        lines: [{ line: 1, orderId: id(order), carrier: 'UPS', carrierName: '', trackingNumber: number, shippedOn: '', shippedAt: null, shipMethod: '' }],
      }) // prettier-ignore
    else if (kind === 6) await shop.invoke('exports.markUploaded', { exportId, uploaded: a % 2 === 0 })
    else if (kind === 7) await back().catch(ignoreNothing)
    else if (kind === 8) await again().catch(ignoreNothing)
    else if (kind === 9)
      await shop
        .invoke('cancellations.save', { orderId: id(order), askedBy: 'seller', hasLeft: false, reasonCode: a % 2 ? 'NoInventory' : 'PricingError', items: [], note: String(b) })
        .catch(ignoreNotRight) // prettier-ignore
    else if (kind === 10) await changeRefund(order, a, b)
    else if (kind === 11) {
      const { cancellations } = await shop.invoke('cancellations.ofOrder', { orderId: id(order) })
      const [found] = cancellations
      if (found) await shop.invoke('cancellations.remove', { cancellationId: found.cancellationId })
    } else if (kind === 12 && b < 3)
      await shop.invoke('problems.open', {
        orderId: id(order),
        kind: ['damaged', 'missing', 'other'][b],
        note: String(a),
      })
  }
  /** Enters a refund, changes it, or takes it away. */
  async function changeRefund(order: number, a: number, b: number): Promise<void> {
    const { refunds } = await shop.invoke('refunds.ofOrder', { orderId: id(order) })
    const { items } = await shop.invoke('refunds.begin', { orderId: id(order) })
    const [known] = refunds
    if (known && b === 0) return void (await shop.invoke('refunds.remove', { refundId: known.refundId }))
    const lines = [{ itemRow: items[0]!.itemRow, amounts: { itemPrice: 100 + a }, quantityCancelled: 0 }]
    const entry = { orderId: id(order), reasonCode: 'CustomerReturn', lines, note: String(b) }
    await shop.invoke('refunds.save', known ? { ...entry, refundId: known.refundId } : entry)
  }
  const ignoreNotRight = (error: { code: string }) => {
    if (error.code !== 'cancellationNotRight') throw error
  }
  const ignoreNothing = (error: { code: string }) => {
    if (error.code !== 'nothingToUndo') throw error
  }

  it('taking all back brings the database to what it was, and doing all again to where it had been', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1000, maxLength: 1000 }), async (actions) => {
        shop.close()
        shop = benchShop({ now: Date.UTC(2026, 2, 4, 2) })
        await shop.takeIn([HEADER, ...Array.from({ length: ORDERS }, (_, n) => row(n)), ''].join('\n'))
        for (let n = 0; n < 3; n++) await save(n, { ...UPS, trackingNumber: `1Z99900000000000${n}0` })
        const { exportId } = await shop.invoke('exports.write', { marketplaceId: 'US', jobId: 'j' })
        // What was done before is out of reach: yesterday.
        shop.clock.now += 86_400_000
        const before = facts()
        for (const next of actions) await act(next, exportId)
        const after = facts()
        let steps = 0
        while ((await state()).undo) {
          await back()
          steps += 1
        }
        expect(steps).toBeGreaterThan(100)
        expect(facts()).toEqual(before)
        // What the actions themselves had taken back at their end comes after these.
        for (; steps > 0; steps--) await again()
        expect(facts()).toEqual(after)
      }),
      // A failure is shown as it is: a shorter list of actions would take an hour to find.
      { numRuns: 2, endOnFailure: true },
    )
  }, 240_000)
})

describe('a large change', () => {
  const MANY = 1_200
  const many = (n: number) => `112-${String(n).padStart(7, '0')}-0000000`
  const ALL = { filter: { tab: 'all' }, except: [] }
  beforeEach(async () => {
    const line = (n: number) =>
      `${many(n)}\t2${String(n).padStart(13, '0')}\t2026-03-02T20:00:00+00:00\t2026-03-05T07:59:59+00:00\tSKU-${n}\tMug\t3\t0\t3`
    await shop.takeIn([HEADER, ...Array.from({ length: MANY }, (_, n) => line(n)), ''].join('\n'))
    await shop.invoke('shipments.bulk', { selection: ALL, set: { carrierCode: 'UPS' }, jobId: 'b' })
    shop.told.length = 0
  })

  it('was undone and done again without a word of how far it is: it says so, a small one does not', async () => {
    await back()
    // 1,208 parcels, 500 at once: put back, then what their orders keep is derived anew.
    const steps = (phase: string) => [0, 500, 1000].map((done) => ({ phase, done, total: MANY + ORDERS }))
    expect(shop.told).toEqual([...steps('undoing'), ...steps('settling')])
    shop.told.length = 0
    await again()
    expect(shop.told).toEqual([...steps('writing'), ...steps('settling')])
    shop.told.length = 0
    await save(1, UPS)
    await back()
    expect(shop.told).toEqual([])
  })

  it('could not be stopped while it was undone: it can, and nothing has changed', async () => {
    const before = facts()
    shop.cancelAt(4)
    await expect(back()).rejects.toMatchObject({ code: 'cancelled' })
    expect(facts()).toEqual(before)
  })
})
