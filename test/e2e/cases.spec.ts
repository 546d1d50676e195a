import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchDesk, openSampleShop } from './support/app'

type Desk = { desk: { invoke(name: string, input: unknown): Promise<{ data: { rows: { orderId: string }[] } }> } }

test('a buyer’s request is decided, written and uploaded, by keyboard', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await page.getByRole('link', { name: /Cancellations/ }).click()
  const table = page.getByRole('grid', { name: 'Cancellations' })
  const orderId = await table
    .getByRole('gridcell', { name: /^\d{3}-\d{7}-\d{7}$/ })
    .first()
    .innerText()
  await table.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Cancel as the buyer asked')).toBeVisible()
  await expect(dialog.getByText('Nothing: not counted in the cancel rate')).toBeVisible()
  // What it would cost to cancel on a message alone, and the reply instead.
  await dialog.getByRole('radio', { name: /only in a message/ }).check()
  await expect(dialog.getByText(/Your Account > Your Orders > Request Cancellation/)).toBeVisible()
  await expect(dialog.getByText(orderId).last()).toBeVisible()
  await dialog.getByRole('radio', { name: /on the order page/ }).check()
  await dialog.getByRole('button', { name: /goes into the cancellation file/ }).press('Enter')
  await expect(dialog).toBeHidden()
  await page.getByRole('tab', { name: /Decided 1/ }).click()
  await expect(page.getByText('BuyerCanceled · Buyer asked to cancel')).toBeVisible()

  await page.getByRole('button', { name: /Write the file · \d$/ }).click()
  await page.getByRole('button', { name: 'Write the file', exact: true }).click()
  await expect(
    page
      .getByRole('main')
      .getByRole('status')
      .getByText(/OrderCancellation_US_/),
  ).toBeVisible()
  const shop = join(desk.shopsFolder, readdirSync(desk.shopsFolder)[0]!)
  const [file] = readdirSync(join(shop, 'exports')).filter((name) => name.startsWith('OrderCancellation'))
  const lines = readFileSync(join(shop, 'exports', file!), 'latin1').split('\r\n')
  expect(lines[0]).toBe('TemplateType=OrderCancellation\tVersion=1.0/1.0.3\tThis row for Amazon.com use only.  Do not modify or delete.') // prettier-ignore
  expect(lines[2]).toMatch(new RegExp(`^${orderId}\tBuyerCanceled\t\\d{14}$`))
  await page.getByRole('button', { name: 'Mark uploaded' }).click()
  await page.getByRole('link', { name: /Cancellations/ }).click()
  await page.getByRole('tab', { name: /At Amazon 1/ }).click()
  await expect(table.getByText(orderId)).toBeVisible()
  await page.evaluate((id) => (location.hash = `#/orders?tab=all&search=${id}&order=${id}`), orderId)
  const panel = page.getByRole('complementary')
  await expect(panel.getByText('Cancelled', { exact: true })).toBeVisible()
  await expect(panel.getByText('at Amazon')).toBeVisible()
  await desk.close()
})

test('a refund in Japan was allowed above what was paid: the tax is inside of the price, and the panel says why', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  const orderId = await page.evaluate(async () => {
    const filter = { tab: 'all', marketplaces: ['JP'] }
    const { data } = await (window as unknown as Desk).desk.invoke('orders.list', { limit: 1, offset: 0, filter })
    return data.rows[0]!.orderId
  })
  await page.evaluate((id) => (location.hash = `#/orders?tab=all&search=${id}&order=${id}`), orderId)
  await page.getByRole('complementary').getByRole('button', { name: 'Refund…' }).press('Enter')
  const refund = page.getByRole('complementary').getByRole('region', { name: 'Refund' })
  await expect(refund.getByText(/^Prices hold their tax here/)).toContainText(
    'Source: a New Orders report of Amazon.co.jp',
  )
  await refund.getByRole('button', { name: 'All that is left' }).first().press('Enter')
  await expect(refund.getByRole('textbox', { name: /^Item of / }).first()).not.toHaveValue('')
  await expect(refund.getByRole('textbox', { name: /^(Item|Shipping) tax of / })).toHaveCount(0)
  await expect(refund.getByText(/holds JPY/).first()).toBeVisible()
  await desk.close()
})

test('a refund is entered beside what was paid, and is never above it', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  const orderId = await page.evaluate(async () => {
    const filter = { tab: 'unshipped', fulfillmentChannel: 'Merchant', marketplaces: ['US'], cancelRequested: false }
    const { data } = await (window as unknown as Desk).desk.invoke('orders.list', { limit: 1, offset: 0, filter })
    return data.rows[0]!.orderId
  })
  await page.evaluate((id) => (location.hash = `#/orders?tab=all&search=${id}&order=${id}`), orderId)
  await page.getByRole('complementary').getByRole('button', { name: 'Refund…' }).press('Enter')
  const dialog = page.getByRole('complementary').getByRole('region', { name: 'Refund' })
  await dialog.getByRole('button', { name: 'All that is left' }).first().press('Enter')
  const price = dialog.getByRole('textbox', { name: /^Item of / }).first()
  const paid = await price.inputValue()
  expect(paid).toMatch(/^\d+\.\d\d$/)
  await expect(dialog.getByText(`Paid USD ${paid}`).first()).toBeVisible()
  await dialog.getByRole('combobox', { name: /Reason for Amazon/ }).click()
  await page.getByRole('option', { name: 'CouldNotShip · Could not ship' }).click()
  const keep = dialog.getByRole('button', { name: /goes into the adjustments file/ })
  await price.fill((Number(paid) + 0.01).toFixed(2))
  await expect(dialog.getByText(/is more than the/)).toBeVisible()
  await expect(keep).toBeDisabled()
  await price.fill(paid)
  // Not confirmed yet: it is kept, and held back.
  await expect(dialog.getByText(/the shipment is not confirmed yet/)).toBeVisible()
  await keep.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('complementary').getByText(/^Refund USD/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('complementary').getByText(/^Refund USD/)).toBeHidden()
  await page.keyboard.press('Control+Shift+Z')
  await page.getByRole('link', { name: /Refunds/ }).click()
  await expect(page.getByRole('tab', { name: /Kept 1/ })).toBeVisible()
  await page.getByRole('button', { name: /Write the file · 0 · 1 held back/ }).click()
  await expect(page.getByText(/the shipment is not confirmed yet/)).toBeVisible()
  await desk.close()
})
