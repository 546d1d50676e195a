import { expect, test } from '@playwright/test'
import { launchDesk, openSampleShop, ordersGrid } from './support/app'
import { quickHand } from './support/quick'

type Bridge = { desk: { invoke(name: string, input: unknown): Promise<{ data: Record<string, unknown> }> } }
interface Kept {
  body: string
  language: string
  sentAt: number | null
}

test('the letter to a buyer who wants to cancel is kept as it was written, and that it was sent, however quick the hand', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  const invoke = (name: string, input: unknown) =>
    page.evaluate(async ([to, given]) => (await (window as unknown as Bridge).desk.invoke(to, given)).data, [name, input] as const)
  const filter = { tab: 'unshipped', fulfillmentChannel: 'Merchant', tracking: 'none', cancelRequested: false, marketplaces: ['US'] }
  const { rows } = await invoke('orders.list', { limit: 1, offset: 0, filter })
  const [{ orderId }] = rows as [{ orderId: string }]
  const kept = async () => (await invoke('letters.about', { entity: 'order', key: orderId })).letters as Kept[]
  const open = async () => {
    await page.evaluate((to) => (location.hash = to), `#/cancellations?order=${orderId}`)
    await dialog.getByRole('radio', { name: /only in a message/ }).check()
  }
  const dialog = page.getByRole('dialog')
  const text = dialog.getByRole('textbox', { name: 'Reply to the buyer' })
  const button = (name: string) => dialog.getByRole('button', { name, exact: true })
  const language = dialog.getByRole('combobox', { name: 'Language' }).or(dialog.getByRole('textbox', { name: 'Language' }))

  await open()
  await expect(text).toHaveValue(/To cancel it, please send the request from the order page/)
  expect(await kept()).toEqual([])

  // What Amazon may block is said while it is written.
  await text.fill('Dear Ann, please take your review back.')
  await expect(dialog.getByText(/it asks to change or remove a review/)).toBeVisible()
  await text.fill('Dear Ann, please ask on the order page.')
  await expect(dialog.getByText(/it asks to change/)).toHaveCount(0)

  // Left and come back to, without a word of keeping it.
  await page.evaluate(() => (location.hash = '#/orders?tab=unshipped'))
  await ordersGrid(page).waitFor()
  await open()
  await expect(text).toHaveValue('Dear Ann, please ask on the order page.')

  // Another language is looked at: one's own text stays.
  await language.click()
  await page.getByRole('option', { name: 'German' }).click()
  const beside = dialog.getByRole('group', { name: 'The letter in German' })
  await expect(beside).toContainText('Guten Tag')
  await expect(text).toHaveValue('Dear Ann, please ask on the order page.')

  await button('Sent').evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const hand = await quickHand(page)
  await hand.click(button('Keep my text'), button('Sent'))
  await expect(button('Not sent after all')).toBeVisible()
  const [sent, ...more] = await kept()
  expect(sent).toMatchObject({ body: 'Dear Ann, please ask on the order page.', language: 'en' })
  expect(sent!.sentAt).not.toBeNull()
  expect(more).toEqual([])
  await expect(dialog.getByText(/^sent /)).toBeVisible()
  await expect(text).not.toBeEditable()

  // That it was sent is kept with the order, and taken back with Ctrl+Z.
  await page.evaluate(() => (location.hash = '#/orders?tab=unshipped'))
  await ordersGrid(page).waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await kept()).map(({ sentAt }) => sentAt)).toEqual([null])
  await open()
  await expect(text).toHaveValue('Dear Ann, please ask on the order page.')
  await expect(button('Sent')).toBeVisible()
  await desk.close()
}) // prettier-ignore
