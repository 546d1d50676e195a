import { expect, test, type Page } from '@playwright/test'
import { type DeskApp, inMain, launchDesk, openWindow } from './support/app'
import { cellOf, parcelsOf, shownOrders, toEnter, workShop } from './support/work-shop'

let desk: DeskApp
let page: Page
test.beforeEach(async () => {
  ;({ desk, page } = await workShop(6))
  await toEnter(page)
})
test.afterEach(() => desk.close())

const NUMBER = '9400100000000000000001'
/** As the window's own button does it. */
const closeWindow = () =>
  inMain(desk, ({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()))
const closed = () => new Promise<void>((done) => desk.app.process().once('exit', () => done()))
async function openAgain(): Promise<void> {
  desk = await launchDesk({ userData: desk.userData, shopsFolder: desk.shopsFolder })
  page = await openWindow(desk)
}
const asks = () => page.getByRole('dialog', { name: 'Close without saving?' })

test('a number that stood in an open cell was lost when the window was closed: it is kept', async () => {
  const [id = ''] = await shownOrders(page)
  await (await cellOf(page, id, 'Tracking number')).click()
  await page.keyboard.type(NUMBER)
  const gone = closed()
  await closeWindow()
  await gone
  await openAgain()
  expect(await parcelsOf(page, id)).toMatchObject([{ trackingNumber: NUMBER }])
})

test('an entry that cannot be kept went with the window: the close asks, and goes on where the operator says so', async ({}, info) => {
  const [id = ''] = await shownOrders(page)
  await (await cellOf(page, id, 'Ship date')).click()
  await page.keyboard.type('3/4')
  await closeWindow()
  await expect(asks()).toContainText(`Ship date of order ${id}`)
  await info.attach('asked', { body: await page.screenshot(), contentType: 'image/png' })
  await page.keyboard.press('Enter')
  await expect(asks()).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: `Ship date of order ${id}` })).toHaveValue('3/4')
  await closeWindow()
  const gone = closed()
  await asks().getByRole('button', { name: 'Close without saving' }).click()
  await gone
})

const FORMS: readonly [name: string, type: () => Promise<void>, said: RegExp][] = [
  [
    'the amount of a refund',
    async () => {
      const [id = ''] = await shownOrders(page)
      await page.evaluate((order) => (location.hash = `#/refunds?order=${order}`), id)
      await page.getByRole('dialog').getByRole('textbox').last().fill('broken')
    },
    /^Refund order 111-/,
  ],
  [
    'the note of a cancellation',
    async () => {
      const [id = ''] = await shownOrders(page)
      await page.evaluate((order) => (location.hash = `#/cancellations?order=${order}`), id)
      await page.getByRole('dialog').getByRole('radio').first().check()
      await page.getByRole('dialog').getByRole('textbox', { name: /Note/ }).fill('asked on the phone')
    },
    /111-/,
  ],
  [
    'what a unit costs',
    async () => {
      await page.evaluate(() => (location.hash = '#/costs?skus=SKU-1'))
      await page
        .getByRole('textbox', { name: /SKU-1$/ })
        .nth(1)
        .fill('3.20')
    },
    /SKU-1/,
  ],
  [
    'rows that were pasted',
    async () => {
      await page.keyboard.press('Control+Shift+V')
      await page.getByRole('dialog').getByRole('textbox').first().fill('111-0000001-0000000\tZCBI2OXF')
    },
    /Paste/,
  ],
  [
    'a parcel in the order panel',
    async () => {
      await (await cellOf(page, (await shownOrders(page))[0]!, 'Order')).click()
      await page.getByRole('complementary').getByRole('textbox', { name: 'Tracking number' }).fill(NUMBER)
    },
    /111-/,
  ],
]
for (const [name, type, said] of FORMS)
  test(`${name}, typed and not saved, went with the window: the close asks`, async () => {
    await type()
    await closeWindow()
    await expect(asks().getByRole('listitem')).toHaveText(said)
    const gone = closed()
    await asks().getByRole('button', { name: 'Close without saving' }).click()
    await gone
  })

test('reload keys and the list of shops take nothing away that stands in an open cell', async () => {
  const [id = ''] = await shownOrders(page)
  await (await cellOf(page, id, 'Tracking number')).click()
  await page.keyboard.type(NUMBER)
  for (const keys of ['F5', 'Control+r', 'Control+Shift+R', 'Control+w'])
    await inMain(
      desk,
      ({ BrowserWindow }, pressed) => {
        const [contents] = BrowserWindow.getAllWindows().map((window) => window.webContents)
        const keyCode = pressed.at(-1)?.toLowerCase() === '5' ? 'F5' : (pressed.at(-1) ?? '')
        const modifiers = pressed.includes('Control') ? (['control'] as const) : []
        contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [...modifiers] })
        contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers: [...modifiers] })
      },
      keys,
    )
  await expect(page.getByRole('textbox', { name: new RegExp(id) })).toHaveValue(NUMBER)
  await page.keyboard.press('Alt+0')
  await (await desk.window((url) => url.includes('#/start'))).getByRole('button', { name: 'Make a shop' }).waitFor()
  await page.bringToFront()
  await page.keyboard.press('Enter')
  await expect.poll(() => parcelsOf(page, id)).toMatchObject([{ trackingNumber: NUMBER }])
})
