import { expect, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DeskApp, dropFile, stubSaveDialog } from '../e2e/support/app'
import { picture, step, TOUR } from './steps'

interface Bridge {
  invoke(name: string, input: unknown): Promise<{ ok: boolean; data: unknown }>
}

/** Order ids of unshipped US orders without tracking, as the desk lists them. */
async function openOrders(page: Page, limit: number): Promise<string[]> {
  return page.evaluate(async (n) => {
    const { desk } = window as unknown as { desk: Bridge }
    const filter = { tab: 'unshipped', marketplaces: ['US'], fulfillmentChannel: 'Merchant', cancelRequested: false, tracking: 'none' } // prettier-ignore
    const answer = await desk.invoke('orders.list', { filter, offset: 0, limit: n })
    return (answer.data as { rows: { orderId: string }[] }).rows.map((row) => row.orderId)
  }, limit)
}

/** A forwarder's workbook: title rows, Chinese words, its own name for itself, one number that Excel has destroyed. */
async function forwarderSheet(path: string, ids: readonly string[]): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('出货明细')
  sheet.addRow(['云途物流 2026 出货明细表'])
  sheet.mergeCells('A1:F1')
  sheet.addRow([])
  sheet.addRow(['序号', '客户订单号', '运单号', '物流商', '发货日期', '重量(kg)', '运费(CNY)'])
  const today = new Date().toISOString().slice(0, 10)
  ids.forEach((id, i) => {
    const number = i === ids.length - 1 ? 9.4001118992231974e21 : `YT26081212720${String(10_000 + i)}`
    sheet.addRow([i + 1, id, number, '云途物流', today, 0.35, 42.5])
  })
  await book.xlsx.writeFile(path)
}

