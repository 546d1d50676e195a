import { expect, type Page, test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DeskApp, dropFile, launchDesk, openSampleShop, ordersGrid, setSize, setZoom } from './support/app'
import { ask, fillChapters, uspsNumber } from './support/busy-shop'
import { orderId, workShop } from './support/work-shop'

const LANGUAGES = ['zh-CN', 'en'] as const
type Language = (typeof LANGUAGES)[number]
/** The widest day a clock can show in this year: two digits each, on both sides of midnight. */
const SHIP_BY = `${new Date().getFullYear()}-12-29T07:59:59+00:00`
const BEFORE = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)
/** As long as Amazon takes a SKU: 40 characters. */
const LONG_SKU = 'KITCHENWARE-CERAMIC-MUG-480ML-WHITE-2PCS'
const HEADER =
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\trecipient-name\tis-prime\tis-buyer-requested-cancellation'
const line = (n: number, sku: string, more = '\t') =>
  `${orderId(n)}\t1${String(n).padStart(13, '0')}\t${BEFORE}T20:00:00+00:00\t${SHIP_BY}\t${sku}\tA mug whose title is long enough to be cut anywhere\t12\t0\t12\tAnn Example\t${more}`

let desk: DeskApp
let page: Page
test.afterEach(() => desk.close())

/** A shop with two orders: a Prime one with the longest SKU, and one whose buyer asks to cancel. */
async function shopOfTwo(language: Language): Promise<void> {
  ;({ desk, page } = await workShop(1))
  const file = join(desk.userData, 'two.txt')
  writeFileSync(file, [HEADER, line(2, LONG_SKU, 'true\tfalse'), line(3, 'MUG-3', 'false\ttrue'), ''].join('\n'))
  await dropFile(page, file)
  await page.getByRole('button', { name: /^Take in/ }).click()
  await expect(ordersGrid(page).getByText(orderId(3))).toBeVisible()
  const shipment = { carrierCode: 'USPS', trackingNumber: uspsNumber(1), shippedOn: BEFORE }
  await ask(page, 'shipments.save', { orderId: orderId(2), shipment } as never)
  await ask(page, 'app.setPreferences', { language })
  await setSize(desk, page, 1366, 768)
}

const headers = () => ordersGrid(page).getByRole('columnheader').allInnerTexts()
/** What stands in a cell, and what of it is cut off: by an ellipsis, by the cell's edge or by the list's. */
async function cell(id: string, columnId: string) {
  // The columns of another tab are there before its rows.
  await ordersGrid(page).locator(`[data-key="${id}"]`).waitFor()
  return ordersGrid(page).evaluate(
    (list, [order, column]) => {
      const at = [...list.querySelectorAll('[data-column-id]')].findIndex((one) => one.getAttribute('data-column-id') === column) // prettier-ignore
      const element = list.querySelector<HTMLElement>(`[data-key="${order}"] [data-column="${at}"]`)!
      const box = element.getBoundingClientRect()
      const right = Math.min(box.right, list.getBoundingClientRect().right)
      const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const cut: string[] = []
      for (let text = walk.nextNode(); text; text = walk.nextNode()) {
        const range = document.createRange()
        range.selectNodeContents(text)
        const shown = text.parentElement!.getBoundingClientRect()
        const whole = range.getBoundingClientRect()
        const isOut = whole.right > Math.min(right, shown.right) + 1 || shown.bottom > box.bottom || shown.top < box.top // prettier-ignore
        if (isOut || text.parentElement!.scrollWidth > text.parentElement!.clientWidth) cut.push(text.textContent ?? '')
      }
      return { text: element.innerText, cut }
    },
    [id, columnId] as const,
  )
}

/** The items of an order: of these the title alone may be cut, or left out. */
async function items(id: string) {
  const { text, cut } = await cell(id, 'items')
  return { text, cut: cut.filter((part) => !part.startsWith('A mug')) }
}

