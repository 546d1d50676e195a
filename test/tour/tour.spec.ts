import { expect, type Page, test } from '@playwright/test'
import { cpSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchDesk, dropFile, openWindow, setSize, stubOpenDialog, type DeskApp } from '../e2e/support/app'
import { CONFIRMATION_LAYOUTS } from '../../electron/backend/formats/uploads/shipping-confirmation'
import { handTemplate, textRow } from '../support/template-builder'
import { batchSteps } from './batch'
import { caseSteps } from './cases'
import { messageSteps } from './messages'
import { picture, ROOT, type Step, step, steps, TOUR } from './steps'

const SAMPLES = join(ROOT, 'resources/sample-shop')

/** The bundled sample reports, with their days moved to the present as a seller's would be. */
function freshSamples(folder: string): string[] {
  const { baseDay, files } = JSON.parse(readFileSync(join(SAMPLES, 'manifest.json'), 'utf8')) as {
    baseDay: string
    files: { file: string; hoursAgo: number }[]
  }
  const days = Math.floor((Date.now() - Date.parse(`${baseDay}T00:00:00Z`)) / 86_400_000)
  const reports = files.filter(({ file }) => file.endsWith('.txt'))
  return reports.map(({ file, hoursAgo }) => {
    const text = readFileSync(join(SAMPLES, file), 'latin1').replace(/(?<!\d)20\d\d-\d\d-\d\d(?!\d)/g, (day) =>
      new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10),
    )
    const path = join(folder, file)
    writeFileSync(path, text, 'latin1')
    const at = Date.now() / 1000 - hoursAgo * 3600
    utimesSync(path, at, at)
    return path
  })
}

const count = async (page: Page, tab: RegExp) => Number((await page.getByRole('tab', { name: tab }).innerText()).replace(/\D*(\d[\d,]*).*/s, '$1').replace(',', '')) // prettier-ignore

async function takeIn(page: Page, path: string, own: Step, shoot?: string): Promise<void> {
  await dropFile(page, path)
  await page
    .getByRole('button', { name: /^Take in|^Nothing new|^Needs your answer/ })
    .first()
    .waitFor()
  // Where the report does not say the marketplace, the operator does.
  for (const country of ['DE', 'FR', 'IT', 'ES']) {
    const question = page.getByRole('alert').filter({ hasText: new RegExp(`\\(${country},`) })
    if (await question.isVisible()) {
      await question.getByRole('button', { name: country, exact: true }).click()
      await expect(question.getByRole('button', { name: country, exact: true })).toHaveAttribute('aria-pressed', 'true')
    }
  }
  if (shoot) own.files.push(await picture(page, shoot))
  const button = page.getByRole('button', { name: /^Take in/ })
  const rows = Number((await button.innerText()).replace(/\D/g, ''))
  own.counts.rows = (own.counts.rows ?? 0) + rows
  await button.click()
  await page.getByRole('tab', { name: /^Unshipped/ }).waitFor()
}

