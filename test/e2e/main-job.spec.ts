import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropFile, launchDesk, makeShop, openSampleShop, openWindow, ordersGrid, stubOpenDialog } from './support/app'

const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\trecipient-name'
const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
const row = (n: number, promise: number) =>
  `111-000000${n}-0000000\t1000000000000${n}\t${day(3)}T20:00:00+00:00\t${day(promise)}T07:59:59+00:00\tSKU-${n}\tMug ${n}\t1\t0\t1\tAnn Example`
const REPORT = [HEADER, row(1, 1), row(2, -1), row(3, -2).replace(day(3), 'yesterday'), ''].join('\n')

test('from an empty machine to a file for Seller Central, by keyboard', async ({}, info) => {
  const desk = await launchDesk()
  const page = await makeShop(desk, '晨光 Home')
  await expect(page.getByRole('heading', { name: 'Bring in the first report' })).toBeVisible()

  const file = join(desk.userData, '待发货 unshipped.txt')
  writeFileSync(file, REPORT)
  await dropFile(page, file)
  await expect(page.getByRole('heading', { name: '待发货 unshipped.txt' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^2 New/ })).toBeVisible()
  await page.getByRole('button', { name: /^1 Refused/ }).click()
  await expect(page.getByText(/purchase-date is not a date/)).toBeVisible()
  await page.getByRole('button', { name: 'Take in 2 rows' }).click()

  const grid = ordersGrid(page)
  await expect(grid.getByText('111-0000001-0000000')).toBeVisible()
  await expect(page.getByRole('tab', { name: /Unshipped/ })).toContainText('1 overdue')

  // Only keys from here on: to the carrier, a code by its first letters, the number, and down.
  await grid.focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('usp')
  await page.keyboard.press('Tab')
  await page.keyboard.type('9400100000000000000001')
  await page.keyboard.press('Enter')
  await expect(grid.getByText('9400100000000000000001')).toBeVisible()
  await expect(grid.getByText('USPS', { exact: true })).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Write shipping confirmation' })).toBeVisible()
  await page.getByRole('button', { name: 'Write the text file' }).click()
  await expect(page.getByText('1 line. Upload it')).toBeVisible()
  const exports = join(desk.shopsFolder, '晨光 Home', 'exports')
  const [written] = readdirSync(exports)
  const lines = readFileSync(join(exports, written!), 'utf8').split('\r\n')
  expect(lines[0]!.split('\t')).toHaveLength(18)
  expect(lines[1]!.split('\t').slice(0, 3)).toEqual(['111-0000001-0000000', '', ''])
  expect(lines[1]!.split('\t').slice(4, 7)).toEqual(['USPS', '', '9400100000000000000001'])
  expect(lines).toHaveLength(3)

  await page.getByRole('button', { name: 'Mark uploaded' }).click()
  await page.getByRole('link', { name: /Orders/ }).click()
  await expect(page.getByRole('tab', { name: /^Shipped/ })).toContainText('1')
  await info.attach('orders', { body: await page.screenshot(), contentType: 'image/png' })
  await desk.close()

  // The next start opens the shop by itself, with everything in it.
  const again = await launchDesk({ userData: desk.userData, shopsFolder: desk.shopsFolder })
  const back = await openWindow(again)
  await expect(back.getByRole('grid').getByText('111-0000002-0000000')).toBeVisible()
  await again.close()
})

test('cells copied from a spreadsheet fill orders; what cannot be is said and left out', async () => {
  const desk = await launchDesk()
  const start = await desk.window()
  await start.getByRole('button', { name: 'Open the sample shop' }).click()
  const page = await openWindow(desk)
  await page.getByRole('tab', { name: /^Unshipped/ }).click()
  const ids = await page.getByRole('gridcell').filter({ hasText: /^11\d-\d{7}-\d{7}$/ }).allInnerTexts() // prettier-ignore
  expect(ids.length).toBeGreaterThan(2)
  const text = `${ids[0]}\tUPS\t1Z999AA10123456784\n${ids[1]}: ZCBI2OXF\n${ids[2]}\tUPS\t9.4E+21\n000-0000000-0000000\tUPS\tX1`
  await page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('changed by Excel before it reached us')).toBeVisible()
  await expect(dialog.getByText('no such order on the desk')).toBeVisible()
  await dialog.getByRole('button', { name: 'Enter 2 tracking numbers' }).click()
  await expect(page.getByRole('grid').getByText('ZCBI2OXF')).toBeVisible()
  await desk.close()
})