/** The batch: a forwarder's sheet in, the doctor, Amazon's answer, undo, paper, evidence. */
export async function batchSteps(desk: DeskApp, page: Page, exportsFolder: string): Promise<void> {
  const go = (hash: string) => page.evaluate((to) => (location.hash = to), hash)

  await step('forwarder-sheet', async (own) => {
    const ids = await openOrders(page, 13)
    expect(ids.length).toBeGreaterThan(5)
    const path = join(desk.userData, '云途 出货明细.xlsx')
    await forwarderSheet(path, ids)
    await dropFile(page, path)
    await expect(page.getByRole('heading', { name: '云途 出货明细.xlsx' })).toBeVisible()
    await page.getByRole('button', { name: 'Columns…' }).click()
    own.files.push(await picture(page, 'sheet-columns'))
    await page.getByRole('button', { name: 'Hide columns' }).click()
    own.files.push(await picture(page, 'sheet-preview'))
    // One number was destroyed by Excel: it is refused; the others go.
    await expect(page.getByRole('button', { name: /^1 Refused/ })).toBeVisible()
    const button = page.getByRole('button', { name: /^Take in/ })
    own.counts.rows = Number((await button.innerText()).replace(/\D/g, ''))
    expect(own.counts.rows).toBe(ids.length - 1)
    await button.click()
    await page.getByRole('tab', { name: /^Unshipped/ }).waitFor()
  })

  await step('doctor', async (own) => {
    await go('#/confirm')
    await page.getByRole('tab', { name: 'US' }).click()
    await page.getByRole('tab', { name: /^Held back/ }).click()
    const list = page.getByRole('navigation', { name: 'What the doctor finds' })
    await list.getByRole('button', { name: /云途/ }).click()
    own.files.push(await picture(page, 'doctor'))
    const fix = page.getByRole('button', { name: /^Use “Yun Express” for all \d+/ })
    own.counts.mended = Number((await fix.innerText()).replace(/\D/g, ''))
    await fix.click()
    await expect(list.getByRole('button', { name: /云途/ })).toHaveCount(0)
    await page.getByRole('tab', { name: /^Ready/ }).click()
    own.files.push(await picture(page, 'doctor-mended'))
    expect(own.counts.mended).toBeGreaterThan(5)
  })

  await step('processing-report', async (own) => {
    const before = new Set(readdirSync(exportsFolder))
    await page.getByRole('button', { name: 'Write the text file' }).click()
    await expect.poll(() => readdirSync(exportsFolder).filter((file) => !before.has(file)).length).toBe(1)
    const name = readdirSync(exportsFolder).find((file) => !before.has(file))!
    const lines = readFileSync(join(exportsFolder, name), 'utf8').trimEnd().split('\r\n').slice(1)
    const second = lines[1]!.split('\t')[0]!
    const report = join(desk.userData, 'processing-report.txt')
    writeFileSync(
      report,
      `Feed Processing Summary:\n\tNumber of records processed\t\t${lines.length}\n\tNumber of records successful\t\t${lines.length - 1}\n\n` +
        'original-record-number\torder-id\torder-item-id\terror-code\terror-type\terror-message\n' +
        `2\t${second}\t\t5004\tError\tA required value is missing: ship-date.\n`,
    )
    await dropFile(page, report)
    await expect(page.getByRole('heading', { name: 'processing-report.txt' })).toBeVisible()
    await expect(page.getByText(`accepted ${lines.length - 1}, failed 1, unknown 0`)).toBeVisible()
    own.files.push(await picture(page, 'processing-report'))
    await page.getByRole('button', { name: /^Take in/ }).click()
    await page.getByRole('tab', { name: /^Unshipped/ }).waitFor()
    await go('#/files')
    await page.getByRole('tab', { name: /^Exports/ }).click()
    await expect(page.getByText(`wrote ${lines.length}, accepted ${lines.length - 1}, failed 1`)).toBeVisible()
    await page.getByRole('button', { name: 'What Amazon said' }).first().click()
    await expect(page.getByRole('dialog').getByText(second)).toBeVisible()
    own.files.push(await picture(page, 'settled'))
    await page.keyboard.press('Escape')
    own.counts = { lines: lines.length, accepted: lines.length - 1, failed: 1 }
  })

  await step('undo', async (own) => {
    await go('#/orders?tab=unshipped&tracking=none&marketplaces=["US"]')
    const grid = page.getByRole('grid')
    await grid.getByText('US', { exact: true }).first().waitFor()
    await page.waitForTimeout(400)
    await grid.focus()
    const filled = grid.getByText('USPS', { exact: true })
    await expect(filled).toHaveCount(0)
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    const bar = page.getByRole('toolbar', { name: 'Selected orders' })
    await expect(bar).toContainText('3 selected')
    await bar.getByRole('button', { name: 'Carrier…' }).click()
    await page.getByPlaceholder('Find a carrier').fill('usps')
    await page.getByRole('dialog').getByRole('button', { name: /^USPS/ }).click()
    await expect(page.getByText('Entered for 3 orders').first()).toBeVisible()
    own.files.push(await picture(page, 'many-at-once'))
    await grid.focus()
    await page.keyboard.press('Control+z')
    await expect(page.getByText(/^Undone:/).first()).toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await expect(page.getByText(/^Done again:/).first()).toBeVisible()
    await expect(filled).toHaveCount(3)
    own.files.push(await picture(page, 'done-again'))
    await page.keyboard.press('Control+z')
    await expect(filled).toHaveCount(0)
    own.counts.orders = 3
  })

  await step('packing-slips', async (own) => {
    await go('#/print?list=unshipped')
    const preview = page.getByRole('img', { name: /First page of/ })
    await expect(preview).toBeVisible({ timeout: 30_000 })
    own.files.push(await picture(page, 'packing-slips'))
    const path = join(TOUR, 'packing-slips.pdf')
    await stubSaveDialog(desk, path)
    const save = page.getByRole('button', { name: /Save PDF/ })
    own.counts.orders = Number((await save.innerText()).replace(/\D/g, ''))
    await save.click()
    await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true)
    own.counts.pages = readFileSync(path, 'latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
    expect(own.counts.pages).toBeGreaterThanOrEqual(own.counts.orders)
    await page.getByText('Pick list', { exact: true }).click()
    await page.getByRole('textbox', { name: /^Bin of/ }).first().waitFor() // prettier-ignore
    own.files.push(await picture(page, 'pick-list'), 'packing-slips.pdf')
  })

  await step('evidence', async (own) => {
    await go('#/evidence')
    await page.getByRole('textbox', { name: 'Note' }).fill('Seller Central was down 14:02–16:30')
    await page.getByRole('button', { name: 'Add note' }).click()
    await expect(page.getByText(/^The chain is whole/)).toBeVisible()
    own.files.push(await picture(page, 'evidence'))
    own.counts.entries = (await page.getByRole('row').count()) - 1
    const path = join(TOUR, 'evidence.pdf')
    await stubSaveDialog(desk, path)
    await page.getByRole('button', { name: /Save PDF/ }).click()
    await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true)
    expect(statSync(path).size).toBeGreaterThan(5_000)
    expect(own.counts.entries).toBeGreaterThan(4)
    own.files.push('evidence.pdf')
  })

  await step('playbook', async (own) => {
    await go('#/playbook?open=vtr-drop')
    await expect(
      page.getByRole('article').getByRole('heading', { name: 'The valid tracking rate (VTR) is falling' }),
    ).toBeVisible()
    own.counts.articles = await page.getByRole('navigation', { name: 'Articles' }).getByRole('link').count()
    expect(own.counts.articles).toBeGreaterThan(40)
    own.files.push(await picture(page, 'playbook'))
  })
}
