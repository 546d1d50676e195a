import { utils, write, CFB } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type BenchShop, benchShop } from '@test/support/bench-shop'
import { UNSHIPPED_27 } from '@test/support/report-builder'

/** Files as sellers have them, each written from a kind of file that exists; columns are those of formats.md §1.1 and §8. */
let shop: BenchShop
beforeEach(() => {
  shop = benchShop({ marketplaces: ['US', 'DE', 'JP'], now: Date.UTC(2026, 10, 30, 6) })
})
afterEach(() => shop.close())

const CELLS: Readonly<Record<string, string>> = {
  'order-id': '114-0000001-0000001', 'order-item-id': '10000000000001', 'purchase-date': '2026-11-27T02:10:00+00:00',
  'promise-date': '2026-12-02T07:59:59+00:00', sku: 'LAMP-1', 'product-name': 'Desk lamp', 'quantity-purchased': '1',
  'quantity-shipped': '0', 'quantity-to-ship': '1', 'recipient-name': 'Test Buyer', 'ship-address-1': '1 Sample Road',
  'ship-city': 'Sampletown', 'ship-state': 'CA', 'ship-postal-code': '90001', 'ship-country': 'US',
} // prettier-ignore
const row = (more: Record<string, string> = {}) => UNSHIPPED_27.map((name) => ({ ...CELLS, ...more })[name] ?? '')
const report = (rows: readonly (readonly string[])[], eol = '\n') =>
  [UNSHIPPED_27, ...rows].map((cells) => cells.join('\t')).join(eol) + eol

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(shop.folder, name)
  writeFileSync(path, bytes)
  return path
}
async function preview(name: string, bytes: Uint8Array | string) {
  const { importId } = await shop.invoke('imports.stage', { file: file(name, bytes), jobId: 'j' })
  const found = await shop.invoke('imports.preview', { importId })
  const { rows } = await shop.invoke('imports.previewRows', { importId, limit: 50, offset: 0 })
  return { ...found, rows }
}
const refused = (name: string, bytes: Uint8Array | string) => preview(name, bytes).then(() => 'taken', (error: { params: { code: string } }) => error.params.code) // prettier-ignore

describe('an order report', () => {
  test.each([
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(report([row()]), 'utf16le')])],
    ['UTF-16 without its mark', Buffer.from(report([row()], '\r\n'), 'utf16le')],
    ['UTF-8 with its mark, lines ending in both ways', `\uFEFF${report([row()], '\r\n')}\n\r\n`],
    ['divided by semicolons, every cell quoted', `\uFEFF${[UNSHIPPED_27, row()].map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n')}`],
  ])('in %s is one order', async (_, bytes) => {
    const { import: found, rows } = await preview('orders.txt', bytes)
    expect(found).toMatchObject({ reportId: 'unshippedOrders', counts: { rows: 1, refused: 0 } })
    expect(rows[0]).toMatchObject({ subject: '114-0000001-0000001', summary: { sku: 'LAMP-1' }, issues: [] })
  }) // prettier-ignore

  test('of a header alone, ending in CRLF, is nothing to ship', async () => {
    const { import: found } = await preview('orders.txt', report([], '\r\n'))
    expect(found).toMatchObject({ reportId: 'unshippedOrders', counts: { rows: 0 } })
  })
  test('saved again by Excel as .csv says so, and its damaged row is refused by its column', async () => {
    const csv = [UNSHIPPED_27, row({ 'order-item-id': '1E+13', 'ship-postal-code': '2139' })].map((cells) => cells.join(',')).join('\r\n') // prettier-ignore
    const { notes, rows } = await preview('orders.csv', csv)
    expect(notes).toMatchObject([{ code: 'savedAsCopy' }])
    expect(rows[0]).toMatchObject({
      verdict: 'refused',
      issues: [{ code: 'damagedByExcel', column: 'order-item-id', value: '1E+13' }],
    })
  })
  test('with quoted commas, quotes and a line break in a .csv keeps them, and the numbers of its lines', async () => {
    const cells = (title: string, id: string) => row({ 'product-name': title, 'order-id': id }).map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',') // prettier-ignore
    const csv = [UNSHIPPED_27.join(','), cells('Lamp, 12" arm\nblack', '114-0000001-0000001'), cells('Lamp', '114-0000002-0000002')].join('\r\n') // prettier-ignore
    const { rows } = await preview('orders.csv', csv)
    expect(rows.map(({ line, summary }) => [line, summary.title])).toEqual([
      [2, 'Lamp, 12" arm black'],
      [4, 'Lamp'],
    ])
  })
  test('whose names were encoded twice is taken, with a warning at that column alone', async () => {
    const { rows } = await preview('orders.txt', report([row({ 'recipient-name': 'JÃ¼rgen MÃ¶ller', 'ship-city': 'São Paulo' })])) // prettier-ignore
    expect(rows[0]?.issues).toEqual([
      { code: 'encodedTwice', severity: 'warn', column: 'recipient-name', value: 'JÃ¼rgen MÃ¶ller' },
    ])
  })
  test('with one lost letter in a street is warned about, a question in a gift message is not', async () => {
    const header = [...UNSHIPPED_27, 'gift-message-text']
    const text = [header, [...row({ 'ship-address-1': 'M?hlenweg 3' }), 'Do you like it??']].map((cells) => cells.join('\t')).join('\n') // prettier-ignore
    const { rows } = await preview('orders.txt', text)
    expect(rows[0]?.issues).toEqual([
      { code: 'lettersLost', severity: 'warn', column: 'ship-address-1', value: 'M?hlenweg 3' },
    ])
  })
  test('with NUL bytes inside is read, and the cell that holds one is named', async () => {
    const { rows } = await preview('orders.txt', report([row({ 'recipient-name': 'Test\u0000Buyer' })]))
    expect(rows[0]).toMatchObject({ issues: [{ code: 'controlCharacter', column: 'recipient-name' }] })
  })
  test('with parcels beside its columns, as .csv, is somebody’s list of parcels', async () => {
    const csv = [[...UNSHIPPED_27, 'carrier', 'tracking-number'], [...row(), 'UPS', '1Z999AA10123456784']].map((cells) => cells.join(',')).join('\n') // prettier-ignore
    expect((await preview('parcels.csv', csv)).import.kind).toBe('sheet')
  })
})

