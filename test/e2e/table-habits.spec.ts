import { expect, test, type Page } from '@playwright/test'
import { type DeskApp, inMain, setSize } from './support/app'
import { cellOf, parcelsOf, shownOrders, toEnter, workShop } from './support/work-shop'

let desk: DeskApp
let page: Page
test.beforeAll(async () => {
  ;({ desk, page } = await workShop(60))
  await setSize(desk, page, 1366, 768)
})
test.afterAll(() => desk.close())
test.beforeEach(() => toEnter(page))

const copied = () =>
  inMain(desk, ({ clipboard }) => {
    const board = clipboard as unknown as { readText(): string; readHTML(): string }
    return { text: board.readText(), html: board.readHTML() }
  }) // prettier-ignore
const grid = () => page.getByRole('grid')
const headers = async () => (await grid().getByRole('columnheader').allInnerTexts()).map((text) => text.trim())
const widthOf = async (column: string) => (await grid().getByRole('columnheader', { name: column }).boundingBox())!.width // prettier-ignore

test('Ctrl+C copies the cell, or the selected rows under their headers, with ids as text; Delete empties a cell, undo fills it', async () => {
  const [a = '', b = '', c = ''] = await shownOrders(page)
  await (await cellOf(page, a, 'Tracking number')).click()
  await page.keyboard.type('9400100000000000000001')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator(`[data-key="${a}"]`)).toContainText('9400100000000000000001')
  await page.keyboard.press('Control+c')
  await expect.poll(copied).toMatchObject({ text: '9400100000000000000001', html: expect.stringContaining('mso-number-format') }) // prettier-ignore

  await page.keyboard.press('Delete')
  await expect.poll(() => parcelsOf(page, a)).toMatchObject([{ trackingNumber: '' }])
  await page.keyboard.press('Control+z')
  await expect.poll(() => parcelsOf(page, a)).toMatchObject([{ trackingNumber: '9400100000000000000001' }])

  // Rows below it: the one that was worked on goes when it is left.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+c')
  await expect
    .poll(async () => (await copied()).text.split('\r\n'))
    .toEqual([
      expect.stringContaining('Tracking number'),
      expect.stringContaining(`${b}\t`),
      expect.stringContaining(`${c}\t`),
    ])
})

test('a selection shrinks and grows from its anchor; Ctrl and arrows jump', async () => {
  await grid().focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Escape')
  const bar = page.getByRole('toolbar', { name: 'Selected orders' })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  for (const [keys, selected] of [
    ['Shift+ArrowDown', 2],
    ['Shift+ArrowDown', 3],
    ['Shift+ArrowUp', 2],
    ['Shift+ArrowUp', 1],
    ['Shift+ArrowUp', 2],
  ] as const) {
    await page.keyboard.press(keys)
    await expect(bar, keys).toContainText(`${selected} selected`)
  }
  await page.keyboard.press('Escape')
  const total = await grid().getAttribute('aria-rowcount')
  await page.keyboard.press('Control+ArrowDown')
  const last = await grid().getAttribute('aria-activedescendant')
  expect(last).toMatch(new RegExp(`^cell-${Number(total) - 2}-`))
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test('Ctrl+F did nothing in a field: it finds from there too, and what was typed is kept', async () => {
  const [a = ''] = await shownOrders(page)
  const search = page.getByRole('searchbox')
  await (await cellOf(page, a, 'Tracking number')).click()
  await page.keyboard.type('ZC000088')
  await page.keyboard.press('Control+f')
  await expect(search).toBeFocused()
  await expect.poll(() => parcelsOf(page, a)).toMatchObject([{ trackingNumber: 'ZC000088' }])
  await page.evaluate(() => (location.hash = '#/evidence'))
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  await note.click()
  // A stroke is a letter like any other.
  await page.keyboard.type('3/4 sent')
  await expect(note).toHaveValue('3/4 sent')
  await page.keyboard.press('Control+f')
  await expect(search).toBeFocused()
  // A list with a search of its own is searched by that.
  await page.evaluate(() => (location.hash = '#/stock'))
  await page.getByRole('heading', { name: 'Stock at Amazon' }).waitFor()
  await search.focus()
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: /SKU, title/ })).toBeFocused()
})

test('columns are moved and made wider by drag and by keys, and it is remembered', async ({}, info) => {
  await (await cellOf(page, (await shownOrders(page))[0]!, 'Ship to')).click()
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click()
  await grid().focus()
  const before = await widthOf('Ship to')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(() => widthOf('Ship to')).toBeCloseTo(before + 16, -1)
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(async () => (await headers()).slice(2, 5)).toEqual(['Order', 'Items', 'Ship to'])
  await grid()
    .getByRole('columnheader', { name: 'Carrier' })
    .dragTo(grid().getByRole('columnheader', { name: 'Items' }))
  await expect.poll(async () => (await headers()).slice(2, 6)).toEqual(['Order', 'Carrier', 'Items', 'Ship to'])
  const box = (await grid().getByRole('columnheader', { name: 'Carrier' }).boundingBox())!
  await page.mouse.move(box.x + box.width - 2, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width + 58, box.y + 10)
  await page.mouse.up()
  await expect.poll(() => widthOf('Carrier')).toBeCloseTo(box.width + 60, -1)
  await page.reload()
  await toEnter(page)
  expect(await widthOf('Carrier')).toBeCloseTo(box.width + 60, -1)
  expect((await headers()).slice(2, 6)).toEqual(['Order', 'Carrier', 'Items', 'Ship to'])

  // Sideways the order's number stays.
  await page.getByTestId('rows').evaluate((element) => void (element.scrollLeft = 900))
  const id = (await shownOrders(page))[0]!
  await expect(page.getByText(id)).toBeInViewport({ ratio: 1 })
  await info.attach('sideways', { body: await page.screenshot(), contentType: 'image/png' })
})

