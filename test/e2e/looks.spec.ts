import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { dropFile, launchDesk, openSampleShop, openWindow, setSize, setZoom } from './support/app'
import { violations } from './support/axe'
import { forwarderBook } from './support/batch'
import { countCalls, settled } from './support/rest'

for (const [language, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)
  test(`every screen is labelled and readable: ${language}, ${theme}`, async ({}, info) => {
    test.setTimeout(120_000)
    const desk = await launchDesk({ language, theme })
    const start = await desk.window()
    await start.getByRole('button', { name: /sample shop|示例店铺/ }).waitFor()
    expect(await violations(start)).toEqual([])
    await start.getByRole('button', { name: /sample shop|示例店铺/ }).click()
    const page = await openWindow(desk)
    const calls = await countCalls(desk)
    const look = async (name: string) => {
      await settled(page, calls)
      await info.attach(name, { body: await page.screenshot(), contentType: 'image/png' })
      expect(await violations(page), name).toEqual([])
    }
    await look('orders')
    await page.getByRole('grid').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').waitFor()
    await look('order')
    for (const path of [
      'confirm',
      'files',
      'evidence',
      'problems',
      'costs',
      'settings',
      'refusals',
      'cancellations',
      'refunds',
      'uploads?kind=refund',
      'mcf',
      'mcf/new',
      'mcf/settings',
      'stock',
      'messages',
      'playbook?open=vtr-drop',
    ]) {
      await page.evaluate((to) => (location.hash = `#/${to}`), path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await look(path)
    }
    // A case of a shipped order, before and after the choice.
    await page.evaluate(() => (location.hash = '#/orders?tab=shipped&fulfillmentChannel=Merchant'))
    await page.getByRole('grid').getByRole('row').nth(1).waitFor()
    await page.getByRole('grid').focus()
    await page.keyboard.press('p')
    await page.getByRole('dialog').waitFor()
    await look('problem')
    await page.keyboard.press('1')
    await page.getByRole('article').nth(3).waitFor()
    await look('case')
    await page.getByRole('article').nth(4).getByRole('button').last().click()
    await page.getByRole('article').first().waitFor({ state: 'detached' })
    await look('follows')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await look('shortcuts')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await look('palette')
    await desk.close()
  })

test('language and theme change without a restart', async () => {
  const desk = await launchDesk()
  const start = await desk.window()
  await start.getByRole('button', { name: 'Open the sample shop' }).click()
  const page = await openWindow(desk)
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByText('中文', { exact: true }).click()
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByText('深色', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await desk.close()
})

test('in Chinese: that a file is a workbook was said in English, and the kind of a report was cut where the page is enlarged', async () => {
  const desk = await launchDesk({ language: 'zh-CN' })
  const page = await openSampleShop(desk)
  await dropFile(page, await forwarderBook(join(desk.userData, '云途.xlsx'), [{ n: 1 }]))
  await expect(page.getByRole('main')).toContainText('货代/ERP 表格 · Excel 工作簿 · 截至')
  await setSize(desk, page, 1366, 768)
  await setZoom(desk, page, 1.5)
  await page.evaluate(() => (location.hash = '#/files'))
  const kind = page.getByRole('gridcell', { name: '待发货订单 Unshipped Orders' }).first()
  await kind.waitFor()
  const isCut = (element: HTMLElement) => [element, ...element.querySelectorAll('*')].some((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 0) // prettier-ignore
  expect(await kind.evaluate(isCut)).toBe(false)
  await desk.close()
})
