import { OUTGOING, RECORDED } from '@backend/engine/chapters'
import { planConfirmations } from '../../electron/backend/modules/shipments'
import { doctor } from '../../shared/domain/shipments/doctor'
import { duplicateFinder } from '../../shared/domain/shipments/duplicates'
import { entryExaminer } from '../../shared/domain/shipments/examine-entry'
import { zoneClock } from '../../shared/domain/time'
import { benchShop } from '../support/bench-shop'
import { doctorTables, NOW, order, parcel, tablesOf } from '../support/doctor'
import { quantile, report, timed } from './support'

const ROWS = 20_000
const PAST = 180_000
const RUNS = 9

/** A mixed batch: most are fine, every tenth has something, and every twentieth was shipped on the day of its order. */
const cases = Array.from({ length: ROWS }, (_, i) => {
  const orderId = `111-${String(i).padStart(7, '0')}-0000000`
  const odd = [
    { carrierCode: '云途' },
    { trackingNumber: '9400111899223190000000' },
    { carrierCode: 'DHL', trackingNumber: '1Z5R89390357567127' },
    { carrierCode: 'Other', carrierName: `Carrier ${i % 7}` },
    { carrierCode: '' },
  ][Math.floor(i / 10) % 5]
  const isSameDay = i % 20 === 7
  const p = parcel({
    shipmentId: i,
    trackingNumber: `YT22295${String(i).padStart(11, '0')}`,
    ...(isSameDay && { shippedOn: '2026-03-01', shippedAt: Date.UTC(2026, 2, 1, 13, i % 60) }),
    ...(i % 10 === 0 && odd),
  })
  return { order: order({ orderId, latestShipAt: NOW - 1 + (i % 3) }), parcel: p }
})

function examineAll(): number {
  const duplicates = duplicateFinder(
    cases.map(({ order: o, parcel: p }) => ({ orderId: o.orderId, trackingNumber: p.trackingNumber })),
  )
  const examiner = doctor(tablesOf('US'), { now: NOW, operatorClock: zoneClock('Asia/Shanghai') })
  let found = 0
  for (const { order: o, parcel: p } of cases) {
    const around = { parcels: [p], duplicate: duplicates({ orderId: o.orderId, trackingNumber: p.trackingNumber }) }
    found += examiner.examine(o, p, around).findings.length
  }
  return found
}

const pure: number[] = []
for (let run = 0; run < RUNS; run++) pure.push(await timed(examineAll))
report({
  what: `Doctor over ${ROWS.toLocaleString('en')} parcels`,
  measured: quantile(pure, 0.5),
  floor: 100,
  limit: 100,
  note: `${examineAll().toLocaleString('en')} findings; median of ${RUNS}, the first one ${Math.round(pure[0] ?? 0)} ms`,
})

const entries = entryExaminer(tablesOf('US'))
const typed: number[] = []
for (const { parcel: p } of cases.slice(0, 2000)) typed.push(await timed(() => entries.examine(p)))
report({
  what: 'Doctor on one edited parcel, as the operator types',
  measured: quantile(typed, 0.99),
  floor: 1,
  limit: 1,
  note: '99 of 100 edits',
})

const shop = benchShop({ now: NOW })
const { raw } = shop.db
raw.exec(`INSERT INTO imports (source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header)
  VALUES ('paste', '', '', 0, 'unshippedOrders', 'utf-8', 0, 'committed', 0, 0, '')`)
raw.exec(`INSERT INTO titles (id, title) VALUES (1, 'Mug')`)
const addOrder = raw.prepare(
  `INSERT INTO orders (id, orderId, marketplaceId, fulfillmentChannel, state, reportedState, reportedStateAt, orderStatus, merchantOrderId, salesChannel,
     shipServiceLevel, purchasedAt, latestShipAt, isBusinessOrder, isPrime, cancelRequested, cancelReason, purchaseOrderNumber, iossNumber,
     items, units, unitsToShip, sku, titleId, currency, factsAsOf, fieldsAsOf, importId)
   VALUES (?, ?, 'US', 'Merchant', 'unshipped', 'unshipped', 0, '', '', '', '', ?, ?, 0, 0, 0, '', '', '', 1, 1, 1, 'A', 1, 'USD', 0, '{}', 1)`,
)
const addItem = raw.prepare(
  `INSERT INTO orderItems (orderRow, orderItemId, sku, asin, titleId, itemStatus, quantity, currency, promotionIds, extra, factsAsOf, fieldsAsOf, importId)
   VALUES (?, ?, 'A', '', 1, '', 1, 'USD', '', '{}', 0, '{}', 1)`,
)
const addParcel = raw.prepare(
  `INSERT INTO shipments (orderRow, carrierCode, carrierName, trackingNumber, shippedOn, shippedAt, shipMethod, items, revision, writtenRevision, createdAt, updatedAt)
   VALUES (?, ?, ?, ?, ?, ?, '', '[]', 1, ?, 0, 0)`,
)
raw.transaction(() => {
  for (let i = 0; i < PAST + ROWS; i++) {
    const { order: o, parcel: p } = cases[i % ROWS] ?? { order: order(), parcel: parcel() }
    const isPast = i < PAST
    addOrder.run(
      i + 1,
      `${isPast ? '112' : '113'}-${String(i).padStart(7, '0')}-0000000`,
      o.purchasedAt,
      o.latestShipAt,
    )
    addItem.run(i + 1, `${10_000_000_000_000 + i}`)
    const tracking = isPast ? `YT1${String(i).padStart(15, '0')}` : p.trackingNumber
    addParcel.run(i + 1, p.carrierCode, p.carrierName, tracking, p.shippedOn, p.shippedAt, isPast ? 1 : 0)
  }
})()

const context = {
  now: () => NOW,
  folder: shop.folder,
  carriers: { US: tablesOf('US').carriers } as never,
  doctor: doctorTables,
  policy: {} as never,
  priceTax: {} as never,
  recorded: RECORDED,
  outgoing: OUTGOING,
  db: shop.db,
  shop: { shopId: 's', name: '', marketplaces: ['US' as const], timeZone: 'Asia/Shanghai', isSample: false },
}
const whole: number[] = []
for (let run = 0; run < RUNS; run++) whole.push(await timed(() => planConfirmations(context)))
report({
  what: `The same from the database, ${(PAST + ROWS).toLocaleString('en')} parcels in it`,
  measured: quantile(whole, 0.5),
  floor: quantile(pure, 0.5),
  limit: 600,
  note: 'reading, duplicates with the past, examination, lines of the file',
})
shop.close()
