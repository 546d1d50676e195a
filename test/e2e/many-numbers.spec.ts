import { expect, type Locator, test, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { randomizer } from '../support/report-builder'
import type { DeskApp } from './support/app'
import { cellOf, toEnter, workShop } from './support/work-shop'

/** More of them by hand: `TYPED_ORDERS=1000 npm test -- e2e many-numbers`. */
const BY_HAND = Number(process.env.TYPED_ORDERS ?? 0)
const RUNS = [
  { name: 'as fast as it goes', orders: BY_HAND || 200, throttled: 1 },
  { name: 'on a machine four times slower', orders: BY_HAND || 40, throttled: 4 },
]

/** Makes the page's thread so many times slower. */
async function throttle(desk: DeskApp, page: Page, rate: number): Promise<void> {
  const handle = await desk.app.browserWindow(page)
  await handle.evaluate(async (window, slower) => {
    window.webContents.debugger.attach()
    await window.webContents.debugger.sendCommand('Emulation.setCPUThrottlingRate', { rate: slower })
  }, rate)
}

/** Ids of the orders in the rows that are seen as a whole, from the top. */
const seenOrders = (page: Page): Promise<string[]> =>
  page.getByTestId('rows').evaluate((grid) => {
    const box = grid.getBoundingClientRect()
    return [...grid.querySelectorAll<HTMLElement>('[data-key]')]
      .filter((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return top >= box.top + 32 && bottom <= box.top + grid.clientHeight
      })
      .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
      .map((row) => row.dataset.key ?? '')
  })

/** A list that is on its way may take a row from under the mouse: then the hand goes on to another one, as a person's does. */
const isClicked = (cell: Locator): Promise<boolean> =>
  cell.click({ timeout: 5_000 }).then(
    () => true,
    () => false,
  )

for (const { name, orders, throttled } of RUNS)
  test(`${orders} numbers typed by mouse and keyboard, ${name}: every one stands on its order, and none is lost`, async () => {
    test.setTimeout(60_000 + orders * 3_000)
    const { desk, page } = await workShop(orders + 60)
    if (throttled > 1) await throttle(desk, page, throttled)
    await toEnter(page)
    const random = randomizer(throttled * 7 + orders)
    const pick = <T>(all: readonly T[]): T => all[random(all.length)]!
    const typed = new Map<string, string>()
    const number = () => `ZC${String(typed.size + 1).padStart(6, '0')}`
    const tracking = (id: string) => cellOf(page, id, 'Tracking number')

    /** Orders without a number that stand below each other, at most so many; scrolls on where none is seen. */
    async function free(most: number): Promise<string[]> {
      for (;;) {
        const seen = await seenOrders(page)
        const starts = seen.flatMap((id, at) => (typed.has(id) ? [] : [at]))
        if (starts.length > 0) {
          const from = pick(starts)
          const end = seen.findIndex((id, at) => at > from && typed.has(id))
          return seen.slice(from, Math.min(end === -1 ? seen.length : end, from + most))
        }
        await page.getByTestId('rows').evaluate((grid) => void (grid.scrollTop = 0))
        await expect.poll(async () => (await seenOrders(page)).some((id) => !typed.has(id))).toBe(true)
      }
    }

    const leaving: Record<string, (id: string) => Promise<void>> = {
      enter: () => page.keyboard.press('Enter'),
      tab: () => page.keyboard.press('Tab'),
      cell: async (id) => void (await isClicked(await cellOf(page, pick(await seenOrders(page)) || id, 'Order'))),
      mark: async (id) => page.getByRole('checkbox', { name: `Select ${id}` }).click({ force: true }),
      scroll: () => page.getByTestId('rows').evaluate((grid) => void (grid.scrollTop = grid.scrollTop > 900 ? 0 : 1_800)), // prettier-ignore
      sort: () => page.getByRole('columnheader', { name: 'Ship by' }).getByRole('button').click(),
      tabs: async () => {
        await page.getByRole('tab', { name: /^All/ }).click()
        await toEnter(page)
      },
      filter: async () => {
        await page.evaluate(() => (location.hash = '#/orders?tab=unshipped&due=next24h'))
        await toEnter(page)
      },
      page: async () => {
        await page.getByRole('link', { name: 'Files' }).click()
        await toEnter(page)
      },
      desk: async () => {
        await page.keyboard.press('Control+k')
        await page.getByRole('dialog').waitFor()
        await page.keyboard.press('Escape')
      },
    }

    while (typed.size < orders) {
      // A few rows one after the other by keys alone, without looking; or one, left in any way.
      const run = await free(random(3) === 0 ? 5 : 1)
      const [first = ''] = run
      if (!(await isClicked(await tracking(first)))) continue
      for (const id of run) {
        const text = number()
        typed.set(id, text)
        await page.keyboard.type(text)
        if (run.length > 1) await page.keyboard.press('Enter')
      }
      if (run.length === 1) await leaving[pick(Object.keys(leaving))]!(first)
    }
    await page.keyboard.press('Enter')
    // The row that the cursor is on stays in the list with its number: only going away from it leaves it.
    await leaving.tabs!('')
    await expect(page.getByRole('alert', { name: 'Not kept yet' })).toHaveCount(0)
    await desk.close()

    const folder = join(desk.shopsFolder, readdirSync(desk.shopsFolder)[0]!)
    const db = new Database(join(folder, 'shopdesk.sqlite'), { readonly: true })
    const stored = db
      .prepare<[], { orderId: string; trackingNumber: string }>(
        'SELECT o.orderId, s.trackingNumber FROM shipments s JOIN orders o ON o.id = s.orderRow',
      )
      .all()
    db.close()
    expect(new Map(stored.map((row) => [row.orderId, row.trackingNumber]))).toEqual(typed)
    expect(stored.length, 'one parcel for each order').toBe(typed.size)
  })
