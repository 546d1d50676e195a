import { mcfOrders, orderOf } from '../../electron/backend/modules/mcf/mcf-row'
import { benchShop } from '../support/bench-shop'
import { quantile, report, timed } from './support'

const SKUS = 100_000
const DRAFTS = 1_000
const UNDER_WAY = 3_000
const RUNS = 9

const shop = benchShop()
const { raw } = shop.db
const now = shop.clock.now
raw.exec(`INSERT INTO imports (source, fileName, sha256, byteLength, reportId, encoding, asOf, state, judgedAfter, stagedAt, header)
  VALUES ('paste', '', '', 0, 'fbaManageInventory', 'utf-8', 0, 'committed', 0, 0, '')`)
const addStock = raw.prepare(
  `INSERT INTO stock (place, reportId, sku, folded, fnsku, asin, title, condition, channel, status, fulfillable, reserved, inbound, unsellable, merchantQuantity, extra, asOf, importId)
   VALUES ('NA', ?, ?, ?, '', '', ?, '', '', '', 900, 1, 1, 1, NULL, '', ?, 1)`,
)
const addOrder = raw.prepare(
  `INSERT INTO mcfOrders (orderRow, fulfillmentOrderId, displayableOrderId, displayableAt, displayableComment, marketplaceId, speed, action, notificationEmail,
     blocksAmazonLogistics, isBlankBox, wantsPackingSlip, items, note, placedAt, amazonOrderId, packages, revision, writtenRevision, uploadedRevision, uploadedAt, createdAt, updatedAt)
   VALUES (0, ?, ?, ?, 'Thank you', 'US', 'Standard', 'Ship', '', 0, 0, 1, ?, '', ?, '', '[]', 1, ?, ?, ?, 0, 0)`,
)
const addParty = raw.prepare(
  `INSERT INTO mcfParties (mcfOrderRow, name, line1, line2, line3, city, stateOrRegion, postalCode, countryCode, phone)
   VALUES (?, 'Jane Q. Public', '350 Fifth Avenue', '', '', 'New York', 'NY', '10118', 'US', '')`,
)
raw.transaction(() => {
  for (let i = 0; i < SKUS; i++)
    for (const reportId of ['fbaManageInventory', 'reservedInventory'])
      addStock.run(reportId, `SKU-${i}`, `sku-${i}`, `Lamp, model ${i}`, now - 3_600_000)
  for (let i = 0; i < DRAFTS + UNDER_WAY; i++) {
    const at = i < DRAFTS ? null : now - 60_000
    const done = i < DRAFTS ? 0 : 1
    const items = [1, 2].map((n) => ({ sku: `SKU-${(i * 7 + n) % 500}`, quantity: 1, itemId: String(n), giftMessage: '', comment: '', declaredValue: '' })) // prettier-ignore
    const number = `MCF-${String(i).padStart(6, '0')}`
    addParty.run(addOrder.run(number, number, now, JSON.stringify(items), at, done, done, at).lastInsertRowid)
  }
})()

async function median(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push(await timed(work))
  return quantile(times, 0.5)
}

const counting = await median(() =>
  raw.prepare('SELECT place, count(*) FROM (SELECT DISTINCT sku, place FROM stock) GROUP BY place').all(),
)
const { total } = await shop.invoke('stock.list', {})
report({
  what: `First page of ${total.toLocaleString('en')} SKUs' stock, of two reports`,
  measured: await median(() => shop.invoke('stock.list', {})),
  floor: counting,
  limit: 2 * counting + 5,
  note: 'floor: counting the SKUs of each place',
})

const reading = await median(() => shop.db.all(mcfOrders(shop.db.build)).map(orderOf))
const { groups } = await shop.invoke('uploads.plan', { kind: 'mcfOrder' })
report({
  what: `What the request file of ${DRAFTS.toLocaleString('en')} multi-channel orders holds, ${UNDER_WAY.toLocaleString('en')} under way`,
  measured: await median(() => shop.invoke('uploads.plan', { kind: 'mcfOrder' })),
  floor: reading,
  limit: 20 * reading,
  note: `${groups[0]?.ready} ready, ${groups[0]?.held} held back; floor: reading all the orders`,
})

shop.close()