test('the main job, from the first start to the files for Seller Central', async () => {
  mkdirSync(TOUR, { recursive: true })
  const desk: DeskApp = await launchDesk()
  const reports = freshSamples(desk.userData)
  const start = await desk.window()
  await setSize(desk, start, 1366, 768)
  await picture(start, 'two-doors')
  await start.getByRole('button', { name: 'Make a shop' }).click()
  await start.getByLabel('Shop name').fill('Sunrise Home')
  for (const id of ['US', 'CA', 'MX', 'DE', 'FR', 'IT', 'ES', 'JP']) await start.getByText(id, { exact: true }).click()
  await picture(start, 'make-a-shop')
  await start.getByRole('button', { name: 'Make the shop' }).click()
  const page = await openWindow(desk)
  await setSize(desk, page, 1366, 768)
  const exportsFolder = join(desk.shopsFolder, 'Sunrise Home', 'exports')

  await step('import', async (own) => {
    for (const [i, path] of reports.entries())
      await takeIn(page, path, own, ['preview', undefined, undefined, 'preview-with-question'][i])
    await page.getByRole('tab', { name: /^Unshipped/ }).click()
    await expect(page.getByRole('gridcell').first()).toBeVisible()
    own.files.push(await picture(page, 'orders'))
    own.counts.orders = await count(page, /^All/)
    own.counts.unshipped = await count(page, /^Unshipped/)
    expect(own.counts.orders).toBeGreaterThan(300)
    expect(own.counts.unshipped).toBeGreaterThan(50)
  })

  await step('tracking', async (own) => {
    await page.evaluate(() => (location.hash = '#/orders?tab=unshipped&marketplaces=["US"]'))
    await page.getByRole('grid').getByText('US', { exact: true }).first().waitFor()
    await page.waitForTimeout(500)
    const ids = (await page.getByRole('gridcell').allInnerTexts()).filter((text) => /^\d{3}-\d{7}-\d{7}$/.test(text.trim())) // prettier-ignore
    // The first by hand, in the table; the next as cells copied from a spreadsheet.
    await page.getByRole('grid').focus()
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight')
    await page.keyboard.type('yun')
    own.files.push(await picture(page, 'carrier'))
    await page.keyboard.press('Tab')
    await page.keyboard.type('YT2606721272000001')
    await page.keyboard.press('Enter')
    await expect(page.getByText('YT2606721272000001')).toBeVisible()
    const cells = ids.slice(1, 12).map((id, i) => `${id}\tYun Express\tYT26067212720001${String(i).padStart(2, '0')}\ttoday`).join('\n') // prettier-ignore
    await page.evaluate((text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, cells)
    const enter = page.getByRole('dialog').getByRole('button', { name: /^Enter \d+ tracking/ })
    await expect(enter).toBeEnabled()
    own.files.push(await picture(page, 'paste'))
    own.counts.pasted = Number((await enter.innerText()).replace(/\D/g, ''))
    await enter.click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    own.files.push(await picture(page, 'tracking-entered'))
    expect(own.counts.pasted).toBeGreaterThan(5)
  })

  await step('export-text', async (own) => {
    await page.keyboard.press('Control+Enter')
    await page.getByRole('tab', { name: 'US' }).click()
    own.files.push(await picture(page, 'ready-and-held'))
    await page.getByRole('tab', { name: /^Held back/ }).click()
    own.files.push(await picture(page, 'held-back'))
    await page.getByRole('button', { name: 'Write the text file' }).click()
    await expect(page.getByRole('main').getByText(/^Written: /)).toBeVisible()
    own.files.push(await picture(page, 'written'))
    const [name] = readdirSync(exportsFolder).filter((file) => file.endsWith('.txt'))
    const lines = readFileSync(join(exportsFolder, name!), 'utf8').replace(/\r\n$/, '').split('\r\n')
    expect(lines[0]).toBe(CONFIRMATION_LAYOUTS.standard18.columns.join('\t'))
    for (const line of lines.slice(1)) expect(line.split('\t')).toHaveLength(18)
    own.counts.lines = lines.length - 1
    expect(own.counts.lines).toBeGreaterThan(3)
    cpSync(join(exportsFolder, name!), join(TOUR, name!))
    own.files.push(name!)
  })

  await step('export-template', async (own) => {
    await page.evaluate(() => (location.hash = '#/orders?tab=unshipped&marketplaces=["DE"]'))
    await page.getByRole('grid').getByText('DE', { exact: true }).first().waitFor()
    await page.waitForTimeout(500)
    const ids = (await page.getByRole('gridcell').allInnerTexts()).filter((text) => /^\d{3}-\d{7}-\d{7}$/.test(text.trim())) // prettier-ignore
    const text = ids.slice(0, 5).map((id, i) => `${id}\tDHL\t0034043416109${String(4000000 + i)}\ttoday`).join('\n') // prettier-ignore
    await page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
    const enter = page.getByRole('dialog').getByRole('button', { name: /^Enter \d+ tracking/ })
    await expect(enter).toBeEnabled()
    await enter.click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })

    const template = join(desk.userData, 'Flat.File.ShippingConfirm.xlsx')
    writeFileSync(template, handTemplate({ sheetData: textRow(1, CONFIRMATION_LAYOUTS.standard18.columns) }))
    await stubOpenDialog(desk, [template])
    await page.keyboard.press('Control+Enter')
    await page.getByRole('tab', { name: 'DE' }).click()
    await page.getByRole('button', { name: /^Fill a template/ }).click()
    await expect(page.getByRole('main').getByText(/^Written: .*\.xlsx/)).toBeVisible()
    own.files.push(await picture(page, 'template-filled'))
    const [name] = readdirSync(exportsFolder).filter((file) => file.endsWith('.xlsx'))
    cpSync(join(exportsFolder, name!), join(TOUR, name!))
    own.files.push(name!)
    own.counts.lines = ids.slice(0, 5).length
    await page.getByRole('button', { name: 'Mark uploaded' }).click()
    await page.evaluate(() => (location.hash = '#/files'))
    await page.getByRole('tab', { name: /^Exports/ }).click()
    own.files.push(await picture(page, 'files'))
  })

  await batchSteps(desk, page, exportsFolder)
  await caseSteps(desk, page, exportsFolder)
  await messageSteps(desk, page)

  await page.evaluate(() => (location.hash = '#/orders?tab=unshipped'))
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').waitFor()
  await picture(page, 'one-order')
  await page.evaluate(() => {
    const { desk: bridge } = window as unknown as { desk: { invoke(name: string, input: unknown): Promise<unknown> } }
    return bridge.invoke('app.setPreferences', { language: 'zh-CN', theme: 'dark' })
  })
  await page.getByRole('tab', { name: /待发货/ }).waitFor()
  await picture(page, 'chinese-dark')
  writeFileSync(join(TOUR, 'summary.md'), page1())
  await desk.close()
})

function page1(): string {
  const rows = steps.map(({ step, ok, counts, files }) => `| ${step} | ${ok ? 'done' : 'FAILED'} | ${Object.entries(counts).map(([k, v]) => `${k} ${v}`).join(', ')} | ${files.join(', ')} |`) // prettier-ignore
  return [
    '# Shopdesk: the main job and a batch',
    '',
    'Sample order reports in, tracking entered, files for Seller Central out; then a forwarder’s sheet, the doctor, Amazon’s answer, undo, paper and evidence, in the real app.',
    '',
    '| step | result | counts | files |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
