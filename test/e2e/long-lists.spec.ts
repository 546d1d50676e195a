import { expect, type Page, test } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillLists } from '../support/long-lists'
import type { DeskApp } from './support/app'
import { filledShop } from './support/filled-shop'

// 18,000 rows of each kind in six states: 3,000 of each; multi-channel orders have five, 3,600 of each.
const ROWS = 18_000

let desk: DeskApp
let page: Page
test.beforeAll(async () => {
  const shop = await filledShop(mkdtempSync(join(tmpdir(), 'desk-lists-')), (db) => fillLists(db, { rows: ROWS }))
  ;({ desk, page } = await shop.open())
})
test.afterAll(() => desk.close())

const goTo = (path: string) => page.evaluate((to) => (location.hash = `#/${to}`), path)
const grid = (name: string) => page.getByRole('grid', { name })
/** The row that the cursor is in, by its number in the list. */
const cursorRow = async (name: string) =>
  Number(/^cell-(\d+)-/.exec((await grid(name).getAttribute('aria-activedescendant')) ?? '')?.[1]) + 1

const LISTS = [
  { path: 'refunds?tab=draft', name: 'Refunds', total: 3_000, last: '111-0000000-0000000', other: 'refunds?tab=done' },
  { path: 'cancellations?tab=written', name: 'Cancellations', total: 3_000, last: '111-0000003-0000000', other: 'cancellations?tab=draft' },
  { path: 'mcf?tab=draft', name: 'Multi-channel orders', total: 3_600, last: 'M-0000000', other: 'mcf?tab=written' },
] as const // prettier-ignore

for (const { path, name, total, last, other } of LISTS)
  test(`${name}: the last of ${total} rows is come to by keys, and come back to`, async () => {
    await goTo(path)
    const list = grid(name)
    await expect(list).toHaveAttribute('aria-rowcount', String(total + 1))
    await expect(page.getByRole('tab', { selected: true })).toContainText(total.toLocaleString('en'))
    await list.focus()
    await page.keyboard.press('ArrowDown')
    expect(await cursorRow(name)).toBe(2)
    await page.keyboard.press('Control+End')
    const row = list.locator(`[aria-rowindex="${total + 1}"]`)
    await expect(row).toContainText(last)
    await expect(row).toBeInViewport()
    expect(await cursorRow(name)).toBe(total)

    // Another list, and back: where it was left.
    await goTo(other)
    await expect(list).toHaveAttribute('aria-rowcount', String(total + 1))
    await expect(list.locator('[aria-rowindex="2"]')).toBeInViewport()
    await expect(row).toHaveCount(0)
    await goTo(path)
    await expect(row).toContainText(last)
    await expect(row).toBeInViewport()
  })