const password = () => {
  const book = CFB.utils.cfb_new()
  CFB.utils.cfb_add(book, '/EncryptionInfo', [4, 0, 4, 0])
  CFB.utils.cfb_add(book, '/EncryptedPackage', [1, 2, 3, 4, 5, 6, 7, 8])
  return new Uint8Array(CFB.write(book, { type: 'buffer' }) as Buffer)
}
const sheet = utils.book_new()
utils.book_append_sheet(sheet, utils.aoa_to_sheet([['运单号'], ['YT1']]), 'S')

test.each<[string, string, Uint8Array | string, string]>([
  ['a spreadsheet of LibreOffice', 'list.ods', new Uint8Array(write(sheet, { type: 'buffer', bookType: 'ods' }) as Buffer), 'ods'],
  ['a binary workbook', 'list.xlsb', new Uint8Array(write(sheet, { type: 'buffer', bookType: 'xlsb' }) as Buffer), 'xlsb'],
  ['a spreadsheet of Apple', 'list.xlsx', zipSync({ 'Index/Document.iwa': new Uint8Array(4) }), 'numbers'],
  ['a workbook with a password, called .csv', 'list.csv', password(), 'workbookEncrypted'],
  ['a page saved by Chrome', 'orders.txt', 'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://sellercentral.amazon.com/orders\r\nSubject: Orders\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n------b\r\nContent-Type: text/html\r\n\r\n<table><tr><td>order-id</td></tr></table>', 'mhtml'],
  ['a sign-in page instead of the download', 'orders.txt', '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form><input name="email"></form></body></html>', 'webPage'],
  ['the JSON of the interface', 'orders.txt', '{"payload":{"Orders":[{"AmazonOrderId":"114-0000001-0000001"}]}}', 'jsonFile'],
  ['the XML of a listing report', 'orders.txt', '<?xml version="1.0"?>\n<AmazonEnvelope><MessageType>OrderReport</MessageType></AmazonEnvelope>', 'xmlFile'],
  ['a report in a gzip', 'orders.txt', new Uint8Array(gzipSync(report([row()]))), 'archive'],
  ['a report in a zip', 'orders.txt', zipSync({ 'orders.txt': strToU8(report([row()])) }), 'archive'],
  ['a PDF', 'orders.txt', '%PDF-1.7\n1 0 obj', 'pdf'],
  ['a picture', 'orders.txt', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), 'picture'],
  ['a very old workbook', 'list.xls', Uint8Array.from([0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00]), 'oldWorkbook'],
])('%s is called what it is', async (_, name, bytes, code) => expect(await refused(name, bytes)).toBe(code)) // prettier-ignore

