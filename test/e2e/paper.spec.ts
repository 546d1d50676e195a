import { expect, test } from '@playwright/test'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropFile, launchDesk, makeShop, stubSaveDialog } from './support/app'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\trecipient-name\tship-address-1\tship-address-2\tship-city\tship-state\tship-postal-code\tship-country\tgift-message-text'
const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
const LONG = 'Building 7, Unit 1234-B, The Very Long Name of an Apartment Complex Behind the Old Market Hall'
const PEOPLE = [
  `Maximiliane Wolkenstein-Trostburg von und zu Hohenfels\t${LONG}\tEntrance at the back, third floor, please ring twice\tSampletown\tNY\t00501\tUS\tHappy birthday!`,
  '山田 太郎\t丸の内1-1 サンプルビル 12階\t\t千代田区\t東京都\t100-0005\tJP\t',
  'محمد عبد الله النموذج\tشارع الملك فهد 12\t\tالرياض\t\t11564\tSA\t',
  '张三丰\t广东省深圳市南山区科技园一号楼\t\t深圳\t广东\t518000\tCN\t',
]
const item = (order: number, n: number) =>
  `111-000000${order}-0000000\t1000000000${String(order * 100 + n).padStart(4, '0')}\t${day(3)}T20:00:00+00:00\t${day(-2)}T07:59:59+00:00\tSKU-${order}-${n}\tSturdy Steel Bottle for Home and Office, Pack of ${n}, with a long title that needs two lines\t${n}\t0\t${n}\t${PEOPLE[order % 4]}`
const REPORT = [
  HEADER,
  ...[0, 1, 2].map((order) => item(order, 1)),
  ...Array.from({ length: 60 }, (_, n) => item(3, n + 1)),
  '',
].join('\n')

/** Pages and their sizes in millimetres, out of the PDF's own page objects. */
function pagesOf(path: string): { width: number; height: number }[] {
  const text = readFileSync(path, 'latin1')
  expect(text.startsWith('%PDF-')).toBe(true)
  return [...text.matchAll(/\/Type \/Page\b(?!s)[^]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => ({
    width: Math.round((Number(width) / 72) * 25.4),
    height: Math.round((Number(height) / 72) * 25.4),
  })) // prettier-ignore
}

test('packing slips and the pick list are seen, and saved as PDF on each paper', async ({}, info) => {
  const desk = await launchDesk()
  const page = await makeShop(desk, '晨光 Home')
  const file = join(desk.userData, 'orders.txt')
  writeFileSync(file, REPORT)
  await dropFile(page, file)
  await page.getByRole('button', { name: /^Take in/ }).click()
  await expect(page.getByRole('tab', { name: /^Unshipped/ })).toContainText('4')

  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { name: 'Print' })).toBeVisible()
  await expect(page.getByText('No orders here')).toBeVisible()
  await page.getByRole('combobox', { name: 'Orders' }).click()
  await page.getByRole('option', { name: 'All unshipped' }).click()
  const preview = page.getByRole('img', { name: /First page of/ })
  await expect(preview).toBeVisible()
  expect(await preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)

  const save = async (name: string) => {
    const path = join(desk.userData, name)
    await stubSaveDialog(desk, path)
    await page.getByRole('button', { name: /Save PDF/ }).click()
    await expect.poll(() => existsSync(path)).toBe(true)
    await expect(page.getByText('PDF of 4 orders saved').first()).toBeVisible()
    return pagesOf(path)
  }
  const paper = async (name: string) => {
    await page.getByRole('combobox', { name: 'Paper' }).click()
    await page.getByRole('option', { name }).click()
  }
  const a4 = await save('a4.pdf')
  // Three orders of one page; the one with sixty items goes on to further pages.
  expect(a4.length).toBeGreaterThan(5)
  expect(a4[0]).toEqual({ width: 210, height: 297 })
  await paper('US Letter')
  expect((await save(`${'a folder’s worth of name '.repeat(4)}.pdf`))[0]).toEqual({ width: 216, height: 279 })
  await paper('100 × 150 mm label')
  const labels = await save('label.pdf')
  expect(labels[0]).toEqual({ width: 100, height: 150 })
  expect(labels.length).toBeGreaterThan(a4.length)
  await info.attach('print page', { body: await page.screenshot(), contentType: 'image/png' })

  await page.getByText('Pick list', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Bin of SKU-0-1' }).fill('A-01')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Bin of SKU-0-1' })).toHaveValue('A-01')
  await paper('A4')
  expect((await save('pick.pdf'))[0]).toEqual({ width: 210, height: 297 })
  await desk.close()
})
