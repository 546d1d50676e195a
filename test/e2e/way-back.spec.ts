import { expect, type Page, test } from '@playwright/test'
import { type DeskApp, launchDesk, openSampleShop } from './support/app'
import { ask, orderIds } from './support/busy-shop'
import { quickHand } from './support/quick'

let desk: DeskApp
let page: Page
let orderId: string
let problemId: number
test.beforeAll(async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
  ;[orderId = ''] = await orderIds(page, { tab: 'shipped', fulfillmentChannel: 'Merchant', marketplaces: ['US'] }, 1)
  ;({ problemId } = await ask(page, 'problems.open', { orderId, kind: 'damaged' }))
  await ask(page, 'problems.choose', { problemId, option: 'fullRefund', partialPercent: 30, method: 'own' })
})
test.afterAll(() => desk.close())

const go = (hash: string) => page.evaluate((to) => (location.hash = to), hash)
const at = () => page.evaluate(() => location.hash)
const dialog = () => page.getByRole('dialog')

test('a refund opened from a case is closed back to the case, one opened from the list to the list', async () => {
  await go(`#/problems/${problemId}`)
  await page.getByRole('button', { name: 'Refunds', exact: true }).click()
  await expect(dialog()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(at).toBe(`#/problems/${problemId}`)
  await expect(dialog()).toHaveCount(0)

  await go(`#/refunds?tab=draft&order=${orderId}`)
  await expect(dialog()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(at).toBe('#/refunds?tab=draft')
})

test('costs opened from a case lead back to the case, and to the list of cases from elsewhere', async () => {
  const back = page.getByRole('main').getByRole('button', { name: 'Problem orders' })
  const [other = ''] = (await orderIds(page, { tab: 'shipped', fulfillmentChannel: 'Merchant', marketplaces: ['US'] }, 2)).slice(1) // prettier-ignore
  const open = await ask(page, 'problems.open', { orderId: other, kind: 'damaged' })
  await go(`#/problems/${open.problemId}`)
  await page.getByRole('button', { name: /^Costs of these SKUs/ }).click()
  await back.click()
  await expect.poll(at).toBe(`#/problems/${open.problemId}`)
  await go('#/costs')
  await back.click()
  await expect.poll(at).toBe('#/problems')
})

test('what was opened by two quick clicks led back to itself: it leads back to where it was clicked', async () => {
  const [, , other = ''] = await orderIds(page, { tab: 'shipped', fulfillmentChannel: 'Merchant', marketplaces: ['US'] }, 3) // prettier-ignore
  const open = await ask(page, 'problems.open', { orderId: other, kind: 'damaged' })
  await go(`#/problems/${open.problemId}`)
  const costs = page.getByRole('button', { name: /^Costs of these SKUs/ })
  await costs.waitFor()
  const hand = await quickHand(page)
  await hand.click(costs, costs)
  await page.getByRole('main').getByRole('button', { name: 'Problem orders' }).click()
  await expect.poll(at).toBe(`#/problems/${open.problemId}`)
})

test('an address that is none of the desk’s is not gone to', async () => {
  await go(`#/refunds?tab=draft&order=${orderId}&from=${encodeURIComponent('//elsewhere.example/x')}`)
  await expect(dialog()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(at).toBe('#/refunds?tab=draft')
})
