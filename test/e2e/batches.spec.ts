import { expect, type Page, test } from '@playwright/test'
import Excel from 'exceljs'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropFile, type DeskApp, launchDesk, makeShop, ordersGrid } from './support/app'
import { day, forwarderBook, id, orderReport, processingReport } from './support/batch'

async function shopWith(orders: Parameters<typeof orderReport>[1]): Promise<{ desk: DeskApp; page: Page }> {
  const desk = await launchDesk()
  const page = await makeShop(desk, '晨光 Home')
  await dropFile(page, orderReport(join(desk.userData, 'orders.txt'), orders))
  // The button that takes in has the keyboard.
  await expect(page.getByRole('button', { name: /^Take in/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(ordersGrid(page).getByText(id(orders[0]!.n))).toBeVisible()
  return { desk, page }
}

const row = (page: Page, text: string) => page.getByRole('grid').getByRole('row').filter({ hasText: text })

test('a forwarder’s workbook to numbers, the file, Amazon’s answer, and back to work, by keyboard', async ({}, info) => {
  test.setTimeout(120_000)
  const twice = { recipient: 'Bob Twice', postalCode: '90210', sku: 'LAMP' }
  const { desk, page } = await shopWith([
    { n: 1 },
    { n: 2 },
    { n: 3, isCancelRequested: true },
    { n: 4, ...twice },
    { n: 5, ...twice },
  ])

  const book = await forwarderBook(join(desk.userData, '云途发货明细.xlsx'), [
    { n: 1 },
    { n: 2 },
    { n: 3 },
    { number: 'YT2606200000000045', ...twice },
    // What Excel made of a number of 22 digits.
    { n: 5, number: 9400111899223197428490 },
    { n: 99 },
  ])
  await dropFile(page, book)
  await expect(page.getByRole('heading', { name: '云途发货明细.xlsx' })).toBeVisible()
  const reading = page.getByRole('region', { name: 'How the sheet is read' })
  await reading.getByRole('button', { name: 'Columns…' }).click()
  for (const [header, field] of [
    ['平台订单号', 'Order ID'],
    ['运单号', 'Tracking number'],
    ['物流商', 'Carrier'],
    ['收件人', 'Recipient'],
    ['收件人邮编', 'Postal code'],
    ['计费重量(KG)', 'Weight'],
    ['运费(元)', 'Cost'],
  ] as const)
    await expect(reading.getByRole('combobox', { name: `Column ${header} is` })).toHaveValue(field)
  await reading.getByRole('button', { name: 'Hide columns' }).click()
  await expect(page.getByText('Rows of sums, passed over (1×, first in line 11)')).toBeVisible()
  await expect(page.getByRole('button', { name: /^2 New/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^2 Refused/ })).toBeVisible()
  await expect(row(page, 'changed by Excel')).toContainText('运单号')
  await expect(row(page, id(99))).toContainText('fits no order of this shop')

  // A carrier that Amazon spells otherwise: one key for all rows.
  await reading.getByRole('button', { name: 'Use Yun Express', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(reading.getByRole('combobox', { name: 'Carrier for 云途物流' })).toHaveValue('Yun Express')
  await reading.getByRole('button', { name: 'Today' }).focus()
  await page.keyboard.press('Enter')

  // Rows that ask: Enter on the row, the answer in its dialog, the other left out.
  await page.getByRole('button', { name: /^2 Needs your answer/ }).focus()
  await page.keyboard.press('Enter')
  const grid = page.getByRole('grid')
  // The rows themselves, not only their places: Enter on one that is still to come opens nothing.
  await expect(grid.locator('[data-key]')).toHaveCount(2)
  await grid.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('the buyer asked to cancel this order')
  await info.attach('asked row', { body: await page.screenshot(), contentType: 'image/png' })
  await dialog.getByRole('button', { name: 'Leave this row out' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(grid.getByRole('row')).toHaveCount(2)
  await expect(grid).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'It is for this order' })).toHaveCount(2)
  await dialog
    .getByRole('region', { name: id(4) })
    .getByRole('button', { name: 'It is for this order' })
    .focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Take in 3 rows' }).focus()
  await page.keyboard.press('Enter')

  await expect(row(page, id(1))).toContainText('YT2606200000000001')
  await expect(row(page, id(4))).toContainText('YT2606200000000045')
  await expect(row(page, id(2))).toContainText('Yun Express')
  await expect(row(page, id(3))).not.toContainText('YT')

  // Out to a file, and Amazon's answer to it.
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Write the text file' }).click()
  await expect(page.getByText('3 lines. Upload it')).toBeVisible()
  const exports = join(desk.shopsFolder, '晨光 Home', 'exports')
  const lines = readFileSync(join(exports, readdirSync(exports)[0]!), 'utf8')
    .split('\r\n')
    .slice(1, -1)
  const at = lines.findIndex((line) => line.startsWith(id(2)))
  expect(lines.map((line) => line.split('\t')[0]).sort()).toEqual([id(1), id(2), id(4)])
  const said = 'The carrier has no record of this tracking number.'
  await dropFile(page, processingReport(join(desk.userData, 'processing-report.txt'), 3, [{ line: at + 1, orderId: id(2), message: said }])) // prettier-ignore
  const answer = page.getByRole('region', { name: 'Amazon’s answer' })
  await expect(answer.getByText('accepted 2, failed 1, unknown 0')).toBeVisible()
  await expect(row(page, id(2))).toContainText(said)
  await info.attach('answer', { body: await page.screenshot(), contentType: 'image/png' })
  await page.getByRole('button', { name: 'Take in 3 rows' }).focus()
  await page.keyboard.press('Enter')

  // What failed is work again, with Amazon's words.
  await expect(page.getByRole('tab', { name: /^Unshipped/ })).toContainText('3')
  await expect(page.getByRole('tab', { name: /^Shipped/ })).toContainText('2')
  await page.evaluate((orderId) => (location.hash = `#/orders?tab=all&search=${orderId}&order=${orderId}`), id(2))
  await expect(page.getByRole('complementary')).toContainText(said)
  await page.getByRole('link', { name: 'Files' }).click()
  await page.getByRole('tab', { name: /^Exports/ }).click()
  await expect(page.getByText('wrote 3, accepted 2, failed 1')).toBeVisible()
  await page.getByRole('button', { name: 'What Amazon said' }).click()
  await expect(dialog.getByRole('row').nth(1)).toContainText(said)
  await info.attach('answers', { body: await page.screenshot(), contentType: 'image/png' })
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  // The same report a second time has nothing to say.
  await dropFile(page, join(desk.userData, 'processing-report.txt'))
  await expect(page.getByRole('button', { name: /^3 Same/ })).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()
  await desk.close()
})

test('a number typed is taken back and done again', async () => {
  const { desk, page } = await shopWith([{ n: 1 }])
  const grid = page.getByRole('grid')
  await grid.focus()
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight')
  // As it is copied from an export that keeps Excel from reading numbers.
  await page.keyboard.type('`9400100000000000000001,')
  await expect(page.getByRole('status').filter({ hasText: 'Kept as 9400100000000000000001' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(grid.getByText('9400100000000000000001', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(grid.getByText('9400100000000000000001')).toBeHidden()
  await page.keyboard.press('Control+Shift+z')
  await expect(grid.getByText('9400100000000000000001')).toBeVisible()
  await desk.close()
})

test('a sheet with unknown words is corrected once; the next one is known', async () => {
  const { desk, page } = await shopWith([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }])
  const odd = async (name: string, orders: number[]) => {
    const book = new Excel.Workbook()
    const sheet = book.addWorksheet('Arkusz1')
    sheet.addRow(['Zamówienie', 'Kontakt', 'Przesyłka', 'Nadano'])
    for (const n of orders) sheet.addRow([id(n), `48600100${n}00`, `PL${n}000000001234`, day(0)])
    await book.xlsx.writeFile(join(desk.userData, name))
    return join(desk.userData, name)
  }
  await dropFile(page, await odd('marzec.xlsx', [1, 2]))
  const reading = page.getByRole('region', { name: 'How the sheet is read' })
  await expect(reading.getByRole('combobox', { name: 'Column Zamówienie is' })).toHaveValue('Order ID')
  const number = reading.getByRole('combobox', { name: 'Column Przesyłka is' })
  await number.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Tracking number' }).click()
  await expect(number).toHaveValue('Tracking number')
  // The correction answers what was asked about the column.
  await expect(reading.getByText(/Which column is the Tracking number|No column looks like/)).toBeHidden()
  await page.getByRole('button', { name: 'Take in 2 rows' }).click()
  await expect(row(page, id(1))).toContainText('PL1000000001234')

  await dropFile(page, await odd('kwiecień.xlsx', [3, 4]))
  await expect(reading.getByText('Read as the last sheet of this shape.')).toBeVisible()
  await page.getByRole('button', { name: 'Take in 2 rows' }).click()
  await expect(row(page, id(4))).toContainText('PL4000000001234')
  await desk.close()
})

test('a filtered sheet whose dates could be either: each question has its answer, and each service its carrier', async () => {
  const { desk, page } = await shopWith([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }])
  const book = new Excel.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  sheet.addRow(['平台订单号', '运输方式', '运单号', '发货日期'])
  const services = ['云途全球专线', '标准专线', '标准专线', '标准专线']
  services.forEach((service, i) => sheet.addRow([id(i + 1), service, `PL${i + 1}000000001234`, '03/04/2026']))
  sheet.getRow(4).hidden = true
  const path = join(desk.userData, '筛选.xlsx')
  await book.xlsx.writeFile(path)
  await dropFile(page, path)

  const reading = page.getByRole('region', { name: 'How the sheet is read' })
  const takeIn = page.getByRole('button', { name: /^Take in 3 rows/ })
  await expect(reading.getByText('A filter hides 1 row of this sheet (line 4).')).toBeVisible()
  await expect(takeIn).toBeDisabled()
  await reading.getByRole('button', { name: 'Leave out', exact: true }).click()
  await expect(page.getByText('Rows hidden in the sheet, left out (1×, first in line 4)')).toBeVisible()
  await expect(reading.getByText('Is “03/04/2026” month first or day first?')).toBeVisible()
  await expect(takeIn).toBeDisabled()
  await reading.getByRole('button', { name: 'Month first 2026-03-04' }).click()
  // Number, carrier and day of a row stand in columns of their own.
  await expect(row(page, id(2)).getByRole('gridcell', { name: 'PL2000000001234', exact: true })).toBeVisible()
  await expect(row(page, id(2)).getByRole('gridcell', { name: '2026-03-04', exact: true })).toBeVisible()
  await reading.getByRole('button', { name: 'Use Yun Express', exact: true }).click()
  await reading.getByRole('combobox', { name: 'Carrier for 标准专线' }).click()
  await page.getByRole('option', { name: 'USPS', exact: true }).click()
  await expect(row(page, id(2)).getByRole('gridcell', { name: 'USPS', exact: true })).toBeVisible()
  await takeIn.click()
  await expect(row(page, id(1))).toContainText('Yun Express')
  await expect(row(page, id(4))).toContainText('USPS')
  await desk.close()
})
