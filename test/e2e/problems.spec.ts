import { expect, test, type Page } from '@playwright/test'
import { launchDesk, openSampleShop, setSize } from './support/app'
import { countCalls, settled } from './support/rest'

/** The first shipped order that the seller fulfilled, with the keyboard on it. */
async function focusShippedOrder(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/orders?tab=shipped&fulfillmentChannel=Merchant'))
  const grid = page.getByRole('grid')
  await grid.getByRole('row').nth(1).waitFor()
  await grid.focus()
}

for (const [language, theme, width, height] of [
  ['en', 'light', 1920, 1080],
  ['zh-CN', 'dark', 1366, 768],
] as const)
  test(`what the case, the list and the costs look like: ${language}, ${theme}`, async ({}, info) => {
    const desk = await launchDesk({ language, theme })
    const page = await openSampleShop(desk)
    await setSize(desk, page, width, height)
    const calls = await countCalls(desk)
    const look = async (name: string) => {
      await settled(page, calls)
      await info.attach(name, { body: await page.screenshot(), contentType: 'image/png' })
      const { wide, seen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, seen: innerWidth }))
      expect(wide, `${name} is not wider than the window`).toBeLessThanOrEqual(seen)
    }
    await focusShippedOrder(page)
    await page.keyboard.press('p')
    await page.getByRole('dialog').waitFor()
    await look('pick')
    await page.keyboard.press('1')
    await page.getByRole('article').first().waitFor()
    await look('options')
    await page.getByRole('article').nth(3).getByRole('button').last().click()
    await page.getByRole('textbox', { name: /Tracking number of the return|退货跟踪号/ }).waitFor()
    await look('follows')
    await page.evaluate(() => (location.hash = '#/problems?tab=waiting'))
    await page.getByRole('grid').getByRole('row').nth(1).waitFor()
    await look('list')
    await page.evaluate(() => (location.hash = '#/costs'))
    await page.getByRole('button', { name: /Add a rule|添加规则/ }).click()
    await look('costs')
    await desk.close()
  }) // prettier-ignore

test('two keys open a case; the choice creates what follows, and it closes when that is done', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await focusShippedOrder(page)
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('What went wrong with')).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Arrived damaged')
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Problems 1' })).toBeVisible()

  // Costs are entered from the case, and stand in it.
  const replacement = page.getByRole('article', { name: 'Send a replacement' })
  await expect(replacement).toContainText('not entered')
  await page.getByRole('button', { name: 'Costs of these SKUs…' }).click()
  const row = page.getByRole('row').nth(1)
  for (const [name, value] of [['Goods', '12'], ['Postage out', '35'], ['Postage back', '90'], ['Fees kept', '0.40'], ['Reserve', '1.50']] as const)
    await row.getByRole('textbox', { name }).fill(value)
  await row.getByRole('button', { name: 'Save' }).click()
  await expect(row.getByRole('button', { name: 'Save' })).toBeDisabled()
  await page.getByRole('button', { name: 'Problem orders' }).click()
  await expect(replacement).not.toContainText('not entered')
  await expect(replacement).toContainText('CNY')

  // Who pays the way back hangs on a question that the operator answers.
  await page.getByText('No, abroad').click()
  await expect(page.getByText('international postage is always yours', { exact: false }).or(page.getByText('refunds by itself', { exact: false })).first()).toBeVisible()

  await replacement.getByRole('button', { name: 'Choose this' }).click()
  await expect(page.getByText('{{carrier}}', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sent', exact: true })).toBeDisabled()
  await page.getByLabel('Carrier', { exact: true }).fill('USPS')
  await page.getByLabel('Tracking number', { exact: true }).fill('9400100000000000000001')
  await page.getByRole('button', { name: 'Save tracking' }).click()
  await expect(page.getByRole('textbox', { name: 'Reply to the buyer' })).toHaveValue(/9400100000000000000001/)
  await page.getByRole('button', { name: 'Sent', exact: true }).click()
  await expect(page.getByText('the case closed by itself')).toBeVisible()

  // Ctrl+Z opens it again; its order knows of it.
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('the case closed by itself')).toBeHidden()
  await page.getByRole('button', { name: 'Open the order' }).click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('button', { name: /Arrived damaged.*Waiting/ })).toBeVisible()
  await expect(panel.getByText('chosen: Send a replacement')).toBeVisible()
  await panel.getByRole('button', { name: 'Problem…' }).click()
  await expect(dialog).toBeVisible()
  await desk.close()
}) // prettier-ignore
