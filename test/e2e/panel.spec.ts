import { expect, type Page, test } from '@playwright/test'
import { launchDesk, openSampleShop, openWindow, setSize, setZoom } from './support/app'
import { violations } from './support/axe'
import { quickHand } from './support/quick'
import { cellOf, orderId, parcelsOf, shownOrders, workShop } from './support/work-shop'

const panelOf = (page: Page) => page.getByRole('complementary')
const refundIn = (page: Page) => panelOf(page).getByRole('region', { name: 'Refund' })
const grid = (page: Page) => page.getByRole('grid', { name: 'Orders' })
const edge = (page: Page) => page.getByRole('separator', { name: 'Width of the panel' })

/** The first order of the list, open. */
async function openFirst(page: Page): Promise<string[]> {
  const shown = await shownOrders(page)
  await grid(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(panelOf(page)).toContainText(shown[0]!)
  return shown
}

test('the panel stayed with the order it was opened for: it goes along with the cursor, quick hands too, and never shows an earlier answer', async () => {
  const { desk, page } = await workShop(40)
  const shown = await openFirst(page)
  await page.keyboard.press('ArrowDown')
  await expect(panelOf(page)).toContainText(shown[1]!)
  const hand = await quickHand(page)
  await page.evaluate(() => {
    const seen: string[] = ((window as unknown as { seen: string[] }).seen = [])
    const read = () => {
      const order = document.querySelector('aside strong')?.textContent ?? ''
      if (seen.at(-1) !== order) seen.push(order)
    }
    new MutationObserver(read).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  await hand.press('ArrowDown', 8)
  await hand.press('ArrowUp', 3)
  await expect(page.locator(`[data-key="${shown[6]}"]`)).toHaveAttribute('data-open', 'true')
  await expect(panelOf(page)).toContainText(`Mug ${Number(shown[6]!.slice(4, 11))}`)
  // Nothing is on its way that would show another order.
  await expect.poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen.at(-1))).toBe(shown[6])
  await page.keyboard.press('ArrowDown')
  await expect(panelOf(page)).toContainText(`Mug ${Number(shown[7]!.slice(4, 11))}`)
  // By the pointer as well.
  await (await cellOf(page, shown[2]!, 'Items')).click()
  await expect(panelOf(page)).toContainText(shown[2]!)
  await desk.close()
})

test('a number typed in the panel was lost when another order was opened: it waits in its order', async () => {
  const { desk, page } = await workShop(20)
  const shown = await openFirst(page)
  const number = panelOf(page).getByLabel('Tracking number')
  await number.fill('9400100000000000000001')
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(panelOf(page)).toContainText(shown[1]!)
  await expect(number).toHaveValue('')
  await page.keyboard.press('ArrowUp')
  await expect(panelOf(page)).toContainText(shown[0]!)
  await expect(number).toHaveValue('9400100000000000000001')
  await panelOf(page).getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => parcelsOf(page, shown[0]!)).toMatchObject([{ trackingNumber: '9400100000000000000001' }])
  await desk.close()
})

test('a refund left its order’s list and lost what was typed: it opens in the panel, and what is typed waits in its order', async ({}, info) => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await setSize(desk, page, 1366, 768)
  await page.evaluate(() => (location.hash = '#/orders?tab=shipped&fulfillmentChannel=Merchant'))
  await expect(page.getByRole('tab', { name: /^Shipped/ })).toHaveAttribute('aria-selected', 'true')
  await page.locator('[data-key]').first().waitFor()
  const shown = await openFirst(page)
  await panelOf(page).getByRole('button', { name: 'Refund…' }).press('Enter')
  // The keyboard is in the first field.
  const amount = refundIn(page).getByRole('textbox').first()
  await expect(amount).toBeFocused()
  await page.keyboard.type('1.23')
  await info.attach('refund in the panel', { body: await page.screenshot(), contentType: 'image/png' })
  expect(await violations(page)).toEqual([])
  await expect(page).toHaveURL(/tab=shipped/)
  await expect(grid(page)).toBeVisible()

  await (await cellOf(page, shown[2]!, 'Ordered')).click()
  await expect(panelOf(page)).toContainText(shown[2]!)
  await expect(refundIn(page)).toHaveCount(0)
  await panelOf(page).getByRole('button', { name: 'Refund…' }).click()
  await expect(amount).toHaveValue('')
  await page.keyboard.press('Escape')
  await grid(page).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(panelOf(page)).toContainText(shown[0]!)
  // It is told, and comes back as it was left.
  await panelOf(page).getByRole('button', { name: 'Refund typed, not kept' }).click()
  await expect(amount).toHaveValue('1.23')
  await refundIn(page).getByRole('button', { name: 'Discard what was typed' }).click()
  await expect(amount).toHaveValue('')
  await refundIn(page).getByRole('button', { name: 'Order', exact: true }).click()
  await expect(panelOf(page).getByRole('button', { name: 'Refund…' })).toBeFocused()
  await expect(panelOf(page).getByText('typed, not kept')).toHaveCount(0)
  await expect(page).toHaveURL(/tab=shipped.*fulfillmentChannel=Merchant|fulfillmentChannel=Merchant.*tab=shipped/)
  await desk.close()
})

