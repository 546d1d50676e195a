import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PERSONAL } from '@backend/engine/chapters'
import { benchShop, type BenchShop } from '../../support/bench-shop'

/** Stands in every cell that is a buyer's; each is told apart by what follows it. */
const MARK = 'Zyx'
const HEADER = readFileSync('test/fixtures/headers/orders-new.header-invoicing-38.tsv', 'utf8').trimEnd().split('\t')
const US = '111-0000001-0000000'
const FACTS: Readonly<Record<string, string>> = {
  'order-id': US,
  'order-item-id': '10000000000001',
  'purchase-date': '2026-03-02T20:00:00+00:00',
  'payments-date': '2026-03-02T20:10:00+00:00',
  sku: 'SKU-1',
  'product-name': 'Lamp',
  'quantity-purchased': '1',
  currency: 'USD',
  'item-price': '23.52',
  'item-tax': '1.88',
  'shipping-price': '0.00',
  'shipping-tax': '0.00',
  'ship-service-level': 'Standard',
  'sales-channel': 'Amazon.com',
  'ship-country': 'US',
  'ship-state': 'CA',
  'payment-method-details': '',
}
const report = (change: Readonly<Record<string, string>> = {}) =>
  [HEADER.join('\t'), HEADER.map((name) => ({ ...FACTS, ...change })[name] ?? `${MARK} ${name}`).join('\t'), ''].join(
    '\n',
  )

let shop: BenchShop
beforeAll(async () => {
  shop = benchShop({ now: Date.UTC(2026, 2, 4, 10) })
  await shop.takeIn(report())
  const note = `${MARK} note`
  await shop.invoke('cancellations.save', {
    orderId: US,
    askedBy: 'seller',
    reasonCode: 'NoInventory',
    items: [],
    note,
  })
  await shop.invoke('problems.open', { orderId: US, kind: 'damaged', note })
  const { order } = await shop.invoke('mcf.propose', { orderId: US })
  const address = { ...order.address, name: `${MARK} name`, line1: `${MARK} 1 Main St`, phone: '5550100', city: `${MARK}town`, stateOrRegion: 'CA', postalCode: '90001', countryCode: 'US' } // prettier-ignore
  await shop.invoke('mcf.save', { order: { ...order, address, fulfillmentOrderId: 'M-1', displayableComment: `${MARK} hello` }, orderId: US }) // prettier-ignore
  await shop.invoke('evidence.addNote', { text: note })
  // A later report says other things of the same people, and a third waits to be looked at.
  shop.clock.now += 3_600_000
  await shop.takeIn(report({ 'recipient-name': `${MARK} other name`, 'bill-city': `${MARK} other city` }))
  shop.clock.now += 3_600_000
  await shop.stage(
    `${report({ 'buyer-name': `${MARK} third` })}${report({ 'purchase-date': 'yesterday' }).split('\n')[1]}\n`,
  )
  await shop.invoke('lists.save', { list: { of: 'orders' }, columns: null, language: 'en', jobId: 'j' }) // prettier-ignore
}, 30_000)
afterAll(() => shop.close())

it('no trace of a buyer is found but where the catalogue says', () => {
  const { raw } = shop.db
  const tables = raw.prepare<[], { schema: string; name: string; type: string }>('SELECT schema, name, type FROM pragma_table_list').all()
  const found = tables
    .filter(({ schema, name, type }) => type !== 'shadow' && schema !== 'temp' && !name.startsWith('sqlite_'))
    .flatMap(({ schema, name }) =>
      raw
        .prepare<[string, string], { name: string }>('SELECT name FROM pragma_table_xinfo(?, ?) WHERE hidden = 0')
        .all(name, schema)
        .filter((column) => raw.prepare(`SELECT 1 FROM ${schema}."${name}" WHERE instr(CAST("${column.name}" AS TEXT), '${MARK}') > 0 LIMIT 1`).get())
        .map((column) => `${schema === 'main' ? '' : `${schema}.`}${name}.${column.name}`),
    )
  // The test must not look at an empty shop.
  expect(found).toEqual(expect.arrayContaining(['orderParties.recipientName', 'changes.after', 'staging.importOrders.records', 'staging.importRows.cells', 'mcfParties.line1', 'evidence.content']))
  expect(found.filter((place) => !PERSONAL.places.has(place))).toEqual([])
}) // prettier-ignore

it('… nor in a file', () => {
  const entries = readdirSync(shop.folder, { withFileTypes: true })
  const holds = (path: string) => readFileSync(path).includes(MARK)
  const found = entries.filter((entry) =>
    entry.isDirectory()
      ? readdirSync(join(shop.folder, entry.name)).some((name) => holds(join(shop.folder, entry.name, name)))
      : holds(join(shop.folder, entry.name)),
  )
  const places = new Set(found.map(({ name }) => name.replace(/-(wal|shm)$/, '')))
  expect([...places]).toContain('shopdesk.sqlite')
  expect([...places].filter((place) => !PERSONAL.places.has(place))).toEqual([])
})
