import { expect, test } from '@playwright/test'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropFile, launchDesk } from './support/app'
import { workShop } from './support/work-shop'

test('2,000 files named at the start: 200 wait, the others are counted, and the desk works', async () => {
  const { desk: first } = await workShop(1)
  const { userData } = first
  await first.close()
  const file = join(userData, 'orders.txt')
  const desk = await launchDesk({ userData, args: Array.from({ length: 2000 }, () => file) })
  const page = await desk.window((url) => !url.includes('#/start'))
  await expect(page.getByText('1800 files were left out: at most 200 wait at once.')).toBeVisible()
  await expect(page.getByText('199 more to look at after this one')).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByText('198 more to look at after this one')).toBeVisible()
  await desk.close()
})

/** What a file is called, and how that is to be shown: a sign that hides or turns letters round stands there as a visible one. */
const NAMES = [
  ['sredro\u202Etxt.exe.txt', 'sredro\uFFFDtxt.exe.txt'],
  ['two\nlines.txt', 'two\uFFFDlines.txt'],
  ['-rf --no-sandbox.txt', '-rf --no-sandbox.txt'],
  ['<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>.txt'],
  [`${'长'.repeat(83)}.txt`, `${'长'.repeat(83)}.txt`],
] as const

test('files with names made to mislead are read, and their names shown as they are', async () => {
  const { desk, page } = await workShop(1)
  const report = readFileSync(join(desk.userData, 'orders.txt'), 'utf8')
  const folder = join(desk.userData, 'hostile')
  mkdirSync(folder)
  const paths = NAMES.map(([name]) => join(folder, name))
  for (const [i, path] of paths.entries()) {
    // Each is another order, so that each has something to take in.
    writeFileSync(path, report.replaceAll('111-0000001', `111-00000${i + 10}`).replaceAll('SKU-1', `SKU-${i + 10}`))
    await dropFile(page, path)
    await page.getByRole('button', { name: /^Take in/ }).click()
    await expect(page.getByRole('tab', { name: /^All/ })).toContainText(String(i + 2))
  }
  await page.evaluate(() => (location.hash = '#/files'))
  for (const [, shown] of NAMES) await expect(page.getByText(shown, { exact: true }).first()).toBeVisible()
  expect(await page.evaluate(() => /[\u202e\u200b]/.test(document.body.textContent ?? ''))).toBe(false)
  await desk.close()

  // The same as arguments: a name that begins with a dash comes with its folder.
  const again = await launchDesk({ userData: desk.userData, args: paths })
  const opened = await again.window((url) => !url.includes('#/start'))
  await expect(opened.getByText('4 more to look at after this one')).toBeVisible()
  await again.close()
})