test('Escape closed the panel only from inside of it: it closes what is open, one at a time', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await page.evaluate(() => (location.hash = '#/orders?tab=unshipped&fulfillmentChannel=Merchant'))
  await page.locator('[data-key]').first().waitFor()
  await openFirst(page)
  // An open cell, a list of choices, a dialog: only these.
  await page.keyboard.press('ArrowDown')
  const [, second] = await shownOrders(page)
  await (await cellOf(page, second!, 'Tracking number')).click()
  await page.keyboard.type('1Z')
  await page.keyboard.press('Escape')
  await expect(panelOf(page)).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(panelOf(page)).toBeVisible()
  await panelOf(page).getByRole('button', { name: 'Refund…' }).click()
  await refundIn(page)
    .getByRole('combobox', { name: /Reason for Amazon/ })
    .click()
  await page.getByRole('listbox').waitFor()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(refundIn(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(refundIn(page)).toHaveCount(0)
  await expect(panelOf(page)).toBeVisible()
  // From the list: first the marks, then the panel.
  await grid(page).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('1 selected')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 selected')).toHaveCount(0)
  await expect(panelOf(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panelOf(page)).toHaveCount(0)
  await expect(grid(page)).toBeFocused()
  await desk.close()
})

test('the panel’s width is dragged and typed, and is the same after a restart', async () => {
  const { desk, page } = await workShop(3)
  await setSize(desk, page, 1366, 768)
  await openFirst(page)
  await edge(page).focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
  await expect(edge(page)).toHaveAttribute('aria-valuenow', '448')
  const box = (await edge(page).boundingBox())!
  await page.mouse.move(box.x + 3, box.y + 200)
  await page.mouse.down()
  await page.mouse.move(box.x - 49, box.y + 210)
  await page.mouse.up()
  await expect(edge(page)).toHaveAttribute('aria-valuenow', '500')
  await desk.close()

  const again = await launchDesk({ userData: desk.userData, shopsFolder: desk.shopsFolder })
  const back = await openWindow(again)
  await back.locator('[data-key]').first().waitFor()
  await openFirst(back)
  await expect(edge(back)).toHaveAttribute('aria-valuenow', '500')
  await expect.poll(async () => (await panelOf(back).boundingBox())?.width).toBe(500)
  await again.close()
})

test('the open panel cut off numbers and clocks at 1366 pixels, and squeezed the list at 150 %', async ({}, info) => {
  const { desk, page } = await workShop(5)
  await setSize(desk, page, 1366, 768)
  const tracking = '9400100000000000000001'
  await page.evaluate(
    ([id, trackingNumber]) =>
      (window as unknown as { desk: { invoke(name: string, input: unknown): Promise<unknown> } }).desk.invoke(
        'shipments.save',
        { orderId: id, shipment: { carrierCode: 'USPS', trackingNumber } },
      ),
    [orderId(1), tracking] as const,
  )
  await openFirst(page)
  /** What of a cell is cut off by its own edge or by the list's, in pixels. */
  const cutOff = (column: string) =>
    cellOf(page, orderId(1), column).then((cell) =>
      cell.evaluate((element) => {
        const list = element.closest('[role=grid]')!.getBoundingClientRect()
        const text = document.createRange()
        text.selectNodeContents(element)
        const shown = element.getBoundingClientRect()
        return Math.max(0, Math.ceil(text.getBoundingClientRect().right - Math.min(shown.right, list.right)))
      }),
    )
  await expect(await cellOf(page, orderId(1), 'Tracking number')).toContainText(tracking)
  for (const column of ['Ship by', 'Order', 'Tracking number']) expect(await cutOff(column), column).toBe(0)
  const width = () => grid(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  expect(await width()).toBe(0)
  await expect(panelOf(page)).toContainText('SKU-')
  await info.attach('1366', { body: await page.screenshot(), contentType: 'image/png' })

  // At 150 % the same window has 911 pixels: the list keeps its width under the panel.
  await page.keyboard.press('Escape')
  await setZoom(desk, page, 1.5)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(1200)
  const alone = (await grid(page).boundingBox())!.width
  await page.keyboard.press('Enter')
  await expect(panelOf(page)).toBeVisible()
  expect((await grid(page).boundingBox())!.width).toBe(alone)
  await info.attach('150', { body: await page.screenshot(), contentType: 'image/png' })
  await page.keyboard.press('Escape')
  await expect(panelOf(page)).toHaveCount(0)
  await desk.close()
})
