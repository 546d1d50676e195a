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

test('files that were taken in: the last of 12,001, with those that were taken back', async () => {
  await goTo('files?tab=imports')
  const list = grid('Imports')
  // Of 18,000 in turn: taken in, taken back, only a preview; and the one that brought the orders.
  await expect(list).toHaveAttribute('aria-rowcount', '12002')
  await expect(list.locator('[aria-rowindex="2"]')).toContainText('undone')
  await list.focus()
  await page.keyboard.press('Control+End')
  const row = list.locator('[aria-rowindex="12002"]')
  await expect(row).toContainText('a.txt')
  await expect(row).toBeInViewport()
  // Decisions were taken of its orders.
  await expect(row.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true')
  await expect(list.locator('[aria-rowindex="12001"]').getByRole('button', { name: 'Undo' })).toBeEnabled()
})

test('files that were written: the last of 18,001, and the last of 18,000 lines that Amazon answered to it', async () => {
  await goTo('files?tab=exports')
  const files = grid('Exports')
  await expect(files).toHaveAttribute('aria-rowcount', String(ROWS + 2))
  await expect(files.locator('[aria-rowindex="2"]')).toContainText(`Confirmation-${ROWS - 1}.txt`)
  await files.focus()
  await page.keyboard.press('Control+End')
  await expect(files.locator(`[aria-rowindex="${ROWS + 2}"]`)).toContainText('Confirmation.txt')
  await page.getByRole('button', { name: 'What Amazon said' }).click()
  const list = grid('Amazon’s answer')
  await expect(list).toHaveAttribute('aria-rowcount', String(ROWS + 1))
  await expect(list.locator('[aria-rowindex="2"]')).toContainText('The ship date is before the order date.')
  await list.focus()
  await page.keyboard.press('Control+End')
  const row = list.locator(`[aria-rowindex="${ROWS + 1}"]`)
  await expect(row).toContainText('111-0017996-0000000')
  await expect(row).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
})

test('evidence: the first of 18,000 entries, below the one of today', async () => {
  await goTo('evidence')
  const list = grid('Evidence')
  await expect(list).toHaveAttribute('aria-rowcount', String(ROWS + 2))
  await list.focus()
  await page.keyboard.press('Control+End')
  const row = list.locator(`[aria-rowindex="${ROWS + 2}"]`)
  await expect(row).toContainText('Note 0')
  await expect(row).toBeInViewport()
})

test('what is held back from a file: the last of 6,000 decisions', async () => {
  await goTo('uploads?kind=refund')
  const list = grid('Held back')
  await expect(list).toHaveAttribute('aria-rowcount', '6001')
  await list.focus()
  await page.keyboard.press('Control+End')
  const row = list.locator('[aria-rowindex="6001"]')
  await expect(row).toContainText('111-0017998-0000000')
  await expect(row).toBeInViewport()
})

test('costs: the last of 18,000 SKUs is come to by scrolling, and can be changed', async () => {
  await goTo('costs')
  const table = page.getByRole('table', { name: 'Costs of one unit' })
  await expect(table).toHaveAttribute('aria-rowcount', String(ROWS + 1))
  await table.locator('..').evaluate((element) => (element.scrollTop = element.scrollHeight))
  const row = table.getByRole('row', { name: /SKU-0017999/ })
  await expect(row).toBeInViewport()
  await row.getByRole('textbox').nth(1).fill('2.50')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-note="true"]')).toContainText('Costs')
})
