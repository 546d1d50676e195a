import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '@backend/db/migrations'
import { benchShop, type BenchShop } from '../../support/bench-shop'
import { change, CHANGES, earlierDatabase, item, ITEMS } from '../../support/earlier-shop'

const BEFORE = MIGRATIONS.findIndex(({ name }) => name === 'billing-parties')
const order = (n: number) => `111-000000${n}-0000000`

let shop: BenchShop | undefined
afterEach(() => shop?.close())

const earlierShop = (more?: string) => (shop = benchShop({ database: earlierDatabase(BEFORE, more) }))

it('moves who is invoiced from the items to the party, each with the moment that said it', () => {
  const { raw } = earlierShop().db
  expect(raw.prepare('SELECT extra, fieldsAsOf FROM orderItems ORDER BY id').raw().all()).toEqual([
    ['{"price-designation":"x"}', ''],
    ['{"price-designation":"x"}', '{"itemStatus":300}'],
    ['{"price-designation":"x"}', ''],
    ['', ''],
  ])
  expect(raw.prepare('SELECT orderRow, recipientName, billName, billCity, billCountry, buyerCpf, factsAsOf, fieldsAsOf FROM orderParties').raw().all()).toEqual([
    [1, 'Ann', '', 'Bonn', 'DE', '', 100, '{"billCity":200}'],
    [2, 'Bob', '', 'Bonn', 'DE', '123', 100, '{"recipientName":200,"billCity":200,"buyerCpf":200}'],
    [3, 'Ann', '', '', '', '', 100, ''],
    // Nobody was known of it.
    [4, '', 'Cleo', '', '', '', 100, ''],
  ])
}) // prettier-ignore

it('moves it in the record of changes too: nothing of it is left with the items', () => {
  const { raw } = earlierShop().db
  const changes = raw.prepare<[], { before: string; after: string }>('SELECT operationId, orderRow, entity, before, after FROM changes ORDER BY operationId, orderRow, entity').all()
  expect(changes.map(({ before, after, ...of }) => ({ ...of, before: JSON.parse(before) as object, after: JSON.parse(after) as object }))).toEqual([
    { operationId: 2, orderRow: 1, entity: 'item', before: { factsAsOf: 100, fieldsAsOf: '' }, after: { factsAsOf: 100, fieldsAsOf: '' } },
    { operationId: 2, orderRow: 1, entity: 'party', before: { factsAsOf: 100, fieldsAsOf: '', billCity: 'Köln' }, after: { factsAsOf: 100, fieldsAsOf: '{"billCity":200}', billCity: 'Bonn' } },
    { operationId: 2, orderRow: 2, entity: 'item', before: { factsAsOf: 100, fieldsAsOf: '' }, after: { factsAsOf: 100, fieldsAsOf: '' } },
    { operationId: 2, orderRow: 2, entity: 'party',
      before: { factsAsOf: 100, fieldsAsOf: '', recipientName: 'Ann', billCity: 'Köln', buyerCpf: '' },
      after: { factsAsOf: 100, fieldsAsOf: '{"recipientName":200,"billCity":200,"buyerCpf":200}', recipientName: 'Bob', billCity: 'Bonn', buyerCpf: '123' } },
    { operationId: 3, orderRow: 2, entity: 'item', before: { factsAsOf: 100, fieldsAsOf: '', itemStatus: '' }, after: { factsAsOf: 100, fieldsAsOf: '{"itemStatus":300}', itemStatus: 'Unshipped' } },
  ])
}) // prettier-ignore

it('what was done before is told in its place, and taken back as it was', async () => {
  const { invoke, db } = earlierShop()
  const { history } = await invoke('orders.get', { orderId: order(2) })
  expect(history.map(({ source }) => source)).toEqual(['3.txt', '2.txt', '1.txt'])
  expect(history[1]!.changes).toEqual(
    expect.arrayContaining([expect.objectContaining({ field: 'billCity', before: 'Köln', after: 'Bonn' })]),
  )
  await invoke('imports.undo', { importId: 3, jobId: 'j' })
  await invoke('imports.undo', { importId: 2, jobId: 'j' })
  expect(db.raw.prepare('SELECT recipientName, billCity, billCountry, buyerCpf, fieldsAsOf FROM orderParties ORDER BY orderRow LIMIT 2').raw().all()).toEqual([
    ['Ann', 'Köln', 'DE', '', ''],
    ['Ann', 'Köln', 'DE', '', ''],
  ]) // prettier-ignore
})

