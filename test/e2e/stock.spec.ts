import { expect, test } from '@playwright/test'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropFile, launchDesk, openSampleShop } from './support/app'

test('an inventory report under any name is known, asks whose stock it is, and is found SKU by SKU', async () => {
  const header = readFileSync('test/fixtures/stock-headers/inventory-fba.header-myi-21.tsv', 'utf8').trimEnd().split('\t') // prettier-ignore
  const row = (cells: Readonly<Record<string, string>>) => header.map((name) => cells[name] ?? '').join('\t')
  const path = join(mkdtempSync(join(tmpdir(), 'desk-')), '18703896268020310.txt')
  const rows = [
    row({ sku: 'Ab-1', 'product-name': 'Desk lamp', 'afn-fulfillable-quantity': '7', 'afn-reserved-quantity': '2' }),
    row({ sku: 'Ab-2', 'product-name': 'Tea tin', 'afn-fulfillable-quantity': 'seven' }),
  ]
  writeFileSync(path, [header.join('\t'), ...rows, ''].join('\r\n'))

  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  await page.getByRole('link', { name: 'Stock' }).click()
  await expect(page.getByText('No stock is known')).toBeVisible()
  await dropFile(page, path)
  await expect(page.getByText(/FBA Manage Inventory · utf-8/)).toBeVisible()
  const table = page.getByRole('grid')
  await expect(table.getByRole('columnheader', { name: 'SKU' })).toBeVisible()
  await expect(table.getByText('Needs your answer')).toBeVisible()
  await expect(table.getByText(/afn-fulfillable-quantity .*“seven”/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Needs your answer/ })).toBeDisabled()
  await page.getByRole('button', { name: 'US', exact: true }).press('Enter')
  await expect(page.getByRole('button', { name: 'US', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: /^Take in/ }).press('Enter')
  await expect(page.getByText(/FBA Manage Inventory · utf-8/)).toBeHidden()

  await page.getByRole('link', { name: 'Stock' }).click()
  await expect(page.getByRole('grid', { name: 'Stock at Amazon' }).getByRole('row', { name: /Ab-1 Desk lamp US 7 2/ })).toBeVisible() // prettier-ignore
  await page.getByRole('textbox', { name: /SKU, title/ }).fill('tea')
  await expect(page.getByText('Desk lamp')).toBeHidden()
  await page.getByRole('link', { name: 'Files' }).click()
  await page.getByRole('row', { name: /FBA Manage Inventory/ }).getByRole('button', { name: 'Undo' }).click() // prettier-ignore
  await page.getByRole('link', { name: 'Stock' }).click()
  await expect(page.getByText('No stock is known')).toBeVisible()
  await desk.close()
})