test('a shop open in another copy is refused with what to do, and nothing is written', async () => {
  const first = await launchDesk()
  const start = await first.window()
  await start.getByRole('button', { name: 'Open the sample shop' }).click()
  await openWindow(first)
  const second = await launchDesk({ shopsFolder: first.shopsFolder })
  const folder = join(first.shopsFolder, readdirSync(first.shopsFolder)[0]!)
  await stubOpenDialog(second, [folder])
  const doors = await second.window((url) => url.includes('#/start'))
  await doors.getByRole('button', { name: 'Open a shop folder' }).click()
  await expect(
    doors
      .getByRole('alert')
      .getByText(/open in another running copy/)
      .first(),
  ).toBeVisible()
  await expect(doors.getByRole('button', { name: 'Try again' })).toBeVisible()
  await second.close()
  await first.close()
})

test('a file opened with the app goes to the shop that was used last', async () => {
  const first = await launchDesk()
  const start = await first.window()
  await start.getByRole('button', { name: 'Open the sample shop' }).click()
  await openWindow(first)
  await first.close()
  const file = join(first.userData, '订单 报告.txt')
  writeFileSync(file, REPORT)
  const again = await launchDesk({ userData: first.userData, shopsFolder: first.shopsFolder, args: [file] })
  const page = await again.window((url) => url.includes('#/'))
  await expect(page.getByRole('heading', { name: '订单 报告.txt' })).toBeVisible()
  await again.close()
})

test('a damaged database is said to be so, and the newest good backup put in its place', async () => {
  const first = await launchDesk()
  const start = await first.window()
  await start.getByRole('button', { name: 'Open the sample shop' }).click()
  const page = await openWindow(first)
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('button', { name: 'Make a backup now' }).click()
  await expect(page.getByText('by hand')).toBeVisible()
  await first.close()
  const folder = join(first.shopsFolder, readdirSync(first.shopsFolder)[0]!)
  writeFileSync(join(folder, 'shopdesk.sqlite'), 'not a database any more'.repeat(100))

  const again = await launchDesk({ userData: first.userData, shopsFolder: first.shopsFolder })
  const doors = await again.window((url) => url.includes('#/start'))
  await expect(doors.getByText('The database is damaged.', { exact: false })).toBeVisible()
  await doors.getByRole('button', { name: 'Put the newest good backup in place' }).click()
  const back = await again.window((url) => url.includes('#/orders'))
  await expect(back.getByRole('tab', { name: /^All/ })).toContainText('332')
  expect(readdirSync(folder).some((name) => name.includes('damaged'))).toBe(true)
  await again.close()
})

test('a damaged shop without a backup was offered to be put back from none: it is said what can be done', async () => {
  const first = await launchDesk()
  await openSampleShop(first)
  await first.close()
  const folder = join(first.shopsFolder, readdirSync(first.shopsFolder)[0]!)
  writeFileSync(join(folder, 'shopdesk.sqlite'), 'not a database any more'.repeat(100))
  rmSync(join(folder, 'backups'), { recursive: true })

  const again = await launchDesk({ userData: first.userData, shopsFolder: first.shopsFolder })
  const doors = await again.window((url) => url.includes('#/start'))
  await expect(doors.getByRole('alert')).toContainText('there is no backup in its folder')
  await expect(doors.getByRole('button', { name: 'Put the newest good backup in place' })).toHaveCount(0)
  await again.close()
})

test('several files wait their turn; a preview that was left does not block the next file', async () => {
  const desk = await launchDesk()
  const start = await desk.window()
  await start.getByRole('button', { name: 'Open the sample shop' }).click()
  const page = await openWindow(desk)
  const paths = ['first.txt', 'second.txt', 'third.txt'].map((name, i) => {
    const path = join(desk.userData, name)
    writeFileSync(path, [HEADER, row(i + 4, 1), ''].join('\n'))
    return path
  })
  await dropFile(page, paths[0]!)
  await expect(page.getByRole('heading', { name: 'first.txt' })).toBeVisible()
  await dropFile(page, paths[1]!)
  await page.getByRole('alert').getByRole('button', { name: 'US', exact: true }).click()
  await page.getByRole('button', { name: 'Take in 1 row' }).click()
  await expect(page.getByRole('heading', { name: 'second.txt' })).toBeVisible()
  await page.getByRole('link', { name: /Orders/ }).click()
  await dropFile(page, paths[2]!)
  await expect(page.getByRole('heading', { name: 'third.txt' })).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('tab', { name: /^All/ })).toContainText('333')
  await page.getByRole('link', { name: 'Files' }).click()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.getByText('undone')).toBeVisible()
  await desk.close()
})