describe('a stock report', () => {
  const INVENTORY = [
    ['sku', 'fnsku', 'asin', 'product-name', 'afn-fulfillable-quantity'],
    ['LAMP-1', 'X000000001', 'B000000001', 'Lamp, 12" arm', '5'],
  ]
  test('divided by semicolons is read', async () => {
    const csv = INVENTORY.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')
    const { import: found, rows } = await preview('fba.csv', csv)
    expect(found).toMatchObject({ reportId: 'fbaManageInventory', counts: { rows: 1, refused: 0 } })
    expect(rows[0]).toMatchObject({ subject: 'LAMP-1', summary: { title: 'Lamp, 12" arm' } })
  })
  test('saved as .xlsx is read', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(INVENTORY), 'S')
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    const { import: found, rows } = await preview('fba.xlsx', bytes)
    expect(found).toMatchObject({ reportId: 'fbaManageInventory', counts: { rows: 1, refused: 0 } })
    expect(rows[0]).toMatchObject({ subject: 'LAMP-1' })
  })
  test('without rows is no error', async () => {
    const { import: found } = await preview('fba.txt', INVENTORY[0]!.join('\t'))
    expect(found).toMatchObject({ reportId: 'fbaManageInventory', counts: { rows: 0 } })
  })

  /** Headers in the language of the account, as public importers of the listings report name them. */
  test.each([
    ['Japanese, cp932', 'Shift_JIS', '商品名\t出品ID\t出品者SKU\t価格\t数量\t出品日\t商品IDタイプ\tコンディション説明\tコンディション\t商品ID\tフルフィルメント・チャンネル\tステータス', '卓上ライト\t1\tLAMP-1\t1280\t3\t2026/01/05 10:00:00 JST\t1\t\t11\tB000000001\tDEFAULT\tActive'],
    ['German', 'utf-8', 'Artikelbezeichnung\tAngebotsnummer\tHändler-SKU\tPreis\tMenge\tErstellungsdatum\tProdukt-ID\tVersender\tStatus', 'Schreibtischlampe\t1\tLAMP-1\t12,80\t3\t05/01/2026 10:00:00 MEZ\tB000000001\tDEFAULT\tActive'],
    ['German, cp1252', 'windows-1252', 'Artikelbezeichnung\tAngebotsnummer\tHändler-SKU\tPreis\tMenge\tErstellungsdatum\tProdukt-ID\tVersender\tStatus', 'Tischlampe für Büros\t1\tLAMP-1\t12,80\t3\t05/01/2026\tB000000001\tDEFAULT\tActive'],
    ['French', 'utf-8', 'nom-produit\tid-offre\tsku-vendeur\tprix\tquantité\tdate-ouverture\tid-produit\tcanal-traitement\tétat', 'Lampe\t1\tLAMP-1\t12.80\t3\t05/01/2026\tB000000001\tDEFAULT\tActive'],
    ['Italian', 'utf-8', "Nome dell'articolo\tNumero offerta\tSKU venditore\tPrezzo\tQuantità\tData di creazione\tIdentificativo del prodotto\tCanale di gestione\tstato", 'Lampada\t1\tLAMP-1\t12.80\t3\t05/01/2026\tB000000001\tDEFAULT\tActive'],
    ['Turkish', 'utf-8', 'item-name (ürün adı)\tlisting-id (liste kaydı numarası)\tseller-sku (satıcı sku)\tprice (fiyat)\tquantity (adet)\topen-date (yayınlanma tarihi)\tproduct-id (ürün numarası)\tfulfillment-channel (dağıtım kanalı)\tdurum', 'Lamba\t1\tLAMP-1\t12.80\t3\t05/01/2026\tB000000001\tDEFAULT\tActive'],
  ])('of listings with a %s header is read', async (_, encoding, header, cells) => {
    const bytes = iconv.encode(`${header}\r\n${cells}\r\n`, encoding)
    const { import: found, rows } = await preview('listings.txt', bytes)
    expect(found).toMatchObject({ kind: 'stock', reportId: 'listings', counts: { rows: 1, refused: 0 } })
    expect(rows[0]).toMatchObject({ subject: 'LAMP-1', summary: { title: cells.split('\t')[0] } })
  }) // prettier-ignore
})
