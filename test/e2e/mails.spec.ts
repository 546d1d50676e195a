import { expect, type Page, test } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { dropFile, launchDesk, makeShop, stubOpenDialog } from './support/app'

const order = (n: number) => `402-000000${n}-0000001`
const RECENT = new Date(Date.now() - 3_600_000).toUTCString()

const message = (n: number): string =>
  [
    `From: Buyer ${n} - Amazon Marketplace <abcdefgh${n}ijkl+c${n}@marketplace.amazon.de>`,
    'To: shop@example.com',
    `Subject: Frage von Amazon-Kunde Buyer ${n} (Bestellung: ${order(n)})`,
    `Date: ${RECENT}`,
    `Message-ID: <m${n}@amazon.de>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    '------------- Message:  -------------',
    '',
    `Question ${n}`,
    '',
    '------------- End message -------------',
    '',
  ].join('\r\n')
const asMbox = (mails: readonly string[]) =>
  mails.map((mail) => `From MAILER-DAEMON Mon Mar  9 02:00:05 2026\r\n${mail}\r\n`).join('')

const grid = (page: Page) => page.getByRole('grid', { name: 'Preview' })

test('mails of every shape dropped together are one import; what is no mail stays a file of its own', async () => {
  const desk = await launchDesk()
  const page = await makeShop(desk, 'Mail shop')
  const folder = join(desk.userData, 'mails')
  mkdirSync(join(folder, 'inner'), { recursive: true })
  const laid = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const paths = [laid('1.eml', message(1)), laid('report.txt', 'no report\n'), laid('box', asMbox([message(2), message(3)])), laid('mails.zip', zipSync({ 'a.eml': Buffer.from(message(4)), 'b.txt': Buffer.from('no mail') }))] // prettier-ignore

  await dropFile(page, paths)
  await expect(page.getByRole('heading', { name: '1.eml + 2' })).toBeVisible()
  await expect(page.getByText('1 more to look at after this one')).toBeVisible()
  await expect(grid(page).getByText('Buyer message')).toHaveCount(4)
  for (const n of [1, 2, 3, 4]) await expect(grid(page).getByText(order(n), { exact: true })).toBeVisible()
  await expect(grid(page).getByText(/mails\.zip ▸ b\.txt holds no mail/)).toBeVisible()
  await page.getByRole('button', { name: 'Take in 4 rows' }).click()
  await expect(page.getByText(/report\.txt/)).toBeVisible()

  // The same again, as a folder that is chosen, changes nothing.
  await page.evaluate(() => (location.hash = '#/files'))
  await expect(page.getByRole('row', { name: /1\.eml \+ 2/ })).toBeVisible()
  await stubOpenDialog(desk, [folder])
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('folder of mails')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'mails', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nothing new to take in' })).toBeDisabled()
  await desk.close()
})

test('a mail that is nowhere on the disk is taken in from its bytes; a drop without a file says what to do', async () => {
  const desk = await launchDesk()
  const page = await makeShop(desk, 'Mail shop')
  await page.evaluate((source) => {
    const data = new DataTransfer()
    data.items.add(new File([source], 'dragged.eml'))
    const dropped = new DragEvent('drop', { dataTransfer: data, cancelable: true })
    window.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, cancelable: true }))
    window.dispatchEvent(dropped)
  }, message(5).toString())
  await expect(page.getByRole('heading', { name: 'dragged.eml' })).toBeVisible()
  await expect(grid(page).getByText(order(5), { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()

  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Frage von Amazon-Kunde')
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }))
  })
  await expect(page.getByText('That drop brought no file.', { exact: false })).toBeVisible()
  await desk.close()
})

test('the source of a mail that is pasted is taken in', async () => {
  const desk = await launchDesk()
  const page = await makeShop(desk, 'Mail shop')
  await page.evaluate((source) => {
    const data = new DataTransfer()
    data.setData('text/plain', source)
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }))
  }, message(6).toString())
  await expect(grid(page).getByText(order(6), { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Take in 1 row' }).click()
  await desk.close()
})

test('what is laid into mail-in is offered, taken in once, and offered again when it is taken back', async () => {
  const desk = await launchDesk()
  const page = await makeShop(desk, 'Mail shop')
  const folder = join(desk.shopsFolder, 'Mail shop', 'mail-in')
  writeFileSync(join(folder, '1.eml'), message(1))
  writeFileSync(join(folder, '2.eml'), message(2))
  const offer = page.getByRole('button', { name: '2 files in mail-in · Preview' })
  await offer.click()
  await expect(grid(page).getByText(order(2), { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Take in 2 rows' }).click()
  await expect(page.getByText(/Taken in: 2 new/)).toBeVisible()
  await expect(offer).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect(offer).toBeVisible()
  await desk.close()
})
