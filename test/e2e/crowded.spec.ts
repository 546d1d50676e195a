import { expect, type Page, test } from '@playwright/test'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DeskApp, launchDesk, makeSampleShop, openSampleShop, ordersGrid, setSize, setZoom } from './support/app'
import { ask, draftMcf, fillChapters, STOCK } from './support/busy-shop'
import { cut, enlarge, outside } from './support/seen'

const TO_SHIP = '#/orders?tab=unshipped&fulfillmentChannel=Merchant&marketplaces=["US"]'
/** A report with one order, which does not say whose marketplace it is. */
const orderText = (sku: string) =>
  [
    'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship',
    `111-0000001-0000001\t10000000000001\t2026-11-01T20:00:00+00:00\t2026-11-05T07:59:59+00:00\t${sku}\tMug\t1\t0\t1`,
    '',
  ].join('\n')
/** Enters a parcel for an order of the United States that has none. */
async function enter(parcel: object): Promise<void> {
  const filter = { tab: 'unshipped', marketplaces: ['US'], fulfillmentChannel: 'Merchant', tracking: 'none', cancelRequested: false } // prettier-ignore
  const { rows } = await ask(page, 'orders.list', { filter, offset: 10, limit: 1 } as never)
  const shippedOn = new Date().toISOString().slice(0, 10)
  await ask(page, 'shipments.save', { orderId: rows[0]!.orderId, shipment: { ...parcel, shippedOn } } as never)
}
let desk: DeskApp
let page: Page
test.afterEach(() => desk.close())

async function go(hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
  await page.locator('main h1').or(ordersGrid(page)).first().waitFor({ state: 'attached' })
}
test('why a shop does not open was squeezed away at 150 %, and the first page scrolled in the middle of the window', async () => {
  desk = await launchDesk()
  await makeSampleShop(desk)
  await desk.close()
  const folder = join(desk.shopsFolder, readdirSync(desk.shopsFolder)[0] ?? '')
  const database = join(folder, 'shopdesk.sqlite')
  writeFileSync(database, readFileSync(database).fill(7, 100, 60_000))
  rmSync(`${database}-wal`, { force: true })
  desk = await launchDesk({ userData: desk.userData, shopsFolder: desk.shopsFolder })
  page = await desk.window((url) => url.includes('#/start'))
  const why = page.getByRole('alert')
  await why.waitFor()
  await enlarge(desk, page)
  expect(await why.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(0)
  await expect(why.getByRole('button', { name: 'Try again' })).toBeInViewport()
  await expect(why).toContainText('there is no backup in its folder')
  await setZoom(desk, page, 1)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1366)
  const room = await page.locator('main').evaluate((main) => innerWidth - main.getBoundingClientRect().right)
  expect(room).toBe(0)
})

test('at 150 % menus fell out of the window: each has the room there is, and scrolls', async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
  await enlarge(desk, page)
  await go(TO_SHIP)
  await page.locator('[data-key]').nth(1).waitFor()
  await ordersGrid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem')).toHaveCount(10)
  await expect.poll(() => outside(menu)).toBe(0)
  await menu.getByRole('menuitem').last().focus()
  await expect(menu.getByRole('menuitem').last()).toBeInViewport()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const columns = page.getByRole('dialog')
  await expect(columns.getByRole('button', { name: 'Columns as usual' })).toBeAttached()
  await expect.poll(() => outside(columns)).toBe(0)
})

test('numbers were cut off where they are compared: what is ready, what is held back and what Ctrl+K finds show them whole at 150 %', async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
  await fillChapters(page)
  await enter({ carrierCode: 'USPS', trackingNumber: '9400111899223190000000' })
  await enlarge(desk, page)
  await go('#/confirm')
  await page.getByRole('tab', { name: 'US' }).click()
  const numbers = page.getByRole('grid').getByText(/^94\d{20}$/)
  await numbers.first().waitFor()
  expect(await cut(numbers)).toEqual([])
  await page.getByRole('tab', { name: /^Held back/ }).click()
  await page.getByRole('button', { name: /Changed by Excel/ }).click()
  await expect(numbers).toHaveText('9400111899223190000000')
  expect(await cut(numbers)).toEqual([])
  await page.keyboard.press('Control+k')
  await page.keyboard.type('94001000')
  const found = page.getByRole('option', { name: /^\d{3}-\d{7}-\d{7}/ })
  await found.first().waitFor()
  expect(await cut(found)).toEqual([])
})

test('with filters the buttons of the list were torn apart: they stay together at its right', async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
  await setSize(desk, page, 1366, 768)
  await go(TO_SHIP)
  await page.locator('[data-key]').first().waitFor()
  await expect(page.getByText(/^\d+ orders$/)).toBeVisible()
  const boxes = await Promise.all(['Save as .xlsx', 'Columns'].map((name) => page.getByRole('button', { name, exact: true }).boundingBox())) // prettier-ignore
  const [save, columns] = boxes
  expect(save?.y).toBe(columns?.y)
  expect(1366 - (columns!.x + columns!.width)).toBe(12)
})

