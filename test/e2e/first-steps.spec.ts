import { expect, test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchDesk, makeShop, setSize, setZoom, stubOpenDialog } from './support/app'
import { violations } from './support/axe'

const REPORT = [
  'order-id\torder-item-id\tpurchase-date\tpromise-date\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship',
  '111-0000001-0000000\t10000000000001\t2026-11-01T20:00:00+00:00\t2026-11-05T07:59:59+00:00\tSKU-1\tMug\t1\t0\t1',
  '',
].join('\n')

test('an empty shop said “No orders here”: it says where the reports are and what to press, and the keyboard starts in the list', async ({}, info) => {
  const desk = await launchDesk()
  const page = await makeShop(desk, 'New', ['US', 'JP'])
  await setSize(desk, page, 1366, 768)
  const way = (market: string) => page.getByRole('row').filter({ hasText: market })
  for (const [market, channel] of [
    ['US', 'Amazon.com'],
    ['JP', 'Amazon.co.jp'],
  ] as const) {
    await expect(way(market)).toContainText(`choose ${channel} at the top`)
    await expect(way(market)).toContainText('Orders ▸ Order Reports ▸ Unshipped Orders')
    await expect(way(market)).toContainText('订单 ▸ 订单报告')
    await expect(way(market)).toContainText('18703896268020310.txt')
  }
  await info.attach('empty shop', { body: await page.screenshot(), contentType: 'image/png' })
  expect(await violations(page)).toEqual([])
  await setZoom(desk, page, 1.5)
  await info.attach('empty shop at 150 %', { body: await page.screenshot(), contentType: 'image/png' })
  await setZoom(desk, page, 1)

  // One button, on every page.
  const button = page.getByRole('button', { name: 'Import', exact: true })
  for (const chapter of ['confirm', 'stock', 'files', 'settings', 'orders']) {
    await page.evaluate((to) => (location.hash = `#/${to}`), chapter)
    await expect(button).toHaveCount(1)
  }
  const file = join(desk.userData, '18703896268020310.txt')
  writeFileSync(file, REPORT)
  await stubOpenDialog(desk, [file])
  await button.click()
  await page.getByRole('button', { name: 'US', exact: true }).click()
  await page.getByRole('button', { name: 'Take in 1 row' }).click()

  const grid = page.getByRole('grid')
  await expect(grid.getByText('111-0000001-0000000')).toBeVisible()
  await expect(grid).toBeFocused()
  const skip = page.getByRole('button', { name: 'Skip to the list' })
  const first = await page.evaluate(() => document.querySelector('button, a[href], input')?.textContent)
  expect(first).toBe('Skip to the list')
  await skip.focus()
  await skip.press('Enter')
  await expect(grid).toBeFocused()
  await desk.close()
})
