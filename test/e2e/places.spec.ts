import { expect, test, type Page } from '@playwright/test'
import type { DeskBridge } from '@shared/contract/bridge'
import type { DeskApp } from './support/app'
import { ask, STOCK } from './support/busy-shop'
import { cellOf, toEnter, workShop } from './support/work-shop'

let desk: DeskApp
let page: Page
test.beforeAll(async () => {
  ;({ desk, page } = await workShop(400))
})
test.afterAll(() => desk.close())
test.beforeEach(() => toEnter(page))

const grid = () => page.getByTestId('rows')
/** What the operator sees: the first row that stands whole, how far down it stands, and the row the cursor is on. */
const seen = () =>
  grid().evaluate((element) => {
    const top = element.getBoundingClientRect().top + 32
    const rows = [...element.querySelectorAll<HTMLElement>('[data-key]')].sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index)) // prettier-ignore
    const first = rows.find((row) => row.getBoundingClientRect().top >= top - 1)
    const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
    return {
      first: first?.dataset.key,
      away: first && Math.round(first.getBoundingClientRect().top - top),
      cursor: active?.closest<HTMLElement>('[data-key]')?.dataset.key,
      column: active?.dataset.column,
    }
  })
/** Scrolls down by hand and puts the cursor on a tracking number in the middle of what is seen. */
async function goDown(top: number): Promise<{ id: string; place: Awaited<ReturnType<typeof seen>> }> {
  await grid().evaluate((element, to) => void (element.scrollTop = to), top)
  await expect.poll(async () => Number((await grid().locator('[data-key]').first().getAttribute('data-index')) ?? 0)).toBeGreaterThan(50) // prettier-ignore
  const rows = await grid().evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('[data-key]')]
      .filter((row) => Math.abs(row.getBoundingClientRect().top - element.getBoundingClientRect().top - 300) < 20)
      .map((row) => row.dataset.key ?? ''),
  )
  const id = rows[0] ?? ''
  await (await cellOf(page, id, 'Tracking number')).click()
  await page.keyboard.press('Escape')
  const place = await seen()
  expect(place.cursor).toBe(id)
  return { id, place }
}
/** Enters a number from elsewhere, as a sheet would: the order no longer fits the list. */
const enter = (orderId: string) =>
  page.evaluate(async (id) => {
    const { desk: bridge } = window as unknown as { desk: DeskBridge }
    const answer = await bridge.invoke('shipments.enter', { orderId: id, set: { trackingNumber: 'ZC000001' } })
    if (!answer.ok) throw new Error(answer.error.code)
  }, orderId)

const AWAY: readonly [string, () => Promise<void>][] = [
  ['another chapter', async () => {
    await page.getByRole('link', { name: 'Files' }).click()
    await page.getByRole('heading', { name: 'Files' }).waitFor()
    await page.getByRole('link', { name: /^Orders/ }).click()
  }],
  ['another tab', async () => {
    await page.getByRole('tab', { name: /^Shipped/ }).click()
    await expect(page.locator('[data-key]')).toHaveCount(0)
    await toEnter(page)
  }],
] // prettier-ignore

for (const [name, away] of AWAY)
  test(`the rows and the cursor were forgotten by ${name}: the same rows stand there, with the same cursor`, async () => {
    const { place } = await goDown(7_000)
    await away()
    await expect.poll(seen).toEqual(place)
  })

test('the rows were forgotten by a cancellation that was opened from an order and closed: the same rows stand there', async () => {
  const { id } = await goDown(7_000)
  await (await cellOf(page, id, 'Order')).click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('button', { name: 'Cancel…' })).toBeVisible()
  const place = await seen()
  await panel.getByRole('button', { name: 'Cancel…' }).click()
  await page.getByRole('radio').first().waitFor()
  await page.keyboard.press('Escape')
  await expect(panel).toContainText(id)
  await expect.poll(seen).toEqual(place)
})

test('coming back to a list that has changed, the cursor is on its order and the order where it was seen', async () => {
  const { id, place } = await goDown(7_000)
  const top = () => page.locator(`[data-key="${id}"]`).evaluate((row) => Math.round(row.getBoundingClientRect().top))
  const before = await top()
  const first = await page.evaluate(async () => {
    const { desk: bridge } = window as unknown as { desk: DeskBridge }
    const filter = { tab: 'unshipped', tracking: 'none', fulfillmentChannel: 'Merchant' }
    const answer = await bridge.invoke('orders.list', { filter, sort: { by: 'latestShipAt', direction: 'asc' }, offset: 0, limit: 150 }) // prettier-ignore
    return (answer as { data: { rows: { orderId: string }[] } }).data.rows.map((row) => row.orderId)
  })
  await page.getByRole('link', { name: 'Files' }).click()
  for (const gone of first) await enter(gone)
  await page.getByRole('link', { name: /^Orders/ }).click()
  await expect.poll(async () => (await seen()).cursor).toBe(place.cursor)
  await expect.poll(top).toBe(before)
})

test('a sorted list begins at its top', async () => {
  await goDown(7_000)
  await page.getByRole('columnheader', { name: 'Order', exact: true }).getByRole('button').click()
  await expect.poll(() => grid().evaluate((element) => element.scrollTop)).toBe(0)
})