describe('of an order with two items', () => {
  const city = (name: string) => ({ 'bill-city': name })
  const at = (moment: number) => ({ 'extra.bill-city': moment })
  const image = (fieldsAsOf: object | '', extra?: object | '') => ({
    factsAsOf: 100,
    fieldsAsOf: fieldsAsOf && JSON.stringify(fieldsAsOf),
    ...(extra !== undefined && { extra: extra && JSON.stringify(extra) }),
  })
  const undo = ({ invoke }: BenchShop, importId: number) => invoke('imports.undo', { importId, jobId: 'j' })
  const party = ({ db }: BenchShop) => db.raw.prepare('SELECT billCity, fieldsAsOf FROM orderParties WHERE orderRow = 5').raw().all() // prettier-ignore

  it('what an earlier import said of one of them stands when a later one, which said it of both, is undone', async () => {
    const old = earlierShop(`
      ${ITEMS} ${item(5, city('Bonn'), at(300), 5)}, ${item(6, city('Bonn'), at(300), 5)};
      ${CHANGES}
      ${change(2, 6, 'item', image('', ''), image(at(200), city('Bonn')), 5)},
      ${change(3, 5, 'item', image('', ''), image(at(300), city('Bonn')), 5)},
      ${change(3, 6, 'item', image(at(200)), image(at(300)), 5)};
    `)
    expect(party(old)).toEqual([['Bonn', '{"billCity":300}']])
    await undo(old, 3)
    expect(party(old)).toEqual([['Bonn', '{"billCity":200}']])
    await undo(old, 2)
    expect(party(old)).toEqual([['', '']])
  })

  it.each([
    [5, 6],
    [6, 5],
  ])('the newer word of the two counts, and the older one again when its import is undone', async (older, newer) => {
    const old = earlierShop(`
      ${ITEMS} ${item(older, city('Köln'), '', 5)}, ${item(newer, city('Bonn'), at(200), 5)};
      ${CHANGES} ${change(2, newer, 'item', image('', city('Köln')), image(at(200), city('Bonn')), 5)};
    `)
    expect(party(old)).toEqual([['Bonn', '{"billCity":200}']])
    for (const importId of [3, 2]) await undo(old, importId)
    expect(party(old)).toEqual([['Köln', '']])
  })

  it('an item that a later import brought takes its word along when that is undone', async () => {
    const old = earlierShop(`
      ${ITEMS} ${item(5, '', '', 5)}, ${item(6, city('日本'), at(200), 5)};
      ${CHANGES} ${change(2, 6, 'item', null, {}, 5)};
    `)
    expect(party(old)).toEqual([['日本', '{"billCity":200}']])
    for (const importId of [3, 2]) await undo(old, importId)
    expect(old.db.raw.prepare('SELECT id FROM orderItems WHERE orderRow = 5').pluck().all()).toEqual([5])
    expect(party(old)).toEqual([['', '']])
  })
})

it('a number stays the text it is, and a column that only speaks of one of these stays with its item', () => {
  const extra = { 'gift-note': '"bill-name", cpf; 账单', 'bill-postal-code': '05067', 'bill-name': '' }
  const { raw } = earlierShop(`${ITEMS} ${item(5, extra)}, ${item(6, { note: 'cpf' }, '', 5)};`).db
  expect(raw.prepare('SELECT extra FROM orderItems WHERE orderRow = 5').pluck().all()).toEqual([
    '{"gift-note":"\\"bill-name\\", cpf; 账单"}',
    '{"note":"cpf"}',
  ])
  expect(raw.prepare('SELECT billPostalCode, billName FROM orderParties WHERE orderRow = 5').raw().all()).toEqual([['05067', '']]) // prettier-ignore
})

it('a report that says it of a known order shows it in the preview as a change of a person', async () => {
  const { takeIn, stage, invoke, db } = (shop = benchShop())
  const header = readFileSync('test/fixtures/headers/orders-new.header-invoicing-38.tsv', 'utf8').trimEnd().split('\t')
  const row = (more: Readonly<Record<string, string>>) => {
    const cells: Readonly<Record<string, string>> = { 'order-id': order(1), 'order-item-id': '10000000000001', 'purchase-date': '2026-03-02T20:00:00+00:00', sku: 'A', 'product-name': 'Lamp', 'quantity-purchased': '1', currency: 'USD', 'item-price': '1.00', 'ship-country': 'US', 'sales-channel': 'Amazon.com', ...more } // prettier-ignore
    return [header.join('\t'), header.map((name) => cells[name] ?? '').join('\t'), ''].join('\n')
  }
  await takeIn(row({ 'bill-city': 'Köln', 'buyer-tax-registration-id': 'DE 1' }))
  expect(db.raw.prepare('SELECT extra FROM orderItems').pluck().all()).toEqual([''])
  shop.clock.now += 60_000
  const importId = await stage(row({ 'bill-city': 'Bonn', 'buyer-tax-registration-id': 'DE 1' }))
  const { rows } = await invoke('imports.previewRows', { importId })
  expect(rows[0]!.changes).toEqual([{ field: 'billCity', before: 'Köln', after: 'Bonn' }])
})
