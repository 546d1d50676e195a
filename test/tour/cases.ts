import { expect, type Page } from '@playwright/test'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DeskApp, dropFile } from '../e2e/support/app'
import { picture, type Step, step } from './steps'

interface Bridge {
  invoke(name: string, input: unknown): Promise<{ ok: boolean; data: unknown }>
}

/** Ids of orders a filter finds, as the desk lists them. */
async function ordersOf(page: Page, filter: object, limit = 1): Promise<string[]> {
  return page.evaluate(
    async ([asked, n]) => {
      const { desk } = window as unknown as { desk: Bridge }
      const answer = await desk.invoke('orders.list', { filter: asked, offset: 0, limit: n })
      return (answer.data as { rows: { orderId: string }[] }).rows.map((row) => row.orderId)
    },
    [filter, limit] as const,
  )
}

/** Writes the file that is ready and notes it; returns its lines. */
async function writeFile(page: Page, exportsFolder: string, own: Step, name: string): Promise<string[]> {
  own.files.push(await picture(page, `${name}-file`))
  await page.getByRole('button', { name: 'Write the file', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Mark uploaded' })).toBeVisible()
  const file = readdirSync(exportsFolder).filter((known) => known.startsWith(name)).sort().at(-1) // prettier-ignore
  expect(file).toBeDefined()
  own.files.push(file ?? '')
  await page.getByRole('button', { name: 'Mark uploaded' }).click()
  return readFileSync(join(exportsFolder, file ?? ''), 'utf8').split('\r\n')
}

const MYI =
  'sku	fnsku	asin	product-name	condition	your-price	mfn-listing-exists	mfn-fulfillable-quantity	afn-listing-exists	afn-warehouse-quantity	afn-fulfillable-quantity	afn-unsellable-quantity	afn-reserved-quantity	afn-total-quantity	per-unit-volume	afn-inbound-working-quantity	afn-inbound-shipped-quantity	afn-inbound-receiving-quantity	afn-researching-quantity	afn-reserved-future-supply	afn-future-supply-buyable'

/** What becomes of orders besides their shipment: cancelled, refunded, a problem, a replacement, sent from Amazon's stock. */
export async function caseSteps(desk: DeskApp, page: Page, exportsFolder: string): Promise<void> {
  const go = (hash: string) => page.evaluate((to) => (location.hash = to), hash)
  const dialog = page.getByRole('dialog')
  const panel = page.getByRole('complementary')

  await step('cancellation', async (own) => {
    await page.getByRole('link', { name: /^Cancellations/ }).click()
    const table = page.getByRole('grid', { name: 'Cancellations' })
    await table.getByRole('row').nth(1).waitFor()
    await table.focus()
    await page.keyboard.press('Enter')
    await dialog.getByRole('radio', { name: /only in a message/ }).check()
    // A number was entered for it: only the operator knows where the parcel is.
    const here = dialog.getByRole('radio', { name: /it is still here/ })
    await here
      .or(dialog.getByText(/Request Cancellation/))
      .first()
      .waitFor()
    if (await here.isVisible()) await here.check()
    await expect(dialog.getByText(/Request Cancellation/)).toBeVisible()
    own.files.push(await picture(page, 'cancel-by-message'))
    await dialog.getByRole('radio', { name: /on the order page/ }).check()
    await expect(dialog.getByText('Nothing: not counted in the cancel rate')).toBeVisible()
    await dialog.getByRole('button', { name: /goes into the cancellation file/ }).click()
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: /^Write the file · [1-9]/ }).click()
    const lines = await writeFile(page, exportsFolder, own, 'OrderCancellation')
    own.counts.lines = lines.length - 3
    expect(lines[2]).toMatch(/^\d{3}-\d{7}-\d{7}\tBuyerCanceled\t\d{14}$/)
  })

  const [confirmed = ''] = await ordersOf(page, { tab: 'shipped', fulfillmentChannel: 'Merchant', marketplaces: ['US'], tracking: 'uploaded' }) // prettier-ignore
  await step('refund', async (own) => {
    expect(confirmed).not.toBe('')
    await go(`#/orders?tab=all&search=${confirmed}&order=${confirmed}`)
    await panel.getByRole('button', { name: 'Refund…' }).click()
    const refund = panel.getByRole('region', { name: 'Refund' })
    await refund.getByRole('button', { name: 'Half' }).first().click()
    await refund.getByRole('combobox', { name: /Reason for Amazon/ }).click()
    await page.getByRole('option', { name: 'CustomerReturn · Customer return' }).click()
    own.files.push(await picture(page, 'refund'))
    await refund.getByRole('button', { name: /goes into the adjustments file/ }).click()
    await expect(refund).toBeHidden()
    await page.getByRole('link', { name: /^Refunds/ }).click()
    await page.getByRole('button', { name: /^Write the file · [1-9]/ }).click()
    const lines = await writeFile(page, exportsFolder, own, 'Adjustments')
    own.counts.lines = lines.length - 2
    expect(lines[1]).toMatch(new RegExp(`^${confirmed}\t\\d{14}\tCustomerReturn\tUSD\t\\d+\\.\\d\\d\t`))
    await page.getByRole('link', { name: /^Refunds/ }).click()
    await page.getByRole('tab', { name: /^Held by Amazon 1/ }).click()
    own.files.push(await picture(page, 'refund-held'))
  })

  await step('problem', async (own) => {
    await go(`#/orders?tab=all&search=${confirmed}`)
    const grid = page.getByRole('grid')
    await grid.getByRole('row').nth(1).waitFor()
    await grid.focus()
    await page.keyboard.press('p')
    await dialog.waitFor()
    own.files.push(await picture(page, 'problem-kinds'))
    await page.keyboard.press('2')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Arrived damaged')
    own.counts.options = await page.getByRole('article').count()
    expect(own.counts.options).toBeGreaterThan(2)
    own.files.push(await picture(page, 'problem-options'))
  })

  await step('replacement', async (own) => {
    await page.getByRole('article', { name: 'Send a replacement' }).getByRole('button', { name: 'Choose this' }).click()
    await page.getByLabel('Carrier', { exact: true }).fill('USPS')
    await page.getByLabel('Tracking number', { exact: true }).fill('9400100000000000000001')
    await page.getByRole('button', { name: 'Save tracking' }).click()
    await expect(page.getByRole('textbox', { name: 'Reply to the buyer' })).toHaveValue(/9400100000000000000001/)
    own.files.push(await picture(page, 'replacement'))
    await page.getByRole('button', { name: 'Sent', exact: true }).click()
    await expect(page.getByText('the case closed by itself')).toBeVisible()
    // A replacement is an order of its own kind: its number is in no shipping confirmation.
    const files = readdirSync(exportsFolder).filter((name) => name.startsWith('ShippingConfirmation') && name.endsWith('.txt')) // prettier-ignore
    expect(files.some((name) => readFileSync(join(exportsFolder, name), 'latin1').includes('9400100000000000000001'))).toBe(false) // prettier-ignore
    own.counts.closed = 1
  })

  await step('mcf', async (own) => {
    const path = join(desk.userData, 'fba-inventory.txt')
    const sku = 'LAMP-MOON-15-FBA'
    const row = `${sku}\tX001\tB0TEST0001\tMoon Night Light\tNew\t29.99\tNo\t\tYes\t40\t38\t1\t1\t40\t0.03\t0\t0\t0\t0\t0\t0`
    writeFileSync(path, [MYI, row, ''].join('\r\n'))
    await dropFile(page, path)
    // The shop sells in several places; the file does not say whose stock it is.
    await page.getByRole('button', { name: 'US', exact: true }).click()
    await page.getByRole('button', { name: /^Take in/ }).click()
    await page.getByRole('link', { name: /^Stock/ }).click()
    await expect(page.getByText(sku)).toBeVisible()
    own.files.push(await picture(page, 'stock'))
    await page.getByRole('link', { name: /^Multi-channel/ }).click()
    await page.getByRole('button', { name: 'New order' }).click()
    await page.getByRole('combobox', { name: 'SKU', exact: true }).or(page.getByRole('textbox', { name: 'SKU', exact: true })).first().fill(sku) // prettier-ignore
    await page.keyboard.press('Escape')
    await page
      .getByLabel(/Paste the address/)
      .fill('Jane Q. Public\n350 Fifth Avenue\nApt 21B\nNew York, NY 10118\nUSA')
    await page.getByRole('button', { name: 'Split' }).click()
    await expect(page.getByLabel('City')).toHaveValue('New York')
    own.files.push(await picture(page, 'mcf-order'))
    await page.getByRole('button', { name: 'Keep: goes into the request file' }).click()
    await page.getByRole('link', { name: /^Multi-channel/ }).click()
    await page.getByRole('button', { name: /^Write the file · 1/ }).click()
    const lines = await writeFile(page, exportsFolder, own, 'FulfillmentOrderRequest')
    own.counts.lines = lines.length - 2
    expect(lines[1]).toContain(`\t${sku}\t1\t1\t`)
    expect(lines[1]).toContain('\tJane Q. Public\t350 Fifth Avenue\tApt 21B\t\tNew York\tUS\tNY\t10118\t')
    await page.getByRole('link', { name: /^Multi-channel/ }).click()
    await page.getByRole('tab', { name: /^At Amazon 1/ }).click()
    own.files.push(await picture(page, 'mcf-placed'))
  })
}
