import type { Page } from '@playwright/test'
import type { DeskBridge } from '@shared/contract/bridge'
import { longShop } from './long-shop'
import { longestFrame, painted } from './painted'
import { quantile, report, temporaryFolder } from './support'

const ORDERS = 100_000
const ROUNDS = 20
const LIMIT_MS = 100
const FRAME_MS = 50
const folder = temporaryFolder()
const shop = await longShop(folder.path, { orders: ORDERS, toShip: 18_000 })
const { desk, page } = await shop.open()

/** The order a list begins with, as the desk answers it. */
const firstOf = (filter: object, sort: object) =>
  page.evaluate(
    async ([wanted, order]) => {
      const bridge = (window as unknown as { desk: DeskBridge }).desk
      const answer = await bridge.invoke('orders.list', { filter: wanted, sort: order, offset: 0, limit: 1 })
      if (!answer.ok) throw new Error(answer.error.code)
      return (answer.data as { rows: { orderId: string }[] }).rows[0]?.orderId ?? ''
    },
    [filter, sort] as const,
  )
const WORK = { by: 'latestShipAt', direction: 'asc' }
const NEWEST = { by: 'purchasedAt', direction: 'desc' }
const row = (orderId: string, index = 0) => `[data-index="${index}"][data-key="${orderId}"]`
const grid = (of: Page) => of.getByRole('grid', { name: 'Orders' })
const beginsWith = (orderId: string) => page.locator(row(orderId)).waitFor()

const figures: Record<string, number[]> = {}
async function pressed(what: string, key: string, selector: string, text = ''): Promise<void> {
  const ms = await painted(page, () => page.keyboard.press(key), { key, selector, text })
  ;(figures[what] ??= []).push(ms)
}

// Tabs, by their arrow keys: to the partly shipped and back.
const unshipped = await firstOf({ tab: 'unshipped' }, WORK)
const partly = await firstOf({ tab: 'partlyShipped' }, WORK)
await page.getByRole('tab', { name: /^Unshipped/ }).focus()
for (let round = 0; round < ROUNDS; round++) {
  await pressed('tab', 'ArrowRight', row(partly))
  await pressed('tab', 'ArrowLeft', row(unshipped))
}

// A sort, by Enter on the column's head.
const byOrder = { asc: '', desc: '' }
for (const direction of ['asc', 'desc'] as const)
  byOrder[direction] = await firstOf({ tab: 'unshipped' }, { by: 'order', direction })
await page.getByRole('columnheader', { name: 'Order', exact: true }).getByRole('button').focus()
for (let round = 0; round < ROUNDS; round++) {
  await pressed('sort', 'Enter', row(byOrder.asc))
  await pressed('sort', 'Enter', row(byOrder.desc))
}

// The panel: Enter on the row; each time another order.
await page.evaluate(() => (location.hash = '#/orders?tab=unshipped'))
await beginsWith(unshipped)
await grid(page).focus()
for (let round = 0; round < 2 * ROUNDS; round++) {
  await page.keyboard.press('ArrowDown')
  const key = await page.locator(`[data-index="${round + 1}"]`).getAttribute('data-key')
  await pressed('open panel', 'Enter', `aside[aria-label*="${key}"] section dl`)
  await page.getByRole('button', { name: 'Close the order' }).click()
  await page.locator('aside').waitFor({ state: 'detached' })
  await grid(page).focus()
}

await grid(page).press('Control+Home')
await beginsWith(unshipped)

// A search: the last letter of a text that was typed at once. What there is to be searched is found and counted anew each time.
const words = Array.from({ length: 2 * ROUNDS }, (_, n) => `SKU-${100 + n * 7}`)
for (const text of words) {
  const first = await firstOf({ tab: 'all', search: text }, NEWEST)
  await page.locator('[data-search]').fill('')
  await beginsWith(unshipped)
  await page.locator('[data-search]').focus()
  await page.keyboard.insertText(text.slice(0, -1))
  await pressed('search', text.at(-1) ?? '', row(first))
}

// A number typed into a cell and kept with Enter.
await page.locator('[data-search]').fill('')
await beginsWith(unshipped)
const at = (await grid(page).getByRole('columnheader').allInnerTexts()).indexOf('Tracking number')
await page.locator('[data-index="0"] [role=gridcell]').nth(at).click()
for (let index = 0; index < 2 * ROUNDS; index++) {
  const number = `94001000000000000${String(index).padStart(5, '0')}`
  await page.keyboard.type(number)
  await pressed('saved cell', 'Enter', `[data-index="${index}"]`, number)
}
await page.keyboard.press('Escape')

// A wheel turned for three seconds.
await grid(page).hover()
const frames = await longestFrame(page, async () => {
  for (let turn = 0; turn < 90; turn++) await page.mouse.wheel(0, 120 + turn * 20)
})
await desk.close()
folder.remove()

for (const [what, all] of Object.entries(figures))
  report({
    what: `${ORDERS.toLocaleString('en')} orders, from the key to the painted row, p95: ${what}`,
    measured: quantile(all, 0.95),
    limit: LIMIT_MS,
    note: `median ${quantile(all, 0.5).toFixed(0)} ms of ${all.length}`,
  })
report({
  what: 'Longest frame while scrolling',
  measured: frames.longest,
  limit: FRAME_MS,
  note: `of ${frames.count}; p95 ${frames.p95.toFixed(0)} ms`,
})
