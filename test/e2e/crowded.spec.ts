import { expect, type Locator, type Page, test } from '@playwright/test'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DeskApp, launchDesk, makeSampleShop, openSampleShop, ordersGrid, setSize, setZoom } from './support/app'
import { ask, fillChapters } from './support/busy-shop'

const TO_SHIP = '#/orders?tab=unshipped&fulfillmentChannel=Merchant&marketplaces=["US"]'
let desk: DeskApp
let page: Page
test.afterEach(() => desk.close())

/** A laptop's window at 150 %: 911 × 512 pixels of the page's own. */
async function enlarge(): Promise<void> {
  await setSize(desk, page, 1366, 768)
  await setZoom(desk, page, 1.5)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(1000)
}
async function go(hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
  await page.locator('main h1').or(ordersGrid(page)).first().waitFor({ state: 'attached' })
}
/** How far something reaches out of the window, in pixels: 0 where all of it can be seen. */
const outside = (thing: Locator) =>
  thing.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return Math.max(0, -left, -top, right - innerWidth, bottom - innerHeight)
  })
/** Texts of these that are not shown whole. */
const cut = (things: Locator) =>
  things.evaluateAll((all) =>
    all
      .flatMap((one) => [one as HTMLElement, ...one.querySelectorAll<HTMLElement>('*')])
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
      .map(({ innerText }) => innerText),
  )

test('why a shop does not open was squeezed away at 150 %, and the first page scrolled in the middle of the window', async () => {
  desk = await launchDesk()
  await makeSampleShop(desk)
  await desk.close()
  const folder = join(desk.shopsFolder, readdirSync(desk.shopsFolder)[0] ?? '')
  const database = join(folder, 'shopdesk.sqlite')
  writeFileSync(database, readFileSync(database).fill(7, 100, 60_000))
  rmSync(`${database}-wal`, { force: true })
  desk = await launchDesk({ userData: desk.userData, shopsFolder: desk.shopsFolder })
  page = await desk.window()
  const why = page.getByRole('alert')
  await why.waitFor()
  await enlarge()
  expect(await why.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(0)
  await expect(why.getByRole('button', { name: 'Try again' })).toBeInViewport()
  await expect(why).toContainText(/Backups in the folder: \d+\. /)
  await setZoom(desk, page, 1)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1366)
  const room = await page.locator('main').evaluate((main) => innerWidth - main.getBoundingClientRect().right)
  expect(room).toBe(0)
})

test('at 150 % menus fell out of the window: each has the room there is, and scrolls', async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
  await enlarge()
  await go(TO_SHIP)
  await page.locator('[data-key]').nth(1).waitFor()
  await ordersGrid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem')).toHaveCount(9)
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
  const filter = { tab: 'unshipped', marketplaces: ['US'], fulfillmentChannel: 'Merchant', tracking: 'none', cancelRequested: false } // prettier-ignore
  const { rows } = await ask(page, 'orders.list', { filter, offset: 10, limit: 1 } as never)
  const shippedOn = new Date().toISOString().slice(0, 10)
  await ask(page, 'shipments.save', { orderId: rows[0]!.orderId, shipment: { carrierCode: 'USPS', trackingNumber: '9400111899223190000000', shippedOn } } as never) // prettier-ignore
  await enlarge()
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
