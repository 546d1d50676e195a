import { expect, type Page, test } from '@playwright/test'
import { type DeskApp, launchDesk, openSampleShop, ordersGrid } from './support/app'
import { orderIds } from './support/busy-shop'

let desk: DeskApp
let page: Page
test.beforeAll(async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
})
test.afterAll(() => desk.close())

/** What the window tells a screen reader: the roles of all that is in its accessibility tree. */
async function told(): Promise<(string | undefined)[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value as string | undefined)
}

const toList = async () => {
  await page.evaluate(() => (location.hash = '#/orders?tab=shipped&fulfillmentChannel=Merchant'))
  await page.locator('[data-key]').first().waitFor()
  await ordersGrid(page).focus()
}
const over = (hash: string) => async () => {
  const [order = ''] = await orderIds(
    page,
    { tab: 'unshipped', fulfillmentChannel: 'Merchant', marketplaces: ['US'] },
    1,
  )
  await page.evaluate((to) => (location.hash = to), `${hash}?order=${order}`)
}
const key = (name: string) => async () => {
  await toList()
  await page.keyboard.press(name)
}
const OPEN: Readonly<Record<string, () => Promise<void>>> = {
  'a cancellation': over('#/cancellations'),
  'a refund': over('#/refunds'),
  'what went wrong': key('p'),
  'pasted numbers': key('Control+Shift+V'),
  'the keys': key('?'),
  'the palette': key('Control+k'),
}

for (const [name, open] of Object.entries(OPEN))
  test(`the page was still told to screen readers behind ${name}: it is shut out, and back when that is closed`, async () => {
    await open()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect.poll(told).not.toContain('main')
    expect(await told()).toContain('dialog')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect.poll(told).toContain('main')
  })
