import { expect, test, type Page } from '@playwright/test'
import { type DeskApp, inMain } from './support/app'
import { cellOf, parcelsOf, shownOrders, toEnter, workShop } from './support/work-shop'

let desk: DeskApp
let page: Page
test.beforeAll(async () => {
  ;({ desk, page } = await workShop(20))
})
test.afterAll(() => desk.close())
test.beforeEach(() => toEnter(page))

const menu = () => page.getByRole('menu', { name: 'Orders' })
const item = (name: string) => menu().getByRole('menuitem', { name })
const grid = () => page.getByRole('grid')
const copied = () => inMain(desk, ({ clipboard }) => (clipboard as unknown as { readText(): string }).readText())

test('a right click on an order offers what can be done with it; a number is entered from there', async ({}, info) => {
  const id = (await shownOrders(page))[3] ?? ''
  await (await cellOf(page, id, 'Items')).click({ button: 'right' })
  await info.attach('menu', { body: await page.screenshot(), contentType: 'image/png' })
  await expect(menu().getByRole('menuitem')).toHaveText([
    /^Open/, /^Copy/, /^Enter tracking number/, /^Copy order ID/, /^Print packing slip/, /^Cancel/, /^Refund/, /^Problem|^Report/, /^Multi-channel|^Ship from/, /^Messages/,
  ]) // prettier-ignore
  await item('Enter tracking number').click()
  await page.keyboard.type('ZC000001')
  await page.keyboard.press('Enter')
  await expect.poll(() => parcelsOf(page, id)).toMatchObject([{ trackingNumber: 'ZC000001' }])
})

for (const keys of ['Shift+F10', 'ContextMenu'])
  test(`${keys} opens the menu of the row the cursor is on; Escape gives the keyboard back to the list`, async () => {
    const [first = ''] = await shownOrders(page)
    await grid().focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Home')
    await page.keyboard.press(keys)
    await expect(item('Open')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu()).toHaveCount(0)
    await expect(grid()).toBeFocused()
    await page.keyboard.press(keys)
    // At once, as a hand that knows the menu does it.
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')
    await expect(item('Copy order ID')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(copied).toBe(first)
    await expect(grid()).toBeFocused()
  })

test('over selected orders the menu means all of them, over another row that one alone', async () => {
  const [a = '', b = '', c = ''] = await shownOrders(page)
  for (const id of [a, b]) await page.getByRole('checkbox', { name: `Select ${id}` }).click({ force: true })
  await (await cellOf(page, b, 'Items')).click({ button: 'right' })
  await item('Copy order ID').click()
  await expect.poll(copied).toBe(`${a}\n${b}`)
  await (await cellOf(page, c, 'Items')).click({ button: 'right' })
  await item('Print packing slip').click()
  await expect(page).toHaveURL(new RegExp(`print.*${c}`))
  await expect(page).not.toHaveURL(new RegExp(a))
})
