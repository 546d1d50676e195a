import { afterEach, expect, it } from 'vitest'
import { describeReality, realityFile } from '../../support/reality'
import { type SheetShop, sheetShop } from '../../support/sheet-shop'

let shop: SheetShop
afterEach(() => shop.close())

/** Takes a sample in as far as it can be taken without a question. */
async function takeIn(name: string): Promise<number> {
  const importId = await shop.stageFile(realityFile(name))
  await shop.commit(importId)
  return importId
}

describeReality('sheets as sellers have them (samples/reality)', () => {
  it('R36: a table that is parted by tab and comma leaves no comma in any value', async () => {
    shop = await sheetShop()
    await takeIn('R36-php-tab-and-comma.xls')
    expect(shop.entered()).toEqual([
      [shop.id(1), '4PX', '4PX3000000000001CN', '2026-11-28'],
      [shop.id(2), '4PX', '4PX3000000000002CN', '2026-11-28'],
    ])
  })

  it('R38: a backtick before each value is no part of it, and it is said', async () => {
    shop = await sheetShop()
    const importId = await shop.stageFile(realityFile('R38-backticks.csv'))
    expect((await shop.preview(importId)).notes).toEqual([
      { code: 'mendedValues', count: 8, line: 2, columns: ['订单号', '物流商', '跟踪号', '发货日期'] },
    ])
    await shop.commit(importId)
    expect(shop.entered()).toEqual([
      [shop.id(1), '4PX', '4PX3000000000001CN', '2026-11-28'],
      [shop.id(2), '4PX', '4PX3000000000002CN', '2026-11-28'],
    ])
  })

  it('R40: a number that a program gave `.0` is taken without it, and each row says so', async () => {
    shop = await sheetShop()
    const importId = await shop.stageFile(realityFile('R40-pandas-point-zero.csv'))
    const { rows } = await shop.invoke('imports.previewRows', { importId })
    expect(rows.map((row) => row.issues)).toEqual([
      [{ code: 'mendedNumber', severity: 'warn', column: 'tracking number', value: '123456789012.0' }],
      [{ code: 'mendedNumber', severity: 'warn', column: 'tracking number', value: '12345678901.0' }],
    ])
    await shop.commit(importId)
    expect(shop.entered()).toEqual([
      [shop.id(1), '4PX', '123456789012', ''],
      [shop.id(2), 'Asendia', '12345678901', ''],
    ])
  })
})
