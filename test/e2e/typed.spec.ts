import { expect, type Locator, test, type Page } from '@playwright/test'
import type { DeskBridge } from '@shared/contract/bridge'
import type { DeskApp } from './support/app'
import { cellOf, parcelsOf, shownOrders, toEnter, workShop } from './support/work-shop'

let desk: DeskApp
let page: Page
test.beforeAll(async () => {
  ;({ desk, page } = await workShop(120))
})
test.afterAll(() => desk.close())
test.beforeEach(() => toEnter(page))

const number = (n: number) => `94001000000000000${String(n).padStart(5, '0')}`
const carrier = (id: string) => cellOf(page, id, 'Carrier')
const tracking = (id: string) => cellOf(page, id, 'Tracking number')
const input = () => page.locator('input[aria-label]:focus')

/** Ids of the orders that can be edited, in the rows that are seen as a whole. */
const editableRows = () =>
  page.getByTestId('rows').evaluate((grid) => {
    const box = grid.getBoundingClientRect()
    return [...grid.querySelectorAll<HTMLElement>('[data-key]')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return top >= box.top + 32 && bottom <= box.bottom && row.querySelector('[aria-readonly="false"]') !== null
    }).map((row) => row.dataset.key ?? '')
  }) // prettier-ignore

/** What is seen, not what is said to be there: the topmost thing at its middle is the element itself. */
const isSeen = (element: Locator) =>
  element.evaluate((found) => {
    const { left, top, width, height } = found.getBoundingClientRect()
    const inWindow = top >= 0 && top + height <= window.innerHeight
    return inWindow && found.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })

test('carrier, Tab, number, Enter put the number on the next order: it stands on its own, and Enter goes to the next', async () => {
  const orders = (await shownOrders(page)).slice(0, 8)
  await (await carrier(orders[0]!)).click()
  for (const [i, id] of orders.entries()) {
    await page.keyboard.type('usps')
    await page.keyboard.press('Tab')
    await page.keyboard.type(number(i))
    await page.keyboard.press('Enter')
    // The next row, in the same column; back to the carrier.
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => parcelsOf(page, id)).toMatchObject([{ carrierCode: 'USPS', trackingNumber: number(i) }])
  }
  await expect.poll(async () => (await shownOrders(page)).filter((id) => orders.includes(id))).toEqual([])
})

test('numbers with Enter alone landed on rows 0, 2 and 4: they land on each row', async () => {
  const orders = (await shownOrders(page)).slice(0, 6)
  await (await tracking(orders[0]!)).click()
  for (const i of orders.keys()) {
    await page.keyboard.type(number(100 + i))
    await page.keyboard.press('Enter')
  }
  for (const [i, id] of orders.entries())
    await expect.poll(() => parcelsOf(page, id)).toMatchObject([{ trackingNumber: number(100 + i) }])
})

test('the row that is worked on stays in its place until the cursor leaves it', async () => {
  const [id = '', next = ''] = await shownOrders(page)
  await (await tracking(id)).click()
  await page.keyboard.type(number(150))
  await page.keyboard.press('Tab')
  await expect.poll(() => parcelsOf(page, id)).toMatchObject([{ trackingNumber: number(150) }])
  await expect(page.locator(`[data-key="${id}"]`)).toContainText(number(150))
  expect((await shownOrders(page)).slice(0, 2)).toEqual([id, next])
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(`[data-key="${id}"]`)).toHaveCount(0)
  await expect(page.locator(`[data-key="${next}"] [id="${await page.getByRole('grid').getAttribute('aria-activedescendant')}"]`)).toBeVisible() // prettier-ignore
})

const WAYS: readonly [string, (rows: string[]) => Promise<void>][] = [
  ['a click on another cell', async (rows) => (await carrier(rows[3]!)).click()],
  ['a click on the cell of a row without an editor', async (rows) => (await cellOf(page, rows[4]!, 'Buyer')).click()],
  ['a mark', (rows) => page.getByRole('checkbox', { name: `Select ${rows[2]!}` }).click({ force: true })],
  ['a click on a header', () => page.getByRole('columnheader', { name: 'Ship by' }).getByRole('button').click()],
  ['a button', () => page.getByRole('button', { name: 'Columns', exact: true }).click()],
  ['scrolling far away', () => page.getByTestId('rows').evaluate((grid) => void (grid.scrollTop = 2_000))],
  ['another tab', () => page.getByRole('tab', { name: /^Shipped/ }).click()],
  ['a filter', () => page.getByRole('checkbox', { name: 'Buyer asked to cancel' }).click()],
  ['a link', () => page.getByRole('link', { name: 'Files' }).click()],
  ['a key of the desk', () => page.keyboard.press('Alt+2')],
  ['the palette', () => page.keyboard.press('Control+k')],
  ['an address', () => page.evaluate(() => void (location.hash = '#/settings'))],
  ['the window’s blur', () => page.evaluate(() => (document.activeElement as HTMLElement).blur())],
]
for (const [i, [name, leave]] of WAYS.entries())
  test(`what was typed was lost by ${name}: it is kept`, async () => {
    const rows = await shownOrders(page)
    await (await tracking(rows[1]!)).click()
    await page.keyboard.type(number(200 + i))
    await leave(rows)
    await expect.poll(() => parcelsOf(page, rows[1]!)).toMatchObject([{ trackingNumber: number(200 + i) }])
    await page.keyboard.press('Escape')
    await page.evaluate(() => (location.hash = '#/orders?tab=all'))
  })

