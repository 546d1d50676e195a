import { expect, type Page, test } from '@playwright/test'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskBridge } from '@shared/contract/bridge'
import { savedRows } from '../support/saved-list'
import { type DeskApp, inMain, launchDesk, openSampleShop } from './support/app'

/** Remembers what the system is asked to open instead of opening it. */
const watchOpening = (desk: DeskApp) =>
  inMain(desk, ({ shell }) => {
    const asked: string[] = []
    Object.assign(globalThis, { askedToOpen: asked })
    shell.openPath = (path) => {
      asked.push(path)
      return Promise.resolve('')
    }
    shell.showItemInFolder = (path) => void asked.push(`folder of ${path}`)
  })
const askedToOpen = (desk: DeskApp) =>
  inMain(desk, () => (globalThis as unknown as { askedToOpen: string[] }).askedToOpen)
const saveAs = async (page: Page, how: string) => {
  await page.getByRole('button', { name: 'Save as .xlsx' }).click()
  await page.getByRole('menuitem', { name: how }).click()
}

test('the orders of a list are saved as a workbook that opens from the note', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await watchOpening(desk)
  await page.getByRole('tab', { name: /^Cancelled/ }).click()
  const shown = await page.getByRole('grid').getByRole('row').nth(1).innerText()
  await saveAs(page, 'As shown: these columns')
  const note = page.getByRole('status').filter({ hasText: '.xlsx written' })
  await expect(note).toBeVisible()
  await note.getByRole('button', { name: 'Open', exact: true }).click()
  await expect.poll(() => askedToOpen(desk)).toHaveLength(1)
  const [path = ''] = await askedToOpen(desk)
  expect(path.startsWith(join(desk.shopsFolder, 'Sample shop', 'lists'))).toBe(true)
  expect(existsSync(path)).toBe(true)
  const { header, rows } = savedRows(path)
  expect(header.slice(0, 2)).toEqual(['Ordered', 'Order'])
  expect(shown).toContain(String(rows[0]?.Order))
  expect(rows.every((row) => row.State === 'Cancelled')).toBe(true)

  // The command does the same, and the file before stays.
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find and do' })
  await palette.getByRole('combobox').fill('xlsx')
  await expect(palette.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(note).toContainText('(2).xlsx')
  await note.getByRole('button', { name: 'Open folder' }).click()
  await expect.poll(() => askedToOpen(desk)).toHaveLength(2)
  expect((await askedToOpen(desk))[1]).toMatch(/^folder of .*\.xlsx$/)
  expect(readdirSync(join(desk.shopsFolder, 'Sample shop', 'lists')).filter((name) => name.endsWith('.xlsx'))).toHaveLength(2) // prettier-ignore

  // A page cannot have any other file opened.
  const refused = await page.evaluate(() =>
    (window as unknown as { desk: DeskBridge }).desk.invoke('lists.openFile', { file: '/etc/passwd' }),
  )
  expect(refused).toMatchObject({ ok: false, error: { code: 'fileTokenUnknown' } })
  await desk.close()
})