/** Whether so many rows are drawn from the top, and in which order: they and their order are read at one moment. */
const areSorted = async (most: number, turned = (ids: string[]) => ids) => {
  const ids = (await shownOrders(page)).slice(0, most)
  return ids.length === most && ids.join() === turned(ids.toSorted()).join()
}

test('any column that can be is sorted by, and a second one with Shift', async () => {
  await grid().getByRole('columnheader', { name: 'Order', exact: true }).getByRole('button').click()
  await expect(grid().getByRole('columnheader', { name: 'Order', exact: true })).toHaveAttribute('aria-sort', 'ascending') // prettier-ignore
  await expect.poll(() => areSorted(12)).toBe(true)
  await grid().getByRole('columnheader', { name: 'Ship by' }).getByRole('button').click()
  await grid().getByRole('columnheader', { name: 'Order', exact: true }).getByRole('button').click({ modifiers: ['Shift'] }) // prettier-ignore
  await grid().getByRole('columnheader', { name: 'Order', exact: true }).getByRole('button').click({ modifiers: ['Shift'] }) // prettier-ignore
  await expect(page).toHaveURL(/then=/)
  await expect(grid().getByRole('columnheader', { name: 'Ship by' })).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(() => areSorted(8, (ids) => ids.toReversed())).toBe(true)
})

test('an order that was selected and has left the list was changed with the others: it is left out, and that is said', async () => {
  const [a = '', b = '', c = ''] = await shownOrders(page)
  const bar = page.getByRole('toolbar', { name: 'Selected orders' })
  for (const id of [a, b, c]) await page.getByRole('checkbox', { name: `Select ${id}` }).click({ force: true })
  await expect(bar).toContainText('3 selected')
  await (await cellOf(page, b, 'Tracking number')).click()
  await page.keyboard.type('ZC000042')
  await page.keyboard.press('Enter')
  await expect(page.locator(`[data-key="${b}"]`)).toHaveCount(0)
  await expect(bar).toContainText('2 selected')
  await expect(bar).toContainText('1 has left this list and is left out')
  await bar.getByRole('button', { name: 'Today' }).click()
  await expect(page.getByText('Entered for 2 orders')).toBeVisible()
  await bar.getByRole('button', { name: 'Clear entry' }).click()
  await expect.poll(() => parcelsOf(page, a)).toEqual([])
  expect(await parcelsOf(page, b)).toMatchObject([{ trackingNumber: 'ZC000042' }])
  await bar.getByRole('button', { name: 'Deselect' }).click()
})

test('all were selected, also a row that stays against the filter and is left out of what is done: it shows as not selected', async () => {
  const [a = '', b = ''] = await shownOrders(page)
  await (await cellOf(page, a, 'Tracking number')).click()
  await page.keyboard.type('ZC000077')
  // The cursor goes on within the row: the row stays, though it is no longer without a number.
  await page.keyboard.press('Tab')
  await expect.poll(() => parcelsOf(page, a)).toMatchObject([{ trackingNumber: 'ZC000077' }])
  const bar = page.getByRole('toolbar', { name: 'Selected orders' })
  const mark = (id: string) => page.getByRole('checkbox', { name: `Select ${id}` })
  await page.keyboard.press('Control+a')
  await expect(mark(b)).toBeChecked()
  await expect(mark(a)).not.toBeChecked()
  const rows = Number(await grid().getAttribute('aria-rowcount')) - 1
  await expect(bar).toContainText(`${rows - 1} selected`)
  // The mark of all takes all away again, though one row is not among them.
  await grid().getByRole('columnheader').getByRole('checkbox').click()
  await expect(bar).toHaveCount(0)
  await expect(mark(b)).not.toBeChecked()
  await grid().focus()
  await page.keyboard.press('Control+End')
  await expect(page.locator(`[data-key="${a}"]`)).toHaveCount(0)
})

test('Delete over selected rows emptied one cell: it empties the column for all of them, and one undo fills it again', async () => {
  const [a = '', b = ''] = await shownOrders(page)
  await (await cellOf(page, a, 'Carrier')).click()
  for (const id of [a, b]) {
    await page.keyboard.type('usps')
    await page.keyboard.press('Enter')
    await expect.poll(() => parcelsOf(page, id)).toMatchObject([{ carrierCode: 'USPS' }])
  }
  for (const id of [a, b]) await page.getByRole('checkbox', { name: `Select ${id}` }).click({ force: true })
  await page.keyboard.press('Delete')
  for (const id of [a, b]) await expect.poll(() => parcelsOf(page, id)).toEqual([])
  await page.keyboard.press('Control+z')
  for (const id of [a, b]) await expect.poll(() => parcelsOf(page, id)).toMatchObject([{ carrierCode: 'USPS' }])
  await page.keyboard.press('Escape')
})

test('a frame stood around the whole list beside that of the cell: the cell alone shows where the keyboard is, and fades when it is elsewhere', async () => {
  const ring = () => page.locator('[role="gridcell"][id]').evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).boxShadow).filter((shadow) => shadow !== 'none')) // prettier-ignore
  await grid().focus()
  await page.keyboard.press('ArrowDown')
  expect(await grid().evaluate((list) => getComputedStyle(list).outlineStyle)).toBe('none')
  const [here, ...others] = await ring()
  expect(others).toEqual([])
  await page.getByRole('searchbox').focus()
  await expect.poll(ring).toHaveLength(1)
  await expect.poll(ring).not.toEqual([here])
})
