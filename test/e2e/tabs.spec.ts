import { expect, type Page, test } from '@playwright/test'
import { type DeskApp, launchDesk, openSampleShop } from './support/app'
import { fillChapters } from './support/busy-shop'
import { quickHand } from './support/quick'

let desk: DeskApp
let page: Page
test.beforeEach(async () => {
  desk = await launchDesk()
  page = await openSampleShop(desk)
  await fillChapters(page)
})
test.afterEach(() => desk.close())

const goTo = (path: string) => page.evaluate((to) => (location.hash = `#/${to}`), path)
const tab = (name: RegExp) => page.getByRole('tab', { name })

test('the keyboard was lost with the tabs of the files, each of which is a table of its own: arrows go on', async () => {
  await goTo('files?tab=imports')
  await tab(/^Imports/).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/tab=exports/)
  await expect(tab(/^Exports/)).toHaveAttribute('aria-selected', 'true')
  await expect(tab(/^Exports/)).toBeFocused()
  // Around the end, as everywhere.
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/tab=imports/)
  await expect(tab(/^Imports/)).toBeFocused()
})

test('arrows pressed one after another while a list loads lead as far as they were pressed', async () => {
  await goTo('refunds?tab=draft')
  await tab(/^Kept/).focus()
  await quickHand(page)
  await Promise.all([page.keyboard.press('ArrowRight'), page.keyboard.press('ArrowRight')])
  await expect(tab(/^Held by Amazon/)).toBeFocused()
  await expect(tab(/^Held by Amazon/)).toHaveAttribute('aria-selected', 'true')
  await expect(page).toHaveURL(/tab=held/)
  await expect(page.getByRole('tab', { selected: true })).toHaveCount(1)
  // Of all tabs the keyboard stops at the one that is shown.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(tab(/^Held by Amazon/)).toBeFocused()
})