test('what was written for one kind of file stood on the page of another kind, and its line was “1 lines”', async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
  await fillChapters(page)
  await go('#/uploads?kind=mcfOrder')
  await page.getByRole('button', { name: 'Write the file', exact: true }).click()
  const written = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /^Written: / })
  await expect(written).toContainText('1 line. Upload it')
  await page.evaluate(() => (location.hash = '#/uploads?kind=refund'))
  await expect(page.getByRole('heading', { level: 1, name: 'Adjustments file' })).toBeVisible()
  await expect(written).toHaveCount(0)
})

test('buttons of one heading stand in one line and are of one height', async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
  await setSize(desk, page, 1366, 768)
  for (const hash of ['#/problems', '#/mcf', '#/refunds', '#/evidence', '#/cancellations', '#/uploads?kind=refund']) {
    await go(hash)
    await expect(page.locator('main h1')).toBeVisible()
    const sizes = await page
      .locator('main h1')
      .locator('xpath=../..')
      .getByRole('button')
      .evaluateAll((all) =>
        all.map((one) => [one.getBoundingClientRect().top, one.getBoundingClientRect().height].join()),
      )
    expect(new Set(sizes).size, hash).toBe(1)
  }
})

test('in a preview SKUs, reasons and the numbers of a sheet were cut off: they go on in a second line', async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
  await setSize(desk, page, 1366, 768)
  const look = async (text: string) => {
    const { importId } = await ask(page, 'imports.stagePaste', { text, jobId: text.slice(0, 9) })
    await go(`#/imports/${importId}`)
    await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  }
  /** What of a cell's words is not shown, in pixels; a line is 15. */
  const hidden = (words: string) =>
    page
      .getByRole('grid')
      .getByText(words)
      .evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => Math.max(scrollWidth - clientWidth, scrollHeight - clientHeight)) // prettier-ignore
  const sku = 'KITCHENWARE-CERAMIC-MUG-480ML-WHITE-2PCS'
  await look(orderText(sku))
  expect(await hidden(`1 × ${sku}`)).toBeLessThan(5)
  await expect(page.getByText('Needs your answer').last()).toBeVisible()
  const badge = page.getByRole('gridcell').getByText('Needs your answer')
  expect(await badge.evaluate((one) => one.parentElement!.scrollWidth - one.parentElement!.clientWidth)).toBe(0)
  const number = '9400111899223197428490'
  await look(`Order\tTracking number\tCarrier\n111-0000000-9999999\t${number}\tUSPS\n`)
  // The value it stands at, which is the order's number in its own column, may go on below.
  expect(await hidden('fits no order of this shop')).toBeLessThan(20)
  const reading = page.getByRole('region', { name: 'How the sheet is read' })
  await reading.getByRole('button', { name: 'Columns…' }).click()
  expect(await cut(reading.getByText(number))).toEqual([])
  const field = reading.getByRole('combobox').nth(1)
  await expect(field).toHaveValue('Tracking number')
  expect(await field.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})

test('in Chinese: the sources of the doctor and the places of stock were in English', async () => {
  desk = await launchDesk({ language: 'zh-CN' })
  page = await openSampleShop(desk)
  await enter({ carrierCode: 'Other', carrierName: 'Cosmos Line', trackingNumber: 'COS0001' })
  await go('#/confirm')
  await page.getByRole('tab', { name: '美国 US' }).click()
  await page.getByRole('tab', { name: /^待处理/ }).click()
  await page.getByRole('button', { name: /可能不计入 VTR/ }).click()
  await expect(page.getByText(/^来源：/)).toContainText('卖家后台 Seller Central 帮助页 201817070')
  const { importId } = await ask(page, 'imports.stagePaste', { text: STOCK, jobId: 'stock' })
  await go(`#/imports/${importId}`)
  await expect(page.getByRole('button', { name: '日本 JP', exact: true })).toBeVisible()
})

test('at 150 % one button of a multi-channel order stood below the others: they go on together', async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
  const mcfOrderId = await draftMcf(page)
  await ask(page, 'mcf.markPlaced', { mcfOrderId, isPlaced: true })
  await ask(page, 'mcf.cancel', { mcfOrderId, isCancelled: true })
  await enlarge(desk, page)
  await go(`#/mcf/${mcfOrderId}`)
  const names = ['Amazon does not have it', 'Enter a shipment', 'Do not cancel after all', 'Cancellation file']
  const boxes = await Promise.all(names.map((name) => page.getByRole('button', { name, exact: true }).boundingBox()))
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1)
})
