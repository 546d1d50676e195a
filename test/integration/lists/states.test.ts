import { afterAll, beforeAll, expect, it } from 'vitest'
import { decisionState, isRefused } from '@backend/outgoing'
import { mcfState } from '@shared/domain/mcf/state'
import { policyOf } from '@shared/domain/policy/policy'
import { refundState } from '@shared/domain/refunds/state'
import { benchShop, type BenchShop } from '../../support/bench-shop'

let shop: BenchShop
beforeAll(() => {
  shop = benchShop()
})
afterAll(() => shop.close())

const NOW = Date.UTC(2026, 2, 3, 12)
const HOUR = 3_600_000
/** Every way in which the columns of a state can stand together. */
const together = <T extends object>(choices: { [K in keyof T]: readonly T[K][] }): T[] =>
  Object.entries(choices).reduce<T[]>(
    (rows, [name, values]) => rows.flatMap((row) => (values as unknown[]).map((value) => ({ ...row, [name]: value }))),
    [{} as T],
  )
const REVISIONS = {
  revision: [1, 2, 12],
  writtenRevision: [0, 1, 2, 12],
  uploadedRevision: [0, 1, 2, 12],
  refusedRevisions: ['', ',1,', ',2,', ',1,12,'],
}
const add = (table: string, row: object) =>
  shop.db.raw
    .prepare(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`)
    .run(...Object.values(row)) // prettier-ignore

/** The tab that each row stands in, by its number, through the list as it is read. */
async function tabsOf(list: 'refunds.list' | 'cancellations.list' | 'mcf.list', tabs: readonly string[], id: string) {
  const found = new Map<number, string>()
  for (const tab of tabs)
    for (let offset = 0; ; offset += 200) {
      const { rows } = await shop.invoke(list, { tab, offset, limit: 200 })
      for (const row of rows) found.set((row as unknown as Record<string, number>)[id]!, tab)
      if (rows.length === 0) break
    }
  return found
}

it('a row is listed in the tab of the state that the rules give it, however its columns stand', async () => {
  shop.db.raw.exec(`
    INSERT INTO imports (id, source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header)
      VALUES (1, 'file', 'a.txt', '', 0, 'allOrders', '', 0, 'committed', 0, 0, '[]');
    INSERT INTO titles (id, title) VALUES (1, 'Mug');
    INSERT INTO orders (id, orderId, marketplaceId, fulfillmentChannel, state, reportedState, reportedStateAt, orderStatus, merchantOrderId, salesChannel,
      shipServiceLevel, purchasedAt, isBusinessOrder, isPrime, cancelRequested, cancelReason, purchaseOrderNumber, iossNumber,
      items, units, unitsToShip, sku, titleId, currency, factsAsOf, fieldsAsOf, importId)
    VALUES (1, '111-0000001-0000000', 'US', 'Merchant', 'shipped', 'shipped', 0, '', '', '', '', 0, 0, 0, 0, '', '', '', 1, 1, 1, 'A', 1, 'USD', 0, '{}', 1);
  `)
  const always = { createdAt: 0, updatedAt: 0 }
  const refunds = together({ ...REVISIONS, uploadedAt: [null, NOW - HOUR, NOW - 2 * HOUR, NOW - 3 * HOUR], withdrawnAt: [null, 1] })
  const cancellations = together({ ...REVISIONS, reasonCode: ['' as const, 'NoInventory' as const] })
  const mcf = together({ ...REVISIONS, placedAt: [null, 1], shippedAt: [null, 1], cancelledAt: [null, 1], cancelledByFileAt: [null, 1] })
  shop.db.raw.transaction(() => {
    refunds.forEach((row, i) =>
      add('refunds', { id: i + 1, orderRow: 1, reasonCode: '', currency: 'USD', lines: '[]', total: 0, note: '', ...always, ...row }),
    )
    cancellations.forEach((row, i) =>
      add('cancellations', { id: i + 1, orderRow: 1, askedBy: 'seller', items: '[]', note: '', ...always, ...row }),
    )
    mcf.forEach((row, i) =>
      add('mcfOrders', {
        id: i + 1, orderRow: 0, fulfillmentOrderId: String(i), displayableOrderId: '', displayableAt: 0, displayableComment: '', marketplaceId: 'US',
        speed: 'Standard', action: 'Ship', notificationEmail: '', blocksAmazonLogistics: 0, isBlankBox: 0, wantsPackingSlip: 0, items: '[]', note: '',
        amazonOrderId: '', packages: '[]', ...always, ...row,
      }),
    )
  })() // prettier-ignore
  // 2 hours is how long Amazon holds a refund: one uploaded at just that time is done.
  const policy = policyOf([{ id: 'refundHold', marketplaces: 'all', from: null, until: null, value: 120, unit: 'minutes', source: { kind: 'help', ref: '' }, checkedOn: '', mark: 'A' }])
  const numbered = <T>(rows: readonly T[], state: (row: T) => string) => new Map(rows.map((row, i) => [i + 1, state(row)]))
  expect(await tabsOf('refunds.list', ['draft', 'written', 'held', 'done', 'refused', 'withdrawn'], 'refundId')).toEqual(
    numbered(refunds, (row) => refundState({ ...row, marketplaceId: 'US', isRefused: isRefused(row) }, NOW, policy)),
  )
  expect(await tabsOf('cancellations.list', ['waiting', 'draft', 'written', 'uploaded', 'refused'], 'cancellationId')).toEqual(
    numbered(cancellations, (row) => (row.reasonCode === '' ? 'waiting' : decisionState(row))),
  )
  expect(await tabsOf('mcf.list', ['draft', 'written', 'placed', 'shipped', 'cancelled'], 'mcfOrderId')).toEqual(
    numbered(mcf, (row) => mcfState({ ...row, cancelledAt: row.cancelledAt ?? row.cancelledByFileAt })),
  )
}) // prettier-ignore