interface Drawn {
  tab: string
  key: string
}
/** Notes each row as it is drawn, and the tab it is drawn under. */
const watchRows = () =>
  page.evaluate(() => {
    const drawn: Drawn[] = []
    Object.assign(window, { drawn })
    new MutationObserver(() => {
      const tab = document.querySelector('[role="tab"][aria-selected="true"]')?.textContent ?? ''
      for (const row of document.querySelectorAll<HTMLElement>('[data-key]'))
        drawn.push({ tab, key: row.dataset.key ?? '' })
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
const drawn = () => page.evaluate(() => (window as unknown as { drawn: Drawn[] }).drawn)

test('a list that was left showed its old rows for an instant when it was come back to: only what fits is ever drawn', async () => {
  const id = (await seen()).first ?? ''
  await page.getByRole('link', { name: 'Files' }).click()
  await enter(id)
  await watchRows()
  await page.getByRole('link', { name: /^Orders/ }).click()
  await expect.poll(async () => (await seen()).first).toBeDefined()
  await expect(page.locator('[data-key]').first()).toBeVisible()
  const rows = await drawn()
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map(({ key }) => key)).not.toContain(id)
})

test('a tab of cases showed the rows of the tab before for an instant: only its own are ever drawn', async () => {
  const [orderId = ''] = await page.getByTestId('rows').evaluate((grid) => [...grid.querySelectorAll<HTMLElement>('[data-key]')].map((row) => row.dataset.key ?? '')) // prettier-ignore
  await page.evaluate(async (id) => {
    const { desk: bridge } = window as unknown as { desk: DeskBridge }
    const decision = { orderId: id, askedBy: 'seller', reasonCode: 'NoInventory', items: [], note: '' }
    const answer = await bridge.invoke('cancellations.save', decision)
    if (!answer.ok) throw new Error(answer.error.code)
    location.hash = '#/cancellations?tab=draft'
  }, orderId)
  await expect(page.locator(`[data-key^="${orderId}"]`)).toBeVisible()
  await watchRows()
  await page.getByRole('tab', { name: /^Waiting/ }).click()
  await expect(page.getByText('Nothing here')).toBeVisible()
  expect((await drawn()).filter(({ tab, key }) => tab.startsWith('Waiting') && key.startsWith(orderId))).toEqual([])
})

const leave = async () => {
  await page.getByRole('link', { name: /^Orders/ }).click()
  await page.locator('[data-key]').first().waitFor()
}

test('the tab of the files was forgotten by another chapter', async () => {
  await page.getByRole('link', { name: 'Files' }).click()
  await page.getByRole('tab', { name: /^Exports/ }).click()
  await leave()
  await page.getByRole('link', { name: 'Files' }).click()
  await expect(page.getByRole('tab', { name: /^Exports/ })).toHaveAttribute('aria-selected', 'true')
})

test('what was searched for in the stock was forgotten by another chapter', async () => {
  await ask(page, 'imports.stagePaste', { text: STOCK, jobId: 'stock-1' }).then(async ({ importId }) => {
    await ask(page, 'imports.commit', { importId, jobId: 'stock-2' })
  })
  const search = page.getByRole('textbox', { name: /SKU, title/ })
  await page.getByRole('link', { name: 'Stock' }).click()
  await expect(page.getByText('Desk lamp')).toBeVisible()
  await search.pressSequentially('sku-b')
  await expect(page.getByText('Desk lamp')).toBeHidden()
  await leave()
  await page.getByRole('link', { name: 'Stock' }).click()
  await expect(search).toHaveValue('sku-b')
  await expect(page.getByText('Desk lamp')).toBeHidden()
  await search.fill('')
  await expect(page.getByText('Desk lamp')).toBeVisible()
})

test('how far the evidence was scrolled was forgotten by another chapter', async () => {
  for (let i = 1; i <= 60; i++) await ask(page, 'evidence.addNote', { text: `Parcel ${i} handed over` })
  await page.getByRole('link', { name: 'Evidence' }).click()
  await page.getByTestId('rows').evaluate((rows) => (rows.scrollTop = 2_500))
  const entry = page.getByText('Parcel 12 handed over')
  await expect(entry).toBeVisible()
  const top = () => entry.evaluate((element) => Math.round(element.getBoundingClientRect().top))
  const before = await top()
  await leave()
  await page.getByRole('link', { name: 'Evidence' }).click()
  await expect.poll(top).toBe(before)
})

test('a list was shown scrolled down to where the row stands that the cursor was on in another list', async () => {
  await page.evaluate(() => (location.hash = '#/orders?tab=unshipped'))
  await expect(grid().locator('[data-index="20"]')).toBeVisible()
  const left = await seen()
  const id = (await grid().locator('[data-index="20"]').getAttribute('data-key')) ?? ''
  await page.evaluate((search) => (location.hash = `#/orders?tab=all&search=${search}`), id)
  await expect(grid().locator('[data-key]')).toHaveCount(1)
  await grid().focus()
  await page.keyboard.press('Home')
  await expect.poll(async () => (await seen()).cursor).toBe(id)
  await page.evaluate(() => (location.hash = '#/orders?tab=unshipped'))
  await expect(grid().locator('[data-index="20"]')).toBeAttached()
  await expect.poll(seen).toEqual(left)
})