test('a carrier typed and left by a click is kept; Escape alone discards', async () => {
  const [a = '', b = '', c = ''] = await shownOrders(page)
  await (await carrier(a)).click()
  await page.keyboard.type('yun')
  await (await tracking(b)).click()
  await expect.poll(() => parcelsOf(page, a)).toMatchObject([{ carrierCode: 'Yun Express' }])
  await (await carrier(c)).click()
  await page.keyboard.type('ups')
  await page.keyboard.press('Escape')
  await (await tracking(b)).click()
  await page.keyboard.press('Escape')
  expect(await parcelsOf(page, c)).toEqual([])
})

test('a bad date showed nothing: the cell stays open with the reason, wherever the operator goes', async () => {
  const [a = '', b = ''] = await shownOrders(page)
  await (await cellOf(page, a, 'Ship date')).click()
  await page.keyboard.type('3/4')
  await (await tracking(b)).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Not a date' })).toBeVisible()
  await expect(input()).toHaveValue('3/4')
  // Scrolled away it hangs at the edge and says whose it is.
  await page.getByTestId('rows').evaluate((grid) => void (grid.scrollTop = 2_000))
  await expect(page.getByRole('alert').filter({ hasText: a })).toBeVisible()
  // Another page: it is not lost.
  await page.getByRole('link', { name: 'Files' }).click()
  const left = page.getByRole('alert', { name: 'Not kept yet' })
  await expect(left).toContainText('Not a date')
  await left.getByRole('textbox', { name: new RegExp(a) }).fill('2026-03-04')
  await left.getByRole('button', { name: 'Enter' }).click()
  await expect(left).toHaveCount(0)
  await expect.poll(() => parcelsOf(page, a)).toMatchObject([{ shippedOn: '2026-03-04' }])
})

test('what is too long was cut off without a word: it stays with the reason', async () => {
  const [a = ''] = await shownOrders(page)
  await (await tracking(a)).click()
  await page.keyboard.insertText('9'.repeat(130))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Too long: 130 characters' })).toBeVisible()
  await page.keyboard.press('Escape')
  expect((await parcelsOf(page, a)).filter((parcel) => parcel.trackingNumber !== '')).toEqual([])
})

test('what the desk refuses stays in sight with the reason', async () => {
  const [a = ''] = await shownOrders(page)
  await (await tracking(a)).click()
  await page.keyboard.type('ZCBI2OXF')
  await page.evaluate(async (id) => {
    const bridge = (window as unknown as { desk: DeskBridge }).desk
    const { data } = (await bridge.invoke('orders.get', { orderId: id })) as { data: { items: { itemRow: number }[] } }
    const items = [{ itemRow: data.items[0]!.itemRow, quantity: 1 }]
    await bridge.invoke('shipments.replaceAll', { orderId: id, shipments: [{ trackingNumber: 'P1', items }, { trackingNumber: 'P2', items }] }) // prettier-ignore
  }, a)
  await page.keyboard.press('Enter')
  const left = page.getByRole('alert', { name: 'Not kept yet' })
  await expect(left).toContainText(`${a} has several parcels`)
  await expect(left.getByRole('textbox')).toHaveValue('ZCBI2OXF')
  await left.getByRole('button', { name: 'Discard' }).click()
  await expect(left).toHaveCount(0)
})

for (const zoom of [1, 1.5])
  test(`the carrier list was not to be seen in the table: it is, in every row, at ${zoom * 100} %`, async ({}, info) => {
    const handle = await desk.app.browserWindow(page)
    await handle.evaluate((window, factor) => window.webContents.setZoomFactor(factor), zoom)
    for (const where of ['top', 'bottom'] as const) {
      await toEnter(page)
      const seen = await editableRows()
      const id = (where === 'top' ? seen[0] : seen.at(-1)) ?? ''
      await (await carrier(id)).click()
      await page.keyboard.type('u')
      const options = page.getByRole('listbox').getByRole('option')
      await expect(options.first()).toBeVisible()
      for (const option of [options.first(), options.nth(1)]) {
        await option.scrollIntoViewIfNeeded()
        expect(await isSeen(option), where).toBe(true)
      }
      await info.attach(`list-${where}-${zoom}`, { body: await page.screenshot(), contentType: 'image/png' })
      await page.keyboard.press('Escape')
    }
    await handle.evaluate((window) => window.webContents.setZoomFactor(1))
  })

for (const zoom of [1, 1.5])
  test(`the hint of a tracking number was not to be seen in the table: it is, in every row, at ${zoom * 100} %`, async () => {
    const handle = await desk.app.browserWindow(page)
    await handle.evaluate((window, factor) => window.webContents.setZoomFactor(factor), zoom)
    for (const where of ['top', 'bottom'] as const) {
      await toEnter(page)
      const seen = await editableRows()
      await (await tracking((where === 'top' ? seen[0] : seen.at(-1)) ?? '')).click()
      await page.keyboard.insertText('9.4001E+21')
      const hint = page.getByRole('status').filter({ hasText: '“9.4001E+21”' })
      await expect(hint).toBeVisible()
      expect(await isSeen(hint), where).toBe(true)
      await page.keyboard.press('Escape')
    }
    await handle.evaluate((window) => window.webContents.setZoomFactor(1))
  })

test('Tab took a carrier that nobody saw: letters that fit several in their middles stay as they were typed', async () => {
  const [a = ''] = await shownOrders(page)
  await (await carrier(a)).click()
  await page.keyboard.type('express')
  await page.keyboard.press('Tab')
  await expect.poll(() => parcelsOf(page, a)).toMatchObject([{ carrierCode: 'express' }])
})
