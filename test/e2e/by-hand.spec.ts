import { expect, test } from '@playwright/test'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { texts as en } from '@shared/i18n/en'
import { texts as zh } from '@shared/i18n/zh-CN'
import { dropFile, inMain, launchDesk, openSampleShop } from './support/app'
import { ask, draftMcf } from './support/busy-shop'
import { holdAnswers } from './support/hold-answers'
import { ALL_ORDERS_33 } from '../support/report-builder'

/** All Orders, downloaded now: a multi-channel order was shipped all the same. */
function shippedReport(number: string): string {
  const hourAgo = new Date(Date.now() - 3_600_000).toISOString().slice(0, 19) + '+00:00'
  const values: Record<string, string> = {
    'amazon-order-id': 'S01-0000001-0000001', 'merchant-order-id': number, 'purchase-date': hourAgo, 'last-updated-date': hourAgo,
    'order-status': 'Shipped', 'item-status': 'Shipped', 'fulfillment-channel': 'Amazon', 'sales-channel': 'Non-Amazon',
    sku: 'SKU-A', quantity: '1', 'ship-country': 'US', currency: 'USD',
  } // prettier-ignore
  const path = join(mkdtempSync(join(tmpdir(), 'desk-report-')), 'all-orders.txt')
  const lines = [ALL_ORDERS_33, ALL_ORDERS_33.map((name) => values[name] ?? '')]
  writeFileSync(path, `${lines.map((cells) => cells.join('\t')).join('\n')}\n`)
  return path
}

for (const [language, t] of [
  ['en', en],
  ['zh-CN', zh],
] as const)
  test(`a multi-channel order is cancelled by hand at Seller Central, taken back, and contradicted by a report: ${language}`, async ({}, info) => {
    const desk = await launchDesk({ language })
    const page = await openSampleShop(desk)
    const mcfOrderId = await draftMcf(page)
    await ask(page, 'mcf.markPlaced', { mcfOrderId, isPlaced: true })
    const { order } = await ask(page, 'mcf.get', { mcfOrderId })
    await page.evaluate((id) => (location.hash = `#/mcf/${id}`), mcfOrderId)
    const byHand = page.locator('section', {
      has: page.getByRole('heading', { name: t.byHand.of.mcfCancellation.title }),
    })
    await page.getByRole('button', { name: t.mcf.cancel, exact: true }).press('Enter')
    await expect(byHand.getByRole('listitem')).toHaveText(Object.values(t.byHand.of.mcfCancellation.steps))
    await byHand.getByRole('button', { name: t.byHand.copy.replace('{{text}}', order.fulfillmentOrderId) }).click()
    await expect(byHand.getByRole('button', { name: t.byHand.copy.split(' ')[0]! })).toHaveText(t.common.copied)
    const copied = () => inMain(desk, ({ clipboard }) => (clipboard as unknown as { readText(): string }).readText())
    await expect.poll(copied).toBe(order.fulfillmentOrderId)
    await info.attach('steps', { body: await page.screenshot(), contentType: 'image/png' })

    // Not in the future; the button says why.
    const when = byHand.getByLabel(t.byHand.at)
    const done = byHand.getByRole('button', { name: t.byHand.done, exact: true })
    await when.fill('yesterday')
    await expect(done).toHaveAttribute('aria-description', t.byHand.badMoment)
    await done.press('Enter')
    await expect(done).toBeVisible()
    await when.fill('2099-01-01 08:00')
    await expect(done).toHaveAttribute('aria-description', t.errors.doneInFuture)
    await when.press('Enter')
    await expect(byHand.getByRole('alert')).toHaveText(t.errors.doneInFuture)
    await done.press('Enter')
    await when.fill('2026/3/2 8:15')
    await done.press('Enter')
    const state = byHand.getByRole('status')
    await expect(state).toContainText('08:15')
    const main = page.getByRole('main')
    await expect(main.getByText(t.mcf.state.cancelled, { exact: true })).toBeVisible()
    expect((await ask(page, 'uploads.plan', { kind: 'mcfCancellation' })).groups).toEqual([])

    await byHand.getByRole('button', { name: t.byHand.takeBack }).press('Enter')
    await expect(main.getByText(t.mcf.state.placed, { exact: true })).toBeVisible()
    await expect(when).toHaveValue('')
    // Ctrl+Z takes back that it was taken back, and once more that it was done.
    await page.keyboard.press('Control+z')
    await expect(state).toContainText('08:15')
    await page.keyboard.press('Control+z')
    await expect(done).toBeVisible()
    await done.press('Enter')
    await expect(state).toBeVisible()

    await dropFile(page, shippedReport(order.fulfillmentOrderId))
    await page.getByRole('button', { name: language === 'en' ? /^Take in/ : /^导入 1 行/ }).click()
    await expect.poll(async () => (await ask(page, 'mcf.get', { mcfOrderId })).state).toBe('shipped')
    await page.evaluate((id) => (location.hash = `#/mcf/${id}`), mcfOrderId)
    await expect(state).toContainText(t.byHand.state.refused.split('{{answered}}')[1]!.trim())
    await expect(main.getByText(t.mcf.state.shipped, { exact: true })).toBeVisible()
    await info.attach('contradicted', { body: await page.screenshot(), contentType: 'image/png' })
    await desk.close()
  })

test('pressed again before the page showed what the first press did, it was refused: it is the same press', async () => {
  const desk = await launchDesk()
  const page = await openSampleShop(desk)
  const mcfOrderId = await draftMcf(page)
  await ask(page, 'mcf.markPlaced', { mcfOrderId, isPlaced: true })
  await ask(page, 'mcf.cancel', { mcfOrderId, isCancelled: true })
  await page.evaluate((id) => (location.hash = `#/mcf/${id}`), mcfOrderId)
  const byHand = page.locator('section', {
    has: page.getByRole('heading', { name: en.byHand.of.mcfCancellation.title }),
  })
  const done = byHand.getByRole('button', { name: en.byHand.done, exact: true })
  const back = byHand.getByRole('button', { name: en.byHand.takeBack })
  await done.waitFor()
  const held = await holdAnswers(desk, 'byHand.guide')

  await byHand.getByLabel(en.byHand.at).fill('2026/3/2 8:15')
  for (const [button, other] of [
    [done, back],
    [back, done],
  ] as const) {
    await button.press('Enter')
    await expect.poll(held.waiting).toBeGreaterThan(0)
    await button.click()
    await held.letGo()
    await expect(other).toBeVisible()
  }
  await expect(byHand.getByLabel(en.byHand.at)).toHaveValue('')
  await page.getByRole('button', { name: /^Notes of today/ }).click()
  await expect(page.getByText(en.errors.notByHandNow)).toHaveCount(0)
  await desk.close()
})
