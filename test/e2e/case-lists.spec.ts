import { expect, test, type Page } from '@playwright/test'
import { launchDesk, openSampleShop } from './support/app'

type Answer = { ok: boolean; data: { rows: { orderId: string }[]; order: object } }
type Desk = { desk: { invoke(name: string, input: unknown): Promise<Answer> } }

const invoke = (page: Page, name: string, input: unknown) =>
  page.evaluate(async ([to, given]) => (await (window as unknown as Desk).desk.invoke(to, given)).data, [
    name,
    input,
  ] as const)

async function ordersOf(page: Page, filter: object): Promise<string[]> {
  const { rows } = await invoke(page, 'orders.list', { limit: 20, offset: 0, filter })
  return rows.map(({ orderId }) => orderId)
}
const goTo = (page: Page, path: string) => page.evaluate((to) => (location.hash = `#/${to}`), path)
const OPEN = { tab: 'unshipped', fulfillmentChannel: 'Merchant', cancelRequested: false }

test('buttons of a row do their own work and leave the row closed; a decision comes back as it was', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  const [orderId = ''] = await ordersOf(page, { ...OPEN, marketplaces: ['US'] })
  await invoke(page, 'cancellations.save', {
    orderId,
    askedBy: 'seller',
    reasonCode: 'PricingError',
    items: [],
    note: '',
  })
  await goTo(page, 'cancellations?tab=draft')
  await page.getByRole('button', { name: 'Decide…' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: /^PricingError/ })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: /I cannot ship it/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByText('Nothing here')).toBeVisible()
  await expect(dialog).toBeHidden()

  const [shipped = ''] = await ordersOf(page, { tab: 'shipped', fulfillmentChannel: 'Merchant', marketplaces: ['US'] })
  await goTo(page, `refunds?order=${shipped}`)
  await dialog.getByRole('button', { name: 'All that is left' }).first().click()
  await dialog.getByRole('combobox', { name: /Reason for Amazon/ }).click()
  await page.getByRole('option', { name: 'CouldNotShip · Could not ship' }).click()
  await dialog.getByRole('button', { name: /goes into the adjustments file/ }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Change…' }).click()
  await expect(dialog).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Refunds', level: 1 })).toBeVisible()
  await desk.close()
})

test('each file that is written can be marked uploaded', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  for (const market of ['US', 'JP']) {
    const [orderId] = await ordersOf(page, { ...OPEN, marketplaces: [market] })
    await invoke(page, 'cancellations.save', {
      orderId,
      askedBy: 'seller',
      reasonCode: 'NoInventory',
      items: [],
      note: '',
    })
  }
  await goTo(page, 'uploads?kind=cancellation')
  for (const market of ['US', 'JP']) {
    await page.getByRole('button', { name: 'Write the file', exact: true }).click()
    await expect(
      page
        .getByRole('main')
        .getByRole('status')
        .getByText(new RegExp(`OrderCancellation_${market}_`)),
    ).toBeVisible()
    const mark = page.getByRole('button', { name: 'Mark uploaded' })
    await mark.click()
    await expect(mark).toBeDisabled()
  }
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(page.getByRole('heading', { name: 'Cancellations', level: 1 })).toBeVisible()
  await desk.close()
})

test('a row of the request file leads to its multi-channel order, one that is held back says which field', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  const [one = '', two = ''] = await ordersOf(page, { ...OPEN, marketplaces: ['US'] })
  for (const orderId of [one, two]) {
    const { order } = (await invoke(page, 'mcf.propose', { orderId })) as unknown as { order: { address: object } }
    const address = orderId === one ? { ...order.address, name: 'x'.repeat(61) } : order.address
    await invoke(page, 'mcf.save', { order: { ...order, address }, orderId })
  }
  await goTo(page, 'uploads?kind=mcfOrder')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`For order ${two}`)).toBeVisible()
  await page.goBack()
  await page.getByRole('tab', { name: /^Held back/ }).click()
  await expect(page.getByText('Name · At most 60 characters here (found: 61).')).toBeVisible()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`For order ${one}`)).toBeVisible()
  await desk.close()
})

test('a new multi-channel order says what it needs before it complains, and another order is another form', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  const [one = ''] = await ordersOf(page, { ...OPEN, marketplaces: ['US'] })
  await goTo(page, 'mcf/new')
  const city = page.getByRole('textbox', { name: 'City' })
  await expect(city).toHaveValue('')
  await expect(page.getByText('This is needed for the country.')).toHaveCount(0)
  await goTo(page, `mcf/new?order=${one}`)
  await expect(page.getByText(`For order ${one}`)).toBeVisible()
  await expect(city).not.toHaveValue('')
  await goTo(page, 'mcf/new')
  await expect(city).toHaveValue('')
  await page.getByRole('button', { name: 'Keep: held back until mended' }).click()
  await expect(page.getByText('This is needed for the country.').first()).toBeVisible()
  await desk.close()
})
