import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { type BenchShop, benchShop } from '@test/support/bench-shop'
import { describeReality, realityFile } from '@test/support/reality'

/** 2026-11-30 06:00 UTC, as the README beside the samples has it. */
const NOW = Date.UTC(2026, 10, 30, 6)
let shop: BenchShop
beforeEach(() => open(['US']))
afterEach(() => shop.close())
function open(marketplaces: MarketplaceId[]): void {
  shop = benchShop({ marketplaces, now: NOW })
}

export async function preview(path: string) {
  const { importId } = await shop.invoke('imports.stage', { file: path, jobId: 'j' })
  const found = await shop.invoke('imports.preview', { importId })
  const { rows } = await shop.invoke('imports.previewRows', { importId, limit: 50, offset: 0 })
  return { importId, ...found, rows }
}
const refused = (path: string) => shop.invoke('imports.stage', { file: path, jobId: 'j' }).then(() => 'taken', (error: { code: string; params: { code: string } }) => error.params.code) // prettier-ignore

describeReality('what Amazon and programs hand out', () => {
  test('R08: letters lost as ? are taken, with a warning at name and street', async () => {
    const { import: file, rows } = await preview(realityFile('R08-unshipped-question-marks.txt'))
    expect(file.counts).toMatchObject({ rows: 1, new: 1, refused: 0 })
    expect(rows[0]?.issues).toEqual([
      { code: 'lettersLost', severity: 'warn', column: 'recipient-name', value: '??? ????' },
      { code: 'lettersLost', severity: 'warn', column: 'ship-address-1', value: '???? ?? 3' },
    ])
  })
  test('R09: a report with every cell quoted is one order', async () => {
    const { import: file, rows } = await preview(realityFile('R09-unshipped-every-cell-quoted.txt'))
    expect(file).toMatchObject({ reportId: 'unshippedOrders', counts: { rows: 1, new: 1 } })
    expect(rows[0]).toMatchObject({
      subject: '114-0000001-0000001',
      summary: { sku: 'LAMP-1', title: 'Desk lamp', quantity: 1 },
    })
  })
  test('R11: a report without rows is nothing to ship, and no error', async () => {
    const { import: file } = await preview(realityFile('R11-unshipped-no-rows-today.txt'))
    expect(file).toMatchObject({ reportId: 'unshippedOrders', counts: { rows: 0, refused: 0 } })
  })
  test('R12: the XML version of a report is called that', async () => {
    expect(await refused(realityFile('R12-all-orders.xml'))).toBe('xmlFile')
  })
  test('R46: an old workbook without its container is read, or called an old workbook', async () => {
    expect(await refused(realityFile('R46-raw-biff-stream.xls'))).toBe('oldWorkbook')
  })
  test('R61: a workbook with a password is told so', async () => {
    expect(await refused(realityFile('R61-password.xlsx'))).toBe('workbookEncrypted')
  })
  test('R82: FBA Manage Inventory is read from a .csv as from a .txt', async () => {
    const { import: file, rows } = await preview(realityFile('R82-fba-inventory.csv'))
    expect(file).toMatchObject({ kind: 'stock', reportId: 'fbaManageInventory', counts: { rows: 1, refused: 0 } })
    expect(rows[0]).toMatchObject({ subject: 'LAMP-1', summary: { title: 'Lamp, 12" arm' } })
  })
})
