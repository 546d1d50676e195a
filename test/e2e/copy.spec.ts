import { expect, type Locator, type Page, test } from '@playwright/test'
import { type DeskApp, inMain, launchDesk, openSampleShop } from './support/app'

let desk: DeskApp
let page: Page
test.beforeAll(async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
})
test.afterAll(() => desk.close())

/** Presses a button that copies; what the system's clipboard holds then, read outside of the page. */
async function copied(button: Locator): Promise<string> {
  await inMain(desk, ({ clipboard }) => clipboard.writeText('nothing was copied'))
  await button.click()
  const read = () => inMain(desk, ({ clipboard }) => clipboard.readText())
  await expect.poll(read).not.toBe('nothing was copied')
  return read()
}
const go = (hash: string) => page.evaluate((to) => (location.hash = to), hash)

test('what an order offers to copy is copied, each by its own button', async () => {
  await go('#/orders?tab=unshipped')
  const first = page.getByRole('grid').getByRole('row').nth(1)
  await first.waitFor()
  const orderId = /\d{3}-\d{7}-\d{7}/.exec(await first.innerText())?.[0] ?? ''
  await go(`#/orders?tab=unshipped&order=${orderId}`)
  const buttons = page.getByRole('complementary').getByRole('button', { name: /^Cop(y|ied)$/ })
  await buttons.first().waitFor()
  const texts: string[] = []
  for (let i = 0; i < (await buttons.count()); i++) texts.push(await copied(buttons.nth(i)))
  expect(texts).toContain(orderId)
  expect(texts.filter((text) => text.trim() === '')).toEqual([])
})

test('the numbers of selected orders are copied', async () => {
  await go('#/orders?tab=unshipped')
  const grid = page.getByRole('grid')
  await grid.getByRole('row').nth(1).waitFor()
  await grid.focus()
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  expect(await copied(page.getByRole('button', { name: 'Copy order IDs' }))).toMatch(/^\S+\n\S+$/)
})

test('the reply to a buyer who wants to cancel is copied as it stands', async () => {
  await go('#/cancellations')
  const table = page.getByRole('grid', { name: 'Cancellations' })
  await table.getByRole('row').nth(1).waitFor()
  await table.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /only in a message/ }).check()
  const text = await copied(dialog.getByRole('button', { name: 'Copy the reply' }))
  expect(text).toMatch(/To cancel it, please send the request from the order page/)
  await expect(dialog.getByRole('textbox', { name: 'Reply to the buyer' })).toHaveValue(text)
  await page.keyboard.press('Escape')
})

test('the reply of a problem is copied as it is edited', async () => {
  await go('#/orders?tab=shipped&fulfillmentChannel=Merchant')
  const grid = page.getByRole('grid')
  await grid.getByRole('row').nth(1).waitFor()
  await grid.focus()
  await page.keyboard.press('p')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('2')
  await page.getByRole('button', { name: /^Write “/ }).click()
  await page.getByRole('textbox', { name: 'Reply to the buyer' }).fill('Hello, this is what I wrote.')
  expect(await copied(page.getByRole('button', { name: 'Copy the reply' }))).toBe('Hello, this is what I wrote.')
})

test('the page may write the clipboard, and nothing else: not read it, not watch, hear or know anything', async () => {
  const states = await page.evaluate(async () => {
    const names = ['clipboard-write', 'clipboard-read', 'geolocation', 'notifications', 'camera', 'microphone', 'midi', 'persistent-storage'] // prettier-ignore
    const found: Record<string, string> = {}
    for (const name of names) found[name] = (await navigator.permissions.query({ name } as never)).state
    return found
  })
  expect(states).toEqual({ 'clipboard-write': 'granted', 'clipboard-read': 'denied', geolocation: 'denied', notifications: 'denied', camera: 'denied', microphone: 'denied', midi: 'denied', 'persistent-storage': 'denied' }) // prettier-ignore
})
