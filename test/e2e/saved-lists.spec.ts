import { expect, test } from '@playwright/test'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { savedRows } from '../support/saved-list'
import { launchDesk, openSampleShop, setSize } from './support/app'

/** Pages with a list, what is chosen there, and what the file is called and holds. */
const PAGES = [
  ['Cancellations', 'All tabs', 'Cancellations', 'Order'],
  ['Files', undefined, 'Imports', 'SHA-256'],
  ['Evidence', undefined, 'Evidence', 'Hash'],
] as const

for (const [language, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const)
  test(`every page with a list saves it: ${language}`, async ({}, info) => {
    const desk = await launchDesk({ language, theme })
    const page = await openSampleShop(desk)
    await setSize(desk, page, 1366, 768)
    const names = { en: ['Orders', 'Cancellations', 'Refunds', 'Problems', 'Multi-channel', 'Stock', 'Files', 'Evidence'], 'zh-CN': ['订单', '取消订单', '退款', '问题订单', '多渠道配送', '库存', '文件', '存证'] }[language] // prettier-ignore
    for (const name of names) {
      await page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}`) }).click() // prettier-ignore
      await page.getByRole('button', { name: /\.xlsx/ }).first().waitFor() // prettier-ignore
      await info.attach(`${name}-${language}`, { body: await page.screenshot(), contentType: 'image/png' }) // prettier-ignore
    }
    if (language === 'en')
      for (const [link, choice, file, column] of PAGES) {
        await page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${link}`) }).click() // prettier-ignore
        await page.getByRole('button', { name: 'Save as .xlsx' }).click()
        if (choice) await page.getByRole('menuitem', { name: choice }).click()
        await expect(page.getByRole('status').filter({ hasText: `${file}_` })).toBeVisible()
        const folder = join(desk.shopsFolder, 'Sample shop', 'lists')
        const saved = readdirSync(folder).find((name) => name.startsWith(`${file}_`)) ?? ''
        const { header, rows } = savedRows(join(folder, saved))
        expect(header).toContain(column)
        expect(rows.length).toBeGreaterThan(0)
      }
    await desk.close()
  })
