import { expect, test, type Locator } from '@playwright/test'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropFile, inMain, launchDesk, openSampleShop, setSize, setZoom, stubSaveDialog } from './support/app'

const boxOf = async (part: Locator) => (await part.boundingBox())!

/** Parts of the page that a note would hide, by what they hold. */
async function overlaps(note: Locator, parts: readonly Locator[]): Promise<number> {
  const of = await boxOf(note)
  const boxes = await Promise.all(parts.map(boxOf))
  return boxes.filter(
    (box) =>
      box.x < of.x + of.width && of.x < box.x + box.width && box.y < of.y + of.height && of.y < box.y + box.height,
  ).length
}

test('a note hid the last rows and the bulk bar; it stands on a line of its own, and undoes what it says', async ({}, info) => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await setSize(desk, page, 1366, 768)
  const grid = page.getByRole('grid')
  const bar = page.getByRole('toolbar', { name: 'Selected orders' })
  const note = page.locator('[data-note="true"]')
  for (const zoom of [1, 1.5]) {
    await setZoom(desk, page, zoom)
    await grid.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await bar.getByRole('button', { name: 'Today' }).click()
    await expect(note).toContainText('Entered for')
    await info.attach(`note at ${zoom}`, { body: await page.screenshot(), contentType: 'image/png' })
    expect(await overlaps(note, [page.getByRole('main'), grid, bar, page.getByRole('navigation')])).toBe(0)
    await expect(note).toHaveCount(1)
    await note.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(note).toContainText('Undone:')
    await expect(note.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0)
    await note.getByRole('button', { name: 'Redo', exact: true }).click()
    await expect(note).toContainText('Done again:')
    await note.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(note).toContainText('Undone:')
    await grid.focus()
    await page.keyboard.press('Escape')
  }
  await desk.close()
})

test('results and failures of the day stay in the bell; a written file leads to its folder', async ({}, info) => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  const bell = page.getByRole('button', { name: /^Notes of today/ })
  const bad = join(desk.userData, 'holiday.txt')
  writeFileSync(bad, 'Two weeks at the sea\n')
  await dropFile(page, bad)
  const note = page.locator('[data-note="true"]')
  await expect(note).toContainText('holiday.txt')
  await expect(bell).toHaveAccessibleName('Notes of today · 1 failure')

  const pdf = join(desk.userData, 'slips.pdf')
  await stubSaveDialog(desk, pdf)
  await inMain(desk, ({ shell }) => {
    shell.showItemInFolder = (path) => Object.assign(globalThis, { shown: path })
  })
  await page.evaluate(() => (location.hash = '#/print?list=unshipped'))
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(note).toContainText('PDF of')
  expect(existsSync(pdf)).toBe(true)
  await note.getByRole('button', { name: 'Open folder' }).click()
  await expect.poll(() => inMain(desk, () => (globalThis as { shown?: string }).shown)).toBe(pdf)

  await bell.click()
  const kept = page.getByRole('dialog', { name: 'Notes of today' }).getByRole('listitem')
  await expect(kept).toHaveCount(2)
  await expect(kept.first()).toContainText('PDF of')
  await expect(kept.first().getByRole('button', { name: 'Open folder' })).toBeVisible()
  await expect(kept.last()).toContainText('holiday.txt')
  await info.attach('bell', { body: await page.screenshot(), contentType: 'image/png' })
  await page.keyboard.press('Escape')
  await expect(kept).toHaveCount(0)
  // Who opened the bell has seen the failure.
  await expect(bell).toHaveAccessibleName('Notes of today')
  await desk.close()
})

test('a cost that was saved could only be taken back by who knew the key: its note says Undo', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await page.evaluate(() => (location.hash = '#/costs?skus=NEW-SKU'))
  const field = page.getByRole('textbox', { name: 'Goods NEW-SKU' })
  const save = page.getByRole('row').filter({ hasText: 'NEW-SKU' }).getByRole('button', { name: 'Save' })
  await field.fill('1.50')
  await save.click()
  const note = page.locator('[data-note="true"]')
  await expect(note).toContainText('Costs')
  await note.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(note).toContainText('Undone: Costs')
  await expect(field).toHaveValue('')
  await desk.close()
})