for (const language of LANGUAGES) {
  test(`the last tabs were cut off at 150 %: all stand in the window (${language})`, async ({}, info) => {
    desk = await launchDesk({ language })
    page = await openSampleShop(desk)
    await setSize(desk, page, 1366, 768)
    await setZoom(desk, page, 1.5)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(1000)
    for (const hash of ['#/orders', '#/confirm', '#/refunds', '#/cancellations', '#/mcf', '#/problems']) {
      await page.evaluate((to) => (location.hash = to), hash)
      await page.locator('main h1').first().waitFor({ state: 'attached' })
      const unseen = () => page.getByRole('tab').evaluateAll((tabs) =>
        tabs.filter((tab) => {
          const { left, top, width, height } = tab.getBoundingClientRect()
          const at = [left + 3, left + width - 3].map((x) => document.elementFromPoint(x, top + height / 2))
          return at.some((seen) => !tab.contains(seen))
        }).map((tab) => tab.textContent),
      ) // prettier-ignore
      // The page that is left stands there until the next one is drawn.
      await expect.poll(unseen, hash).toEqual([])
    }
    await page.evaluate(() => (location.hash = '#/orders'))
    await ordersGrid(page).waitFor()
    await info.attach('tabs at 150 %', { body: await page.screenshot(), contentType: 'image/png' })
  })

  test(`a column said the same state for every order of a tab, and carried what tells orders apart (${language})`, async ({}, info) => {
    await shopOfTwo(language)
    const words = { 'zh-CN': { state: '状态', asked: '申请取消', all: /^全部/ }, en: { state: 'State', asked: 'Cancel asked', all: /^All/ } }[language] // prettier-ignore
    await expect(ordersGrid(page)).toHaveAttribute('aria-label', language === 'en' ? 'Orders' : '订单')
    expect(await headers()).not.toContain(words.state)
    await expect.poll(() => cell(orderId(2), 'order')).toEqual({ text: `${orderId(2)}\nPrime`, cut: [] })
    expect(await cell(orderId(3), 'order')).toEqual({ text: `${orderId(3)}\n${words.asked}`, cut: [] })
    await info.attach('one state', { body: await page.screenshot(), contentType: 'image/png' })
    await page.getByRole('tab', { name: words.all }).click()
    await expect.poll(headers).toContain(words.state)
    expect((await cell(orderId(2), 'order')).text).toBe(`${orderId(2)}\nPrime`)
    // Where there is no room for both, the SKU stays and the state, which the panel says, gives way.
    await ordersGrid(page).getByText(orderId(2)).click()
    await expect(page.getByRole('complementary')).toContainText(orderId(2))
    await expect.poll(() => items(orderId(2))).toEqual({ text: `12 × ${LONG_SKU}`, cut: [] })
    // Where there is room, the title stands above the longest SKU too.
    await page.keyboard.press('Escape')
    await setSize(desk, page, 1920, 1080)
    await expect.poll(async () => (await items(orderId(2))).text).toContain('A mug whose title')
    expect((await items(orderId(2))).cut).toEqual([])
  })

  test(`the clock, the SKU and the number were cut off beside the open panel and at 150 % (${language})`, async ({}, info) => {
    await shopOfTwo(language)
    for (const zoom of [1, 1.5]) {
      await setZoom(desk, page, zoom)
      await ordersGrid(page).getByText(orderId(2)).click()
      await expect(page.getByRole('complementary')).toContainText(orderId(2))
      // At 150 % the panel lies over the list.
      if (zoom > 1) {
        await page.keyboard.press('Escape')
        await expect(page.getByRole('complementary')).toHaveCount(0)
      }
      await info.attach(`at ${zoom * 100} %`, { body: await page.screenshot(), contentType: 'image/png' })
      for (const id of [orderId(2), orderId(3)]) {
        expect((await cell(id, 'latestShipAt')).cut, `clock at ${zoom}`).toEqual([])
        expect((await cell(id, 'order')).cut, `order at ${zoom}`).toEqual([])
        const { text, cut } = await items(id)
        expect(text, `items at ${zoom}`).toContain(`12 × ${id === orderId(2) ? LONG_SKU : 'MUG-3'}`)
        expect(cut, `items at ${zoom}`).toEqual([])
      }
      // Columns that do not fit beside each other at 150 % are scrolled to: none is cut.
      const tracking = ordersGrid(page).getByText(uspsNumber(1))
      await tracking.scrollIntoViewIfNeeded()
      expect(await cell(orderId(2), 'tracking')).toEqual({ text: uspsNumber(1), cut: [] })
    }
  })
}

test('the order’s number in the heading of a case was cut off at 150 %', async () => {
  desk = await launchDesk({ language: 'en' })
  page = await openSampleShop(desk)
  await fillChapters(page)
  await setSize(desk, page, 1366, 768)
  await setZoom(desk, page, 1.5)
  await page.evaluate(() => (location.hash = '#/problems'))
  await page.getByRole('grid').getByRole('row').nth(1).waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1, name: /\d{3}-\d{7}-\d{7}/ })
  await expect(heading).toBeVisible()
  expect(await heading.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
})

test('the names of three Chinese characters ran out of their column of marketplaces', async () => {
  desk = await launchDesk({ language: 'zh-CN' })
  page = await openSampleShop(desk)
  await page.evaluate(() => (location.hash = '#/orders?tab=all&marketplaces=["MX"]'))
  const name = ordersGrid(page).getByText('墨西哥 MX', { exact: true }).first()
  await expect(name).toBeVisible()
  const room = await name.evaluate((badge) => badge.closest('[role="gridcell"]')!.getBoundingClientRect().right - badge.getBoundingClientRect().right) // prettier-ignore
  expect(room).toBeGreaterThanOrEqual(8)
})
